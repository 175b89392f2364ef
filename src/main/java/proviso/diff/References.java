package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import proviso.diff.Change.Fate;
import proviso.diff.Change.ReferenceChange;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Clause.Reference;
import proviso.diff.words.Edit;

/** What became of the cross-references of a clause. */
final class References {
  private final Counterparts counterparts;

  References(Counterparts counterparts) {
    this.counterparts = counterparts;
  }

  /**
   * The references that did not simply stay.
   *
   * @param olds the clauses in the old edition
   * @param news those in the new one
   * @param words what became of their words: a reference whose words were struck is not stale
   */
  List<ReferenceChange> changed(List<Clause> olds, List<Clause> news, Change.Words words) {
    List<Reference> left =
        new ArrayList<>(olds.stream().flatMap(clause -> clause.references().stream()).toList());
    List<Reference> open = new ArrayList<>();
    // What stayed, words and target, needs no word.
    for (Clause clause : news) {
      for (Reference reference : clause.references()) {
        if (!take(left, old -> old.words().equals(reference.words()) && same(old, reference))) {
          open.add(reference);
        }
      }
    }
    List<ReferenceChange> changed = new ArrayList<>();
    List<Reference> unexplained = new ArrayList<>();
    for (Reference reference : open) {
      if (!explained(left, reference, Fate.FOLLOWED, changed)) {
        unexplained.add(reference);
      }
    }
    unexplained.removeIf(reference ->
        isKept(reference.words(), words)
            && explained(
                left,
                reference,
                reference.target().isEmpty() ? Fate.DANGLING : Fate.STALE,
                changed));
    // Of several nobody can tell which took whose place.
    if (unexplained.size() == 1
        && left.size() == 1
        && isReplaced(left.getFirst().words(), unexplained.getFirst().words(), words)) {
      explained(left, unexplained.getFirst(), Fate.REDIRECTED, changed);
    }
    return changed;
  }

  private static boolean isKept(String reference, Change.Words words) {
    return Stream.of(words.heading(), words.opening(), words.closing())
        .flatMap(List::stream)
        .anyMatch(edit -> edit.act() == Edit.Act.KEPT && edit.text().contains(reference));
  }

  /** Whether one reference was struck where the other was put in. */
  private static boolean isReplaced(String old, String fresh, Change.Words words) {
    return Stream.of(words.heading(), words.opening(), words.closing())
        .anyMatch(edits -> isReplaced(old, fresh, edits));
  }

  private static boolean isReplaced(String old, String fresh, List<Edit> edits) {
    int from = Edit.before(edits).indexOf(old);
    int fromNew = Edit.after(edits).indexOf(fresh);
    int at = 0;
    int atNew = 0;
    for (int i = 0; i < edits.size() && from >= 0 && fromNew >= 0; i++) {
      int length = edits.get(i).text().length();
      boolean struck = edits.get(i).act() == Edit.Act.STRUCK;
      boolean put = i + 1 < edits.size() && edits.get(i + 1).act() == Edit.Act.ADDED;
      if (struck
          && put
          && overlap(from, old.length(), at, length)
          && overlap(fromNew, fresh.length(), atNew, edits.get(i + 1).text().length())) {
        return true;
      }
      at += edits.get(i).act() == Edit.Act.ADDED ? 0 : length;
      atNew += struck ? 0 : length;
    }
    return false;
  }

  private static boolean overlap(int one, int length, int other, int otherLength) {
    return one < other + otherLength && other < one + length;
  }

  private interface Fit {
    boolean fits(Reference old);
  }

  private static boolean take(List<Reference> left, Fit fit) {
    for (int i = 0; i < left.size(); i++) {
      if (fit.fits(left.get(i))) {
        left.remove(i);
        return true;
      }
    }
    return false;
  }

  private boolean same(Reference old, Reference reference) {
    return old.target().isEmpty()
        ? reference.target().isEmpty()
        : !reference.target().isEmpty() && counterparts.same(old.target(), reference.target());
  }

  private boolean explained(
      List<Reference> left, Reference reference, Fate fate, List<ReferenceChange> changed) {
    return take(
        left,
        old -> {
          boolean fits =
              switch (fate) {
                case FOLLOWED -> !old.target().isEmpty() && same(old, reference);
                case STALE, DANGLING ->
                    !old.target().isEmpty() && old.words().equals(reference.words());
                case REDIRECTED -> !old.target().isEmpty() && !reference.target().isEmpty();
              };
          if (fits) {
            changed.add(
                new ReferenceChange(
                    fate,
                    old.words(),
                    reference.words(),
                    counterparts.citedBefore(old.target()),
                    counterparts.citedAfter(reference.target())));
          }
          return fits;
        });
  }
}
