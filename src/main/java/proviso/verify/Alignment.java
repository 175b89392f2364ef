package proviso.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which passages of two pages belong together: the longest common sequence, and what is between.
 */
final class Alignment {
  private Alignment() {}

  /** What belongs together, or stands alone. */
  sealed interface Pair {}

  /**
   * A passage and its counterpart.
   *
   * @param found as received
   * @param expected as made again
   */
  record Both(Passage found, Passage expected) implements Pair {}

  /**
   * A passage without counterpart.
   *
   * @param found as received
   */
  record Found(Passage found) implements Pair {}

  /**
   * A passage that is not there.
   *
   * @param expected as made again
   * @param page where it should be, from 1; 0 for nowhere in particular
   */
  record Missing(Passage expected, int page) implements Pair {}

  /**
   * The pairs, in the order of the page.
   *
   * @param most so many passages are compared in depth; of longer stretches that differ, passages
   *     are paired one by one
   */
  static List<Pair> of(List<Passage> found, List<Passage> expected, int most) {
    int from = 0;
    int shorter = Math.min(found.size(), expected.size());
    while (from < shorter && same(found.get(from), expected.get(from))) {
      from++;
    }
    int tail = 0;
    while (tail < shorter - from
        && same(found.get(found.size() - 1 - tail), expected.get(expected.size() - 1 - tail))) {
      tail++;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < from; i++) {
      pairs.add(new Both(found.get(i), expected.get(i)));
    }
    List<Passage> mine = found.subList(from, found.size() - tail);
    List<Passage> theirs = expected.subList(from, expected.size() - tail);
    pairs.addAll(
        (long) mine.size() * theirs.size() > (long) most * most
            ? between(mine, theirs)
            : inDepth(mine, theirs));
    for (int i = tail; i > 0; i--) {
      pairs.add(new Both(found.get(found.size() - i), expected.get(expected.size() - i)));
    }
    return pairs;
  }

  private static boolean same(Passage one, Passage other) {
    return one.text().equals(other.text());
  }

  private static List<Pair> inDepth(List<Passage> found, List<Passage> expected) {
    int[][] length = new int[found.size() + 1][expected.size() + 1];
    for (int i = found.size() - 1; i >= 0; i--) {
      for (int j = expected.size() - 1; j >= 0; j--) {
        length[i][j] =
            same(found.get(i), expected.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    int iGap = 0;
    int jGap = 0;
    while (i < found.size() && j < expected.size()) {
      if (same(found.get(i), expected.get(j))) {
        pairs.addAll(between(found.subList(iGap, i), expected.subList(jGap, j)));
        pairs.add(new Both(found.get(i), expected.get(j)));
        i++;
        j++;
        iGap = i;
        jGap = j;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    pairs.addAll(
        between(found.subList(iGap, found.size()), expected.subList(jGap, expected.size())));
    return pairs;
  }

  /** What stands between common passages: one by one, then what is left over. */
  private static List<Pair> between(List<Passage> found, List<Passage> expected) {
    List<Pair> pairs = new ArrayList<>();
    int common = Math.min(found.size(), expected.size());
    for (int i = 0; i < common; i++) {
      pairs.add(new Both(found.get(i), expected.get(i)));
    }
    for (Passage alone : found.subList(common, found.size())) {
      pairs.add(new Found(alone));
    }
    int page = found.isEmpty() ? 0 : found.getLast().page();
    for (Passage missing : expected.subList(common, expected.size())) {
      pairs.add(new Missing(missing, page));
    }
    return Collections.unmodifiableList(pairs);
  }
}
