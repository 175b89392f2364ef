package proviso.rule;

import java.util.Locale;

/** What a function that goes through rows makes of them. */
public enum Fold {
  /** The sum of something. */
  TOTAL,
  /** Such a sum for each of several keys. */
  TOTAL_BY,
  /** How many different values there are. */
  NUMBER_OF,
  /** A value of the first row. */
  FIRST,
  /** Whether there is a row. */
  ANY;

  /** The name in rules, such as {@code total-by}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
