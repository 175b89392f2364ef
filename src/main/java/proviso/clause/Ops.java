package proviso.clause;

import java.math.BigInteger;

/**
 * What rules compute with, on {@link Slot}s. All amounts are exact: what a long cannot hold is an
 * {@link ArithmeticException}, never a wrong number. Public for the classes that {@code Bytecode}
 * makes, which have a loader of their own.
 */
public final class Ops {
  private static final long SECONDS_AN_HOUR = 3600;

  /** 100% in millionths of a percent. */
  private static final long WHOLE = 100_000_000;

  private Ops() {}

  /** The opposite; none counts as no. */
  public static long not(long a) {
    return a == Slot.UNKNOWN ? a : a == Slot.YES ? Slot.NO : Slot.YES;
  }

  /** Whether both hold; no when one is no or none, though the other is unknown. */
  public static long and(long a, long b) {
    if (isNo(a) || isNo(b)) {
      return Slot.NO;
    }
    return a == Slot.UNKNOWN ? a : b;
  }

  /** Whether one holds; yes when one does, though the other is unknown. */
  public static long or(long a, long b) {
    if (a == Slot.YES || b == Slot.YES) {
      return Slot.YES;
    }
    return a == Slot.UNKNOWN || b == Slot.UNKNOWN ? Slot.UNKNOWN : Slot.NO;
  }

  /** Whether an indicator is no, or none, which counts as no. */
  public static boolean isNo(long a) {
    return a == Slot.NO || a == Slot.NONE;
  }

  /** Whether two are the same. None is the same as nothing. */
  public static long is(long a, long b) {
    return bothValues(a, b) ? slot(a == b) : withoutValue(a, b);
  }

  /** Whether two differ. Of none it is no, as every comparison with none. */
  public static long isNot(long a, long b) {
    return bothValues(a, b) ? slot(a != b) : withoutValue(a, b);
  }

  /** Whether the first is less. */
  public static long less(long a, long b) {
    return bothValues(a, b) ? slot(a < b) : withoutValue(a, b);
  }

  /** Whether the first is not more. */
  public static long atMost(long a, long b) {
    return bothValues(a, b) ? slot(a <= b) : withoutValue(a, b);
  }

  /** Whether the first is more. */
  public static long more(long a, long b) {
    return less(b, a);
  }

  /** Whether the first is not less. */
  public static long atLeast(long a, long b) {
    return atMost(b, a);
  }

  private static long withoutValue(long a, long b) {
    return a == Slot.NONE || b == Slot.NONE ? Slot.NO : Slot.UNKNOWN;
  }

  /** The sum. */
  public static long add(long a, long b) {
    return bothValues(a, b) ? plus(a, b) : missing(a, b);
  }

  /** The difference. */
  public static long subtract(long a, long b) {
    return bothValues(a, b) ? minus(a, b) : missing(a, b);
  }

  /** The product. */
  public static long multiply(long a, long b) {
    if (!bothValues(a, b)) {
      return missing(a, b);
    }
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> 63 ? value(product) : tooLarge();
  }

  /** An amount times a share, or a share of an amount. */
  public static long share(long a, long b) {
    return bothValues(a, b) ? multipliedAndDivided(a, b, WHOLE) : missing(a, b);
  }

  /** An amount an hour times hours, or the other way round. */
  public static long forHours(long a, long b) {
    return bothValues(a, b) ? multipliedAndDivided(a, b, SECONDS_AN_HOUR) : missing(a, b);
  }

  /** An amount over a count; none when the count is 0, whatever the amount. */
  public static long over(long amount, long count) {
    if (count == 0) {
      return Slot.NONE;
    }
    return bothValues(amount, count) ? divided(amount, count) : missing(amount, count);
  }

  /** The less or earlier; none is passed over. */
  public static long least(long a, long b) {
    if (a == Slot.NONE || b == Slot.UNKNOWN) {
      return b;
    }
    return b == Slot.NONE ? a : Math.min(a, b);
  }

  /** The greater or later; none is passed over. */
  public static long greatest(long a, long b) {
    return a == Slot.UNKNOWN || b == Slot.UNKNOWN ? Slot.UNKNOWN : Math.max(a, b);
  }

  /** Whether a set of choices includes an option. */
  public static long includes(long choices, long option) {
    if (choices == Slot.NONE || option == Slot.NONE || choices == 0) {
      return Slot.NO;
    }
    return bothValues(choices, option) ? choices >> option & 1 : Slot.UNKNOWN;
  }

  /** Whether there is a value. */
  public static long shown(long a) {
    return a == Slot.UNKNOWN ? a : slot(a != Slot.NONE);
  }

  /** Whether a stretch of time shares more than its edge with another. */
  public static long overlaps(long from, long to, long otherFrom, long otherTo) {
    return and(
        and(runs(from, to), runs(otherFrom, otherTo)),
        and(runs(from, otherTo), runs(otherFrom, to)));
  }

  /** Whether time passes between a beginning, which may never come, and an end, which may not. */
  private static long runs(long from, long to) {
    if (from == Slot.NONE) {
      return Slot.NO;
    }
    return to == Slot.NONE ? shown(from) : less(from, to);
  }

  /** For how many seconds it does; none when both go on for ever. */
  public static long secondsWithin(long from, long to, long otherFrom, long otherTo) {
    long overlaps = overlaps(from, to, otherFrom, otherTo);
    return overlaps == Slot.YES
        ? subtract(least(to, otherTo), greatest(from, otherFrom))
        : overlaps == Slot.NO ? 0 : Slot.UNKNOWN;
  }

  /**
   * A sum over rows with one row more; unknown once a row that may count, and may count something,
   * is unknown.
   *
   * @param where whether the row counts; not no
   * @param value what it counts; none counts nothing
   */
  public static long total(long sum, long where, long value) {
    if (value == 0 || value == Slot.NONE) {
      return sum;
    }
    boolean known = where == Slot.YES && value != Slot.UNKNOWN && sum != Slot.UNKNOWN;
    return known ? plus(sum, value) : Slot.UNKNOWN;
  }

  /** A known amount and one more, which adds nothing when it is none. */
  public static long adding(long amount, long more) {
    return more == Slot.NONE ? amount : plus(amount, more);
  }

  /** A known amount less another, which takes nothing off when it is none or less than zero. */
  public static long takingOff(long amount, long less) {
    return less <= 0 ? amount : minus(amount, less);
  }

  /** A known amount under a cap; none caps nothing, less than zero counts as zero. */
  public static long capping(long amount, long cap) {
    return cap == Slot.NONE ? amount : Math.min(amount, Math.max(0, cap));
  }

  /** What arithmetic gives when an operand is no value: none if one is none. */
  static long missing(long a, long b) {
    return a == Slot.NONE || b == Slot.NONE ? Slot.NONE : Slot.UNKNOWN;
  }

  static boolean bothValues(long a, long b) {
    return a > Slot.NONE && b > Slot.NONE;
  }

  static long slot(boolean holds) {
    return holds ? Slot.YES : Slot.NO;
  }

  /** The sum of two values. */
  public static long plus(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? tooLarge() : value(sum);
  }

  /** The difference of two values. */
  public static long minus(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0 ? tooLarge() : value(difference);
  }

  /** A result that must not look like no value. */
  static long value(long result) {
    return result <= Slot.NONE ? tooLarge() : result;
  }

  /**
   * Not left to the exact methods of {@code Math}: what those throw has no stack trace once they
   * are compiled, and it would name the rule.
   */
  private static long tooLarge() {
    throw new ArithmeticException("an amount too large");
  }

  private static long multipliedAndDivided(long a, long b, long by) {
    long low = a * b;
    if (Math.multiplyHigh(a, b) == low >> 63) {
      return divided(low, by);
    }
    BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(by));
    boolean up = parts[1].abs().shiftLeft(1).compareTo(BigInteger.valueOf(by)) >= 0;
    BigInteger rounded = up ? parts[0].add(BigInteger.valueOf(product.signum())) : parts[0];
    return rounded.bitLength() < Long.SIZE ? value(rounded.longValue()) : tooLarge();
  }

  /** A quotient rounded to the nearest, halves away from zero. */
  private static long divided(long a, long by) {
    long quotient = a / by;
    long rest = Math.abs(a % by);
    // Not twice the rest: that may be too large.
    if (rest >= Math.abs(by) - rest) {
      quotient += (a < 0) == (by < 0) ? 1 : -1;
    }
    return value(quotient);
  }
}
