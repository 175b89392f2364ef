package proviso.document.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Numbers headings by how deep they stand, so that no level is skipped. */
final class HeadingLevels {
  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * The level to write for the next heading, from 1.
   *
   * @param level the level it claims
   */
  int next(int level) {
    while (!open.isEmpty() && open.peek() >= level) {
      open.pop();
    }
    open.push(level);
    return open.size();
  }
}
