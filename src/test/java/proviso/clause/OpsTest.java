package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OpsTest {
  private static final long UNKNOWN = Slot.UNKNOWN;
  private static final long NONE = Slot.NONE;
  private static final long TEN_PERCENT = 10_000_000;

  @Test
  void anUnknownConditionGivesWayToOneThatDecides() {
    assertThat(Ops.and(UNKNOWN, 0)).isZero();
    assertThat(Ops.and(NONE, UNKNOWN)).isZero();
    assertThat(Ops.and(1, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Ops.or(UNKNOWN, 1)).isOne();
    assertThat(Ops.or(UNKNOWN, 0)).isEqualTo(UNKNOWN);
    assertThat(Ops.or(NONE, 0)).isZero();
    assertThat(Ops.not(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Ops.not(NONE)).isOne();
  }

  @Test
  void noneComparesAsNo() {
    assertThat(Ops.is(NONE, NONE)).isZero();
    assertThat(Ops.isNot(NONE, 3)).isZero();
    assertThat(Ops.less(NONE, UNKNOWN)).isZero();
    assertThat(Ops.atLeast(3, NONE)).isZero();
    assertThat(Ops.more(3, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Ops.atMost(3, 3)).isOne();
  }

  @Test
  void arithmeticWithNoneGivesNone() {
    assertThat(Ops.add(UNKNOWN, NONE)).isEqualTo(NONE);
    assertThat(Ops.share(UNKNOWN, TEN_PERCENT)).isEqualTo(UNKNOWN);
    assertThat(Ops.over(UNKNOWN, 0)).isEqualTo(NONE);
    assertThat(Ops.over(100, UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void noneIsPassedOverWhereTheLeastOrGreatestIsSought() {
    assertThat(Ops.least(NONE, 7)).isEqualTo(7);
    assertThat(Ops.least(7, NONE)).isEqualTo(7);
    assertThat(Ops.greatest(NONE, -7)).isEqualTo(-7);
    assertThat(Ops.least(NONE, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Ops.greatest(UNKNOWN, 7)).isEqualTo(UNKNOWN);
    assertThat(Ops.least(NONE, NONE)).isEqualTo(NONE);
  }

  @Test
  void halvesOfACentAreRoundedAwayFromZero() {
    assertThat(Ops.share(5, TEN_PERCENT)).isOne();
    assertThat(Ops.share(4, TEN_PERCENT)).isZero();
    assertThat(Ops.share(-5, TEN_PERCENT)).isEqualTo(-1);
    assertThat(Ops.share(TEN_PERCENT, -4)).isZero();
    // $150.00 an hour for 10 minutes and 3 seconds is $25.125.
    assertThat(Ops.forHours(15_000, 603)).isEqualTo(2513);
    assertThat(Ops.over(100, 3)).isEqualTo(33);
    assertThat(Ops.over(-101, 2)).isEqualTo(-51);
    assertThat(Ops.over(101, -2)).isEqualTo(-51);
    assertThat(Ops.over(1, Long.MAX_VALUE)).isZero();
    assertThat(Ops.over(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE)).isOne();
  }

  @Test
  void sharesOfAmountsOfAnySizeAreExact() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      long amount = random.nextLong(1L << random.nextInt(1, 62)) - (1L << 20);
      long percent = random.nextLong(1L << random.nextInt(1, 28));
      long share =
          BigDecimal.valueOf(amount)
              .multiply(BigDecimal.valueOf(percent))
              .divide(BigDecimal.valueOf(100_000_000), 0, RoundingMode.HALF_UP)
              .longValueExact();
      assertThat(Ops.share(amount, percent)).isEqualTo(share);
      assertThat(Ops.share(percent, amount)).isEqualTo(share);
    }
  }

  @Test
  void anAmountTooLargeForALongIsNoAmount() {
    assertThatThrownBy(() -> Ops.add(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ops.subtract(-Long.MAX_VALUE + 1, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ops.multiply(1L << 40, 1L << 40))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ops.share(Long.MAX_VALUE, 200_000_000))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void stretchesOfTimeOverlapWhenTimePassesInBoth() {
    assertThat(Ops.overlaps(0, 10, 9, 20)).isOne();
    assertThat(Ops.overlaps(0, 10, 10, 20)).isZero();
    assertThat(Ops.overlaps(5, 5, 0, 10)).isZero();
    assertThat(Ops.overlaps(0, NONE, 10, 20)).isOne();
    assertThat(Ops.overlaps(NONE, 10, 0, UNKNOWN)).isZero();
    assertThat(Ops.overlaps(20, UNKNOWN, 0, 10)).isZero();
    assertThat(Ops.overlaps(5, UNKNOWN, 0, 10)).isEqualTo(UNKNOWN);
    assertThat(Ops.secondsWithin(0, 10, 4, NONE)).isEqualTo(6);
    assertThat(Ops.secondsWithin(0, 10, 20, 15)).isZero();
    assertThat(Ops.secondsWithin(0, NONE, 4, NONE)).isEqualTo(NONE);
    assertThat(Ops.secondsWithin(0, 10, UNKNOWN, 20)).isEqualTo(UNKNOWN);
  }

  @Test
  void anEmptySetOfChoicesIncludesNothing() {
    assertThat(Ops.includes(0b101, 2)).isOne();
    assertThat(Ops.includes(0b101, 1)).isZero();
    assertThat(Ops.includes(0, UNKNOWN)).isZero();
    assertThat(Ops.includes(UNKNOWN, 1)).isEqualTo(UNKNOWN);
    assertThat(Ops.includes(NONE, 1)).isZero();
  }
}
