package proviso.clause;

/**
 * How a value of a scalar type stands in a {@code long}: as {@link proviso.rule.Type} says, or as
 * one of two numbers that no value has.
 */
public final class Slot {
  /** Nobody knows it yet. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** There is none: it does not apply, or never came. */
  public static final long NONE = Long.MIN_VALUE + 1;

  /** No. */
  public static final long NO = 0;

  /** Yes. */
  public static final long YES = 1;

  private Slot() {}

  /** Whether it is a value, neither unknown nor none. */
  public static boolean isValue(long slot) {
    return slot > NONE;
  }
}
