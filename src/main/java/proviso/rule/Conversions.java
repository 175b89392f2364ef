package proviso.rule;

import proviso.rule.Type.Simple;

/** What an author may have meant who wrote a value of one type where another is wanted. */
final class Conversions {
  private Conversions() {}

  /** A hint, or an empty text. */
  static String hint(Type given, Type wanted) {
    if (given == Simple.INSTANT && wanted == Simple.DATE) {
      return "Write date(...) for the day of a moment.";
    }
    if (given == Simple.DATE && wanted == Simple.INSTANT) {
      return "Write end-of-day(...) for the moment at which a day ends.";
    }
    if (given == Simple.COUNT && wanted == Simple.MONEY) {
      return "Write an amount with \"$\", such as $0.";
    }
    if (given == Simple.COUNT && wanted == Simple.PERCENT) {
      return "Write a share with \"%\", such as 10%.";
    }
    if (given == Simple.COUNT && wanted == Simple.DAYS) {
      return "Write days(...) for a number of days.";
    }
    if (given instanceof Type.ByKey && wanted == Simple.MONEY) {
      return "Write sum(...) for the sum of amounts that stand by keys.";
    }
    if (given instanceof Type.Rows && wanted == Simple.MONEY) {
      return "Write total(rows, amount) for the sum of a column.";
    }
    if (given == Simple.TEXT && wanted instanceof Type.Choice) {
      return "Write the option without quotation marks.";
    }
    return "";
  }
}
