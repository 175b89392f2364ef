package proviso.decide;

import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Effect;
import proviso.rule.Program;

/** What the rules of an amount come to before it is capped. */
final class Sums {
  private Sums() {}

  /**
   * Whether a cap that applies made an amount smaller.
   *
   * @param term the amount
   * @param cap the number of the rule
   * @param value what the amount came to
   */
  static boolean capBites(
      Program program, Result.Trace trace, Program.Term term, int cap, long value) {
    long before = beforeCaps(program, trace, term);
    boolean known = Slot.isValue(value) && Slot.isValue(before) && Slot.isValue(trace.value(cap));
    return known && value < before && Math.max(0, trace.value(cap)) == value;
  }

  /** What is added and taken off comes to, before caps; unknown when it cannot be told. */
  static long beforeCaps(Program program, Result.Trace trace, Program.Term term) {
    long sum = 0;
    boolean takes = false;
    boolean set = false;
    for (int rule : term.rules()) {
      Effect effect = program.rules().get(rule).effect();
      boolean sets = effect == Effect.SETS && !set;
      boolean off = effect == Effect.TAKES_OFF || effect == Effect.DEDUCTS;
      boolean counts = sets || off || effect == Effect.ADDS;
      takes |= off;
      set |= sets && trace.applies(rule) == Slot.YES;
      if (!counts || trace.applies(rule) == Slot.NO || trace.value(rule) == Slot.NONE) {
        continue;
      }
      if (trace.applies(rule) == Slot.UNKNOWN || trace.value(rule) == Slot.UNKNOWN) {
        return Slot.UNKNOWN;
      }
      sum += off ? -trace.value(rule) : trace.value(rule);
    }
    return takes ? Math.max(0, sum) : sum;
  }
}
