package proviso.rule;

/**
 * What a checked rule computes with. Amounts are rounded to the cent, half up (away from zero),
 * each time one is multiplied or divided. Days, months and business days are counted on the wall
 * clock of the place: the wall time stays the same, a wall time that the clocks skip moves forward
 * by the gap, and of one that comes twice the earlier is taken.
 */
public enum Operation {
  /** The sum of two of one type: money, counts, percentages, spans. */
  ADD,
  /** The difference of two of one type. */
  SUBTRACT,
  /** Money times a percentage. */
  SHARE_OF_MONEY,
  /** Money an hour times hours. */
  MONEY_FOR_HOURS,
  /** Money times a count. */
  MONEY_TIMES_COUNT,
  /** A count times anything that is counted: a percentage, a span, days, a count. */
  TIMES_COUNT,
  /** Days, or business days, times the length of one. */
  DAYS_OF_LENGTH,
  /** Money over a count; none when the count is 0. */
  MONEY_OVER_COUNT,
  /** A moment and a span after it. */
  AFTER_SPAN,
  /** A moment a span before another. */
  BEFORE_SPAN,
  /** A moment some days after another. */
  AFTER_DAYS,
  /** A moment some days before another. */
  BEFORE_DAYS,
  /** A moment some months after another. */
  AFTER_MONTHS,
  /** A moment some months before another. */
  BEFORE_MONTHS,
  /** A moment some business days after another. */
  AFTER_BUSINESS_DAYS,
  /** A moment some business days before another. */
  BEFORE_BUSINESS_DAYS,
  /** A date some days after another. */
  DATE_AFTER_DAYS,
  /** A date some days before another. */
  DATE_BEFORE_DAYS,
  /** A date some months after another. */
  DATE_AFTER_MONTHS,
  /** A date some months before another. */
  DATE_BEFORE_MONTHS,
  /** A date some business days after another. */
  DATE_AFTER_BUSINESS_DAYS,
  /** A date some business days before another. */
  DATE_BEFORE_BUSINESS_DAYS,
  /** The span from the second moment to the first; negative when that is the later one. */
  SPAN_BETWEEN,
  /** The days from the second date to the first. */
  DAYS_BETWEEN,
  /** The least, or earliest, of two or more. */
  LEAST,
  /** The greatest, or latest, of two or more. */
  GREATEST,
  /** Whether the stretch from the first to the second moment shares one with the other two's. */
  OVERLAPS,
  /** For how long it does, as hours; 0 when a stretch ends before it begins. */
  HOURS_WITHIN,
  /** Whole weeks from the first moment to the second; 0 when that is earlier. */
  FULL_WEEKS,
  /** The end of the day of a moment or of a date: the first moment of the next day. */
  END_OF_DAY,
  /** The end of the calendar year of a moment: the first moment of the next year. */
  END_OF_YEAR,
  /** The day of a moment at the place. */
  DATE_OF,
  /** A count as days. */
  DAYS_OF_COUNT,
  /** The first day of the policy year in which a moment lies, counted from the first of period. */
  POLICY_YEAR,
  /** Whether the policy is in force at a moment. */
  IN_POLICY_PERIOD,
  /** Whether a set of choices includes an option. */
  INCLUDES,
  /** Whether an entry of the schedule has a value: not none. */
  SHOWN,
  /** The sum of amounts by key. */
  SUM_OF_KEYS
}
