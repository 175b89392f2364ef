package proviso.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.form.Fact;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/**
 * Finds facts whose names run into other names.
 *
 * <p>A fact cannot be called {@code loss} beside {@code loss.time}, for the first would be a part
 * of the second's name; nor {@code cap} where the form binds words as {@code cap}. Give one of them
 * another name. And finds facts said to be not before something that is no fact of their type.
 */
final class FactCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    Set<String> bounds = Vocabulary.bounds(form.passages());
    Map<String, Fact> byId = new HashMap<>();
    form.form().facts().forEach(fact -> byId.putIfAbsent(fact.id(), fact));
    for (Fact fact : form.form().facts()) {
      fact.notBefore().ifPresent(earlier -> checkOrder(fact, earlier, byId, found));
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

  private static void checkOrder(
      Fact fact, LocatedText earlier, Map<String, Fact> byId, Diagnostics found) {
    String id = earlier.value().strip();
    Optional<Fact> other = Optional.ofNullable(byId.get(id));
    if (other.isEmpty()) {
      found.report(
          Diagnostic.error(
                  Code.UNKNOWN_NAME, earlier.span(), "The form has no fact \"" + id + "\".")
              .hint(Suggestion.hint(id, byId.keySet())));
      return;
    }
    boolean ordered =
        fact.type() == Fact.Type.Simple.INSTANT || fact.type() == Fact.Type.Simple.DATE;
    if (!ordered || !fact.type().equals(other.get().type()) || fact.id().equals(id)) {
      found.report(
          Diagnostic.error(
                  Code.BAD_VALUE,
                  earlier.span(),
                  "\"" + fact.id() + "\" and \"" + id + "\" have no order in time.")
              .hint("Name another fact of the type instant, or date, as this one is."));
    }
  }
}
