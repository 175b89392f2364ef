package proviso.clause;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import proviso.rule.Effect;

/** What several rules make of amounts by key: key by key what {@link Amounts} says. */
final class KeyedAmounts {
  private KeyedAmounts() {}

  /**
   * The amounts; those of $0 are left out. All are unknown when a key that no rule names could have
   * one.
   *
   * @param effects those of {@link Acting.Kind#KEYED}, in the order in which they act
   * @param applies yes, no or unknown for each
   * @param values what each computed; empty for one that does not apply or computes nothing
   */
  static ByKey amounts(List<Effect> effects, long[] applies, ByKey[] values) {
    long[] amounts = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      amounts[i] = values[i].known() ? 0 : Slot.UNKNOWN;
    }
    if (Amounts.amount(effects, applies, amounts) != 0) {
      return ByKey.UNKNOWN;
    }
    long[] keys =
        TotalBy.distinct(
            Arrays.stream(values)
                .flatMapToLong(
                    value -> LongStream.range(0, value.size()).map(at -> value.key((int) at)))
                .toArray());
    long[] sums = new long[keys.length];
    for (int k = 0; k < keys.length; k++) {
      for (int i = 0; i < values.length; i++) {
        amounts[i] = values[i].of(keys[k]);
      }
      sums[k] = Amounts.amount(effects, applies, amounts);
    }
    return TotalBy.withoutZeros(keys, sums);
  }
}
