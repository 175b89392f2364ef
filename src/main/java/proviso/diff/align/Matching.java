package proviso.diff.align;

import java.util.Arrays;

/** A partial one-to-one assignment of old clauses to new ones; -1 for none. */
final class Matching {
  private final int[] after;
  private final int[] before;

  Matching(int old, int fresh) {
    after = new int[old];
    before = new int[fresh];
    Arrays.fill(after, -1);
    Arrays.fill(before, -1);
  }

  void link(int old, int fresh) {
    unlink(old);
    if (before[fresh] >= 0) {
      after[before[fresh]] = -1;
    }
    after[old] = fresh;
    before[fresh] = old;
  }

  void unlink(int old) {
    if (after[old] >= 0) {
      before[after[old]] = -1;
      after[old] = -1;
    }
  }

  /** The new clause of an old one. */
  int after(int old) {
    return old < 0 ? -1 : after[old];
  }

  /** The old clause of a new one. */
  int before(int fresh) {
    return fresh < 0 ? -1 : before[fresh];
  }

  boolean same(Matching other) {
    return Arrays.equals(after, other.after);
  }
}
