package proviso.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import proviso.form.Fact;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds facts whose names run into other names.
 *
 * <p>A fact cannot be called {@code loss} beside {@code loss.time}, for the first would be a part
 * of the second's name; nor {@code cap} where the form binds words as {@code cap}. Give one of them
 * another name.
 */
final class FactCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    Set<String> bounds = Vocabulary.bounds(form.passages());
    Map<String, Fact> byId = new HashMap<>();
    form.form().facts().forEach(fact -> byId.putIfAbsent(fact.id(), fact));
    for (Fact fact : form.form().facts()) {
      String id = fact.id();
      if (bounds.contains(id)) {
        found.report(
            Diagnostic.error(
                    Code.DUPLICATE_ID,
                    fact.span(),
                    "\"" + id + "\" names a fact here and bound words in the form.")
                .hint("Give one of them another name."));
      }
      for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
        Fact prefix = byId.get(id.substring(0, dot));
        if (prefix != null) {
          found.report(
              Diagnostic.error(
                      Code.DUPLICATE_ID,
                      fact.span(),
                      "\"%s\" is a fact of its own and a part of \"%s\"."
                          .formatted(prefix.id(), id))
                  .note(prefix.span(), "the fact \"" + prefix.id() + "\"")
                  .hint("Give one of them another name."));
        }
      }
    }
  }
}
