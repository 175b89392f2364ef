package proviso.diff.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.diff.EditionDiff;
import proviso.diff.outline.Clause;
import proviso.source.Fields;
import proviso.source.Limits;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;

/** Reads the JSON of a difference, for its patch. */
public final class PatchFromJson {
  /** A difference holds the words of two forms. */
  private static final Limits LIMITS = new Limits(64_000_000, 64, 4_000_000, 2_000_000);

  private PatchFromJson() {}

  /** The patch, or what is wrong with the file. */
  public static Checked<Patch> read(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(source, LIMITS, diagnostics);
    root.ifPresent(node -> ShapeCheck.check(node, DiffShape.FILE, diagnostics));
    if (root.isEmpty() || diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    Fields file = Fields.of(root.get());
    return Checked.of(
        new Patch(
            edition(file, "before"),
            edition(file, "after"),
            file.records("changes").stream().map(PatchFromJson::row).toList(),
            file.records("unchanged").stream().map(PatchFromJson::run).toList(),
            file.records("entries").stream().map(PatchFromJson::entry).toList()),
        diagnostics);
  }

  private static Patch.Edition edition(Fields file, String key) {
    Fields edition = Fields.of(file.mapping(key).orElseThrow());
    return new Patch.Edition(
        text(edition, "title"), text(edition, "form").equals("true"), number(edition, "clauses"));
  }

  private static Patch.Row row(Node.Mapping node) {
    Fields row = Fields.of(node);
    return new Patch.Row(
        row.records("before").stream().map(PatchFromJson::placed).toList(),
        row.records("after").stream().map(PatchFromJson::placed).toList());
  }

  private static Patch.Run run(Node.Mapping node) {
    Fields run = Fields.of(node);
    return new Patch.Run(
        number(run, "before"), number(run, "after"), number(run, "count"), number(run, "deeper"));
  }

  private static EditionDiff.EntryChange entry(Node.Mapping node) {
    Fields entry = Fields.of(node);
    return new EditionDiff.EntryChange(
        text(entry, "name"), text(entry, "before"), text(entry, "after"));
  }

  private static Patch.Placed placed(Node.Mapping node) {
    Fields fields = Fields.of(node);
    List<Clause.BoundWords> values = new ArrayList<>();
    for (Node.Mapping each : fields.records("values")) {
      Fields it = Fields.of(each);
      values.add(new Clause.BoundWords(text(it, "name"), text(it, "words"), text(it, "value")));
    }
    List<Clause.RuleText> rules = new ArrayList<>();
    for (Node.Mapping each : fields.records("rules")) {
      Fields it = Fields.of(each);
      rules.add(
          new Clause.RuleText(
              text(it, "verb"), text(it, "text"), text(it, "prose").equals("true")));
    }
    List<Clause.Reference> references = new ArrayList<>();
    for (Node.Mapping each : fields.records("references")) {
      Fields it = Fields.of(each);
      references.add(new Clause.Reference(text(it, "words"), text(it, "target")));
    }
    return new Patch.Placed(
        number(fields, "index"),
        number(fields, "depth"),
        new Clause(
            -1,
            text(fields, "id"),
            text(fields, "label"),
            text(fields, "citation"),
            text(fields, "heading"),
            text(fields, "opening"),
            text(fields, "closing"),
            values,
            rules,
            references,
            texts(fields, "terms"),
            texts(fields, "defines")));
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(LocatedText::value).toList();
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).map(LocatedText::value).orElse("");
  }

  /** A number of at most nine digits, as the grammar has it; 0 when it is left out. */
  private static int number(Fields fields, String key) {
    String digits = text(fields, key);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
