package proviso.diff.align;

import java.util.List;
import java.util.Optional;

/**
 * Which clauses became which. Every clause of both editions stands in exactly one group.
 *
 * @param groups in the order of the new edition, what was deleted where it stood
 */
public record Alignment(List<Group> groups) {
  /** Copies the groups. */
  public Alignment {
    groups = List.copyOf(groups);
  }

  /**
   * Clauses that belong together: one and one; one and several for a split; several and one for a
   * merger; one side empty for what was added or deleted.
   *
   * @param before indexes in the old outline; the one that gave most first
   * @param after indexes in the new outline; the one that took most first
   * @param moved whether it stands under another clause now, or in another order among its
   *     neighbours
   * @param likeness how alike the words are, from 0 to 1
   * @param confidence how sure it is that they belong together, from 0 to 1
   * @param runnerUp what else could have been meant
   */
  public record Group(
      List<Integer> before,
      List<Integer> after,
      boolean moved,
      double likeness,
      double confidence,
      Optional<RunnerUp> runnerUp) {
    /** Copies the lists. */
    public Group {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** The same seen from the new edition. */
    public Group reversed() {
      return new Group(
          after, before, moved, likeness, confidence, runnerUp.map(RunnerUp::reversed));
    }
  }

  /**
   * The next best pair for one of the clauses of a group.
   *
   * @param before index in the old outline
   * @param after index in the new outline
   * @param likeness how alike the words are, from 0 to 1
   */
  public record RunnerUp(int before, int after, double likeness) {
    RunnerUp reversed() {
      return new RunnerUp(after, before, likeness);
    }
  }

  /**
   * What a reviewer has decided, in indexes.
   *
   * @param pairs clauses that belong together: old index, new index
   * @param apart clauses that do not
   * @param deleted old indexes that have no counterpart
   * @param added new indexes that have none
   */
  public record Decisions(
      List<Pair> pairs, List<Pair> apart, List<Integer> deleted, List<Integer> added) {
    /** Nothing. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Decisions {
      pairs = List.copyOf(pairs);
      apart = List.copyOf(apart);
      deleted = List.copyOf(deleted);
      added = List.copyOf(added);
    }

    /** The same seen from the new edition. */
    public Decisions reversed() {
      return new Decisions(
          pairs.stream().map(Pair::reversed).toList(),
          apart.stream().map(Pair::reversed).toList(),
          added,
          deleted);
    }
  }

  /**
   * Two clauses.
   *
   * @param before index in the old outline
   * @param after index in the new outline
   */
  public record Pair(int before, int after) {
    Pair reversed() {
      return new Pair(after, before);
    }
  }
}
