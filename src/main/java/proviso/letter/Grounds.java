package proviso.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.clause.CompiledForm.Citation;
import proviso.clause.Slot;
import proviso.decide.Answer;
import proviso.decide.AnswerWords;
import proviso.decide.Cover;
import proviso.decide.Determination;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Determination.ItemResult;
import proviso.decide.Determination.Line;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.decide.Weight;
import proviso.form.Provision;
import proviso.rule.Effect;

/** Why less is paid than is claimed: every reason, with the words of the form that give it. */
final class Grounds {
  private final Determination determination;
  private final Phrases phrases;
  private final Acts acts;
  private final Telling telling;
  private final Quoter quoter;
  private final List<Finding.Act> used = new ArrayList<>();
  private final Set<String> sentencesOfItems = new HashSet<>();

  Grounds(Determination determination, Phrases phrases, Acts acts, Telling telling, Quoter quoter) {
    this.determination = determination;
    this.phrases = phrases;
    this.acts = acts;
    this.telling = telling;
    this.quoter = quoter;
  }

  /** The rules on which the grounds asked for so far rest. */
  List<Finding.Act> used() {
    return List.copyOf(used);
  }

  /** Why coverages that are claimed do not cover. */
  List<Ground> notCovered() {
    return determination.coverages().stream()
        .filter(coverage -> coverage.cover() == Cover.NOT_COVERED)
        .map(this::notCovered)
        .toList();
  }

  private Ground notCovered(CoverageResult coverage) {
    List<Acts.Cited> chain =
        acts.chain(acts.terms("outcome." + coverage.coverage().id() + ".covered"));
    return new Ground(
        coverage.coverage().title(),
        coverage.coverage().title() + " does not cover this loss.",
        told(chain));
  }

  /** What decided, quoted and told. */
  private List<Ground.Applied> told(List<Acts.Cited> chain) {
    Map<Provision, Set<String>> told = new HashMap<>();
    for (Acts.Cited cited : chain) {
      told.computeIfAbsent(root(cited), _ -> new HashSet<>()).add(cited.act().term());
    }
    Gathering gathering = new Gathering(quoter);
    for (Acts.Cited cited : chain) {
      used.add(cited.act());
      gathering.quote(cited.citation());
      telling
          .sentence(cited.act(), told.getOrDefault(root(cited), Set.of()))
          .ifPresent(sentence -> gathering.say(cited.citation(), sentence));
    }
    return gathering.applied();
  }

  private Provision root(Acts.Cited cited) {
    return quoter.root(cited.citation().provision());
  }

  /** What is claimed beside the coverages and not paid, or not in full. */
  List<Ground> items() {
    List<Ground> grounds = new ArrayList<>();
    for (ItemResult item : determination.items()) {
      boolean less =
          Slot.isValue(item.claimed().slot())
              && Slot.isValue(item.payable().slot())
              && item.payable().slot() < item.claimed().slot();
      Optional<Acts.Cited> by = by(item);
      if (less && by.isPresent()) {
        grounds.add(item(item, by.get()));
      }
    }
    return grounds;
  }

  /** The rule by which less is paid; or else the one that says what was claimed. */
  private Optional<Acts.Cited> by(ItemResult item) {
    List<Acts.Cited> all = new ArrayList<>();
    for (String part : List.of(".payable", ".claimed")) {
      acts.terms("item." + item.item().id() + part)
          .forEach(term -> all.addAll(acts.deciding(term)));
    }
    return all.stream()
        .filter(it -> it.act().status() == Status.APPLIES)
        .filter(it ->
            item.by().isEmpty()
                || item.by().get().sentence().id().equals(it.citation().sentence().id()))
        .min(Comparator.comparingInt(it -> takes(it.act().rule().effect()) ? 0 : 1));
  }

  private static boolean takes(Effect effect) {
    return switch (effect) {
      case TAKES_AWAY, TAKES_OFF, DEDUCTS, CAPS -> true;
      case GRANTS, REQUIRES, SETS, ADDS, BEGINS, ENDS, EXCEPTS -> false;
    };
  }

  private Ground item(ItemResult item, Acts.Cited by) {
    used.add(by.act());
    sentencesOfItems.add(by.citation().sentence().id());
    String claimed = phrases.print(item.claimed());
    boolean nothing = item.payable().slot() <= 0;
    String noun =
        acts.terms("item." + item.item().id() + ".claimed").stream()
            .findFirst()
            .map(phrases::noun)
            .orElse(item.item().title());
    String applies =
        takes(by.act().rule().effect())
            ? "We cannot pay "
                + (nothing ? "" : "all of ")
                + noun
                + ", "
                + claimed
                + ", for these words exclude it."
            : "This does not include " + noun + ", " + claimed + ".";
    return new Ground(
        item.item().title(),
        "You claimed "
            + claimed
            + ". We "
            + (nothing ? "do not pay it." : "pay " + phrases.print(item.payable()) + " of it."),
        new Gathering(quoter).quote(by.citation()).say(by.citation(), applies).applied());
  }

  /** What is taken off the amounts of the coverages that cover. */
  List<Ground> reductions() {
    List<Ground> grounds = new ArrayList<>();
    for (CoverageResult coverage : determination.coverages()) {
      if (coverage.cover() == Cover.COVERED) {
        List<Ground.Applied> applied = reductions(coverage);
        if (!applied.isEmpty()) {
          grounds.add(new Ground(coverage.coverage().title() + ": what we took off", "", applied));
        }
      }
    }
    return grounds;
  }

  private List<Ground.Applied> reductions(CoverageResult coverage) {
    Gathering gathering = new Gathering(quoter);
    for (Line line : coverage.statement()) {
      if (line instanceof Line.Step(String of, Effect effect, Answer.Single amount, Citation at)
          && takes(effect)
          && amount.known()
          && !sentencesOfItems.contains(at.sentence().id())) {
        step(at, effect);
        companions(at, effect).forEach(gathering::quote);
        gathering.say(at, reduction(phrases.amount(of), effect, phrases.print(amount)));
      }
    }
    return gathering.applied();
  }

  private void step(Citation at, Effect effect) {
    actsOf(at).stream().filter(act -> act.rule().effect() == effect).forEach(used::add);
  }

  private List<Finding.Act> actsOf(Citation at) {
    return determination.findings().stream()
        .filter(finding -> finding.citation().equals(at))
        .flatMap(finding -> finding.acts().stream())
        .toList();
  }

  /**
   * The sentences of one provision that decide one amount are quoted together, and so are those
   * below it that say how much it is.
   */
  private List<Citation> companions(Citation at, Effect effect) {
    List<Citation> all = new ArrayList<>(beside(at, effect));
    Set<String> below = at.provision().all().skip(1).map(Provision::id).collect(Collectors.toSet());
    actsOf(at).stream()
        .filter(act -> act.rule().effect() == effect)
        .flatMap(act -> act.uses().stream())
        .flatMap(use -> acts.deciding(use.name()).stream())
        .map(Acts.Cited::citation)
        .filter(citation -> below.contains(citation.provision().id()))
        .forEach(all::add);
    return all;
  }

  private List<Citation> beside(Citation at, Effect effect) {
    Set<String> terms =
        actsOf(at).stream()
            .filter(act -> act.rule().effect() == effect)
            .map(Finding.Act::term)
            .collect(Collectors.toSet());
    List<Citation> all = new ArrayList<>();
    for (Finding finding : determination.findings(Weight.DECIDED)) {
      if (finding.citation().provision().equals(at.provision())
          && finding.acts().stream()
              .anyMatch(act -> act.weight() == Weight.DECIDED && terms.contains(act.term()))) {
        all.add(finding.citation());
      }
    }
    return all.contains(at) ? all : List.of(at);
  }

  private static String reduction(String noun, Effect effect, String amount) {
    return switch (effect) {
      case DEDUCTS -> "We deduct " + amount + ", " + noun + ".";
      case CAPS -> "We can pay no more than " + amount + ", " + noun + ".";
      case TAKES_OFF, TAKES_AWAY -> "We take off " + amount + " for " + noun + ".";
      case GRANTS, REQUIRES, SETS, ADDS, BEGINS, ENDS, EXCEPTS -> "";
    };
  }

  /** When the coverages that pay for time begin and end. */
  List<Ground> periods() {
    List<Ground> grounds = new ArrayList<>();
    for (CoverageResult coverage : determination.coverages()) {
      if (coverage.cover() == Cover.COVERED) {
        coverage
            .period()
            .filter(it -> Slot.isValue(it.begins().slot()) && Slot.isValue(it.ends().slot()))
            .map(period -> period(coverage, period))
            .filter(ground -> !ground.provisions().isEmpty())
            .ifPresent(grounds::add);
      }
    }
    return grounds;
  }

  private Ground period(CoverageResult coverage, Determination.PeriodResult period) {
    Gathering gathering = new Gathering(quoter);
    Set<Citation> by = new LinkedHashSet<>();
    period.beginsBy().ifPresent(by::add);
    period.endsBy().ifPresent(by::add);
    by.forEach(citation -> {
      gathering.quote(citation);
      actsOf(citation).stream()
          .filter(act -> act.weight() == Weight.DECIDED)
          .filter(act -> act.rule().effect() == Effect.BEGINS || act.rule().effect() == Effect.ENDS)
          .forEach(used::add);
    });
    long wait = period.begins().slot() - period.from().slot();
    period
        .beginsBy()
        .ifPresent(at ->
            gathering.say(
                at,
                "The period began on "
                    + phrases.print(period.begins())
                    + (Slot.isValue(period.from().slot()) && wait > 0
                        ? ", " + AnswerWords.span(wait) + " after " + phrases.print(period.from())
                        : "")
                    + ". What was lost before it is not paid."));
    long length = period.ends().slot() - period.begins().slot();
    period
        .endsBy()
        .ifPresent(at ->
            gathering.say(
                at,
                length > 0
                    ? "It ended on "
                        + phrases.print(period.ends())
                        + ", after "
                        + AnswerWords.span(length)
                        + "."
                    : "It would have ended on "
                        + phrases.print(period.ends())
                        + ", which is not after it began, so there is no time to pay for."));
    return new Ground(
        coverage.coverage().title() + ": the time we pay for", "", gathering.applied());
  }
}
