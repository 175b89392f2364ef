package proviso.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the levels of an outline are numbered, from the outermost inwards.
 *
 * @param rungs one per level
 */
public record Ladder(List<Rung> rungs) {
  /** A. / 1. / a. / (1) / (a), the ladder of ISO's forms. */
  public static final Ladder ISO = of("A.", "1.", "a.", "(1)", "(a)");

  /** Copies the rungs. */
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** What a level counts in. */
  public enum Count {
    /** A, B, C, ..., Z, AA, BB. */
    UPPER_LETTER("A"),
    /** a, b, c, ..., z, aa, bb. */
    LOWER_LETTER("a"),
    /** 1, 2, 3. */
    NUMBER("1"),
    /** i, ii, iii, iv. */
    LOWER_ROMAN("i"),
    /** I, II, III, IV. */
    UPPER_ROMAN("I");

    private final String first;

    Count(String first) {
      this.first = first;
    }

    /** The {@code n}th label, from 1. */
    public String at(int n) {
      return switch (this) {
        case UPPER_LETTER -> letters(n);
        case LOWER_LETTER -> letters(n).toLowerCase(Locale.ROOT);
        case NUMBER -> Integer.toString(n);
        case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
        case UPPER_ROMAN -> roman(n);
      };
    }

    private static String letters(int n) {
      return String.valueOf((char) ('A' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
      int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
      String[] digits = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
      StringBuilder out = new StringBuilder();
      int rest = n;
      for (int i = 0; i < values.length; i++) {
        while (rest >= values[i]) {
          out.append(digits[i]);
          rest -= values[i];
        }
      }
      return out.toString();
    }
  }

  /**
   * One level.
   *
   * @param before what stands before the count, such as "("
   * @param count what it counts in
   * @param after what stands after, such as ")" or "."
   */
  public record Rung(String before, Count count, String after) {
    /** The {@code n}th label of this level as printed, from 1. */
    public String at(int n) {
      return before + count.at(n) + after;
    }
  }

  /** The rung of a first label such as "(1)" or "A."; empty when it is no such label. */
  public static Optional<Rung> rung(String first) {
    String core = first.replaceAll("[^A-Za-z0-9]", "");
    for (Count count : Count.values()) {
      if (count.first.equals(core)) {
        int at = first.indexOf(core);
        return Optional.of(
            new Rung(first.substring(0, at), count, first.substring(at + core.length())));
      }
    }
    return Optional.empty();
  }

  /** The ladder of these first labels, which must all be valid. */
  public static Ladder of(String... firsts) {
    return new Ladder(List.of(firsts).stream().map(first -> rung(first).orElseThrow()).toList());
  }

  /** How many levels there are. */
  public int depth() {
    return rungs.size();
  }

  /** The label of the {@code n}th child, from 1, of a provision labelled {@code parent}. */
  public Label label(Label parent, int n) {
    return parent.child(rungs.get(parent.depth()).at(n));
  }
}
