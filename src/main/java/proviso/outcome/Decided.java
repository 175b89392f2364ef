package proviso.outcome;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import proviso.claim.Claim;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.clause.UsHolidays;
import proviso.decide.ActWords;
import proviso.decide.Answer;
import proviso.decide.AnswerWords;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.decide.Finding;
import proviso.decide.Status;

/** A claim decided under one edition, with the words to speak of it. */
final class Decided {
  private final Determination determination;
  private final AnswerWords answers;
  private final ActWords words;
  private final Map<Integer, Finding.Act> byNumber = new HashMap<>();
  private final Map<String, String> known = new LinkedHashMap<>();

  private Decided(Determination determination, AnswerWords answers) {
    this.determination = determination;
    this.answers = answers;
    this.words = new ActWords(answers);
    acts()
        .forEach(act -> {
          byNumber.put(act.number(), act);
          act.uses().forEach(use -> known.put(use.name(), answers.print(use.value())));
        });
  }

  /**
   * Decides a claim.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  static Decided of(Claim claim, Determiner determiner) {
    ClaimInputs inputs = InputsFromClaim.of(claim, UsHolidays.table());
    return new Decided(
        determiner.determineAlone(inputs.inputs(), inputs.place()),
        new AnswerWords(claim.policy().form(), claim.clock(), inputs.texts()));
  }

  Determination determination() {
    return determination;
  }

  /** What each rule did, in printed order. */
  Stream<Finding.Act> acts() {
    return determination.findings().stream().flatMap(finding -> finding.acts().stream());
  }

  /** What the rules of some provisions did, in printed order. */
  List<Finding.Act> acts(List<String> provisions) {
    return determination.findings().stream()
        .filter(finding -> provisions.contains(finding.citation().provision().id()))
        .flatMap(finding -> finding.acts().stream())
        .toList();
  }

  /** The values of all facts, entries, readings and terms that rules looked at, by name. */
  Map<String, String> known() {
    return known;
  }

  /** Whether an exception keeps a rule from having its effect. */
  boolean excepted(Finding.Act act) {
    return act.rule().exceptions().stream()
        .map(byNumber::get)
        .anyMatch(it -> it != null && it.status() == Status.APPLIES);
  }

  String print(Answer answer) {
    return answers.print(answer);
  }

  /** What a rule did, in words. */
  String told(Finding.Act act) {
    return words.of(act);
  }
}
