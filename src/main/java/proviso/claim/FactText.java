package proviso.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import proviso.form.Literals;
import proviso.form.Value;
import proviso.particulars.YamlLines;

/** What is given, as claim files write it: the way back from {@link GivenFromSource}. */
final class FactText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);
  private static final DateTimeFormatter WITH_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final ZoneId zone;
  private final YamlLines out;

  /**
   * Writes facts.
   *
   * @param zone whose offsets moments are written with
   * @param out where to
   */
  FactText(ZoneId zone, YamlLines out) {
    this.zone = zone;
    this.out = out;
  }

  /** Writes a fact with its key; one that is not asked is left out. */
  void write(String indent, String key, Given given) {
    switch (given) {
      case Given.NotAsked _ -> {}
      case Given.Unknown _ -> out.line(indent + key + ": " + AnswerFromSource.UNKNOWN);
      case Given.Inapplicable _ -> out.line(indent + key + ": " + AnswerFromSource.NONE);
      case Given.Known(FactValue.Table(List<FactValue.Row> rows)) -> {
        out.line(indent + key + (rows.isEmpty() ? ": []" : ":"));
        rows.forEach(row -> row(indent + "  ", row));
      }
      case Given.Known(FactValue value) -> out.line(indent + key + ": " + text(value));
    }
  }

  private void row(String indent, FactValue.Row row) {
    String dash = "- ";
    for (Map.Entry<String, Given> cell : row.cells().entrySet()) {
      if (!(cell.getValue() instanceof Given.NotAsked)) {
        write(indent + dash, cell.getKey(), cell.getValue());
        dash = "  ";
      }
    }
    if (dash.equals("- ")) {
      out.line(indent + "- {}");
    }
  }

  /** A value as it stands after a key. */
  String text(FactValue value) {
    return switch (value) {
      case FactValue.Money(long cents) ->
          (cents < 0 ? "-" : "") + Literals.print(new Value.Money(Math.abs(cents)));
      case FactValue.Moment(Instant at) ->
          (at.getEpochSecond() % 60 == 0 ? MOMENT : WITH_SECONDS).format(at.atZone(zone));
      case FactValue.Day(LocalDate date) -> date.toString();
      case FactValue.Elapsed(long minutes) -> elapsed(minutes);
      case FactValue.Count(long count) -> Long.toString(count);
      case FactValue.Share(var percent) -> Literals.print(new Value.Percent(percent));
      case FactValue.Indicator(boolean yes) -> yes ? "yes" : "no";
      // Always in quotes: without them "unknown" would be no words.
      case FactValue.Words(String words) -> YamlLines.quoted(words);
      case FactValue.Option(String id) -> id;
      case FactValue.Options(List<String> ids) -> "[" + String.join(", ", ids) + "]";
      case FactValue.Table _ -> throw new IllegalArgumentException("rows have no one text");
    };
  }

  private static String elapsed(long minutes) {
    long hours = minutes / 60;
    long rest = minutes % 60;
    String ofHours = hours == 1 ? "1 hour" : hours + " hours";
    String ofRest = rest == 1 ? "1 minute" : rest + " minutes";
    return rest == 0 ? ofHours : hours == 0 ? ofRest : ofHours + " " + ofRest;
  }
}
