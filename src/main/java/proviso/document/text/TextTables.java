package proviso.document.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Table;
import proviso.document.Inline;

/** Sets tables in columns, or one cell below the other where columns would be too narrow. */
final class TextTables {
  private static final int GAP = 2;
  private static final int LEAST_COLUMN = 10;

  private final TextWriter writer;

  TextTables(TextWriter writer) {
    this.writer = writer;
  }

  List<String> lines(Table table, int width) {
    List<String> lines = new ArrayList<>();
    if (table.captionPrinted() && !table.caption().isEmpty()) {
      for (String line : Words.wrapped(List.of(Inline.text(table.caption())), width)) {
        lines.add(TextWriter.aligned(line, Align.CENTRE, width));
      }
      lines.add("");
    }
    List<List<Cell>> rows = new ArrayList<>();
    if (!table.header().isEmpty()) {
      rows.add(table.header());
    }
    rows.addAll(table.rows());
    int[] columns = columns(rows, table.columns().size(), width);
    boolean tooNarrow = Arrays.stream(columns).anyMatch(c -> c < 0);
    lines.addAll(tooNarrow ? stacked(rows, width) : beside(table, rows, columns));
    return lines;
  }

  /** The width of each column, as its cells need or as is left; -1 when that is too narrow. */
  private int[] columns(List<List<Cell>> rows, int count, int width) {
    int[] natural = new int[count];
    for (List<Cell> row : rows) {
      for (int i = 0; i < Math.min(count, row.size()); i++) {
        for (String line : lines(row.get(i), width)) {
          natural[i] = Math.max(natural[i], Width.of(line));
        }
      }
    }
    int room = width - GAP * (count - 1);
    int cap = Arrays.stream(natural).max().orElse(0);
    while (sumCapped(natural, cap) > room && cap > 0) {
      cap--;
    }
    int most = cap;
    return Arrays.stream(natural)
        .map(n -> n <= most ? n : most < LEAST_COLUMN ? -1 : most)
        .toArray();
  }

  private static int sumCapped(int[] widths, int cap) {
    return Arrays.stream(widths).map(w -> Math.min(w, cap)).sum();
  }

  /** Rows side by side; with an empty line between them once one is taller than a line. */
  private List<String> beside(Table table, List<List<Cell>> rows, int[] columns) {
    List<List<String>> set = new ArrayList<>();
    for (List<Cell> row : rows) {
      set.add(row(table, row, columns));
    }
    boolean isTall = set.stream().anyMatch(row -> row.size() > 1);
    List<String> lines = new ArrayList<>();
    for (List<String> row : set) {
      if (isTall && !lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(row);
    }
    return lines;
  }

  private List<String> row(Table table, List<Cell> row, int[] columns) {
    List<List<String>> cells = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < row.size(); i++) {
      cells.add(lines(row.get(i), columns[i]));
      height = Math.max(height, cells.get(i).size());
    }
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < height; n++) {
      lines.add(line(table, cells, columns, n));
    }
    return lines;
  }

  /** The lines of a cell, all flush left: the column says where they belong. */
  private List<String> lines(Cell cell, int width) {
    List<Block> blocks =
        cell.blocks().stream()
            .map(block ->
                block instanceof Block.Paragraph(List<Inline> words, Align _, Block.Size size)
                    ? new Block.Paragraph(words, Align.LEFT, size)
                    : block)
            .toList();
    return writer.lines(blocks, width);
  }

  private static String line(Table table, List<List<String>> cells, int[] columns, int n) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = n < cells.get(i).size() ? cells.get(i).get(n) : "";
      String set = TextWriter.aligned(cell, table.columns().get(i).align(), columns[i]);
      line.append(i == 0 ? "" : " ".repeat(GAP)).append(TextWriter.padded(set, columns[i]));
    }
    return line.toString();
  }

  private List<String> stacked(List<List<Cell>> rows, int width) {
    List<String> lines = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (Cell cell : row) {
        lines.addAll(lines(cell, width));
      }
    }
    return lines;
  }
}
