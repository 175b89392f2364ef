package proviso.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import proviso.diff.align.Aligner;
import proviso.diff.align.Alignment;
import proviso.diff.outline.Outline;

/** From two outlines to their difference: aligned, compared, renumbering explained. */
public final class Comparison {
  private Comparison() {}

  /** The difference, without a reviewer's word. */
  public static EditionDiff of(Outline before, Outline after) {
    return of(before, after, Alignment.Decisions.NONE);
  }

  /** The difference, with what a reviewer has decided. */
  public static EditionDiff of(Outline before, Outline after, Alignment.Decisions decisions) {
    Alignment alignment = Aligner.align(before, after, decisions);
    Counterparts counterparts = new Counterparts(before, after, alignment);
    ClauseComparison clauses = new ClauseComparison(before, after, counterparts);
    Renumbering renumbering = new Renumbering(before, after, alignment);
    List<Change> changes = new ArrayList<>();
    for (Alignment.Group group : alignment.groups()) {
      changes.add(clauses.change(group, renumbering.follows(group)));
    }
    return new EditionDiff(
        before,
        after,
        changes,
        entries(before, after),
        Definitions.changed(before, after, changes));
  }

  private static List<EditionDiff.EntryChange> entries(Outline before, Outline after) {
    Set<String> names = new LinkedHashSet<>(before.entries().keySet());
    names.addAll(after.entries().keySet());
    List<EditionDiff.EntryChange> changed = new ArrayList<>();
    for (String name : names) {
      String old = before.entries().getOrDefault(name, "");
      String fresh = after.entries().getOrDefault(name, "");
      if (!old.equals(fresh)) {
        changed.add(new EditionDiff.EntryChange(name, old, fresh));
      }
    }
    return changed;
  }
}
