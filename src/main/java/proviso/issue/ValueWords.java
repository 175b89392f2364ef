package proviso.issue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import proviso.form.EntryType;
import proviso.form.Literals;
import proviso.form.ScheduleEntry;
import proviso.form.Value;

/** A policy's values in the words printed. */
final class ValueWords {
  private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*(\n[ \t]*)+");

  private ValueWords() {}

  /** The value of an entry as paragraphs, the entry's prefix before the first; not for tables. */
  static List<String> paragraphs(ScheduleEntry entry, Value value) {
    String words = of(entry.type(), value);
    // The prefix "$" stands in front of a blank; the value's own words may begin with it too.
    boolean prefixed = words.startsWith(entry.prefix());
    return BLANK_LINES.splitAsStream(prefixed ? words : entry.prefix() + words).toList();
  }

  /** The words of a value of a type; lines and paragraphs stay apart. */
  static String of(EntryType type, Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Addresses(var addresses) -> String.join("\n\n", addresses);
      case Value.Indicator(var indicated) -> indicated ? "Applicable" : "Not Applicable";
      case Value.Choice(var option) ->
          type instanceof EntryType.Choice(var options)
              ? Optional.ofNullable(options.get(option)).orElse(option)
              : option;
      case Value.Table(var rows) ->
          rows.stream()
              .map(row ->
                  row.values().stream()
                      .map(cell -> of(type, cell))
                      .collect(Collectors.joining(", ")))
              .collect(Collectors.joining("\n"));
      case Value.Money _,
          Value.Percent _,
          Value.Count _,
          Value.Date _,
          Value.Duration _,
          Value.Days _,
          Value.Months _,
          Value.BusinessDays _ ->
          Literals.print(value);
    };
  }
}
