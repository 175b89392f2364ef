package proviso.clause;

import java.util.List;
import proviso.rule.Effect;

/**
 * What several rules make of an amount, given whether each applies and what it computed. With all
 * of that known the amount is exact. Otherwise the least and the greatest that it can be are
 * followed through all effects, and it is known if they meet: so a cap of $0 settles an unknown
 * amount that cannot be negative, and a rule of unknown condition that adds $0 unsettles nothing.
 *
 * <p>What takes off never adds, and a cap never makes negative: less than $0 counts as $0 there.
 */
final class Amounts {
  /** Less than any amount. */
  private static final long LEAST = Long.MIN_VALUE;

  /** More than any amount. */
  private static final long MOST = Long.MAX_VALUE;

  private final List<Effect> effects;
  private final long[] applies;
  private final long[] values;
  private long low;
  private long high;

  private Amounts(List<Effect> effects, long[] applies, long[] values) {
    this.effects = effects;
    this.applies = applies;
    this.values = values;
  }

  /**
   * The amount.
   *
   * @param effects those of {@link Acting.Kind#AMOUNT}, in the order in which they act
   * @param applies yes, no or unknown for each
   * @param values what each computed; none adds nothing and caps nothing
   */
  static long amount(List<Effect> effects, long[] applies, long[] values) {
    return allKnown(applies, values)
        ? exact(effects, applies, values)
        : new Amounts(effects, applies, values).bounded();
  }

  private static boolean allKnown(long[] applies, long[] values) {
    for (int i = 0; i < applies.length; i++) {
      if (applies[i] == Slot.UNKNOWN || (applies[i] == Slot.YES && values[i] == Slot.UNKNOWN)) {
        return false;
      }
    }
    return true;
  }

  private static long exact(List<Effect> effects, long[] applies, long[] values) {
    long amount = 0;
    boolean set = false;
    for (int i = 0; i < applies.length; i++) {
      if (applies[i] == Slot.YES) {
        switch (effects.get(i)) {
          case SETS -> {
            amount = set ? amount : Ops.adding(0, values[i]);
            set = true;
          }
          case ADDS -> amount = Ops.adding(amount, values[i]);
          case TAKES_OFF, DEDUCTS -> amount = Ops.takingOff(amount, values[i]);
          case CAPS -> amount = Ops.capping(floored(effects, amount), values[i]);
          case TAKES_AWAY -> amount = 0;
          case GRANTS, REQUIRES, BEGINS, ENDS, EXCEPTS -> {}
        }
      }
    }
    return floored(effects, amount);
  }

  private static long floored(List<Effect> effects, long amount) {
    return isFloored(effects) ? Math.max(0, amount) : amount;
  }

  /** Whether the amount is never below zero. */
  static boolean isFloored(List<Effect> effects) {
    return effects.contains(Effect.TAKES_OFF)
        || effects.contains(Effect.DEDUCTS)
        || effects.contains(Effect.TAKES_AWAY);
  }

  private long bounded() {
    sets();
    for (int i = 0; i < applies.length; i++) {
      if (applies[i] != Slot.NO) {
        switch (effects.get(i)) {
          case ADDS -> add(least(i), greatest(i));
          case TAKES_OFF, DEDUCTS -> takeOff(i);
          case SETS, CAPS, TAKES_AWAY, GRANTS, REQUIRES, BEGINS, ENDS, EXCEPTS -> {}
        }
      }
    }
    floor();
    for (int i = 0; i < applies.length; i++) {
      if (applies[i] != Slot.NO) {
        switch (effects.get(i)) {
          case CAPS -> cap(i);
          case TAKES_AWAY -> takeAway(i);
          case SETS, ADDS, TAKES_OFF, DEDUCTS, GRANTS, REQUIRES, BEGINS, ENDS, EXCEPTS -> {}
        }
      }
    }
    return low == high && high != MOST && Slot.isValue(low) ? low : Slot.UNKNOWN;
  }

  /** The first rule that sets the amount and applies, among those that may be it. */
  private void sets() {
    boolean possible = false;
    boolean certain = false;
    for (int i = 0; i < applies.length && !certain; i++) {
      if (effects.get(i) == Effect.SETS && applies[i] != Slot.NO) {
        long value = values[i] == Slot.NONE ? 0 : values[i];
        long least = value == Slot.UNKNOWN ? LEAST : value;
        long most = value == Slot.UNKNOWN ? MOST : value;
        low = possible ? Math.min(low, least) : least;
        high = possible ? Math.max(high, most) : most;
        possible = true;
        certain = applies[i] == Slot.YES;
      }
    }
    if (!certain) {
      low = Math.min(low, 0);
      high = Math.max(high, 0);
    }
  }

  /** The least that a rule that may apply adds or takes off. */
  private long least(int rule) {
    if (values[rule] == Slot.UNKNOWN) {
      return LEAST;
    }
    long value = values[rule] == Slot.NONE ? 0 : values[rule];
    return applies[rule] == Slot.YES ? value : Math.min(0, value);
  }

  private long greatest(int rule) {
    if (values[rule] == Slot.UNKNOWN) {
      return MOST;
    }
    long value = values[rule] == Slot.NONE ? 0 : values[rule];
    return applies[rule] == Slot.YES ? value : Math.max(0, value);
  }

  private void takeOff(int rule) {
    long most = greatest(rule);
    long least = Math.max(0, least(rule));
    add(most == MOST ? LEAST : -Math.max(0, most), -least);
  }

  private void add(long least, long most) {
    low = low == LEAST || least == LEAST ? LEAST : saturated(low, least);
    high = high == MOST || most == MOST ? MOST : saturated(high, most);
  }

  /** A sum; a bound that no long holds is no bound. */
  private static long saturated(long a, long b) {
    long sum = a + b;
    boolean overflows = ((a ^ sum) & (b ^ sum)) < 0;
    return overflows ? (a < 0 ? LEAST : MOST) : sum;
  }

  private void floor() {
    low = floored(effects, low);
    high = floored(effects, high);
  }

  private void cap(int rule) {
    long cap = values[rule];
    if (cap == Slot.UNKNOWN) {
      low = Math.min(low, 0);
    } else {
      low = Ops.capping(low, cap);
      high = applies[rule] == Slot.YES ? Ops.capping(high, cap) : high;
    }
  }

  private void takeAway(int rule) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
    if (applies[rule] == Slot.YES) {
      low = 0;
      high = 0;
    }
  }
}
