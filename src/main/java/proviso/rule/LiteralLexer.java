package proviso.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;

/**
 * Reads the values that stand in rules: {@code $1,000.50}, {@code 8 hours}, {@code "text"}, {@code
 * 2026-01-31}.
 */
final class LiteralLexer {
  private static final Pattern DATE = Pattern.compile("[0-9]++-[0-9-]*+");
  private static final Pattern FIGURE = Pattern.compile("[0-9]++(?:[.,][0-9]++){0,20}+");
  private static final Pattern UNIT =
      Pattern.compile(
          "\\s*+(?<unit>business\\s++day|minute|hour|day|week|month|year)s?+(?![\\w.-])");
  private static final Pattern STUCK = Pattern.compile("[A-Za-z_][\\w.-]*+");

  private final String text;

  LiteralLexer(String text) {
    this.text = text;
  }

  /**
   * A value, or why there is none.
   *
   * @param value the value, or the reason
   * @param to the offset after its characters
   * @param hint how to mend it; may be empty
   */
  record Read(ParsedValue value, int to, String hint) {}

  /** The value that begins at an offset, where "$", a quotation mark or a digit stands. */
  Read at(int from) {
    return switch (text.charAt(from)) {
      case '"' -> quoted(from);
      case '$' -> money(from);
      default -> number(from);
    };
  }

  private Read quoted(int from) {
    StringBuilder words = new StringBuilder();
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      boolean escape =
          text.charAt(at) == '\\'
              && (text.startsWith("\"", at + 1) || text.startsWith("\\", at + 1));
      at += escape ? 1 : 0;
      words.append(text.charAt(at));
      at++;
    }
    if (at >= text.length()) {
      return new Read(
          ParsedValue.rejected("This text is never closed."),
          text.length(),
          "End it with a quotation mark.");
    }
    return words.toString().isBlank()
        ? new Read(ParsedValue.rejected("This text has no words."), at + 1, "")
        : new Read(ParsedValue.accepted(new Value.Text(words.toString())), at + 1, "");
  }

  private Read money(int from) {
    int to = end(FIGURE, from + 1);
    return to < 0
        ? new Read(
            ParsedValue.rejected("There is no amount after \"$\"."),
            from + 1,
            "Write an amount such as $1,000 or $1,000.50, without a space.")
        : new Read(Literals.money(text.substring(from, to)), to, "");
  }

  private Read number(int from) {
    int date = end(DATE, from);
    if (date >= 0) {
      return new Read(
          Literals.date(text.substring(from, date)),
          date,
          "Put a space on both sides of a minus sign.");
    }
    int to = end(FIGURE, from);
    String figure = text.substring(from, to);
    if (text.startsWith("%", to)) {
      return new Read(Literals.percent(figure), to + 1, "");
    }
    int comma = figure.indexOf(',');
    if (comma >= 0) {
      return Literals.count(figure) instanceof ParsedValue.Accepted
          ? new Read(
              ParsedValue.rejected("\"" + figure + "\" may be one number or several."),
              to,
              "Write "
                  + figure.replace(",", "")
                  + " for one number, or put a space after a comma between two.")
          : counted(from, from + comma);
    }
    return counted(from, to);
  }

  /** A number, of a unit when one follows. */
  private Read counted(int from, int to) {
    String figure = text.substring(from, to);
    if (!(Literals.count(figure) instanceof ParsedValue.Accepted(Value.Count(long count)))) {
      return new Read(Literals.count(figure), to, "Write a share as a percentage, such as 12.5%.");
    }
    Matcher unit = UNIT.matcher(text).region(to, text.length());
    if (unit.lookingAt()) {
      return new Read(ParsedValue.accepted(timed(count, unit.group("unit"))), unit.end(), "");
    }
    int stuck = end(STUCK, to);
    return stuck < 0
        ? new Read(ParsedValue.accepted(new Value.Count(count)), to, "")
        : new Read(
            ParsedValue.rejected(
                "\"" + text.substring(from, Math.min(stuck, from + 40)) + "\" is not a value."),
            stuck,
            "Values are such as 12, 8 hours, 2 business days, 10% or $1,000.");
  }

  /** A span of time; counts have so few digits that no unit makes them too large. */
  private static Value timed(long count, String unit) {
    return switch (unit) {
      case "minute" -> new Value.Duration(count);
      case "hour" -> new Value.Duration(count * 60);
      case "day" -> new Value.Days(count);
      case "week" -> new Value.Days(count * 7);
      case "month" -> new Value.Months(count);
      case "year" -> new Value.Months(count * 12);
      default -> new Value.BusinessDays(count);
    };
  }

  private int end(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : -1;
  }
}
