package proviso.compile;

import java.util.List;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds names in rules, and in the conditions of facts, that the form does not have.
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
        String meant = form.spellings().hint(name, known);
        found.report(
            Diagnostic.error(
                    Code.UNKNOWN_NAME,
                    use.name().span(),
                    "Nothing in this form is called \"" + name + "\".")
                .hint(meant.isEmpty() ? DECLARE : meant)
                .at(use.path()));
      }
    }
  }
}
