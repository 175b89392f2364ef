package proviso.document.docx;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Table;

/**
 * Writes tables (CT_Tbl). Cells that a printed page would continue elsewhere are written in full.
 */
final class DocxTables {
  private static final int CELL_MARGINS = 160;

  /** A table of so many rows at most is kept on one page. */
  private static final int KEPT_ROWS = 15;

  private final Part out;
  private final DocxBlocks blocks;

  DocxTables(Part out, DocxBlocks blocks) {
    this.out = out;
    this.blocks = blocks;
  }

  void write(Table table, Setting setting) {
    if (table.captionPrinted() && !table.caption().isEmpty()) {
      out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Caption").close();
      out.open("w:r").open("w:t", "xml:space", "preserve").text(table.caption());
      out.close().close().close();
    }
    List<Integer> widths = widths(table.columns(), setting.width());
    boolean headed = !table.header().isEmpty();
    begin(style(table.frame()), setting, widths, headed, table.caption());
    if (headed) {
      out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
      row(table, table.header(), widths, setting.together(), true);
      out.close();
    }
    int rows = table.rows().size();
    for (int i = 0; i < rows; i++) {
      boolean kept = rows <= KEPT_ROWS && i < rows - 1;
      out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
      row(table, table.rows().get(i), widths, kept ? setting.together() : setting, false);
      out.close();
    }
    end();
  }

  /** A box is a table of one cell: only that can hold any block. */
  void box(Block.Box box, Setting setting) {
    List<Integer> widths = List.of(setting.width());
    begin("TableGrid", setting, widths, false, "");
    out.open("w:tr");
    cell(box.blocks(), setting.width(), setting.inCell(setting.width() - CELL_MARGINS, false));
    out.close();
    end();
  }

  private static String style(Frame frame) {
    return switch (frame) {
      case OPEN -> "TableOpen";
      case RULED -> "TableRuled";
      case BOXED -> "TableGrid";
    };
  }

  /** By weight; in equal shares when words decide, which Word then sees to. */
  private static List<Integer> widths(List<Column> columns, int width) {
    int sum = columns.stream().mapToInt(Column::weight).sum();
    List<Integer> widths = new ArrayList<>();
    for (Column column : columns) {
      widths.add(sum == 0 ? width / columns.size() : (int) ((long) width * column.weight() / sum));
    }
    return widths;
  }

  private void begin(
      String style, Setting setting, List<Integer> widths, boolean headed, String caption) {
    int width = widths.stream().mapToInt(Integer::intValue).sum();
    out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
    out.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (setting.left() > 0) {
      out.empty("w:tblInd", "w:w", Integer.toString(setting.left()), "w:type", "dxa");
    }
    out.empty(
        "w:tblLook",
        "w:val",
        headed ? "0420" : "0400",
        "w:firstRow",
        headed ? "1" : "0",
        "w:lastRow",
        "0",
        "w:firstColumn",
        "0",
        "w:lastColumn",
        "0",
        "w:noHBand",
        "0",
        "w:noVBand",
        "1");
    if (!caption.isEmpty()) {
      out.empty("w:tblCaption", "w:val", caption);
    }
    out.close().open("w:tblGrid");
    widths.forEach(w -> out.empty("w:gridCol", "w:w", Integer.toString(w)));
    out.close();
  }

  /** Two tables in a row would be one; a cell must end with a paragraph. */
  private void end() {
    out.close();
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "AfterTable").close().close();
  }

  private void row(
      Table table, List<Cell> cells, List<Integer> widths, Setting setting, boolean header) {
    for (int i = 0; i < cells.size(); i++) {
      boolean rowHeader = table.header().isEmpty() && i == 0 && table.columns().size() > 1;
      Setting inner = setting.inCell(widths.get(i) - CELL_MARGINS, header || rowHeader);
      Align align = table.columns().get(i).align();
      cell(aligned(cells.get(i).blocks(), align), widths.get(i), inner);
    }
  }

  /** Paragraphs that are set flush left stand as their column does. */
  private static List<Block> aligned(List<Block> blocks, Align align) {
    return blocks.stream()
        .map(block ->
            block instanceof Block.Paragraph(var words, var own, var size) && own == Align.LEFT
                ? new Block.Paragraph(words, align, size)
                : block)
        .toList();
  }

  private void cell(List<Block> content, int width, Setting inner) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
    blocks.write(content, inner);
    if (content.isEmpty() || !endsWithParagraph(content.getLast())) {
      out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText").close().close();
    }
    out.close();
  }

  private static boolean endsWithParagraph(Block block) {
    return switch (block) {
      case Block.Heading _, Block.Paragraph _, Block.Table _, Block.Box _ -> true;
      case Block.Outline(var items) -> !items.isEmpty();
      case Block.Bullets bullets -> !bullets.items().isEmpty();
      case Block.Quotation _ -> false;
      case Block.Together(var blocks) -> !blocks.isEmpty() && endsWithParagraph(blocks.getLast());
      case Block.Quote(var quoted) -> !quoted.isEmpty() && endsWithParagraph(quoted.getLast());
    };
  }
}
