package proviso.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions that a rule may call. There are no others: a function is a part of the language,
 * not of a form.
 *
 * <p>Inside the arguments of a function that goes through rows, a column stands by its own name.
 */
public enum Function {
  /** The sum of something over rows. */
  TOTAL(2, 3, "total(rows, amount, condition)", "the sum of an amount over the rows that fit"),
  /** Such a sum for each of several keys. */
  TOTAL_BY(
      3, 4, "total-by(rows, key, amount, condition)", "the sum of an amount for each key of rows"),
  /** The sum of what stands by keys. */
  SUM(1, 1, "sum(amounts)", "the sum of amounts that stand by keys"),
  /** How many different values a column has. */
  NUMBER_OF(2, 3, "number-of(rows, column, condition)", "how many different values a column has"),
  /** A value of the first row. */
  FIRST(2, 3, "first(rows, value, condition)", "a value of the first row that fits"),
  /** Whether there is a row. */
  ANY(2, 2, "any(rows, condition)", "whether a row fits"),
  /** Whether an option is among those chosen. */
  INCLUDES(2, 2, "includes(choices, option)", "whether an option is among those chosen"),
  /** Whether the policy fills a schedule entry. */
  SHOWN(1, 1, "shown(schedule.entry)", "whether the policy shows a value for the entry"),
  /** The least. */
  SMALLER(2, Function.ANY_NUMBER, "smaller(a, b)", "the least of its values"),
  /** The greatest. */
  LARGER(2, Function.ANY_NUMBER, "larger(a, b)", "the greatest of its values"),
  /** The first moment. */
  EARLIER(2, Function.ANY_NUMBER, "earlier(a, b)", "the earliest of its moments or dates"),
  /** The last moment. */
  LATER(2, Function.ANY_NUMBER, "later(a, b)", "the latest of its moments or dates"),
  /** Whether two stretches of time share a moment. */
  OVERLAPS(4, 4, "overlaps(from, to, from, to)", "whether two stretches of time overlap"),
  /** How long two stretches of time overlap. */
  HOURS_WITHIN(
      4, 4, "hours-within(from, to, from, to)", "for how many hours two stretches of time overlap"),
  /** Whole weeks between two moments. */
  FULL_WEEKS(2, 2, "full-weeks(from, to)", "how many whole weeks lie between two moments"),
  /** The last moment of a day. */
  END_OF_DAY(1, 1, "end-of-day(moment)", "the end of the day on which a moment lies"),
  /** The last moment of a year. */
  END_OF_YEAR(1, 1, "end-of-year(moment)", "the end of the calendar year in which a moment lies"),
  /** The date of a moment. */
  DATE(1, 1, "date(moment)", "the date on which a moment lies"),
  /** A count as days. */
  DAYS(1, 1, "days(count)", "a count as that many days"),
  /** The policy year of a moment. */
  POLICY_YEAR(1, 1, "policy-year(moment)", "the first day of a moment's policy year"),
  /** Whether the policy is in force at a moment. */
  IN_POLICY_PERIOD(
      1, 1, "in-policy-period(moment)", "whether a moment lies within the policy period");

  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private final int least;
  private final int most;
  private final String form;
  private final String meaning;

  Function(int least, int most, String form, String meaning) {
    this.least = least;
    this.most = most;
    this.form = form;
    this.meaning = meaning;
  }

  /** The function a rule calls by a name, such as {@code total-by}. */
  public static Optional<Function> named(String name) {
    return Arrays.stream(values()).filter(each -> each.id().equals(name)).findFirst();
  }

  /** The names of all, as rules write them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Function::id).toList();
  }

  /** Its name in rules: lower-case words joined by hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes this many arguments. */
  public boolean takes(int arguments) {
    return arguments >= least && arguments <= most;
  }

  /** How many arguments it takes, such as "2 or 3 arguments". */
  public String arity() {
    if (most == ANY_NUMBER) {
      return "at least " + least + " arguments";
    }
    String range = least == most ? Integer.toString(least) : least + " or " + most;
    return range + (most == 1 ? " argument" : " arguments");
  }

  /** How it is written, with names for its arguments; those that may be left out stand last. */
  public String form() {
    return form;
  }

  /** What it computes, as words after "is". */
  public String meaning() {
    return meaning;
  }
}
