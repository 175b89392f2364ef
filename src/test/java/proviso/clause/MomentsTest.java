package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Place NEW_YORK =
      Place.ofYear(ZoneId.of("America/New_York"), LocalDate.of(2024, 2, 29), UsHolidays.table());

  private static long at(String moment) {
    return OffsetDateTime.parse(moment).toEpochSecond();
  }

  private static long on(String date) {
    return LocalDate.parse(date).toEpochDay();
  }

  @Test
  void aDayLaterTheWallTimeIsTheSame() {
    assertThat(Moments.afterDays(at("2025-03-08T10:00-05:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-03-09T10:00-04:00"));
    assertThat(Moments.beforeDays(at("2025-11-02T10:00-05:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-11-01T10:00-04:00"));
  }

  @Test
  void aWallTimeThatTheClocksSkipMovesForward() {
    assertThat(Moments.afterDays(at("2025-03-08T02:30-05:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-03-09T03:30-04:00"));
  }

  @Test
  void ofAWallTimeThatComesTwiceTheEarlierIsTaken() {
    assertThat(Moments.afterDays(at("2025-11-01T01:30-04:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-11-02T01:30-04:00"));
    assertThat(Moments.beforeDays(at("2025-11-03T01:30-05:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-11-02T01:30-04:00"));
    // No days are counted: the later one stays.
    assertThat(Moments.afterDays(at("2025-11-02T01:30-05:00"), 0, NEW_YORK))
        .isEqualTo(at("2025-11-02T01:30-05:00"));
  }

  @Test
  void monthsEndOnTheLastDayOfAShortMonth() {
    assertThat(Moments.afterMonths(at("2025-01-31T12:00-05:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-02-28T12:00-05:00"));
    assertThat(Moments.beforeMonths(at("2025-03-31T12:00-04:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-02-28T12:00-05:00"));
    assertThat(Moments.dateAfterMonths(on("2024-01-31"), 1)).isEqualTo(on("2024-02-29"));
    assertThat(Moments.dateBeforeMonths(on("2024-03-31"), 1)).isEqualTo(on("2024-02-29"));
  }

  @Test
  void businessDaysPassOverWeekendsAndHolidays() {
    // Friday before Memorial Day.
    assertThat(Moments.afterBusinessDays(at("2025-05-23T16:00-04:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-05-27T16:00-04:00"));
    assertThat(Moments.beforeBusinessDays(at("2025-05-27T16:00-04:00"), 1, NEW_YORK))
        .isEqualTo(at("2025-05-23T16:00-04:00"));
    assertThat(Moments.dateAfterBusinessDays(on("2025-07-03"), 1, NEW_YORK))
        .isEqualTo(on("2025-07-07"));
    assertThat(Moments.dateBeforeBusinessDays(on("2025-07-07"), 2, NEW_YORK))
        .isEqualTo(on("2025-07-02"));
    assertThat(Moments.dateAfterBusinessDays(on("2025-07-05"), 0, NEW_YORK))
        .isEqualTo(on("2025-07-05"));
  }

  @Test
  void moreBusinessDaysThanAnyPolicyCountsEndAtOnce() {
    assertThatThrownBy(() -> Moments.dateAfterBusinessDays(0, 1_000_000_000, NEW_YORK))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theEndOfADayIsTheFirstMomentOfTheNext() {
    assertThat(Moments.endOfDay(at("2025-05-06T00:00-04:00"), NEW_YORK))
        .isEqualTo(at("2025-05-07T00:00-04:00"));
    assertThat(Moments.endOfDate(on("2025-05-06"), NEW_YORK))
        .isEqualTo(at("2025-05-07T00:00-04:00"));
    assertThat(Moments.endOfYear(at("2025-12-31T23:30-05:00"), NEW_YORK))
        .isEqualTo(at("2026-01-01T00:00-05:00"));
    // In Havana the clocks went forward at midnight: the day began at one.
    Place havana = Place.ofYear(ZoneId.of("America/Havana"), LocalDate.EPOCH, _ -> false);
    assertThat(Moments.endOfDay(at("2025-03-08T12:00-05:00"), havana))
        .isEqualTo(at("2025-03-09T01:00-04:00"));
  }

  @Test
  void aPolicyIsInForceFromItsFirstMomentUpToItsLastAndNotAtThat() {
    Place place =
        new Place(
            ZoneId.of("America/New_York"),
            LocalDateTime.parse("2025-03-01T00:01"),
            LocalDateTime.parse("2026-03-01T00:01"),
            _ -> false);
    assertThat(Moments.inPolicyPeriod(at("2025-03-01T00:00-05:00"), place)).isEqualTo(Slot.NO);
    assertThat(Moments.inPolicyPeriod(at("2025-03-01T00:01-05:00"), place)).isEqualTo(Slot.YES);
    assertThat(Moments.inPolicyPeriod(at("2026-02-28T23:01-06:00"), place)).isEqualTo(Slot.NO);
    assertThat(Moments.inPolicyPeriod(at("2026-03-01T00:00-05:00"), place)).isEqualTo(Slot.YES);
    assertThat(Moments.inPolicyPeriod(Slot.NONE, place)).isEqualTo(Slot.NO);
    assertThat(Moments.policyYear(at("2026-03-01T00:00-05:00"), place)).isEqualTo(on("2025-03-01"));
    assertThat(Moments.policyYear(at("2026-03-01T00:01-05:00"), place)).isEqualTo(on("2026-03-01"));
  }

  @Test
  void aPolicyYearBeginsOnTheAnniversary() {
    assertThat(Moments.policyYear(at("2024-02-29T00:00-05:00"), NEW_YORK))
        .isEqualTo(on("2024-02-29"));
    assertThat(Moments.policyYear(at("2025-02-27T23:59-05:00"), NEW_YORK))
        .isEqualTo(on("2024-02-29"));
    assertThat(Moments.policyYear(at("2025-02-28T00:00-05:00"), NEW_YORK))
        .isEqualTo(on("2025-02-28"));
    assertThat(Moments.policyYear(at("2028-02-28T12:00-05:00"), NEW_YORK))
        .isEqualTo(on("2027-02-28"));
    assertThat(Moments.policyYear(at("2024-02-28T12:00-05:00"), NEW_YORK))
        .isEqualTo(on("2023-02-28"));
  }

  @Test
  void weeksAreFullWhenTheWallTimeComesAgain() {
    assertThat(
            Moments.fullWeeks(at("2025-03-04T10:00-05:00"), at("2025-03-11T10:00-04:00"), NEW_YORK))
        .isOne();
    assertThat(
            Moments.fullWeeks(at("2025-03-04T10:00-05:00"), at("2025-03-11T09:59-04:00"), NEW_YORK))
        .isZero();
    assertThat(
            Moments.fullWeeks(at("2025-03-11T10:00-04:00"), at("2025-03-04T10:00-05:00"), NEW_YORK))
        .isZero();
  }

  @Test
  void fullWeeksAreAsManyAsCanBeAdded() {
    var random = new SplittableRandom(2);
    for (int i = 0; i < 5_000; i++) {
      long from = random.nextLong(1_730_000_000, 1_770_000_000);
      long to = from + random.nextLong(-100_000, 6_000_000);
      long weeks = Moments.fullWeeks(from, to, NEW_YORK);
      assertThat(weeks).isNotNegative();
      assertThat(weeks == 0 || Moments.afterDays(from, 7 * weeks, NEW_YORK) <= to).isTrue();
      assertThat(Moments.afterDays(from, 7 * (weeks + 1), NEW_YORK)).isGreaterThan(to);
    }
  }

  @Test
  void whatTheCalendarCannotHoldIsTooLarge() {
    assertThatThrownBy(() -> Moments.afterDays(0, Long.MAX_VALUE, NEW_YORK))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Moments.endOfDay(Long.MAX_VALUE, NEW_YORK))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Moments.dateAfterMonths(Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Moments.dateAfterBusinessDays(on("2060-12-30"), 2, NEW_YORK))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void noneStaysNoneAndUnknownUnknown() {
    assertThat(Moments.afterDays(Slot.NONE, Slot.UNKNOWN, NEW_YORK)).isEqualTo(Slot.NONE);
    assertThat(Moments.beforeDays(5, Slot.UNKNOWN, NEW_YORK)).isEqualTo(Slot.UNKNOWN);
    assertThat(Moments.beforeBusinessDays(5, Slot.NONE, NEW_YORK)).isEqualTo(Slot.NONE);
    assertThat(Moments.policyYear(Slot.UNKNOWN, NEW_YORK)).isEqualTo(Slot.UNKNOWN);
    assertThat(Moments.inPolicyPeriod(Slot.UNKNOWN, NEW_YORK)).isEqualTo(Slot.UNKNOWN);
  }
}
