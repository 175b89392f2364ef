package proviso.claim;

import static proviso.claim.MomentFromText.quoted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import proviso.form.Fact;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.text.Suggestion;

/** Answers that are one text, by the type of the fact. */
final class FactValueFromText {
  /** More than a claim comes to; sums of as many rows as there may be still fit a long. */
  private static final long MOST_CENTS = 99_999_999_999_99L;

  private static final long MOST_THINGS = 1_000_000_000;
  private static final long MOST_MINUTES = 1_000_000L * 60;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private static final Pattern ELAPSED =
      Pattern.compile(
          "(?:(?<hours>[0-9][0-9,.]*) ?(?:hours?|hrs?|h))?(?:,? ?(?:and )?(?<minutes>[0-9][0-9,]*)"
              + " ?(?:minutes?|mins?|min|m))?");

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !code.equals("USD"))
          .collect(Collectors.toUnmodifiableSet());

  private final MomentFromText moments;

  FactValueFromText(Optional<ZoneId> zone) {
    this.moments = new MomentFromText(zone);
  }

  /** The answer that a text gives to a fact of a simple type other than text. */
  ParsedFact parse(Fact.Type.Simple type, String text) {
    return switch (type) {
      case MONEY -> money(text, 1);
      case PROFIT -> profit(text);
      case INSTANT -> moments.parse(text);
      case DATE -> date(text);
      case DURATION -> elapsed(text);
      case COUNT -> parsed(Literals.count(text), FactValueFromText::count);
      case PERCENT -> parsed(Literals.percent(text), FactValueFromText::share);
      case INDICATOR -> indicator(text);
      case TEXT -> ParsedFact.accepted(new FactValue.Words(text));
    };
  }

  /** The option that a text names. */
  static ParsedFact option(Map<String, String> options, String text) {
    if (options.containsKey(text)) {
      return ParsedFact.accepted(new FactValue.Option(text));
    }
    Optional<String> meant =
        options.entrySet().stream()
            .filter(each -> each.getValue().equalsIgnoreCase(text))
            .map(Map.Entry::getKey)
            .findFirst()
            .or(() -> Suggestion.closest(text, options.keySet()))
            .or(() ->
                Suggestion.closest(text, options.values())
                    .flatMap(words ->
                        options.entrySet().stream()
                            .filter(each -> each.getValue().equals(words))
                            .map(Map.Entry::getKey)
                            .findFirst()));
    return ParsedFact.rejected(
        quoted(text) + " is none of the options.",
        meant
            .map(id -> "Did you mean \"" + id + "\", " + options.get(id) + "?")
            .orElse("Write one of " + String.join(", ", options.keySet()) + "."));
  }

  private static ParsedFact money(String text, int sign) {
    Optional<ParsedFact> foreign = foreign(text);
    return foreign.orElseGet(() ->
        parsed(
            Literals.money(text),
            value ->
                value instanceof Value.Money(long cents) && cents <= MOST_CENTS
                    ? ParsedFact.accepted(new FactValue.Money(sign * cents))
                    : ParsedFact.rejected(
                        quoted(text) + " is more than any claim comes to, $99,999,999,999.99.")));
  }

  private static ParsedFact profit(String text) {
    boolean loss = text.startsWith("-") || text.startsWith("\u2212");
    String amount = loss ? text.substring(1).stripLeading() : text;
    return amount.startsWith("-") || amount.startsWith("\u2212")
        ? ParsedFact.rejected(quoted(text) + " has two signs.")
        : money(amount, loss ? -1 : 1);
  }

  /** An amount in another currency: a symbol or a code beside the figures. */
  private static Optional<ParsedFact> foreign(String text) {
    String beside = text.replaceAll("[0-9.,\\s+\u2212-]", "").toUpperCase(Locale.ROOT);
    boolean symbol =
        beside
            .codePoints()
            .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL && c != '$');
    boolean dollarsElsewhere = beside.matches("(?:C|CA|A|AU|NZ|HK|S|R|MX)\\$");
    if (!symbol && !dollarsElsewhere && !CURRENCIES.contains(beside)) {
      return Optional.empty();
    }
    return Optional.of(
        ParsedFact.rejected(
            quoted(text) + " is in another currency; claims are decided in US dollars.",
            "Convert it as the policy says, and write an amount such as $1,000.50."));
  }

  private static ParsedFact date(String text) {
    return parsed(
        Literals.date(text),
        value ->
            value instanceof Value.Date(LocalDate date)
                ? MomentFromText.outOfRange(date.getYear())
                    .orElseGet(() -> ParsedFact.accepted(new FactValue.Day(date)))
                : ParsedFact.rejected(quoted(text) + " is not a date."));
  }

  private static ParsedFact count(Value value) {
    return value instanceof Value.Count(long count) && count <= MOST_THINGS
        ? ParsedFact.accepted(new FactValue.Count(count))
        : ParsedFact.rejected("More than 1,000,000,000 is more than anybody counts.");
  }

  private static ParsedFact share(Value value) {
    return value instanceof Value.Percent(BigDecimal percent)
            && percent.compareTo(MOST_PERCENT) <= 0
        ? ParsedFact.accepted(new FactValue.Share(percent))
        : ParsedFact.rejected("A share is at most 1,000%.");
  }

  private static ParsedFact elapsed(String text) {
    String words = text.length() > 40 ? "" : text.toLowerCase(Locale.ROOT);
    Matcher matcher = ELAPSED.matcher(words);
    if (!words.isEmpty() && matcher.matches()) {
      Optional<BigDecimal> hours = figure(matcher.group("hours"));
      Optional<BigDecimal> minutes = figure(matcher.group("minutes"));
      if (hours.isPresent() && minutes.isPresent()) {
        BigDecimal total = hours.get().multiply(HOUR).add(minutes.get()).stripTrailingZeros();
        if (total.scale() > 0) {
          return ParsedFact.rejected(quoted(text) + " is finer than a minute.");
        }
        return total.compareTo(BigDecimal.valueOf(MOST_MINUTES)) > 0
            ? ParsedFact.rejected(quoted(text) + " is more than a million hours.")
            : ParsedFact.accepted(new FactValue.Elapsed(total.longValueExact()));
      }
    }
    return ParsedFact.rejected(
        quoted(text) + " is not a span of time.",
        "Write hours and minutes, such as 36 hours, or 1 hour 30 minutes.");
  }

  /** Nothing written is zero; empty when what is written is no figure. */
  private static Optional<BigDecimal> figure(@Nullable String written) {
    return written == null ? Optional.of(BigDecimal.ZERO) : Literals.decimal(written);
  }

  private static ParsedFact indicator(String text) {
    // JSON has true and false; people write yes and no.
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> ParsedFact.accepted(new FactValue.Indicator(true));
      case "no", "false" -> ParsedFact.accepted(new FactValue.Indicator(false));
      default -> ParsedFact.rejected(quoted(text) + " is neither yes nor no.");
    };
  }

  private static ParsedFact parsed(ParsedValue parsed, Function<Value, ParsedFact> then) {
    return switch (parsed) {
      case ParsedValue.Accepted(Value value) -> then.apply(value);
      case ParsedValue.Rejected(String reason) -> ParsedFact.rejected(reason);
    };
  }
}
