package proviso.compile.wording;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;

/**
 * From words as forms print them to the value they say: "8 hours", "one business day", "ten (10)
 * days", "$10,000", "ten percent", "January 1, 2026".
 *
 * <p>Case does not matter. Amounts are exact; where words and figures of one number disagree, or
 * where the words leave the value open, there is no value.
 */
public final class ValueFromWords {
  /** A hint for people whose words are no value. */
  static final String EXAMPLES =
      "Values are words such as 8 hours, one business day, ten (10) days, $10,000, 10%, three, or"
          + " January 1, 2026.";

  private static final int LONGEST = 120;
  private static final String FIGURE =
      "(?:[0-9][0-9,]*(?:\\.[0-9]+)?(?: (?:thousand|million|billion))?)";

  private static final Pattern WORDS_AND_FIGURE =
      Pattern.compile("(?<words>[^()]+) \\((?<figure>[^()]+)\\)(?<rest>[^()]*)");
  private static final Pattern AMOUNT_AND_UNIT =
      Pattern.compile(
          "(?<amount>"
              + FIGURE
              + "|[a-z]+(?:[ -][a-z]+)*?)[ -]?(?<unit>"
              + "(?:consecutive[ -])?(?:calendar[ -])?(?:minute|hour|day|week|month|year)s?"
              + "|(?:consecutive[ -])?business[ -]days?|%|percent|per cent|dollars?)");
  private static final Pattern DOLLARS = Pattern.compile("\\$ ?(?<amount>" + FIGURE + ")");
  private static final Pattern FIGURE_ALONE = Pattern.compile("[0-9.,]+");
  private static final Pattern SCALED = Pattern.compile("(?<figure>[0-9.,]+) (?<scale>[a-z]+)");
  private static final List<Pattern> DATES =
      List.of(
          Pattern.compile("(?<month>[a-z]+)\\.? (?<day>[0-9]{1,2}), ?(?<year>[0-9]{4})"),
          Pattern.compile("(?<day>[0-9]{1,2}) (?<month>[a-z]+),? (?<year>[0-9]{4})"),
          Pattern.compile("(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4})"));

  private ValueFromWords() {}

  /** The value that some words say, or the reason why they say none. */
  public static ParsedValue parse(String words) {
    if (words.length() > LONGEST) {
      return ParsedValue.rejected("They are too many for one value.");
    }
    String text = normalized(words);
    if (text.isEmpty()) {
      return ParsedValue.rejected("There are no words.");
    }
    try {
      Matcher twice = WORDS_AND_FIGURE.matcher(text);
      return twice.matches() ? saidTwice(twice) : single(text);
    } catch (ArithmeticException tooLarge) {
      return ParsedValue.rejected("The number is too large, or too fine, to be exact.");
    }
  }

  /** Lower case, no-break spaces and hyphens as the plain ones, single spaces. */
  private static String normalized(String words) {
    return words
        .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
        .strip()
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** "ten (10) days", "ten percent (10%)": both must say the same. */
  private static ParsedValue saidTwice(Matcher twice) {
    String rest = twice.group("rest").strip();
    String unit = rest.isEmpty() ? "" : " " + rest;
    ParsedValue first = single(twice.group("words").strip() + unit);
    ParsedValue second = single(twice.group("figure").strip() + unit);
    if (first instanceof ParsedValue.Accepted(Value one)
        && second instanceof ParsedValue.Accepted(Value two)) {
      return one.equals(two)
          ? first
          : ParsedValue.rejected(
              "The words say "
                  + UnderstoodValue.print(one)
                  + ", and the figure in parentheses says "
                  + UnderstoodValue.print(two)
                  + ".");
    }
    return first instanceof ParsedValue.Rejected ? first : second;
  }

  private static ParsedValue single(String text) {
    for (Pattern pattern : DATES) {
      Matcher date = pattern.matcher(text);
      if (date.matches()) {
        return date(date, text);
      }
    }
    Matcher dollars = DOLLARS.matcher(text);
    if (dollars.matches()) {
      return number(dollars.group("amount"))
          .map(number -> value(number, "dollar", text))
          .orElseGet(() -> Literals.money(text));
    }
    Matcher measured = AMOUNT_AND_UNIT.matcher(text);
    String amount = measured.matches() ? measured.group("amount") : text;
    String unit = measured.matches() ? singular(measured.group("unit")) : "";
    return number(amount)
        .map(number -> value(number, unit, text))
        .orElseGet(() -> notANumber(amount));
  }

  private static String singular(String unit) {
    return unit.replaceFirst("^(?:consecutive|calendar)[ -]", "")
        .replace("business-", "business ")
        .replaceFirst("s$", "");
  }

  /**
   * So many of a unit.
   *
   * @throws ArithmeticException when it is too large to be exact
   */
  private static ParsedValue value(BigDecimal number, String unit, String text) {
    if ("dollar".equals(unit)) {
      return ParsedValue.accepted(new Value.Money(number.movePointRight(2).longValueExact()));
    }
    if ("%".equals(unit) || unit.startsWith("per")) {
      return ParsedValue.accepted(new Value.Percent(number));
    }
    if (number.stripTrailingZeros().scale() > 0) {
      return ParsedValue.rejected("\"" + text + "\" is not a whole number of anything.");
    }
    long whole = number.longValueExact();
    return ParsedValue.accepted(
        switch (unit) {
          case "minute" -> new Value.Duration(whole);
          case "hour" -> new Value.Duration(Math.multiplyExact(whole, 60L));
          case "day" -> new Value.Days(whole);
          case "business day" -> new Value.BusinessDays(whole);
          case "week" -> new Value.Days(Math.multiplyExact(whole, 7L));
          case "month" -> new Value.Months(whole);
          case "year" -> new Value.Months(Math.multiplyExact(whole, 12L));
          case "" -> new Value.Count(whole);
          default -> throw new IllegalStateException("a unit without meaning: " + unit);
        });
  }

  /** A number in figures, in words, or as "5 million"; empty when it is none. */
  private static Optional<BigDecimal> number(String text) {
    Matcher scaled = SCALED.matcher(text);
    if (scaled.matches()) {
      long factor = NumberWords.scale(scaled.group("scale")).orElse(0);
      return Literals.decimal(scaled.group("figure"))
          .filter(_ -> factor > 0)
          .map(figure -> figure.multiply(BigDecimal.valueOf(factor)));
    }
    OptionalLong words = NumberWords.parse(text);
    return words.isPresent()
        ? Optional.of(BigDecimal.valueOf(words.getAsLong()))
        : Literals.decimal(text);
  }

  private static ParsedValue date(Matcher date, String text) {
    String month = date.group("month");
    int number =
        month.charAt(0) <= '9'
            ? Integer.parseInt(month)
            : Arrays.stream(Month.values())
                .filter(name -> isName(month, name))
                .findFirst()
                .map(Month::getValue)
                .orElse(0);
    return number == 0
        ? ParsedValue.rejected("No month is called \"" + month + "\".")
        : Literals.day(
            Integer.parseInt(date.group("year")),
            number,
            Integer.parseInt(date.group("day")),
            text);
  }

  /** "January" or "Jan". */
  private static boolean isName(String word, Month month) {
    String name = month.name().toLowerCase(Locale.ROOT);
    return word.equals(name) || word.equals(name.substring(0, 3));
  }

  private static ParsedValue notANumber(String amount) {
    return FIGURE_ALONE.matcher(amount).matches()
            && Literals.count(amount) instanceof ParsedValue.Rejected why
        ? why
        : ParsedValue.rejected(
            "\"" + amount + "\" is not a number, or not of anything that has a value.");
  }
}
