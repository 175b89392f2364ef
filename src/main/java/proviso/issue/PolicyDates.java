package proviso.issue;

import java.time.format.DateTimeFormatter;
import proviso.policy.Policy;

/** A policy's dates in the forms that documents need. */
final class PolicyDates {
  private PolicyDates() {}

  /** The first moment of the day of issue where the insured is, ISO 8601 with offset. */
  static String issued(Policy policy) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        policy.issued().atStartOfDay(policy.period().zone()).toOffsetDateTime());
  }
}
