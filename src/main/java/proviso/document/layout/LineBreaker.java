package proviso.document.layout;

import static proviso.document.layout.Shaped.END_OF_LINE;
import static proviso.document.layout.Shaped.SPACE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Breaks a paragraph into lines by total fit: D. E. Knuth and M. F. Plass, "Breaking paragraphs
 * into lines", Software: Practice and Experience 11 (1981).
 *
 * <p>Lines end at spaces; after a hyphen or slash inside a word when that saves a badly spaced
 * line; and anywhere inside a word that is wider than the line. No character is added or lost.
 * Costs are doubles, whose arithmetic Java defines to the last bit.
 */
final class LineBreaker {
  /**
   * A line: the characters from {@code start} to before {@code end}.
   *
   * @param endsAtSpace whether the character at {@code end} is the space it ended at
   * @param last whether the paragraph, or a part before a forced break, ends with it
   */
  record Line(int start, int end, boolean endsAtSpace, boolean last) {}

  private static final int CLASSES = 4;
  private static final double HYPHEN = 60;

  /** Only a line whose spaces would be more than twice as wide as usual is worse. */
  private static final double AFTER_ONE_LETTER = 2_000;

  private static final double AFTER_PUNCTUATION = 300;
  private static final double INSIDE_WORD = 1500;
  private static final double UNEVEN = 3000;
  private static final double TWO_HYPHENS = 4000;
  private static final double TOO_WIDE = 1e12;

  private final Shaped s;
  private final int width;
  private final boolean justified;

  // The places a line may end, in order: where the line ends, where the next begins, what it costs.
  private int count;
  private int[] end = new int[32];
  private int[] next = new int[32];
  private double[] penalty = new double[32];
  private boolean[] forced = new boolean[32];

  private LineBreaker(Shaped s, int width, boolean justified) {
    this.s = s;
    this.width = width;
    this.justified = justified;
  }

  /** The lines of a paragraph; none for no characters. */
  static List<Line> lines(Shaped s, int width, boolean justified) {
    if (s.isEmpty()) {
      return List.of();
    }
    var breaker = new LineBreaker(s, width, justified);
    breaker.findBreaks();
    return breaker.count == 2 || breaker.fitsOneLine()
        ? List.of(new Line(0, s.length, false, true))
        : breaker.best();
  }

  private boolean fitsOneLine() {
    for (int i = 1; i < count - 1; i++) {
      if (forced[i]) {
        return false;
      }
    }
    return s.natural(0, s.length) <= width;
  }

  private void findBreaks() {
    add(0, 0, 0, true);
    int word = 0;
    for (int i = 0; i < s.length; i++) {
      if (s.isSpace(i)) {
        if (s.kind[i] == SPACE || s.kind[i] == END_OF_LINE) {
          insideWord(word, i);
          add(i, i + 1, 0, s.kind[i] == END_OF_LINE);
          word = i + 1;
        }
      }
    }
    insideWord(word, s.length);
    add(s.length, s.length, 0, true);
  }

  /** Breaks within the stretch without spaces from {@code start} to before {@code stop}. */
  private void insideWord(int start, int stop) {
    int part = start;
    for (int i = start; i < stop - 1; i++) {
      if (s.mayBreak[i] || isHyphen(i, start, stop)) {
        anywhere(part, i + 1);
        double hyphen = i - start == 1 ? AFTER_ONE_LETTER : HYPHEN;
        add(i + 1, i + 1, s.mayBreak[i] ? 0 : hyphen, false);
        part = i + 1;
      }
    }
    anywhere(part, stop);
  }

  /** The last resort: breaks after any character of what is wider than a line. */
  private void anywhere(int start, int stop) {
    if (s.natural(start, stop) <= width) {
      return;
    }
    for (int i = start; i < stop - 1; i++) {
      boolean letters = Character.isLetterOrDigit(s.codePoint[i]);
      if (s.isSpace(i)) {
        add(i, i + 1, AFTER_PUNCTUATION, false);
      } else if (!s.isSpace(i + 1)) {
        add(i + 1, i + 1, letters ? INSIDE_WORD : AFTER_PUNCTUATION, false);
      }
    }
  }

  /**
   * Whether a reader accepts that a line ends after this character: "slow-|down", and if it must be
   * "e-|commerce", but not "45-|day" or "how-t|o".
   */
  private boolean isHyphen(int i, int start, int stop) {
    int c = s.codePoint[i];
    return (c == '-' || c == '‐' || c == '–' || c == '—' || c == '/')
        && i - start >= 1
        && stop - i > 2
        && Character.isLetter(s.codePoint[i - 1])
        && (i - start == 1 || Character.isLetter(s.codePoint[i - 2]))
        && Character.isLetter(s.codePoint[i + 1])
        && Character.isLetter(s.codePoint[i + 2]);
  }

  private void add(int endOf, int nextOf, double cost, boolean force) {
    if (count == end.length) {
      end = Arrays.copyOf(end, 2 * count);
      next = Arrays.copyOf(next, 2 * count);
      penalty = Arrays.copyOf(penalty, 2 * count);
      forced = Arrays.copyOf(forced, 2 * count);
    }
    end[count] = endOf;
    next[count] = nextOf;
    penalty[count] = cost;
    forced[count] = force;
    count++;
  }

  /**
   * The cheapest way through the breaks; per break and looseness of the line before it, as in the
   * paper.
   *
   * <p>The lines that may end at a break are tried from the longest to the shortest. A loose line
   * only gets looser so, and the rest is left out when that alone costs more than what was found.
   */
  private List<Line> best() {
    double[] cost = new double[count * CLASSES];
    int[] from = new int[count * CLASSES];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[1] = 0;
    double[] least = new double[count];
    double[] leastFrom = new double[count];
    for (int j = 1; j < count; j++) {
      int longest = longest(j, least, leastFrom);
      for (int i = longest; i < j; i++) {
        boolean tooWide = i == j - 1 && overlong(i, j);
        double ratio = tooWide ? 0 : ratio(i, j);
        int fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        double badness = 100 * Math.abs(ratio * ratio * ratio);
        double line = 10 + badness + penalty[j];
        double demerits = line * line;
        double known = cost[j * CLASSES + fit];
        if (fit == CLASSES - 1 && !forced[j] && leastFrom[i] + demerits > known) {
          break;
        }
        demerits += tooWide ? TOO_WIDE : 0;
        demerits += penalty[j] > 0 && penalty[i] > 0 ? TWO_HYPHENS : 0;
        if (least[i] + demerits <= known) {
          relax(cost, from, i, j, fit, demerits);
        }
      }
      least[j] = least(cost, j);
    }
    return trace(cost, from);
  }

  /**
   * Where the longest line begins that may end at a break; on the way back there the least cost of
   * reaching each beginning or a later one.
   */
  private int longest(int j, double[] least, double[] leastFrom) {
    int i = j - 1;
    leastFrom[i] = least[i];
    while (!forced[i] && !overlong(i - 1, j)) {
      i--;
      leastFrom[i] = Math.min(least[i], leastFrom[i + 1]);
    }
    return i;
  }

  private boolean overlong(int i, int j) {
    int natural = s.natural(next[i], end[j]);
    return natural - (justified ? shrink(i, j) : 0) > width;
  }

  private int spaces(int i, int j) {
    return end[j] <= next[i] ? 0 : s.spaces[end[j]] - s.spaces[next[i]];
  }

  private int shrink(int i, int j) {
    return spaces(i, j) * s.size / 12;
  }

  /** Notes a line from one break to another if no shorter one is better. */
  private static void relax(double[] cost, int[] from, int i, int j, int fit, double demerits) {
    double best = Double.POSITIVE_INFINITY;
    int at = 0;
    for (int before = 0; before < CLASSES; before++) {
      double total =
          cost[i * CLASSES + before] + demerits + (Math.abs(before - fit) > 1 ? UNEVEN : 0);
      if (total < best) {
        best = total;
        at = i * CLASSES + before;
      }
    }
    // Of equals the shorter line.
    if (best <= cost[j * CLASSES + fit]) {
      cost[j * CLASSES + fit] = best;
      from[j * CLASSES + fit] = at;
    }
  }

  private static double least(double[] cost, int j) {
    double least = cost[j * CLASSES];
    for (int c = 1; c < CLASSES; c++) {
      least = Math.min(least, cost[j * CLASSES + c]);
    }
    return least;
  }

  /** How far spaces stretch (positive) or shrink (negative), 1 being as much as looks well. */
  private double ratio(int i, int j) {
    int slack = width - s.natural(next[i], end[j]);
    if (slack < 0) {
      return (double) slack / Math.max(1, shrink(i, j));
    }
    if (forced[j]) {
      // A last line of less than a few letters looks like a mistake.
      return slack > width - 2 * s.size && i > 0 ? 0.9 : 0;
    }
    if (!justified) {
      return slack / (width * 0.3);
    }
    int stretch = spaces(i, j) * s.size / 7;
    // Without spaces nothing can stretch: as bad as one space would be, and worse.
    return stretch > 0 ? (double) slack / stretch : 5 + slack / (s.size / 7.0);
  }

  private List<Line> trace(double[] cost, int[] from) {
    int at = (count - 1) * CLASSES;
    for (int c = 1; c < CLASSES; c++) {
      if (cost[(count - 1) * CLASSES + c] < cost[at]) {
        at = (count - 1) * CLASSES + c;
      }
    }
    List<Line> lines = new ArrayList<>();
    while (at / CLASSES > 0) {
      int j = at / CLASSES;
      at = from[at];
      int i = at / CLASSES;
      lines.add(new Line(next[i], end[j], next[j] > end[j], forced[j]));
    }
    Collections.reverse(lines);
    return lines;
  }
}
