package proviso.clause;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where and under which policy period days and years are counted.
 *
 * @param zone of the wall clock by which days are counted
 * @param yearBegins the first day of the policy period; each policy year begins on its anniversary
 * @param holidays which days are business days
 */
public record Place(ZoneId zone, LocalDate yearBegins, Holidays holidays) {}
