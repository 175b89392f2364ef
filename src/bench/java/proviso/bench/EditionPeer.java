package proviso.bench;

import java.util.Set;
import proviso.diff.Score;
import proviso.diff.align.Aligner;
import proviso.diff.align.Alignment;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Outline;

/** Something that aligns the clauses of two editions. */
interface EditionPeer {
  /**
   * What it found.
   *
   * @param pairs clauses that belong together
   * @param moved those of them that moved, without what they hold
   */
  record Found(Set<Pair> pairs, Set<Pair> moved) {}

  /** Aligns two outlines. */
  Found align(Outline before, Outline after);

  /** Ours. */
  static EditionPeer proviso() {
    return (before, after) -> {
      Alignment alignment = Aligner.align(before, after, Alignment.Decisions.NONE);
      return new Found(Score.pairs(alignment), Score.moved(alignment));
    };
  }
}
