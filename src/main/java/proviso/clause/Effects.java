package proviso.clause;

import java.util.List;
import proviso.rule.Effect;

/**
 * What several rules make of one term that is no amount, given whether each applies, yes, no or
 * unknown, and what each computed. The result is unknown unless it is the same whatever becomes of
 * what is unknown.
 */
final class Effects {
  private Effects() {}

  /** Whether one of the rules that grant holds, all that require are met and none takes away. */
  static long holds(List<Effect> effects, long[] applies, long[] values) {
    long granted = Slot.NO;
    long met = Slot.YES;
    long taken = Slot.NO;
    for (int i = 0; i < applies.length; i++) {
      switch (effects.get(i)) {
        case GRANTS -> granted = Ops.or(granted, Ops.and(applies[i], values[i]));
        case REQUIRES -> met = Ops.and(met, Ops.or(Ops.not(applies[i]), values[i]));
        case TAKES_AWAY -> taken = Ops.or(taken, applies[i]);
        case SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS, EXCEPTS -> {}
      }
    }
    return Ops.and(Ops.and(granted, met), Ops.not(taken));
  }

  /** What the first rule that applies computed; none if none applies. */
  static long first(long[] applies, long[] values) {
    return first(applies, values, applies.length);
  }

  /** The same for the first rules only. */
  private static long first(long[] applies, long[] values, int length) {
    boolean possible = false;
    long found = Slot.NONE;
    for (int i = 0; i < length; i++) {
      if (applies[i] != Slot.NO) {
        if (values[i] == Slot.UNKNOWN || (possible && values[i] != found)) {
          return Slot.UNKNOWN;
        }
        possible = true;
        found = values[i];
        if (applies[i] == Slot.YES) {
          return found;
        }
      }
    }
    return possible && found != Slot.NONE ? Slot.UNKNOWN : Slot.NONE;
  }

  /** What is set, then the latest of it and what begins, then the earliest of that and the ends. */
  static long moment(List<Effect> effects, long[] applies, long[] values) {
    int set = (int) effects.stream().filter(effect -> effect == Effect.SETS).count();
    long sure = first(applies, values, set);
    long possible = sure;
    for (int i = set; i < applies.length; i++) {
      boolean ends = effects.get(i) == Effect.ENDS;
      if (i > set && ends && effects.get(i - 1) != Effect.ENDS) {
        // From here the earliest counts: what began must be settled.
        sure = agreed(sure, possible);
        possible = sure;
      }
      if (applies[i] != Slot.NO) {
        possible = further(possible, values[i], ends);
        sure = applies[i] == Slot.YES ? further(sure, values[i], ends) : sure;
      }
    }
    return agreed(sure, possible);
  }

  private static long further(long moment, long other, boolean ends) {
    return ends ? Ops.least(moment, other) : Ops.greatest(moment, other);
  }

  private static long agreed(long sure, long possible) {
    return sure == possible ? sure : Slot.UNKNOWN;
  }
}
