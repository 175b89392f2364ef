package proviso.diff;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import proviso.diff.align.Alignment;
import proviso.diff.align.Alignment.Pair;

/**
 * How right an alignment is, counted over pairs of clauses.
 *
 * @param right pairs found that are true
 * @param found pairs found
 * @param truth true pairs
 */
@NullMarked
public record Score(int right, int found, int truth) {
  /** The score of pairs found. */
  public static Score of(Set<Pair> found, Set<Pair> truth) {
    Set<Pair> right = new HashSet<>(found);
    right.retainAll(truth);
    return new Score(right.size(), found.size(), truth.size());
  }

  /** The pairs of an alignment, each part of a split or merger one. */
  public static Set<Pair> pairs(Alignment alignment) {
    Set<Pair> pairs = new HashSet<>();
    for (Alignment.Group group : alignment.groups()) {
      group
          .before()
          .forEach(before -> group.after().forEach(after -> pairs.add(new Pair(before, after))));
    }
    return pairs;
  }

  /** The pairs that are said to have moved. */
  public static Set<Pair> moved(Alignment alignment) {
    Set<Pair> pairs = new HashSet<>();
    for (Alignment.Group group : alignment.groups()) {
      if (group.moved()) {
        pairs.add(new Pair(group.before().getFirst(), group.after().getFirst()));
      }
    }
    return pairs;
  }

  /** Both counted together. */
  public Score plus(Score other) {
    return new Score(right + other.right, found + other.found, truth + other.truth);
  }

  /** The share of what was found that is right. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of the truth that was found. */
  public double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }

  /** The harmonic mean of both. */
  public double f1() {
    return 2.0 * right / (found + truth);
  }
}
