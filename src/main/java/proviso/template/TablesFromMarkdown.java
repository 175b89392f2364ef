package proviso.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Size;
import proviso.document.Inline;

/**
 * Tables of GitHub's Markdown as tables of a document.
 *
 * <p>A column's share of the width is the number of dashes below its header. A header row of empty
 * cells means that the first cell of each row is its header.
 */
final class TablesFromMarkdown {
  private static final Pattern ESCAPED = Pattern.compile("\\\\.");

  private final InlinesFromMarkdown inlines;
  private final MarkdownFaults faults;
  private List<String> lines = List.of();

  TablesFromMarkdown(InlinesFromMarkdown inlines, MarkdownFaults faults) {
    this.inlines = inlines;
    this.faults = faults;
  }

  /** Says what the tables were parsed from. */
  void setMarkdown(String markdown) {
    lines = markdown.lines().toList();
  }

  /** The table; none when it has no rows. */
  Optional<Block> of(TableBlock table, Look look) {
    List<Node> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(row);
      }
    }
    List<Column> columns = new ArrayList<>();
    for (Node cell = rows.getFirst().getFirstChild(); cell != null; cell = cell.getNext()) {
      columns.add(column((TableCell) cell));
    }
    Size size = look.size().orElse(Size.BODY);
    List<Cell> header = cells(rows.getFirst(), columns, size);
    List<List<Cell>> body = new ArrayList<>();
    for (Node row : rows.subList(1, rows.size())) {
      checkLength((TableRow) row, columns.size());
      body.add(cells(row, columns, size));
    }
    boolean headed = header.stream().anyMatch(cell -> !cell.blocks().isEmpty());
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Table(
                look.table().caption(),
                look.table().captionPrinted() && !look.table().caption().isEmpty(),
                columns,
                headed ? header : List.of(),
                body,
                look.table().frame().orElse(headed ? Frame.RULED : Frame.OPEN)));
  }

  private static Column column(TableCell cell) {
    Align align =
        switch (cell.getAlignment()) {
          case null -> Align.LEFT;
          case LEFT -> Align.LEFT;
          case CENTER -> Align.CENTRE;
          case RIGHT -> Align.RIGHT;
        };
    return new Column(Math.max(1, cell.getWidth()), align);
  }

  private List<Cell> cells(Node row, List<Column> columns, Size size) {
    List<Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      List<Inline> words = inlines.of(cell);
      Align align = columns.get(cells.size()).align();
      cells.add(words.isEmpty() ? Cell.of() : Cell.of(new Block.Paragraph(words, align, size)));
    }
    return cells;
  }

  /** GitHub's Markdown drops cells that have no column; we do not drop words. */
  private void checkLength(TableRow row, int columns) {
    List<SourceSpan> spans = row.getSourceSpans();
    if (spans.isEmpty() || spans.getFirst().getLineIndex() >= lines.size()) {
      return;
    }
    String line = lines.get(spans.getFirst().getLineIndex());
    String bars = ESCAPED.matcher(line).replaceAll("__").strip();
    String inside = bars.substring(bars.startsWith("|") ? 1 : 0);
    long found = inside.chars().filter(c -> c == '|').count() + (inside.endsWith("|") ? 0 : 1);
    if (found > columns) {
      faults.add(
          line,
          "This row has " + found + " cells, but the table has " + columns + " columns.",
          "Write \"\\|\" for a bar in the words.");
    }
  }
}
