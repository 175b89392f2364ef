package proviso.particulars;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a policy is in force: from the wall time on the first date up to, and not including, the
 * same wall time on the last.
 *
 * @param from the first date
 * @param to the last date, after the first
 * @param time the wall time at both ends, usually 12:01 a.m.
 * @param zone where the wall is
 */
public record Period(LocalDate from, LocalDate to, LocalTime time, ZoneId zone) {
  /** The first instant in force. */
  public ZonedDateTime begins() {
    return ZonedDateTime.of(from, time, zone);
  }

  /** The first instant no longer in force. */
  public ZonedDateTime ends() {
    return ZonedDateTime.of(to, time, zone);
  }
}
