package proviso.clause;

import java.time.LocalDate;

/** Which days are no business days though neither Saturday nor Sunday. */
@FunctionalInterface
public interface Holidays {
  /**
   * Whether a day is a holiday.
   *
   * @throws ArithmeticException if that is not known of days so early or late
   */
  boolean isHoliday(LocalDate day);
}
