package proviso.diff;

import java.util.List;

/**
 * How claims end under the two editions.
 *
 * @param decided how many were decided under both
 * @param open how many of these lack facts under both, and so end under neither
 * @param refused how many could not be decided under both editions
 * @param different those that end differently, in the order in which they were given
 */
public record ClaimOutcomes(int decided, int open, int refused, List<OutcomeChange> different) {
  /** No claims were given. */
  public static final ClaimOutcomes NONE = new ClaimOutcomes(0, 0, 0, List.of());

  /** Copies the list. */
  public ClaimOutcomes {
    different = List.copyOf(different);
  }

  /** Whether any claims were given. */
  public boolean given() {
    return decided + refused > 0;
  }

  /** What came of it, in a sentence or two; empty when no claims were given. */
  public String summary() {
    if (!given()) {
      return "";
    }
    return counted(decided, "claim")
        + " decided under both editions, "
        + (different.isEmpty()
            ? "none ends"
            : different.size() == 1 ? "1 ends" : different.size() + " end")
        + " differently."
        + (open > 0 ? " " + open + (open == 1 ? " lacks" : " lack") + " facts under both." : "")
        + (refused > 0
            ? " " + counted(refused, "claim") + " could not be decided under both."
            : "");
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
