package proviso.clause;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Where and under which policy period days and years are counted.
 *
 * @param zone of the wall clock by which days are counted
 * @param begins when the policy period begins on that clock; each policy year begins on its
 *     anniversary
 * @param ends the first moment on that clock when the policy is no longer in force
 * @param holidays which days are business days
 */
public record Place(ZoneId zone, LocalDateTime begins, LocalDateTime ends, Holidays holidays) {
  /** A place under a policy in force for the year from the beginning of a day. */
  public static Place ofYear(ZoneId zone, LocalDate from, Holidays holidays) {
    return new Place(zone, from.atStartOfDay(), from.plusYears(1).atStartOfDay(), holidays);
  }
}
