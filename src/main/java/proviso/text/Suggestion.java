package proviso.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody is likely to have meant. */
public final class Suggestion {
  /**
   * Longer words are not compared: nobody mistypes one of them, and the comparison is quadratic.
   */
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * The known word closest to the one given: about a third of its letters at most are wrong,
   * missing, too many or swapped. Case does not count, nor do hyphens, underscores and spaces.
   *
   * @param given what was written
   * @param known what could have been written; of two equally close the first is taken
   * @return the word as it stands in {@code known}
   */
  public static Optional<String> closest(String given, Collection<String> known) {
    String wanted = simple(given);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      String other = simple(candidate);
      if (other.isEmpty() || other.length() > LONGEST) {
        continue;
      }
      int most = (Math.max(wanted.length(), other.length()) + 1) / 3;
      int distance = distance(wanted, other);
      if (distance <= most && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code Did you mean "x"?}, or nothing when no known word is close. */
  public static String hint(String given, Collection<String> known) {
    return closest(given, known).map(word -> "Did you mean \"" + word + "\"?").orElse("");
  }

  private static String simple(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
  }

  /** Damerau–Levenshtein, adjacent swaps only (optimal string alignment). */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
