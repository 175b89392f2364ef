package proviso.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as policies and rules write them: {@code $1,000.50}, {@code 12.5%}, {@code 1,000}, {@code
 * 2026-01-31}.
 *
 * <p>Exact: money is cents in a long, shares are decimal. Digits are ASCII digits. Thousands may be
 * separated, then all of them. Nothing is rounded; what cannot be kept exactly is rejected.
 */
public final class Literals {
  /** More characters than any value has; longer ones are turned away unread. */
  private static final int LONGEST = 40;

  private static final int MOST_DIGITS = 15;
  private static final Pattern NUMBER =
      Pattern.compile("(?<whole>[0-9][0-9,]*)(?:\\.(?<decimals>[0-9]+))?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final DateTimeFormatter PRINTED_DATE =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

  private Literals() {}

  /** US dollars and cents, with or without "$"; never negative. */
  public static ParsedValue money(String text) {
    String trimmed = text.strip();
    String amount = trimmed.startsWith("$") ? trimmed.substring(1).stripLeading() : trimmed;
    return figure(amount, trimmed, "an amount of money such as $1,000 or $1,000.50", 2)
        .map(number -> new Value.Money(number.movePointRight(2).longValueExact()));
  }

  /** A share with "%" or without; never negative. */
  public static ParsedValue percent(String text) {
    String trimmed = text.strip();
    String share =
        trimmed.endsWith("%")
            ? trimmed.substring(0, trimmed.length() - 1).stripTrailing()
            : trimmed;
    return figure(share, trimmed, "a percentage such as 10% or 12.5%", 6).map(Value.Percent::new);
  }

  /** A whole number, never negative. */
  public static ParsedValue count(String text) {
    String trimmed = text.strip();
    return figure(trimmed, trimmed, "a whole number such as 12", 0)
        .map(number -> new Value.Count(number.longValueExact()));
  }

  /** A number in figures with at most six decimals, never negative; empty when it is none. */
  public static Optional<BigDecimal> decimal(String text) {
    return figure(text, text, "a number", 6).number();
  }

  /** A day, year first: {@code 2026-01-31}. */
  public static ParsedValue date(String text) {
    String trimmed = text.strip();
    Matcher matcher = DATE.matcher(trimmed);
    if (!matcher.matches()) {
      return ParsedValue.rejected(quoted(trimmed) + " is not a date such as 2026-01-31.");
    }
    return day(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        trimmed);
  }

  /** A day of the calendar, or the reason why there is none, quoting {@code text}. */
  public static ParsedValue day(int year, int month, int day, String text) {
    try {
      return ParsedValue.accepted(new Value.Date(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return ParsedValue.rejected("The calendar has no day " + quoted(text) + ".");
    }
  }

  /**
   * A value as documents print it: {@code $100,000}, {@code $1,000.50}, {@code 12.5%}, {@code
   * 12/01/2026}, {@code 8 hours}; a choice as its id, the rows of a table one after the other.
   */
  public static String print(Value value) {
    return switch (value) {
      case Value.Money money -> print(money);
      case Value.Percent percent -> percent.percent().toPlainString() + "%";
      case Value.Count count -> grouped(count.count());
      case Value.Duration duration ->
          duration.minutes() % 60 == 0
              ? counted(duration.minutes() / 60, "hour")
              : counted(duration.minutes(), "minute");
      case Value.Days days -> counted(days.days(), "day");
      case Value.Months months -> counted(months.months(), "month");
      case Value.BusinessDays days -> counted(days.days(), "business day");
      case Value.Date date -> PRINTED_DATE.format(date.date());
      case Value.Text text -> text.text();
      case Value.Addresses addresses -> String.join("; ", addresses.addresses());
      case Value.Indicator indicator -> indicator.indicated() ? "yes" : "no";
      case Value.Choice choice -> choice.option();
      case Value.Table table ->
          table.rows().stream()
              .map(row ->
                  row.values().stream().map(Literals::print).collect(Collectors.joining(", ")))
              .collect(Collectors.joining("; "));
    };
  }

  private static String print(Value.Money money) {
    long cents = money.cents() % 100;
    String dollars = "$" + grouped(money.cents() / 100);
    return cents == 0 ? dollars : String.format(Locale.ROOT, "%s.%02d", dollars, cents);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String counted(long number, String unit) {
    return grouped(number) + " " + (number == 1 ? unit : unit + "s");
  }

  /**
   * A number written with digits, exactly.
   *
   * @param digits the text to read
   * @param shown what the reason quotes
   * @param expected what it should have been, with "a" or "an"
   * @param decimals how many digits may follow the point
   */
  private static Figure figure(String digits, String shown, String expected, int decimals) {
    String quoted = quoted(shown);
    if (digits.length() > LONGEST) {
      return Figure.none(quoted + " is too long for " + expected + ".");
    }
    if (digits.startsWith("-") || digits.startsWith("\u2212")) {
      return Figure.none(quoted + " is negative; write " + expected + ".");
    }
    Matcher matcher = NUMBER.matcher(digits);
    if (!matcher.matches()) {
      return Figure.none(quoted + " is not " + expected + ".");
    }
    String whole = matcher.group("whole");
    Optional<String> decimal = Optional.ofNullable(matcher.group("decimals"));
    if (!GROUPED.matcher(whole).matches()) {
      return Figure.none(
          quoted + " has a comma in the wrong place; commas separate groups of three digits.");
    }
    if (decimal.map(String::length).orElse(0) > decimals) {
      return Figure.none(quoted + tooManyDecimals(decimals));
    }
    String plain = whole.replace(",", "");
    return plain.length() > MOST_DIGITS
        ? Figure.none(quoted + " is too large.")
        : new Figure(
            Optional.of(new BigDecimal(plain + decimal.map(part -> "." + part).orElse(""))), "");
  }

  private static String tooManyDecimals(int decimals) {
    return switch (decimals) {
      case 0 -> " is not a whole number.";
      case 2 -> " has more than two digits after the point; a cent is the smallest amount.";
      default -> " has more than " + decimals + " digits after the point.";
    };
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
  }

  /** A number, or the reason why there is none. */
  private record Figure(Optional<BigDecimal> number, String reason) {
    static Figure none(String reason) {
      return new Figure(Optional.empty(), reason);
    }

    ParsedValue map(Function<BigDecimal, Value> toValue) {
      return number
          .map(toValue)
          .map(ParsedValue::accepted)
          .orElseGet(() -> ParsedValue.rejected(reason));
    }
  }
}
