package proviso.diff.align;

import java.util.List;

/** How well two clauses fit by who stands around them, given what is matched so far. */
final class Context {
  private static final double PARENT = 0.4;

  /** How much of that it is worth when levels were put in between, or taken out. */
  private static final double AROUND = 0.7;

  private static final double SIBLING = 0.15;
  private static final double CHILDREN = 0.2;
  private static final double LABEL = 0.1;

  private final Surroundings old;
  private final Surroundings fresh;

  Context(Surroundings old, Surroundings fresh) {
    this.old = old;
    this.fresh = fresh;
  }

  /** From 0, nothing fits, to 1. */
  double fit(int before, int after, Matching matching) {
    double fit = 0;
    int above = old.parent(before);
    int aboveNew = fresh.parent(after);
    if ((above < 0 && aboveNew < 0) || (above >= 0 && matching.after(above) == aboveNew)) {
      fit += PARENT;
    } else if (isAround(above, aboveNew, matching)) {
      fit += PARENT * AROUND;
    }
    fit += SIBLING * neighbour(before, after, -1, matching);
    fit += SIBLING * neighbour(before, after, 1, matching);
    fit += CHILDREN * children(before, after, matching);
    if (old.outline().get(before).label().equals(fresh.outline().get(after).label())) {
      fit += LABEL;
    }
    return fit;
  }

  /** Whether what holds one of them is matched to something further out around the other. */
  private boolean isAround(int above, int aboveNew, Matching matching) {
    for (int at = aboveNew; at >= 0; at = fresh.parent(at)) {
      if (above >= 0 && matching.after(above) == at) {
        return true;
      }
    }
    for (int at = above; at >= 0; at = old.parent(at)) {
      if (aboveNew >= 0 && matching.before(aboveNew) == at) {
        return true;
      }
    }
    return false;
  }

  private double neighbour(int before, int after, int by, Matching matching) {
    int one = old.sibling(before, by);
    int other = fresh.sibling(after, by);
    if (one < 0 && other < 0) {
      return 0.5;
    }
    if (one < 0 || other < 0) {
      return 0;
    }
    return matching.after(one) == other ? 1 : 0;
  }

  private double children(int before, int after, Matching matching) {
    List<Integer> ones = old.children(before);
    List<Integer> others = fresh.children(after);
    if (ones.isEmpty() && others.isEmpty()) {
      return 0.3;
    }
    if (ones.isEmpty() || others.isEmpty()) {
      return 0;
    }
    int linked = 0;
    for (int child : ones) {
      int partner = matching.after(child);
      linked += partner >= 0 && fresh.parent(partner) == after ? 1 : 0;
    }
    return 2.0 * linked / (ones.size() + others.size());
  }
}
