package proviso.compile;

import proviso.form.Reading;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * Finds readings whose default is none of their options, or whose provisions are not there.
 *
 * <p>Name one of the options as the default, and provisions by their ids.
 */
final class ReadingCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    for (Reading reading : form.form().readings()) {
      LocatedText at = reading.defaultOption();
      String chosen = at.value();
      if (!chosen.isEmpty()
          && !reading.options().isEmpty()
          && !reading.options().containsKey(chosen)) {
        found.report(
            Diagnostic.error(
                    Code.BAD_VALUE,
                    at.span(),
                    "The default \"%s\" of the reading \"%s\" is none of its options."
                        .formatted(chosen, reading.id()))
                .hint(form.spellings().hint(chosen, reading.options().keySet())));
      }
      for (LocatedText id : reading.provisions()) {
        String provision = id.value();
        if (form.outline().byId(provision).isEmpty()) {
          found.report(
              Diagnostic.error(
                      Code.DANGLING_REFERENCE,
                      id.span(),
                      "The reading \"%s\" is of a provision \"%s\", which is not there."
                          .formatted(reading.id(), provision))
                  .hint(form.spellings().hint(provision, form.outline().ids())));
        }
      }
    }
  }
}
