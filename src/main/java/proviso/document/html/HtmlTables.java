package proviso.document.html;

import java.util.List;
import java.util.Locale;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Size;
import proviso.document.Block.Table;

/** Writes tables with the headers that screen readers need. */
final class HtmlTables {
  private final Html html;
  private final HtmlBlocks blocks;
  private final HtmlInlines inlines;
  private final ColumnWidths widths;

  HtmlTables(Html html, HtmlBlocks blocks, HtmlInlines inlines, ColumnWidths widths) {
    this.html = html;
    this.blocks = blocks;
    this.inlines = inlines;
    this.widths = widths;
  }

  void write(Table table) {
    html.open("table", "class", table.frame().name().toLowerCase(Locale.ROOT)).line();
    if (!table.caption().isEmpty()) {
      html.open("caption", "class", table.captionPrinted() ? "" : "unseen");
      html.text(table.caption()).closeLine("caption");
    }
    html.open("colgroup");
    for (Column column : table.columns()) {
      html.open("col", "class", widths.classOf(column, table.columns()));
    }
    html.closeLine("colgroup");
    if (!table.header().isEmpty()) {
      html.open("thead").line();
      writeRow(table, table.header(), "col");
      html.closeLine("thead");
    }
    html.open("tbody").line();
    for (List<Cell> row : table.rows()) {
      writeRow(table, row, table.header().isEmpty() ? "row" : "");
    }
    html.closeLine("tbody").closeLine("table");
  }

  /**
   * Writes a row.
   *
   * @param heads "col" when every cell heads its column, "row" when the first heads the row, else
   *     ""
   */
  private void writeRow(Table table, List<Cell> row, String heads) {
    html.open("tr");
    for (int i = 0; i < row.size(); i++) {
      Align align = i < table.columns().size() ? table.columns().get(i).align() : Align.LEFT;
      boolean isHead =
          !row.get(i).blocks().isEmpty()
              && (heads.equals("col") || (heads.equals("row") && i == 0));
      String element = isHead ? "th" : "td";
      html.open(element, "scope", isHead ? heads : "", "class", HtmlBlocks.look(align, Size.BODY));
      writeCell(row.get(i), align);
      html.close(element);
    }
    html.closeLine("tr");
  }

  /** A cell that is one ordinary paragraph needs no element for it. */
  private void writeCell(Cell cell, Align align) {
    if (cell.blocks().size() == 1
        && cell.blocks().getFirst() instanceof Block.Paragraph only
        && only.size() == Size.BODY
        && (only.align() == Align.LEFT || only.align() == align)) {
      inlines.write(only.words());
    } else if (!cell.blocks().isEmpty()) {
      html.line();
      blocks.write(cell.blocks());
    }
  }
}
