package proviso.particulars;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import proviso.form.EntryType;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;

/** Values written as one text, and the same texts from values. */
public final class Scalars {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Scalars() {}

  /**
   * The value a text says, by the entry's type. For texts and lists, which are no such value, a
   * rejection.
   */
  static ParsedValue parse(EntryType type, String text) {
    return switch (type) {
      case EntryType.Money() -> Literals.money(text);
      case EntryType.Percent() -> atMostHundred(Literals.percent(text), text);
      case EntryType.Count() -> Literals.count(text);
      case EntryType.Date() -> Literals.date(text);
      case EntryType.Indicator() ->
          indicator(text)
              .<ParsedValue>map(yes -> ParsedValue.accepted(new Value.Indicator(yes)))
              .orElseGet(() -> rejected(type, text));
      case EntryType.Choice(var options) ->
          options.containsKey(text)
              ? ParsedValue.accepted(new Value.Choice(text))
              : rejected(type, text);
      case EntryType.Text(), EntryType.Addresses(), EntryType.Table(var _) -> rejected(type, text);
    };
  }

  private static ParsedValue rejected(EntryType type, String text) {
    return ParsedValue.rejected("\"" + text + "\" is not " + name(type) + ".");
  }

  private static ParsedValue atMostHundred(ParsedValue parsed, String text) {
    return parsed instanceof ParsedValue.Accepted(Value.Percent(BigDecimal share))
            && share.compareTo(HUNDRED) > 0
        ? ParsedValue.rejected("\"" + text + "\" is more than 100%.")
        : parsed;
  }

  private static Optional<Boolean> indicator(String text) {
    // JSON has true and false; people write yes and no.
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** How a policy file writes a value; for a table the words of its first row. */
  public static String written(Value value) {
    return switch (value) {
      case Value.Money _,
          Value.Percent _,
          Value.Count _,
          Value.Duration _,
          Value.Days _,
          Value.Months _,
          Value.BusinessDays _ ->
          Literals.print(value);
      case Value.Date(var date) -> date.toString();
      case Value.Text(var text) -> text;
      case Value.Addresses(var addresses) -> addresses.getFirst();
      case Value.Indicator(var indicated) -> indicated ? "yes" : "no";
      case Value.Choice(var option) -> option;
      case Value.Table(var rows) ->
          String.join(", ", rows.getFirst().values().stream().map(Scalars::written).toList());
    };
  }

  /** What a type is called in messages, with its article. */
  public static String name(EntryType type) {
    return switch (type) {
      case EntryType.Text() -> "a text";
      case EntryType.Addresses() -> "a list of addresses";
      case EntryType.Money() -> "an amount of US dollars";
      case EntryType.Percent() -> "a share from 0% to 100%";
      case EntryType.Count() -> "a whole number";
      case EntryType.Date() -> "a date";
      case EntryType.Indicator() -> "yes or no";
      case EntryType.Choice(var options) -> "one of " + String.join(", ", options.keySet());
      case EntryType.Table(var _) -> "a list of rows";
    };
  }
}
