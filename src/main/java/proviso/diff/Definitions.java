package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** Which definitions changed, and which clauses use them. */
final class Definitions {
  private Definitions() {}

  static List<EditionDiff.DefinitionChange> changed(
      Outline before, Outline after, List<Change> changes) {
    List<EditionDiff.DefinitionChange> changed = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      if (change.is(Kind.UNCHANGED) || change.isConsequence() || onlyMoved(change)) {
        continue;
      }
      boolean deleted = change.after().isEmpty();
      Outline outline = deleted ? before : after;
      for (int clause : deleted ? change.before() : change.after()) {
        for (String term : outline.get(clause).defines()) {
          changed.add(new EditionDiff.DefinitionChange(term, i, users(outline, term, clause)));
        }
      }
    }
    return changed;
  }

  private static boolean onlyMoved(Change change) {
    return change.kinds().stream()
        .allMatch(kind -> kind == Kind.MOVED || kind == Kind.RENUMBERED || kind == Kind.REFERENCE);
  }

  private static List<Integer> users(Outline outline, String term, int definition) {
    List<Integer> users = new ArrayList<>();
    String lower = term.toLowerCase(Locale.ROOT);
    for (int i = 0; i < outline.size(); i++) {
      Clause clause = outline.get(i);
      boolean uses =
          outline.form()
              ? clause.terms().contains(term)
              : clause.words().toLowerCase(Locale.ROOT).contains(lower);
      if (uses && i != definition) {
        users.add(i);
      }
    }
    return users;
  }
}
