package proviso.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import proviso.clause.CompiledForm;
import proviso.decide.Answer;
import proviso.decide.Cover;
import proviso.decide.Decision;
import proviso.form.Fact;
import proviso.form.Outcome;
import proviso.form.Reading;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/** From {@code expect} of a scenario to what is expected, every name held against the form. */
final class ExpectationsFromSource {
  private final CompiledForm form;
  private final Program program;
  private final AnswerFromSource answers;
  private final Diagnostics diagnostics;

  ExpectationsFromSource(CompiledForm form, AnswerFromSource answers, Diagnostics diagnostics) {
    this.form = form;
    this.program = form.program();
    this.answers = answers;
    this.diagnostics = diagnostics;
  }

  /** What is expected; what is wrong is reported and left out. */
  Expectations expectations(Fields expect) {
    List<Decision> decisions = List.of(Decision.values());
    List<Cover> covers = List.of(Cover.values());
    return new Expectations(
        expect.text("decision").flatMap(it -> one(it, decisions, Decision::id, "decision")),
        expect.node("payable").flatMap(it -> money("The amount payable", it)),
        named(
            expect.entries("coverages"),
            form.form().outcome().map(Outcome::coverages).orElse(List.of()).stream()
                .map(Outcome.Coverage::id)
                .toList(),
            "coverage",
            (id, node) ->
                node instanceof Node.Scalar scalar
                    ? one(scalar.text(), covers, Cover::id, "kind of cover")
                    : Optional.empty()),
        named(
            expect.entries("terms"),
            program.terms().stream().map(Program.Term::name).toList(),
            "term",
            this::term),
        labels(expect.texts("applies")),
        labels(expect.texts("passes")),
        named(
            expect.entries("readings"),
            form.form().readings().stream().map(Reading::id).toList(),
            "reading",
            (id, node) -> money("What would be paid", node)),
        ids(
            expect,
            "referrals",
            form.form().referrals().stream().map(Outcome.Referral::id).toList()),
        ids(expect, "open", form.form().facts().stream().map(Fact::id).toList()));
  }

  private interface Reader<T> {
    Optional<Expected<T>> read(String name, Node node);
  }

  private <T> Map<String, Expected<T>> named(
      List<Node.Entry> entries, List<String> known, String kind, Reader<T> reader) {
    Map<String, Expected<T>> all = new LinkedHashMap<>();
    for (Node.Entry entry : entries) {
      if (isKnown(entry.key().text(), known, kind)) {
        reader
            .read(entry.key().value(), entry.value())
            .ifPresent(it -> all.put(entry.key().value(), it));
      }
    }
    return all;
  }

  private Optional<Expected<Answer>> term(String name, Node node) {
    Type type = program.terms().get(program.termNumbers().getOrDefault(name, 0)).type();
    return answers
        .answer("The term \"" + name + "\"", type, node)
        .map(it -> new Expected<>(it, node.span()));
  }

  private Optional<Expected<Answer>> money(String what, Node node) {
    return answers.answer(what, Type.Simple.MONEY, node).map(it -> new Expected<>(it, node.span()));
  }

  private <T> Optional<Expected<T>> one(
      LocatedText text, List<T> all, Function<T, String> id, String kind) {
    List<String> ids = all.stream().map(id).toList();
    return isKnown(text, ids, kind)
        ? Optional.of(new Expected<>(all.get(ids.indexOf(text.value())), text.span()))
        : Optional.empty();
  }

  private List<Expected<String>> labels(List<LocatedText> texts) {
    List<Expected<String>> labels = new ArrayList<>();
    for (LocatedText text : texts) {
      form.byLabel(text.value())
          .ifPresentOrElse(
              it -> labels.add(new Expected<>(it.label().cited(), text.span())),
              () ->
                  diagnostics.report(
                      Diagnostic.error(
                          Code.BAD_VALUE,
                          text.span(),
                          form.id() + " has no provision \"" + text.value() + "\".")));
    }
    return labels;
  }

  private Optional<Expected<List<String>>> ids(Fields expect, String key, List<String> known) {
    return expect
        .node(key)
        .map(node ->
            new Expected<>(
                expect.texts(key).stream()
                    .filter(it -> isKnown(it, known, key))
                    .map(LocatedText::value)
                    .toList(),
                node.span()));
  }

  private boolean isKnown(LocatedText text, List<String> known, String kind) {
    boolean is = known.contains(text.value());
    if (!is) {
      diagnostics.report(
          Diagnostic.error(
                  Code.BAD_VALUE,
                  text.span(),
                  "There is no " + kind + " \"" + text.value() + "\" in " + form.id() + ".")
              .hint(
                  Suggestion.closest(text.value(), known)
                      .map(id -> "Did you mean \"" + id + "\"?")
                      .orElse(
                          known.size() <= 8 ? "There are " + String.join(", ", known) + "." : "")));
    }
    return is;
  }
}
