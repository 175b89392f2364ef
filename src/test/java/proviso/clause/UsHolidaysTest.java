package proviso.clause;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsHolidaysTest {
  private static final UsHolidays TABLE = UsHolidays.table();

  @Test
  void theTableIsWhatTheStatuteSays() {
    Set<LocalDate> computed =
        IntStream.rangeClosed(1990, 2061)
            .boxed()
            .flatMap(UsHolidaysTest::statute)
            .map(UsHolidaysTest::observed)
            .filter(day -> day.getYear() <= 2060)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(TABLE.all().keySet()).isEqualTo(computed);
  }

  /** 5 U.S.C. 6103(a). */
  private static Stream<LocalDate> statute(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return Stream.concat(
        Stream.of(
            first,
            first.with(dayOfWeekInMonth(3, MONDAY)),
            first.withMonth(2).with(dayOfWeekInMonth(3, MONDAY)),
            first.withMonth(5).with(lastInMonth(MONDAY)),
            LocalDate.of(year, 7, 4),
            first.withMonth(9).with(dayOfWeekInMonth(1, MONDAY)),
            first.withMonth(10).with(dayOfWeekInMonth(2, MONDAY)),
            LocalDate.of(year, 11, 11),
            first.withMonth(11).with(dayOfWeekInMonth(4, THURSDAY)),
            LocalDate.of(year, 12, 25)),
        year < 2021 ? Stream.empty() : Stream.of(LocalDate.of(year, 6, 19)));
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /**
   * Another's table. It has no Columbus Day, and no New Year's Day that is observed in the old
   * year; everything else must be the same.
   */
  @Test
  void aLibraryKnowsTheSameDays() {
    HolidayManager library =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
    for (int year = 1990; year <= 2060; year++) {
      int of = year;
      Set<LocalDate> theirs =
          library.getHolidays(Year.of(of)).stream()
              .map(Holiday::getDate)
              .map(UsHolidaysTest::observed)
              .filter(day -> day.getYear() == of)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<LocalDate> ours =
          TABLE.all().entrySet().stream()
              .filter(day -> day.getKey().getYear() == of)
              .filter(day -> !day.getValue().startsWith("Columbus Day"))
              .filter(day -> !day.getKey().equals(LocalDate.of(of, 12, 31)))
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(ours).as("%s", of).isEqualTo(theirs);
    }
  }

  @Test
  void aHolidayHasItsNameAndDate() {
    assertThat(TABLE.name(LocalDate.of(2021, 12, 31))).contains("New Year's Day (2022-01-01)");
    assertThat(TABLE.name(LocalDate.of(2025, 6, 19)))
        .contains("Juneteenth National Independence Day");
    assertThat(TABLE.isHoliday(LocalDate.of(2020, 6, 19))).isFalse();
  }

  @Test
  void ofYearsOutsideTheTableNothingIsSaid() {
    assertThatThrownBy(() -> TABLE.isHoliday(LocalDate.of(2061, 1, 3)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the table of holidays has no 2061, only 1990 to 2060");
    assertThatThrownBy(() -> TABLE.isHoliday(LocalDate.of(1989, 12, 25)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(TABLE.isHoliday(LocalDate.of(1990, 1, 2))).isFalse();
  }
}
