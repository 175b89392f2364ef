package proviso.compile;

import java.util.List;
import java.util.Optional;
import proviso.rule.Expression;
import proviso.rule.Function;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds names in rules, and in the conditions of facts, that the form does not have; functions that
 * the language does not have, or with a wrong number of arguments; and rules that give a value to
 * what has one.
 *
 * <p>A name is a fact, bound words, {@code schedule.entry}, {@code reading.id}, an option or column
 * of one of these, or what a rule defines with {@code name = ...}. Mend the spelling, or declare
 * the fact.
 */
final class RuleCheck implements Check {
  private static final String DECLARE =
      "Declare it as a fact or define it with \"name = ...\"; words of a text stand in quotation"
          + " marks.";

  @Override
  public void run(FormView form, Diagnostics found) {
    Vocabulary vocabulary = Vocabulary.of(form);
    List<String> known = List.copyOf(vocabulary.names());
    for (RulesFromForm.Use use : form.rules().uses()) {
      String name = use.name().name();
      if (!vocabulary.has(name)) {
        found.report(
            Diagnostic.error(
                    Code.UNKNOWN_NAME,
                    use.name().span(),
                    "Nothing in this form is called \"" + name + "\".")
                .hint(meant(name, known, form.spellings()))
                .at(use.path()));
      }
    }
    form.rules().calls().forEach(call -> check(call, form.spellings(), found));
    form.rules().definitions().forEach(definition -> check(definition, vocabulary, found));
  }

  private static String meant(String name, List<String> known, Spellings spellings) {
    Optional<Function> function = Function.named(name);
    if (function.isPresent()) {
      return "It is a function: write " + function.get().form() + ".";
    }
    String meant = spellings.hint(name, known);
    return meant.isEmpty() ? DECLARE : meant;
  }

  private static void check(RulesFromForm.Call use, Spellings spellings, Diagnostics found) {
    Expression.Name name = use.call().function();
    Optional<Function> function = Function.named(name.name());
    if (function.isEmpty()) {
      String meant = spellings.hint(name.name(), Function.names());
      found.report(
          Diagnostic.error(
                  Code.UNKNOWN_NAME, name.span(), "There is no function \"" + name.name() + "\".")
              .hint(
                  meant.isEmpty()
                      ? "The functions are " + String.join(", ", Function.names()) + "."
                      : meant)
              .at(use.path()));
      return;
    }
    int given = use.call().arguments().size();
    if (!function.get().takes(given)) {
      found.report(
          Diagnostic.error(
                  Code.BAD_RULE,
                  use.call().span(),
                  "\"%s\" takes %s, not %s.".formatted(name.name(), function.get().arity(), given))
              .hint(
                  "Write %s; it is %s.".formatted(function.get().form(), function.get().meaning()))
              .at(use.path()));
    }
  }

  /** Where a rule says "cause = x" for "cause is x", it would define what the claim answers. */
  private static void check(
      RulesFromForm.Use definition, Vocabulary vocabulary, Diagnostics found) {
    String name = definition.name().name();
    vocabulary
        .givenBy(name)
        .ifPresent(by ->
            found.report(
                Diagnostic.error(
                        Code.BAD_RULE,
                        definition.name().span(),
                        "A rule cannot give \"%s\" a value; it is %s.".formatted(name, by))
                    .hint(
                        "Write \"is\" instead of \"=\" to compare, or another name before"
                            + " \"=\".")
                    .at(definition.path())));
  }
}
