package proviso.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** Numbers headings by how deep they stand, so that no level is skipped. */
public final class HeadingLevels {
  private final Deque<Integer> open = new ArrayDeque<>();

  /** No heading yet. */
  public HeadingLevels() {}

  /**
   * The level of the next heading, from 1.
   *
   * @param claimed the level it claims
   */
  public int next(int claimed) {
    while (!open.isEmpty() && open.peek() >= claimed) {
      open.pop();
    }
    open.push(claimed);
    return open.size();
  }
}
