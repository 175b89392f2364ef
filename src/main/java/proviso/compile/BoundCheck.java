package proviso.compile;

import java.util.HashMap;
import java.util.Map;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds one name bound to two different values: "[8 hours]{waiting-hours}" in one place and "[12
 * hours]{waiting-hours}" in another.
 *
 * <p>A rule that uses the name could not tell which is meant. Where the words should agree, mend
 * the words; where they are different things, give one of them another name.
 */
final class BoundCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    Map<String, Wording.Bound> first = new HashMap<>();
    for (Passage passage : form.passages()) {
      passage.wording().runs().forEach(run -> check(run, first, passage, found));
    }
  }

  private static void check(
      Run run, Map<String, Wording.Bound> first, Passage passage, Diagnostics found) {
    switch (run) {
      case Wording.Bound bound -> {
        check(bound, first, passage, found);
        bound.runs().forEach(it -> check(it, first, passage, found));
      }
      case Wording.Emphasis emphasis ->
          emphasis.runs().forEach(it -> check(it, first, passage, found));
      case Wording.Reference reference ->
          reference.runs().forEach(it -> check(it, first, passage, found));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private static void check(
      Wording.Bound bound, Map<String, Wording.Bound> first, Passage passage, Diagnostics found) {
    Wording.Bound before = first.putIfAbsent(bound.name(), bound);
    if (before == null || before.value().equals(bound.value())) {
      return;
    }
    found.report(
        Diagnostic.error(
                Code.CONFLICTING_BOUND,
                bound.span(),
                "\"%s\" is \"%s\" here and \"%s\" before."
                    .formatted(
                        bound.name(), Wording.plain(bound.runs()), Wording.plain(before.runs())))
            .note(before.span(), "bound here first")
            .hint("Make the words agree, or bind one of them to another name.")
            .at(passage.path()));
  }
}
