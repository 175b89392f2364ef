package proviso.clause;

import proviso.rule.Core;

/** Which expressions can end in an {@link ArithmeticException}: all others may be left out. */
final class Throwing {
  private Throwing() {}

  /** Whether one can. */
  static boolean can(Core core) {
    return own(core) || core.parts().stream().anyMatch(Throwing::can);
  }

  private static boolean own(Core core) {
    return switch (core) {
      case Core.Constant _,
          Core.Input _,
          Core.Term _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _ ->
          false;
      case Core.Apply apply ->
          switch (apply.operation()) {
            case LEAST, GREATEST, OVERLAPS, DAYS_OF_COUNT, INCLUDES, SHOWN -> false;
            case ADD,
                SUBTRACT,
                SHARE_OF_MONEY,
                MONEY_FOR_HOURS,
                MONEY_TIMES_COUNT,
                TIMES_COUNT,
                DAYS_OF_LENGTH,
                MONEY_OVER_COUNT,
                AFTER_SPAN,
                BEFORE_SPAN,
                AFTER_DAYS,
                BEFORE_DAYS,
                AFTER_MONTHS,
                BEFORE_MONTHS,
                AFTER_BUSINESS_DAYS,
                BEFORE_BUSINESS_DAYS,
                DATE_AFTER_DAYS,
                DATE_BEFORE_DAYS,
                DATE_AFTER_MONTHS,
                DATE_BEFORE_MONTHS,
                DATE_AFTER_BUSINESS_DAYS,
                DATE_BEFORE_BUSINESS_DAYS,
                SPAN_BETWEEN,
                DAYS_BETWEEN,
                HOURS_WITHIN,
                FULL_WEEKS,
                END_OF_DAY,
                END_OF_YEAR,
                DATE_OF,
                POLICY_YEAR,
                IN_POLICY_PERIOD,
                SUM_OF_KEYS ->
                true;
          };
      case Core.OverRows over ->
          switch (over.fold()) {
            case TOTAL, TOTAL_BY -> true;
            case NUMBER_OF, FIRST, ANY -> false;
          };
    };
  }
}
