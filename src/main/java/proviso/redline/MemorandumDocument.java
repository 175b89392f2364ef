package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.diff.Change;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.words.Edit;
import proviso.diff.words.WordDiff;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;

/**
 * The memorandum that goes with a filing: a row for each clause that changed, with the old and the
 * new citation, what became of it, and room for the explanation.
 */
public final class MemorandumDocument {
  /** Lines left blank for what the filer writes. */
  private static final int ROOM = 3;

  private final EditionDiff diff;

  private MemorandumDocument(EditionDiff diff) {
    this.diff = diff;
  }

  /** The memorandum of a difference. */
  public static Document of(EditionDiff diff, ClaimOutcomes outcomes) {
    MemorandumDocument memorandum = new MemorandumDocument(diff);
    List<Block> blocks = new ArrayList<>(memorandum.head());
    blocks.addAll(memorandum.changes());
    blocks.addAll(memorandum.consequences());
    blocks.addAll(memorandum.entries());
    blocks.addAll(memorandum.definitions());
    blocks.addAll(Outcomes.blocks(outcomes));
    return new Document(
        new Document.Meta(
            "Filing memorandum: " + diff.before().title() + " to " + diff.after().title(),
            "en-US",
            "",
            "Explanation of changes",
            ""),
        Furniture.of(diff, "Filing memorandum"),
        List.of(new Document.Section(1, false, blocks)));
  }

  private List<Block> head() {
    return List.of(
        new Block.Heading(
            1, List.of(Inline.text("Filing memorandum")), Align.LEFT, Size.TITLE, Optional.empty()),
        paragraph(
            List.of(
                Inline.strong(diff.after().title()),
                Inline.text(" replaces "),
                Inline.strong(diff.before().title()),
                Inline.text("."))),
        paragraph(List.of(Inline.text(Telling.summary(diff)))));
  }

  private List<Block> changes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (!change.is(Kind.UNCHANGED) && !change.isConsequence()) {
        rows.add(row(change));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        heading("Changes"),
        new Block.Table(
            "Each clause that changed, and why",
            false,
            List.of(
                Outcomes.column(11),
                Outcomes.column(11),
                Outcomes.column(12),
                Outcomes.column(38),
                Outcomes.column(24)),
            List.of(
                Outcomes.head("Old"),
                Outcomes.head("New"),
                Outcomes.head("Class"),
                Outcomes.head("What changed"),
                Outcomes.head("Explanation")),
            rows,
            Block.Frame.RULED));
  }

  private List<Cell> row(Change change) {
    List<Block> what = new ArrayList<>();
    String heading = Telling.heading(diff, change);
    // A heading that changed, or of clauses that are no pair, is told among the words.
    boolean pair = change.before().size() == 1 && change.after().size() == 1;
    if (pair && !heading.isEmpty() && !Edit.any(change.words().heading())) {
      what.add(paragraph(List.of(Inline.strong(heading))));
    }
    for (List<Edit> part :
        List.of(change.words().heading(), change.words().opening(), change.words().closing())) {
      if (Edit.any(part)) {
        Pieces.paragraphs(Excerpts.of(part)).forEach(it -> what.add(paragraph(Inlines.of(it))));
      }
    }
    for (String note : Telling.notes(diff, change)) {
      what.add(
          new Block.Paragraph(
              List.of(new Inline.Text(note, Inline.Style.EMPHASIS)), Align.LEFT, Size.SMALL));
    }
    return List.of(
        Outcomes.cell(dash(diff.citedBefore(change))),
        Outcomes.cell(dash(diff.citedAfter(change))),
        Outcomes.cell(Telling.kinds(change)),
        new Cell(what, Optional.empty()),
        room());
  }

  private static String dash(String citation) {
    return citation.isEmpty() ? "–" : citation;
  }

  private static Cell room() {
    List<Block> lines = new ArrayList<>();
    for (int i = 0; i < ROOM; i++) {
      lines.add(paragraph(List.of(Inline.text("\u00a0"))));
    }
    return new Cell(lines, Optional.empty());
  }

  private List<Block> consequences() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (change.isConsequence()) {
        rows.add(
            List.of(
                Outcomes.cell(diff.citedBefore(change)),
                Outcomes.cell(diff.citedAfter(change)),
                Outcomes.cell(Telling.kinds(change)),
                Outcomes.cell(String.join(" ", Telling.notes(diff, change)))));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        heading("In consequence only"),
        paragraph(
            List.of(
                Inline.text(
                    "These clauses say and do what they did. Their labels, or the labels they refer"
                        + " to, follow the changes above."))),
        new Block.Table(
            "Clauses renumbered in consequence",
            false,
            List.of(Outcomes.column(2), Outcomes.column(2), Outcomes.column(3), Outcomes.column(6)),
            List.of(
                Outcomes.head("Old"),
                Outcomes.head("New"),
                Outcomes.head("Class"),
                Outcomes.head("Follows")),
            rows,
            Block.Frame.RULED));
  }

  private List<Block> entries() {
    if (diff.entries().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(heading("Outside the clauses")));
    for (EditionDiff.EntryChange entry : diff.entries()) {
      List<Inline> words = new ArrayList<>(List.of(Inline.strong(entry.name() + ": ")));
      words.addAll(Inlines.of(Excerpts.of(WordDiff.of(entry.before(), entry.after()))));
      blocks.add(paragraph(words));
    }
    return blocks;
  }

  private List<Block> definitions() {
    if (diff.definitions().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(heading("Definitions that changed")));
    for (EditionDiff.DefinitionChange definition : diff.definitions()) {
      blocks.add(
          paragraph(
              List.of(
                  Inline.strong("\"" + definition.term() + "\""),
                  Inline.text(
                      " ("
                          + Telling.place(diff, diff.changes().get(definition.change()))
                          + "), "
                          + Telling.users(diff, definition)
                          + "."))));
    }
    return blocks;
  }

  private static Block heading(String words) {
    return new Block.Heading(
        2, List.of(Inline.text(words)), Align.LEFT, Size.LARGE, Optional.empty());
  }

  private static Block paragraph(List<Inline> words) {
    return new Block.Paragraph(words, Align.LEFT, Size.BODY);
  }
}
