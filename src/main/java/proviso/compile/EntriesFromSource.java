package proviso.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.compile.wording.WordingReader;
import proviso.form.EntryType;
import proviso.form.Label;
import proviso.form.Ladder;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From the {@code schedule} of the file to the schedule with its labelled, typed entries. */
final class EntriesFromSource {
  private static final String DEFAULT_TITLE = "SCHEDULE";

  private final Ladder ladder;
  private final WordingReader wordings;
  private final Ids ids;
  private final Diagnostics found;

  EntriesFromSource(Ladder ladder, WordingReader wordings, Diagnostics found) {
    this.ladder = ladder;
    this.wordings = wordings;
    this.ids = Ids.of("schedule entry", found);
    this.found = found;
  }

  /** The schedule. */
  Schedule read(Node.Mapping schedule) {
    Fields fields = Fields.of(schedule);
    AssertedLabels asserted = new AssertedLabels(ladder, Label.ROOT, found);
    List<ScheduleEntry> entries = new ArrayList<>();
    for (Node.Mapping node : fields.records("entries")) {
      int n = entries.size() + 1;
      Fields.of(node).text("label").ifPresent(text -> asserted.check(text, n));
      entries.add(entry(node, ladder.label(Label.ROOT, n)));
    }
    return new Schedule(
        value(fields, "title", DEFAULT_TITLE),
        entries,
        fields.text("note").map(text -> wordings.read(text, "Schedule")));
  }

  private ScheduleEntry entry(Node.Mapping node, Label label) {
    Fields fields = Fields.of(node);
    String path = "Schedule " + label.cited();
    fields.text("id").ifPresent(id -> ids.use(id, path));
    return new ScheduleEntry(
        value(fields, "id", ""),
        label,
        value(fields, "title", ""),
        type(node, fields, path),
        presence(value(fields, "presence", "")),
        value(fields, "prefix", ""),
        fields.text("at-least"),
        fields.text("at-most"),
        value(fields, "help", ""),
        node.span());
  }

  private static ScheduleEntry.Presence presence(String word) {
    return switch (word) {
      case "declarations" -> ScheduleEntry.Presence.DECLARATIONS;
      case "optional" -> ScheduleEntry.Presence.OPTIONAL;
      default -> ScheduleEntry.Presence.REQUIRED;
    };
  }

  private EntryType type(Node.Mapping node, Fields fields, String path) {
    String type = value(fields, "type", "");
    TypeParts parts = new TypeParts(node, type, path, found);
    Map<String, String> options = parts.options("choice");
    List<Node.Mapping> columns =
        parts.needs("columns", "table") ? fields.records("columns") : List.of();
    return switch (type) {
      case "addresses" -> new EntryType.Addresses();
      case "money" -> new EntryType.Money();
      case "percent" -> new EntryType.Percent();
      case "count" -> new EntryType.Count();
      case "date" -> new EntryType.Date();
      case "indicator" -> new EntryType.Indicator();
      case "choice" -> new EntryType.Choice(options);
      case "table" -> new EntryType.Table(columns(columns, fields, path));
      // Also stands for a type that is none, which has been reported.
      default -> new EntryType.Text();
    };
  }

  private List<EntryType.Column> columns(List<Node.Mapping> nodes, Fields entry, String path) {
    Ids columnIds = Ids.of("column", found);
    if (nodes.isEmpty()) {
      entry
          .node("columns")
          .ifPresent(at ->
              found.report(
                  Diagnostic.error(Code.BAD_VALUE, at.span(), "A table needs a column.").at(path)));
    }
    return nodes.stream()
        .map(node -> {
          Fields fields = Fields.of(node);
          fields.text("id").ifPresent(id -> columnIds.use(id, path));
          return new EntryType.Column(
              value(fields, "id", ""),
              value(fields, "title", ""),
              columnType(node, fields, path),
              !value(fields, "required", "yes").equals("no"));
        })
        .toList();
  }

  /** A table within a table has been reported as such; its own columns are not looked at. */
  private EntryType columnType(Node.Mapping node, Fields fields, String path) {
    return value(fields, "type", "").equals("table")
        ? new EntryType.Text()
        : type(node, fields, path);
  }

  static String value(Fields fields, String key, String otherwise) {
    return fields.text(key).map(LocatedText::value).orElse(otherwise);
  }

  /**
   * The options of a choice, in order.
   *
   * @param ids where the option ids are taken into use
   */
  static Map<String, String> options(Fields fields, Ids ids, String path) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("options")) {
      ids.use(entry.key().text(), path);
      if (entry.value() instanceof Node.Scalar words) {
        options.put(entry.key().value(), words.value());
      }
    }
    return Collections.unmodifiableMap(options);
  }
}
