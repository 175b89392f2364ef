package proviso.clause;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;

/**
 * Moments and dates on the calendar of a place, as {@link Slot}s: moments in seconds of the epoch,
 * dates in days of it. A moment that is moved by days keeps its wall time; a wall time that the
 * clocks skip moves forward by the gap, and of one that comes twice the earlier is taken. What the
 * calendar of {@code java.time} cannot hold is an {@link ArithmeticException}. Public for the
 * classes that {@code Bytecode} makes, which have a loader of their own.
 */
public final class Moments {
  /** More business days than two centuries have; counting them takes a step for each. */
  private static final long MOST_BUSINESS_DAYS = 60_000;

  private static final long DAYS_A_WEEK = 7;

  private Moments() {}

  /** A moment some days after another. */
  public static long afterDays(long moment, long days, Place place) {
    if (!Ops.bothValues(moment, days)) {
      return Ops.missing(moment, days);
    }
    return moved(moment, days, place, date -> date.plusDays(days));
  }

  /** A moment some days before another. */
  public static long beforeDays(long moment, long days, Place place) {
    return afterDays(moment, negated(days), place);
  }

  /** A moment some months after another; on the last day of a month too short for its day. */
  public static long afterMonths(long moment, long months, Place place) {
    if (!Ops.bothValues(moment, months)) {
      return Ops.missing(moment, months);
    }
    return moved(moment, months, place, date -> date.plusMonths(months));
  }

  /** A moment some months before another. */
  public static long beforeMonths(long moment, long months, Place place) {
    return afterMonths(moment, negated(months), place);
  }

  /** A moment some business days after another. */
  public static long afterBusinessDays(long moment, long days, Place place) {
    if (!Ops.bothValues(moment, days)) {
      return Ops.missing(moment, days);
    }
    return moved(moment, days, place, date -> businessDaysAfter(date, days, place.holidays()));
  }

  /** A moment some business days before another. */
  public static long beforeBusinessDays(long moment, long days, Place place) {
    return afterBusinessDays(moment, negated(days), place);
  }

  /** A date some days after another. */
  public static long dateAfterDays(long date, long days) {
    if (!Ops.bothValues(date, days)) {
      return Ops.missing(date, days);
    }
    return calendar(() -> LocalDate.ofEpochDay(date).plusDays(days).toEpochDay());
  }

  /** A date some days before another. */
  public static long dateBeforeDays(long date, long days) {
    return dateAfterDays(date, negated(days));
  }

  /** A date some months after another; the last day of a month too short for its day. */
  public static long dateAfterMonths(long date, long months) {
    if (!Ops.bothValues(date, months)) {
      return Ops.missing(date, months);
    }
    return calendar(() -> LocalDate.ofEpochDay(date).plusMonths(months).toEpochDay());
  }

  /** A date some months before another. */
  public static long dateBeforeMonths(long date, long months) {
    return dateAfterMonths(date, negated(months));
  }

  /** A date some business days after another. */
  public static long dateAfterBusinessDays(long date, long days, Place place) {
    if (!Ops.bothValues(date, days)) {
      return Ops.missing(date, days);
    }
    return calendar(
        () -> businessDaysAfter(LocalDate.ofEpochDay(date), days, place.holidays()).toEpochDay());
  }

  /** A date some business days before another. */
  public static long dateBeforeBusinessDays(long date, long days, Place place) {
    return dateAfterBusinessDays(date, negated(days), place);
  }

  /**
   * How many times a week of the calendar passes from one moment until another; 0 when that is
   * earlier.
   */
  public static long fullWeeks(long from, long to, Place place) {
    if (!Ops.bothValues(from, to)) {
      return Ops.missing(from, to);
    }
    return calendar(() -> {
      long days = localDate(to, place).toEpochDay() - localDate(from, place).toEpochDay();
      long weeks = Math.max(0, days / DAYS_A_WEEK);
      // The wall time of the last day decides whether the last week is whole.
      return weeks > 0 && afterDays(from, weeks * DAYS_A_WEEK, place) > to ? weeks - 1 : weeks;
    });
  }

  /** The first moment of the day after that of a moment. */
  public static long endOfDay(long moment, Place place) {
    return Slot.isValue(moment)
        ? calendar(() -> startOf(localDate(moment, place).plusDays(1), place))
        : moment;
  }

  /** The first moment of the day after a date. */
  public static long endOfDate(long date, Place place) {
    return Slot.isValue(date)
        ? calendar(() -> startOf(LocalDate.ofEpochDay(date).plusDays(1), place))
        : date;
  }

  /** The first moment of the calendar year after that of a moment. */
  public static long endOfYear(long moment, Place place) {
    return Slot.isValue(moment)
        ? calendar(() -> startOf(localDate(moment, place).plusYears(1).withDayOfYear(1), place))
        : moment;
  }

  /** The day of a moment. */
  public static long dateOf(long moment, Place place) {
    return Slot.isValue(moment) ? calendar(() -> localDate(moment, place).toEpochDay()) : moment;
  }

  /**
   * The first day of the policy year in which a moment lies. The year of a policy that begins on 29
   * February begins on the 28th when there is no 29th.
   */
  public static long policyYear(long moment, Place place) {
    return Slot.isValue(moment)
        ? calendar(() -> {
          LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(moment), place.zone());
          LocalDateTime first = place.begins();
          long years = (long) wall.getYear() - first.getYear();
          LocalDateTime begins = first.plusYears(years);
          return (begins.isAfter(wall) ? first.plusYears(years - 1) : begins)
              .toLocalDate()
              .toEpochDay();
        })
        : moment;
  }

  /** Whether the policy was in force at a moment; a moment that never came lies in no period. */
  public static long inPolicyPeriod(long moment, Place place) {
    if (!Slot.isValue(moment)) {
      return moment == Slot.NONE ? Slot.NO : moment;
    }
    boolean begun = moment >= place.begins().atZone(place.zone()).toEpochSecond();
    boolean over = moment >= place.ends().atZone(place.zone()).toEpochSecond();
    return begun && !over ? Slot.YES : Slot.NO;
  }

  /** The opposite number of days or months, if it is one. */
  private static long negated(long count) {
    return Slot.isValue(count) ? Ops.value(-count) : count;
  }

  private static long moved(long moment, long count, Place place, UnaryOperator<LocalDate> move) {
    if (count == 0) {
      // No day is counted, so that the later of two equal wall times stays what it is.
      return moment;
    }
    return calendar(() -> {
      LocalDateTime wall = wall(moment, place.zone());
      LocalDate date = move.apply(wall.toLocalDate());
      return ZonedDateTime.ofLocal(date.atTime(wall.toLocalTime()), place.zone(), null)
          .toEpochSecond();
    });
  }

  private static LocalDate businessDaysAfter(LocalDate date, long days, Holidays holidays) {
    if (Math.abs(days) > MOST_BUSINESS_DAYS) {
      throw new ArithmeticException(days + " business days are too many to count");
    }
    LocalDate day = date;
    for (long left = Math.abs(days); left > 0; ) {
      day = day.plusDays(days > 0 ? 1 : -1);
      DayOfWeek weekday = day.getDayOfWeek();
      if (weekday != DayOfWeek.SATURDAY
          && weekday != DayOfWeek.SUNDAY
          && !holidays.isHoliday(day)) {
        left--;
      }
    }
    return day;
  }

  private static LocalDateTime wall(long moment, ZoneId zone) {
    return LocalDateTime.ofEpochSecond(
        moment, 0, zone.getRules().getOffset(Instant.ofEpochSecond(moment)));
  }

  private static LocalDate localDate(long moment, Place place) {
    return wall(moment, place.zone()).toLocalDate();
  }

  private static long startOf(LocalDate date, Place place) {
    return date.atStartOfDay(place.zone()).toEpochSecond();
  }

  /** Something on the calendar. */
  private interface OnCalendar {
    long get();
  }

  private static long calendar(OnCalendar computation) {
    try {
      return computation.get();
    } catch (DateTimeException e) {
      ArithmeticException beyond = new ArithmeticException("a moment beyond the calendar");
      beyond.initCause(e);
      throw beyond;
    }
  }
}
