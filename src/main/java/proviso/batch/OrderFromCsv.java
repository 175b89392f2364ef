package proviso.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.EntryType;
import proviso.source.Node;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * From a record of a CSV file to the tree of a policy file. Each field is a source text of its own,
 * named after its column, so that a diagnostic says which column is at fault.
 *
 * <p>An empty field is a key left out. "|" separates the lines of an address, and addresses. A date
 * may be written 12/31/2026.
 */
final class OrderFromCsv {
  private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final List<String> DATES = List.of("period.from", "period.to", "issued");

  private final CsvColumns columns;
  private final List<String> fields;
  private final FormLibrary library;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Span whole;

  OrderFromCsv(CsvColumns columns, List<String> fields, FormLibrary library) {
    this.columns = columns;
    this.fields = fields;
    this.library = library;
    this.whole = new SourceText("", "").span(0, 0);
  }

  Checked<Order> read() {
    if (fields.size() != columns.names().size()) {
      diagnostics.report(
          Diagnostic.error(
              Code.WRONG_TYPE,
              whole,
              "The row has "
                  + fields.size()
                  + " fields, and there are "
                  + columns.names().size()
                  + " columns."));
      return Checked.failed(diagnostics);
    }
    return OrderFromSource.read(policy(), library, diagnostics);
  }

  private Node.Mapping policy() {
    Map<String, Node> top = new LinkedHashMap<>();
    Map<String, Map<String, Node>> parts = new LinkedHashMap<>();
    Map<Integer, Map<String, Node>> forms = new TreeMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String column = columns.names().get(i);
      if (fields.get(i).isBlank()) {
        continue;
      }
      int dot = column.indexOf('.');
      String head = dot < 0 ? column : column.substring(0, dot);
      int number =
          Character.isDigit(head.charAt(head.length() - 1))
              ? head.charAt(head.length() - 1) - '0'
              : 1;
      String bare = number == 1 ? head : head.substring(0, head.length() - 1);
      Node value = value(column, fields.get(i), isDate(column, bare, number));
      switch (bare) {
        case "form", "edition" ->
            forms.computeIfAbsent(number, _ -> new LinkedHashMap<>()).put(bare, value);
        case "schedule", "declarations" -> {
          forms.computeIfAbsent(number, _ -> new LinkedHashMap<>());
          parts
              .computeIfAbsent(number + bare, _ -> new LinkedHashMap<>())
              .put(column.substring(dot + 1), value);
        }
        default -> {
          if (dot < 0) {
            top.put(column, value);
          } else {
            parts
                .computeIfAbsent(head, _ -> new LinkedHashMap<>())
                .put(column.substring(dot + 1), value);
          }
        }
      }
    }
    for (String part : List.of("insurer", "insured", "producer", "period")) {
      Optional.ofNullable(parts.get(part)).ifPresent(keys -> top.put(part, mapping(keys)));
    }
    List<Node> attached = new ArrayList<>();
    forms.forEach((number, keys) -> {
      for (String part : List.of("schedule", "declarations")) {
        Optional.ofNullable(parts.get(number + part))
            .ifPresent(entries -> keys.put(part, mapping(entries)));
      }
      attached.add(mapping(keys));
    });
    top.put("forms", new Node.Sequence(attached, whole));
    return mapping(top);
  }

  private Node.Mapping mapping(Map<String, Node> keys) {
    List<Node.Entry> entries = new ArrayList<>();
    keys.forEach((key, value) ->
        entries.add(
            new Node.Entry(
                new Node.Scalar(
                    LocatedText.supplied(key, value.span()), Node.Style.PLAIN, value.span()),
                value)));
    return new Node.Mapping(entries, whole);
  }

  private static Node value(String column, String field, boolean date) {
    var source = new SourceText(column, field);
    if (field.indexOf('|') < 0) {
      return scalar(source, 0, field.length(), date);
    }
    List<Node> items = new ArrayList<>();
    Matcher bar = BAR.matcher(field);
    int from = 0;
    while (bar.find()) {
      items.add(scalar(source, from, bar.start(), date));
      from = bar.end();
    }
    items.add(scalar(source, from, field.length(), date));
    return new Node.Sequence(items, source.span(0, field.length()));
  }

  private static Node.Scalar scalar(SourceText source, int from, int to, boolean date) {
    Span span = source.span(from, to);
    Matcher us = US_DATE.matcher(span.text().strip());
    LocatedText text =
        date && us.matches()
            ? LocatedText.supplied(
                us.group(3) + "-" + two(us.group(1)) + "-" + two(us.group(2)), span)
            : LocatedText.verbatim(source, from, to);
    return new Node.Scalar(text, Node.Style.QUOTED, span);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private boolean isDate(String column, String bare, int number) {
    if (DATES.contains(column)) {
      return true;
    }
    if (!bare.equals("schedule") && !bare.equals("declarations")) {
      return false;
    }
    String entry = column.substring(column.indexOf('.') + 1);
    return form(number)
        .flatMap(form -> form.form().schedule().entry(entry))
        .filter(found -> found.type() instanceof EntryType.Date)
        .isPresent();
  }

  private Optional<CompiledForm> form(int number) {
    String suffix = number == 1 ? "" : Integer.toString(number);
    String wanted = core(field("form" + suffix)) + "/" + core(field("edition" + suffix));
    return library.ids().stream()
        .filter(id -> (core(id.number()) + "/" + core(id.edition())).equals(wanted))
        .findFirst()
        .flatMap(library::find);
  }

  private String field(String column) {
    int at = columns.names().indexOf(column);
    return at < 0 ? "" : fields.get(at);
  }

  private static String core(String printed) {
    return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
