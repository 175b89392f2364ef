package proviso.diff.align;

import java.util.List;
import proviso.diff.outline.Outline;

/** Who stands around each clause of an outline. */
final class Surroundings {
  private final Outline outline;
  private final List<List<Integer>> children;
  private final int[] position;
  private final int[] depths;

  Surroundings(Outline outline) {
    this.outline = outline;
    this.children = outline.children();
    this.position = new int[outline.size()];
    this.depths = outline.depths();
    for (List<Integer> siblings : children) {
      for (int i = 0; i < siblings.size(); i++) {
        position[siblings.get(i)] = i;
      }
    }
  }

  Outline outline() {
    return outline;
  }

  int parent(int clause) {
    return outline.get(clause).parent();
  }

  int depth(int clause) {
    return depths[clause];
  }

  List<Integer> children(int clause) {
    return children.get(clause < 0 ? outline.size() : clause);
  }

  /** The sibling some places on, before when negative; -1 for none. */
  int sibling(int clause, int by) {
    List<Integer> siblings = children(parent(clause));
    int at = position[clause] + by;
    return at < 0 || at >= siblings.size() ? -1 : siblings.get(at);
  }
}
