package proviso.compile;

import static proviso.compile.EntriesFromSource.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.form.Fact;
import proviso.form.Fact.Type.Simple;
import proviso.form.Reading;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From {@code facts} and {@code readings} of the file to facts and readings. */
final class FactsFromSource {
  /** What the names of schedule entries and readings begin with in rules; no fact's may. */
  static final List<String> TAKEN = List.of("schedule", "reading");

  /** A set of choices is kept in the bits of one number. */
  private static final int MOST_CHOICES = 60;

  private final Diagnostics found;

  FactsFromSource(Diagnostics found) {
    this.found = found;
  }

  /** The facts in order. */
  List<Fact> facts(Fields root) {
    Ids ids = Ids.dotted("fact", found);
    return root.records("facts").stream().map(node -> fact(node, ids)).toList();
  }

  private Fact fact(Node.Mapping node, Ids ids) {
    Fields fields = Fields.of(node);
    fields.text("id").ifPresent(id -> use(id, ids));
    return new Fact(
        value(fields, "id", ""),
        type(node, fields),
        value(fields, "question", ""),
        value(fields, "answered-by", ""),
        value(fields, "base", "no").equals("yes"),
        fields.text("needed-when"),
        fields.text("not-before"),
        node.span());
  }

  private void use(LocatedText id, Ids ids) {
    ids.use(id, "");
    for (String taken : TAKEN) {
      if (id.value().equals(taken) || id.value().startsWith(taken + ".")) {
        found.report(
            Diagnostic.error(
                    Code.BAD_ID,
                    id.span(),
                    "A fact cannot be called \""
                        + id
                        + "\", for rules use \""
                        + taken
                        + "\" otherwise.")
                .hint("Begin it with another word."));
      }
    }
  }

  private Fact.Type type(Node.Mapping node, Fields fields) {
    String word = typeWord(fields);
    TypeParts parts = new TypeParts(node, word, "", found);
    Map<String, String> options = parts.options("choice", "choices");
    boolean rows = parts.needs("columns", "rows");
    checkOptions(fields, word);
    return switch (word) {
      case "choice" -> new Fact.Type.Choice(options, false);
      case "choices" -> new Fact.Type.Choice(options, true);
      case "rows" -> new Fact.Type.Rows(rows ? columns(fields) : Map.of());
      // Words stand for a type that is none, which has been reported.
      default -> simple(word).orElse(Simple.TEXT);
    };
  }

  private void checkOptions(Fields fields, String type) {
    List<Node.Entry> options = fields.entries("options");
    notUnknown(options);
    if (type.equals("choices") && options.size() > MOST_CHOICES) {
      found.report(
          Diagnostic.error(
                  Code.BAD_VALUE,
                  options.get(MOST_CHOICES).key().span(),
                  "Of choices there are at most " + MOST_CHOICES + ".")
              .hint("Ask in two facts, or for rows with a column of options."));
    }
  }

  /** In a claim {@code unknown} says that nobody knows yet, so no option can be called that. */
  private void notUnknown(List<Node.Entry> options) {
    options.stream()
        .filter(option -> option.key().value().equals("unknown"))
        .forEach(option ->
            found.report(
                Diagnostic.error(
                        Code.BAD_ID,
                        option.key().span(),
                        "An option cannot be called \"unknown\": in a claim that says that nobody"
                            + " knows yet.")
                    .hint("Call what was looked into and cannot be found out another name.")));
  }

  /** The type as written; where that is none, the one that the other keys tell of. */
  private static String typeWord(Fields fields) {
    String word = value(fields, "type", "");
    boolean known = List.of("choice", "choices", "rows").contains(word) || simple(word).isPresent();
    if (known) {
      return word;
    }
    return fields.has("columns") ? "rows" : fields.has("options") ? "choice" : word;
  }

  private Map<String, Fact.Type> columns(Fields fields) {
    Map<String, Fact.Type> columns = new LinkedHashMap<>();
    Ids ids = Ids.of("column", found);
    for (Node.Entry entry : fields.entries("columns")) {
      ids.use(entry.key().text(), "");
      switch (entry.value()) {
        case Node.Scalar type ->
            columns.put(entry.key().value(), simple(type.value()).orElse(Simple.TEXT));
        case Node.Mapping of -> {
          notUnknown(Fields.of(of).entries("options"));
          columns.put(
              entry.key().value(),
              new Fact.Type.Choice(
                  EntriesFromSource.options(Fields.of(of), Ids.of("option", found), ""), false));
        }
        case Node.Sequence _ -> {}
      }
    }
    return Collections.unmodifiableMap(columns);
  }

  private static Optional<Simple> simple(String word) {
    return Stream.of(Simple.values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** The readings in order. */
  List<Reading> readings(Fields root) {
    Ids ids = Ids.of("reading", found);
    return root.records("readings").stream().map(node -> reading(node, ids)).toList();
  }

  private Reading reading(Node.Mapping node, Ids ids) {
    Fields fields = Fields.of(node);
    fields.text("id").ifPresent(id -> ids.use(id, ""));
    return new Reading(
        value(fields, "id", ""),
        value(fields, "question", ""),
        EntriesFromSource.options(fields, Ids.of("option", found), ""),
        fields.text("default").orElseGet(() -> LocatedText.supplied("", node.span())),
        value(fields, "why", ""),
        fields.texts("provisions"),
        node.span());
  }
}
