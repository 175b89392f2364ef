package proviso.diff.align;

import java.util.List;

/**
 * Makes candidates of clauses that stand in the same place: under matched clauses, between the same
 * matched neighbours; and of clauses that hold matched ones.
 */
final class Gaps {
  /** How many clauses of a gap are considered for each. */
  private static final int WIDEST = 12;

  private final Surroundings old;
  private final Surroundings fresh;
  private final Candidates candidates;

  Gaps(Surroundings old, Surroundings fresh, Candidates candidates) {
    this.old = old;
    this.fresh = fresh;
    this.candidates = candidates;
  }

  void fill(Matching matching, java.util.Set<Alignment.Pair> apart) {
    family(-1, -1, matching, apart);
    for (int before = 0; before < old.outline().size(); before++) {
      int after = matching.after(before);
      if (after >= 0) {
        family(before, after, matching, apart);
        int above = old.parent(before);
        int aboveNew = fresh.parent(after);
        if (above >= 0 && aboveNew >= 0) {
          add(above, aboveNew, apart);
        }
      }
    }
  }

  private void family(
      int above, int aboveNew, Matching matching, java.util.Set<Alignment.Pair> apart) {
    List<Integer> ones = old.children(above);
    List<Integer> others = fresh.children(aboveNew);
    int[] next = new int[ones.size() + 1];
    next[ones.size()] = others.size();
    for (int i = ones.size() - 1; i >= 0; i--) {
      int partner = partner(ones.get(i), aboveNew, matching);
      next[i] = partner >= 0 ? position(partner, others) : next[i + 1];
    }
    int from = 0;
    for (int i = 0; i < ones.size(); i++) {
      int partner = partner(ones.get(i), aboveNew, matching);
      if (partner >= 0) {
        from = position(partner, others) + 1;
        continue;
      }
      int to = Math.min(next[i], from + WIDEST);
      for (int j = from; j < to; j++) {
        if (matching.before(others.get(j)) < 0) {
          add(ones.get(i), others.get(j), apart);
        }
      }
    }
  }

  private int partner(int clause, int aboveNew, Matching matching) {
    int partner = matching.after(clause);
    return partner >= 0 && fresh.parent(partner) == aboveNew ? partner : -1;
  }

  private static int position(int clause, List<Integer> sorted) {
    return java.util.Collections.binarySearch(sorted, clause);
  }

  private void add(int before, int after, java.util.Set<Alignment.Pair> apart) {
    if (!apart.contains(new Alignment.Pair(before, after))) {
      candidates.add(before, after);
    }
  }
}
