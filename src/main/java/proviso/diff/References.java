package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.Change.Fate;
import proviso.diff.Change.ReferenceChange;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Clause.Reference;

/** What became of the cross-references of a clause. */
final class References {
  private final Counterparts counterparts;

  References(Counterparts counterparts) {
    this.counterparts = counterparts;
  }

  List<ReferenceChange> changed(List<Clause> olds, List<Clause> news) {
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
        explained(
            left, reference, reference.target().isEmpty() ? Fate.DANGLING : Fate.STALE, changed));
    // Of several nobody can tell which took whose place.
    if (unexplained.size() == 1 && left.size() == 1) {
      explained(left, unexplained.getFirst(), Fate.REDIRECTED, changed);
    }
    return changed;
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
