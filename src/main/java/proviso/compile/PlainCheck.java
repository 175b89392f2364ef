package proviso.compile;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import proviso.form.EntryType;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Plain;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds plain words for names that no rule has, and for values that a name cannot have.
 *
 * <p>Write them for facts, for entries as {@code schedule.entry}, and for what rules define.
 */
final class PlainCheck implements Check {
  private static final Set<String> ALWAYS = Set.of("yes", "no", "none");

  @Override
  public void run(FormView form, Diagnostics found) {
    Set<String> names = names(form);
    form.form()
        .plain()
        .forEach((name, plain) -> {
          if (!names.contains(name)) {
            found.report(
                Diagnostic.error(
                        Code.UNKNOWN_NAME,
                        plain.span(),
                        "The form has no \"" + name + "\" to put in plain words.")
                    .hint(form.spellings().hint(name, names)));
          }
          values(form, name, plain, found);
        });
  }

  private static Set<String> names(FormView form) {
    Set<String> names = new TreeSet<>(form.rules().defined());
    form.form().facts().forEach(fact -> names.add(fact.id()));
    form.form().schedule().entries().forEach(entry -> names.add("schedule." + entry.id()));
    return names;
  }

  private static void values(FormView form, String name, Plain plain, Diagnostics found) {
    Set<String> options = new TreeSet<>(options(form.form(), name).keySet());
    for (String value : plain.byValue().keySet()) {
      if (!ALWAYS.contains(value) && !options.contains(value)) {
        found.report(
            Diagnostic.error(
                    Code.UNKNOWN_NAME,
                    plain.span(),
                    "\"%s\" is never \"%s\", for which it has plain words.".formatted(name, value))
                .hint(form.spellings().hint(value, options)));
      }
    }
  }

  private static Map<String, String> options(Form form, String name) {
    for (Fact fact : form.facts()) {
      if (fact.id().equals(name) && fact.type() instanceof Fact.Type.Choice choice) {
        return choice.options();
      }
    }
    return form.schedule().entries().stream()
        .filter(entry -> name.equals("schedule." + entry.id()))
        .map(entry ->
            entry.type() instanceof EntryType.Choice(Map<String, String> options)
                ? options
                : Map.<String, String>of())
        .findFirst()
        .orElse(Map.of());
  }
}
