package proviso.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import proviso.clause.Result;
import proviso.decide.Answer;
import proviso.decide.AnswerWords;
import proviso.decide.Determination;
import proviso.decide.Finding;
import proviso.decide.Weight;
import proviso.form.Outcome;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.text.Span;

/** Holds what came of facts against what was expected. */
final class Comparison {
  private static final String NONE = "none";

  private final Determination determination;
  private final Program program;
  private final Result result;
  private final AnswerWords words;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Determination determination, Result result, AnswerWords words) {
    this.determination = determination;
    this.program = determination.program();
    this.result = result;
    this.words = words;
  }

  /** Every difference, in the order in which expectations are written down. */
  List<Difference> with(Expectations expected) {
    expected
        .decision()
        .ifPresent(
            it -> compare("decision", it.value().id(), determination.decision().id(), it.span()));
    expected.payable().ifPresent(it -> compare("payable", it, determination.payable()));
    expected
        .coverages()
        .forEach((id, it) ->
            determination.coverages().stream()
                .filter(each -> each.coverage().id().equals(id))
                .forEach(each ->
                    compare("coverage " + id, it.value().id(), each.cover().id(), it.span())));
    expected.terms().forEach((name, it) -> compare(name.replace('-', ' '), it, term(name)));
    expected.applies().forEach(it -> weighs(it, Weight.DECIDED));
    expected.passes().forEach(it -> weighs(it, Weight.TESTED));
    expected.readings().forEach(this::reading);
    expected
        .referrals()
        .ifPresent(it ->
            compare(
                "referrals",
                listed(it.value()),
                listed(determination.referrals().stream().map(Outcome.Referral::id).toList()),
                it.span()));
    expected
        .open()
        .ifPresent(it ->
            compare(
                "open facts",
                listed(it.value()),
                listed(determination.open().stream().map(each -> each.fact().id()).toList()),
                it.span()));
    return differences;
  }

  private Answer term(String name) {
    int number = program.termNumbers().getOrDefault(name, -1);
    return switch (program.terms().get(number).type()) {
      case Type.ByKey type -> new Answer.Keyed(type, result.keyed(number));
      case Type type -> new Answer.Single(type, result.term(number));
    };
  }

  private void compare(String what, Expected<Answer> expected, Answer was) {
    if (!expected.value().equals(was)) {
      differences.add(
          new Difference(what, words.print(expected.value()), words.print(was), expected.span()));
    }
  }

  private void compare(String what, String expected, String was, Span span) {
    if (!expected.equals(was)) {
      differences.add(new Difference(what, expected, was, span));
    }
  }

  private void weighs(Expected<String> label, Weight weight) {
    Optional<Weight> most =
        determination.findings().stream()
            .filter(it -> it.citation().provision().label().cited().equals(label.value()))
            .map(Finding::weight)
            .max(Weight::compareTo);
    compare(
        label.value(),
        said(weight),
        most.map(Comparison::said).orElse("without any rule"),
        label.span());
  }

  private static String said(Weight weight) {
    return switch (weight) {
      case DECIDED -> "among those that decided";
      case TESTED -> "tested without making a difference";
      case NOT_REACHED -> "not reached";
    };
  }

  private void reading(String id, Expected<Answer> expected) {
    Map<String, Determination.Alternative> others =
        determination.readings().stream()
            .filter(it -> it.reading().id().equals(id))
            .findFirst()
            .map(Determination.ReadingResult::others)
            .orElse(Map.of());
    boolean found = others.values().stream().anyMatch(it -> it.payable().equals(expected.value()));
    if (!found) {
      String was =
          others.isEmpty()
              ? "no other option changes the outcome"
              : String.join(
                  ", ",
                  others.entrySet().stream()
                      .map(it -> it.getKey() + " " + words.print(it.getValue().payable()))
                      .toList());
      differences.add(
          new Difference(
              "under another option of " + id,
              words.print(expected.value()),
              was,
              expected.span()));
    }
  }

  private static String listed(List<String> ids) {
    return ids.isEmpty() ? NONE : String.join(", ", new TreeSet<>(ids));
  }
}
