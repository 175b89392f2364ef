package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import proviso.rule.Effect;

class AmountsTest {
  private static final long YES = Slot.YES;
  private static final long NO = Slot.NO;
  private static final long UNKNOWN = Slot.UNKNOWN;
  private static final long NONE = Slot.NONE;
  private static final List<Effect> LOSS =
      List.of(Effect.ADDS, Effect.ADDS, Effect.TAKES_OFF, Effect.DEDUCTS, Effect.CAPS);

  private static long loss(long[] applies, long... values) {
    return Amounts.amount(LOSS, applies, values);
  }

  private static long[] all(long... applies) {
    return applies;
  }

  @Test
  void whatIsTakenOffNeverMakesAnAmountNegative() {
    long[] all = all(YES, YES, YES, YES, YES);
    assertThat(loss(all, 100, 50, 20, 10, 1000)).isEqualTo(120);
    assertThat(loss(all, 100, 50, 20, 500, 1000)).isZero();
    assertThat(loss(all, 100, 50, 20, 10, 90)).isEqualTo(90);
    assertThat(loss(all, 100, NONE, NONE, 10, NONE)).isEqualTo(90);
  }

  @Test
  void aLimitThatIsMoreThanUsedUpLeavesNothing() {
    assertThat(loss(all(YES, YES, YES, YES, YES), 100, 50, 20, 10, -90)).isZero();
  }

  @Test
  void whatIsTakenOffNeverAdds() {
    assertThat(loss(all(YES, NO, YES, YES, NO), 100, NONE, -20, -10, NONE)).isEqualTo(100);
    assertThat(loss(all(NO, NO, UNKNOWN, YES, NO), NONE, NONE, -20, UNKNOWN, NONE)).isZero();
  }

  @Test
  void aCapOfNothingSettlesAnUnknownAmount() {
    assertThat(loss(all(YES, YES, YES, YES, YES), UNKNOWN, 50, 20, 10, 0)).isZero();
    assertThat(loss(all(YES, YES, YES, YES, YES), UNKNOWN, 50, 20, 10, 5)).isEqualTo(UNKNOWN);
    assertThat(loss(all(YES, YES, YES, YES, UNKNOWN), UNKNOWN, 50, 20, 10, 0)).isEqualTo(UNKNOWN);
  }

  @Test
  void aProfitCanBeNegativeSoThatACapOfNothingSettlesNothing() {
    List<Effect> profit = List.of(Effect.ADDS, Effect.CAPS);
    assertThat(Amounts.amount(profit, all(YES, YES), new long[] {-70, 0})).isEqualTo(-70);
    assertThat(Amounts.amount(profit, all(YES, YES), new long[] {UNKNOWN, 0})).isEqualTo(UNKNOWN);
  }

  @Test
  void aRuleThatMakesNoDifferenceNeedNotBeSettled() {
    assertThat(loss(all(YES, UNKNOWN, NO, NO, UNKNOWN), 100, 0, NONE, NONE, 100)).isEqualTo(100);
    assertThat(loss(all(YES, UNKNOWN, NO, NO, NO), 100, 1, NONE, NONE, NONE)).isEqualTo(UNKNOWN);
    assertThat(loss(all(NO, NO, UNKNOWN, UNKNOWN, UNKNOWN), NONE, NONE, 5, UNKNOWN, UNKNOWN))
        .isZero();
    // Both caps are at least the amount, whichever applies.
    assertThat(loss(all(YES, NO, NO, NO, UNKNOWN), 100, NONE, NONE, NONE, 250)).isEqualTo(100);
  }

  @Test
  void takingTheWholeAwaySettlesIt() {
    List<Effect> effects = List.of(Effect.SETS, Effect.ADDS, Effect.TAKES_AWAY);
    assertThat(Amounts.amount(effects, all(YES, YES, YES), new long[] {UNKNOWN, 5, NONE})).isZero();
    assertThat(Amounts.amount(effects, all(YES, YES, UNKNOWN), new long[] {0, 0, NONE})).isZero();
    assertThat(Amounts.amount(effects, all(YES, YES, UNKNOWN), new long[] {3, 0, NONE}))
        .isEqualTo(UNKNOWN);
    assertThat(Amounts.amount(effects, all(YES, NO, NO), new long[] {NONE, NONE, NONE})).isZero();
  }

  @Test
  void boundsThatNoLongHoldsAreNoBounds() {
    List<Effect> sum = List.of(Effect.ADDS, Effect.ADDS, Effect.TAKES_OFF, Effect.CAPS);
    long most = Long.MAX_VALUE;
    assertThat(Amounts.amount(sum, all(YES, YES, UNKNOWN, YES), new long[] {most, most, 5, 7}))
        .isEqualTo(7);
    assertThat(Amounts.amount(sum, all(YES, YES, UNKNOWN, NO), new long[] {most, most, 0, NONE}))
        .isEqualTo(UNKNOWN);
    assertThatThrownBy(
            () -> Amounts.amount(sum, all(YES, YES, NO, YES), new long[] {most, most, NONE, 7}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void ofSeveralThatSetTheFirstThatAppliesDoes() {
    assertThat(Effects.first(all(NO, YES, YES), new long[] {NONE, 2, 3})).isEqualTo(2);
    assertThat(Effects.first(all(UNKNOWN, YES, YES), new long[] {2, 2, 3})).isEqualTo(2);
    assertThat(Effects.first(all(UNKNOWN, YES, YES), new long[] {1, 2, 3})).isEqualTo(UNKNOWN);
    assertThat(Effects.first(all(UNKNOWN), new long[] {1})).isEqualTo(UNKNOWN);
    assertThat(Effects.first(all(UNKNOWN), new long[] {NONE})).isEqualTo(NONE);
    assertThat(Effects.first(all(NO), new long[] {NONE})).isEqualTo(NONE);
  }

  @Test
  void theLatestBeginsAndTheEarliestEnds() {
    List<Effect> ends = List.of(Effect.ENDS, Effect.ENDS, Effect.ENDS);
    assertThat(Effects.moment(ends, all(YES, YES, YES), new long[] {9, NONE, 4})).isEqualTo(4);
    assertThat(Effects.moment(ends, all(YES, UNKNOWN, YES), new long[] {9, 5, 4})).isEqualTo(4);
    assertThat(Effects.moment(ends, all(YES, UNKNOWN, YES), new long[] {9, 3, 4}))
        .isEqualTo(UNKNOWN);
    assertThat(Effects.moment(ends, all(YES, YES, YES), new long[] {9, UNKNOWN, 4}))
        .isEqualTo(UNKNOWN);
    List<Effect> begins = List.of(Effect.SETS, Effect.BEGINS, Effect.BEGINS);
    assertThat(Effects.moment(begins, all(YES, YES, YES), new long[] {2, 8, 4})).isEqualTo(8);
    assertThat(Effects.moment(begins, all(NO, NO, NO), new long[] {NONE, NONE, NONE}))
        .isEqualTo(NONE);
  }

  @Test
  void aGrantHoldsUnlessARequirementFailsOrItIsTakenAway() {
    List<Effect> effects = List.of(Effect.GRANTS, Effect.REQUIRES, Effect.TAKES_AWAY);
    assertThat(Effects.holds(effects, all(YES, YES, NO), new long[] {1, 1, NONE})).isOne();
    assertThat(Effects.holds(effects, all(YES, NO, NO), new long[] {1, NONE, NONE})).isOne();
    assertThat(Effects.holds(effects, all(UNKNOWN, YES, NO), new long[] {1, 0, NONE})).isZero();
    assertThat(Effects.holds(effects, all(UNKNOWN, YES, YES), new long[] {1, 1, NONE})).isZero();
    assertThat(Effects.holds(effects, all(YES, UNKNOWN, NO), new long[] {1, 1, NONE})).isOne();
    assertThat(Effects.holds(effects, all(YES, YES, UNKNOWN), new long[] {1, 1, NONE}))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void aCapByKeyWithoutTheKeyIsNothing() {
    List<Effect> effects = List.of(Effect.ADDS, Effect.CAPS);
    ByKey loss = ByKey.of(new long[] {1, 2, 3}, new long[] {100, 200, 300});
    ByKey limits = ByKey.of(new long[] {1, 2}, new long[] {150, 150});
    assertThat(KeyedAmounts.amounts(effects, all(YES, YES), new ByKey[] {loss, limits}))
        .isEqualTo(ByKey.of(new long[] {1, 2}, new long[] {100, 150}));
    assertThat(KeyedAmounts.amounts(effects, all(YES, YES), new ByKey[] {loss, ByKey.UNKNOWN}))
        .isEqualTo(ByKey.of(new long[] {1, 2, 3}, new long[] {UNKNOWN, UNKNOWN, UNKNOWN}));
    assertThat(KeyedAmounts.amounts(effects, all(YES, YES), new ByKey[] {ByKey.UNKNOWN, limits}))
        .isEqualTo(ByKey.UNKNOWN);
    List<Effect> floored = List.of(Effect.ADDS, Effect.TAKES_OFF, Effect.CAPS);
    ByKey[] values = {ByKey.UNKNOWN, ByKey.EMPTY, limits};
    assertThat(KeyedAmounts.amounts(floored, all(YES, NO, YES), values))
        .isEqualTo(ByKey.of(new long[] {1, 2}, new long[] {UNKNOWN, UNKNOWN}));
  }
}
