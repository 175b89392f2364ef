package proviso.document.layout;

import java.util.Arrays;

/** Shares a width among columns by what stands in them. */
final class Widths {
  private Widths() {}

  /**
   * A width for each column, their sum the whole width. Columns that need little get what they
   * need; what is missing is taken from the widest, what is left over goes to each by its need.
   *
   * @param least what each column needs at least, so that no word breaks
   * @param natural what each column needs so that no line breaks
   */
  static int[] share(int[] least, int[] natural, int width) {
    int n = natural.length;
    long sum = Arrays.stream(natural).asLongStream().sum();
    if (sum <= width) {
      return inProportion(natural, natural, width - (int) sum);
    }
    long needed = Arrays.stream(least).asLongStream().sum();
    if (needed >= width) {
      return inProportion(new int[n], least, width);
    }
    // The highest cap on natural widths under which all columns fit.
    int low = 0;
    int high = width;
    while (low < high) {
      int cap = (low + high + 1) >>> 1;
      if (Arrays.stream(capped(least, natural, cap)).asLongStream().sum() <= width) {
        low = cap;
      } else {
        high = cap - 1;
      }
    }
    int[] capped = capped(least, natural, low);
    return inProportion(capped, natural, width - Arrays.stream(capped).sum());
  }

  private static int[] capped(int[] least, int[] natural, int cap) {
    int[] capped = new int[natural.length];
    for (int i = 0; i < capped.length; i++) {
      capped[i] = Math.max(least[i], Math.min(cap, natural[i]));
    }
    return capped;
  }

  /** The base widths and shares of the rest in proportion to weights, nothing lost to rounding. */
  private static int[] inProportion(int[] base, int[] weights, int rest) {
    int[] widths = base.clone();
    long sum = Arrays.stream(weights).asLongStream().map(w -> w + 1).sum();
    long seen = 0;
    long given = 0;
    for (int i = 0; i < widths.length; i++) {
      seen += weights[i] + 1L;
      long upTo = rest * seen / sum;
      widths[i] += (int) (upTo - given);
      given = upTo;
    }
    return widths;
  }
}
