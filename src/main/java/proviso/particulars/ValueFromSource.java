package proviso.particulars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.form.EntryType;
import proviso.form.EntryType.Column;
import proviso.form.ParsedValue;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;
import proviso.text.Suggestion;

/** What fills a schedule entry, typed as the form says. */
final class ValueFromSource {
  private final PrintedText printed;
  private final Diagnostics diagnostics;

  ValueFromSource(PrintedText printed, Diagnostics diagnostics) {
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /** The value of an entry; empty when the node is no such value, which is reported. */
  Optional<Value> value(ScheduleEntry entry, Node node) {
    String what = "Entry \"" + entry.id() + "\"";
    return switch (entry.type()) {
      case EntryType.Addresses() -> addresses(what, node);
      case EntryType.Table(List<Column> columns) -> table(what, columns, node);
      case EntryType.Text(),
          EntryType.Money(),
          EntryType.Percent(),
          EntryType.Count(),
          EntryType.Date(),
          EntryType.Indicator(),
          EntryType.Choice(var _) ->
          scalar(what, entry.id(), entry.type(), node);
    };
  }

  private Optional<Value> scalar(String what, String key, EntryType type, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      wrong(what + " must be " + Scalars.name(type) + ".", key, type, "", node.span());
      return Optional.empty();
    }
    if (type instanceof EntryType.Text) {
      return printed.lines(scalar, what).map(Value.Text::new);
    }
    String text = scalar.value().strip();
    return switch (Scalars.parse(type, text)) {
      case ParsedValue.Accepted(Value value) -> Optional.of(value);
      case ParsedValue.Rejected(String reason) -> {
        wrong(what + ": " + reason, key, type, didYouMean(type, text), scalar.span());
        yield Optional.empty();
      }
    };
  }

  private void wrong(String message, String key, EntryType type, String meant, Span span) {
    diagnostics.report(
        Diagnostic.error(Code.BAD_SCHEDULE, span, message)
            .hint(meant)
            .hint("Write for instance " + key + ": " + Scalars.written(Examples.of(type))));
  }

  private static String didYouMean(EntryType type, String written) {
    if (!(type instanceof EntryType.Choice(Map<String, String> options))) {
      return "";
    }
    return options.entrySet().stream()
        .filter(option -> option.getValue().equalsIgnoreCase(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Suggestion.closest(written, options.keySet()))
        .map(option -> "Did you mean \"" + option + "\"?")
        .orElse("");
  }

  private Optional<Value> addresses(String what, Node node) {
    List<Node> items =
        switch (node) {
          case Node.Sequence(var all, var _) -> all;
          case Node.Scalar scalar -> List.of(scalar);
          case Node.Mapping mapping -> List.of(mapping);
        };
    List<String> lines = new ArrayList<>();
    boolean good = true;
    for (Node item : items) {
      if (item instanceof Node.Scalar scalar) {
        Optional<String> line = printed.line(scalar, "An address of " + lower(what));
        line.ifPresent(lines::add);
        good &= line.isPresent();
      } else {
        diagnostics.report(
            Diagnostic.error(
                    Code.BAD_SCHEDULE,
                    item.span(),
                    "An address of " + lower(what) + " must be a text.")
                .hint(
                    "Write the address on one line, such as "
                        + Scalars.written(Examples.of(new EntryType.Addresses()))));
        good = false;
      }
    }
    if (items.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(Code.BAD_SCHEDULE, node.span(), what + " has no address.")
              .hint("Give at least one."));
      return Optional.empty();
    }
    return good ? Optional.of(new Value.Addresses(lines)) : Optional.empty();
  }

  private Optional<Value> table(String what, List<Column> columns, Node node) {
    if (!(node instanceof Node.Sequence(List<Node> items, Span span))) {
      diagnostics.report(
          Diagnostic.error(Code.BAD_SCHEDULE, node.span(), what + " must be a list of rows.")
              .hint(rowHint(columns)));
      return Optional.empty();
    }
    if (items.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(Code.BAD_SCHEDULE, span, what + " has no row.").hint(rowHint(columns)));
      return Optional.empty();
    }
    List<Map<String, Value>> rows = new ArrayList<>();
    boolean good = true;
    for (Node item : items) {
      Optional<Map<String, Value>> row = row(what, columns, item);
      row.ifPresent(rows::add);
      good &= row.isPresent();
    }
    return good ? Optional.of(new Value.Table(rows)) : Optional.empty();
  }

  private Optional<Map<String, Value>> row(String what, List<Column> columns, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      diagnostics.report(
          Diagnostic.error(
                  Code.BAD_SCHEDULE,
                  node.span(),
                  "A row of " + lower(what) + " must name its columns.")
              .hint(rowHint(columns)));
      return Optional.empty();
    }
    boolean good = knownColumns(what, columns, mapping);
    Map<String, Value> row = new LinkedHashMap<>();
    for (Column column : columns) {
      Optional<Node> cell = mapping.get(column.id()).filter(n -> !isBlank(n));
      if (cell.isPresent()) {
        Optional<Value> value =
            scalar(
                "Column \"" + column.id() + "\" of " + lower(what),
                column.id(),
                column.type(),
                cell.get());
        value.ifPresent(v -> row.put(column.id(), v));
        good &= value.isPresent();
      } else if (column.required()) {
        diagnostics.report(
            Diagnostic.error(
                    Code.BAD_SCHEDULE,
                    mapping.span(),
                    "This row of "
                        + lower(what)
                        + " does not fill column \""
                        + column.id()
                        + "\" ("
                        + column.title()
                        + ").")
                .hint("Add " + column.id() + ": " + Scalars.written(Examples.of(column.type()))));
        good = false;
      }
    }
    return good ? Optional.of(row) : Optional.empty();
  }

  private boolean knownColumns(String what, List<Column> columns, Node.Mapping row) {
    List<String> ids = columns.stream().map(Column::id).toList();
    boolean good = true;
    for (Node.Entry entry : row.entries()) {
      String key = entry.key().value();
      if (!ids.contains(key)) {
        diagnostics.report(
            Diagnostic.error(
                    Code.BAD_SCHEDULE, entry.key().span(), what + " has no column \"" + key + "\".")
                .hint(
                    Suggestion.closest(key, ids)
                        .map(id -> "Did you mean \"" + id + "\"?")
                        .orElse("Its columns are " + String.join(", ", ids) + ".")));
        good = false;
      }
    }
    return good;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isBlank();
  }

  private static String rowHint(List<Column> columns) {
    StringBuilder row = new StringBuilder("Write one item for each row, such as - {");
    String between = "";
    for (Column column : columns) {
      row.append(between)
          .append(column.id())
          .append(": \"")
          .append(Scalars.written(Examples.of(column.type())))
          .append('"');
      between = ", ";
    }
    return row.append('}').toString();
  }

  private static String lower(String what) {
    return Character.toLowerCase(what.charAt(0)) + what.substring(1);
  }
}
