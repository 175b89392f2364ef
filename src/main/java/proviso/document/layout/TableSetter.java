package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Frame;
import proviso.document.Inline;
import proviso.document.layout.Attribute.Scope;
import proviso.document.layout.BlockSetter.Setting;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Shaper.Weight;

/** Sets tables: a row is one slab, or several where no column could hold it. */
final class TableSetter {
  /** The least height a nested table may count on. */
  private static final int LEAST_LIMIT = 60_000;

  private final BlockSetter blocks;
  private final PageStyle style;

  TableSetter(BlockSetter blocks) {
    this.blocks = blocks;
    this.style = blocks.style;
  }

  void table(Block.Table table, Setting setting, Register register) {
    Flow flow = setting.flow();
    var tag = setting.parent().add(newTag(table));
    boolean captioned = table.captionPrinted() && !table.caption().isBlank();
    flow.space(captioned ? style.headingGap() : style.paragraphGap());
    if (captioned) {
      int lines =
          blocks.lines(
              List.of(Inline.strong(table.caption())),
              new Tag(Role.CAPTION),
              setting.under(tag),
              Align.LEFT,
              style.body());
      BlockSetter.keep(flow, lines);
      flow.space(style.paragraphGap());
    }
    var grid = new Grid(table, setting, tag);
    int first = flow.slabs().size();
    Slab header = null;
    if (!table.header().isEmpty()) {
      row(grid, table.header(), true, register);
      boolean repeats =
          flow.slabs().size() == first + 1
              && flow.slabs().getLast().height <= flow.limit() / 3
              && !table.rows().isEmpty();
      header = repeats ? repetition(flow.slabs().getLast()) : null;
      flow.costAfterLast(Slab.KEEP);
    }
    int body = flow.slabs().size();
    for (List<Block.Cell> row : table.rows()) {
      row(grid, row, false, register);
    }
    for (Slab slab : flow.slabs().subList(body, flow.slabs().size())) {
      slab.cost = Slab.IN_BOX;
      slab.repeated = header;
    }
    flow.costAfterLast(Slab.FREE);
    flow.space(style.paragraphGap());
  }

  private static Tag newTag(Block.Table table) {
    return table.caption().isBlank() || table.captionPrinted()
        ? new Tag(Role.TABLE)
        : new Tag(Role.TABLE, new Attribute.Summary(table.caption()));
  }

  private static Slab repetition(Slab header) {
    List<Placed> items = new ArrayList<>();
    for (Placed item : header.items) {
      switch (item) {
        case Run run -> items.add(run.as(Artifact.REPETITION));
        case Rule rule -> items.add(rule);
        case Placed.LinkArea _, Placed.Picture _, Placed.Slot _ -> {}
      }
    }
    return new Slab(
        0, header.height, header.baseline, header.lines, Slab.KEEP, items, header.frames);
  }

  /** The columns of a table, placed. */
  private final class Grid {
    final Block.Table table;
    final Setting setting;
    final Tag tag;
    final int[] left;
    final int[] width;
    final boolean byWeight;
    final int padX;
    final int padY;

    Grid(Block.Table table, Setting setting, Tag tag) {
      this.table = table;
      this.setting = setting;
      this.tag = tag;
      int pad = style.boxPadding();
      padX = table.frame() == Frame.BOXED ? pad : pad * 4 / 5;
      padY =
          switch (table.frame()) {
            case BOXED -> pad;
            case RULED -> pad * 3 / 5;
            case OPEN -> pad / 5;
          };
      int columns = table.columns().size();
      left = new int[columns];
      long weights = table.columns().stream().mapToLong(Block.Column::weight).sum();
      byWeight = weights > 0;
      width = byWeight ? byWeight(weights) : byContent();
      for (int i = 1; i < columns; i++) {
        left[i] = left[i - 1] + width[i - 1];
      }
    }

    private int[] byWeight(long weights) {
      int[] widths = new int[left.length];
      long seen = 0;
      for (int i = 0; i < widths.length; i++) {
        int from = (int) (setting.width() * seen / weights);
        seen += table.columns().get(i).weight();
        widths[i] = (int) (setting.width() * seen / weights) - from;
      }
      return widths;
    }

    private int[] byContent() {
      List<Measurer.Extent> extents = blocks.measurer.columns(table, setting.weight());
      int[] least = new int[left.length];
      int[] natural = new int[left.length];
      for (int i = 0; i < least.length; i++) {
        int padding = padding(i);
        least[i] = extents.get(i).least() + padding;
        natural[i] = extents.get(i).natural() + padding;
      }
      return Widths.share(least, natural, setting.width());
    }

    /** On both sides of a cell's text together. */
    private int padding(int column) {
      boolean boxed = table.frame() == Frame.BOXED;
      return (boxed || column > 0 ? padX : 0) + (boxed || column < left.length - 1 ? padX : 0);
    }

    /** Where a cell's text begins. A table without a box is flush with the text around it. */
    int textLeft(int column) {
      boolean flush = column == 0 && table.frame() != Frame.BOXED;
      return left[column] + (flush ? 0 : padX);
    }

    int textWidth(int column) {
      return Math.max(width[column] - padding(column), style.body().size());
    }
  }

  private void row(Grid grid, List<Block.Cell> cells, boolean header, Register register) {
    var row = grid.tag.add(Role.TR);
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean heads = header || (grid.table.header().isEmpty() && i == 0);
      var tag =
          heads ? row.add(new Tag(Role.TH, header ? Scope.COLUMN : Scope.ROW)) : row.add(Role.TD);
      contents.add(cell(grid, cells.get(i), i, tag, header, register));
    }
    Flow flow = grid.setting.flow();
    boolean boxed = grid.table.frame() == Frame.BOXED;
    if (boxed) {
      var kind = proviso.document.layout.Frame.Kind.BOX;
      flow.open(new proviso.document.layout.Frame(kind, grid.setting.x(), grid.setting.width()));
    }
    pieces(grid, contents);
    if (boxed) {
      flow.close();
    }
  }

  /** What stands in a cell; with its room when each document fills the cell for itself. */
  private record Content(List<Slab> slabs, Tag tag, Optional<CellRoom> own) {}

  private Content cell(
      Grid grid, Block.Cell cell, int column, Tag tag, boolean header, Register register) {
    CellRoom room = room(grid, column, header);
    // Columns as wide as their words would be others with other words.
    Optional<CellRoom> own = cell.own() && grid.byWeight ? Optional.of(room) : Optional.empty();
    if (cell.overflow().isPresent()) {
      Block.Overflow overflow = cell.overflow().get();
      if (isTooLong(cell, room, register)) {
        String anchor = register.putOff(overflow, cell.blocks());
        var words = List.of(new Inline.Text(overflow.instead(), Inline.Style.PLAIN));
        var link = new Inline.Link("#" + anchor, overflow.title(), words);
        var paragraph = new Block.Paragraph(List.of(link), Align.LEFT, Block.Size.BODY);
        return new Content(fill(List.of(paragraph), room, tag, register).slabs(), tag, own);
      }
    }
    return new Content(fill(cell.blocks(), room, tag, register).slabs(), tag, own);
  }

  private boolean isTooLong(Block.Cell cell, CellRoom room, Register register) {
    Flow trial = fill(cell.blocks(), room, new Tag(Role.TD), register.scratch());
    return cell.overflow().filter(overflow -> trial.lines() > overflow.maxLines()).isPresent();
  }

  private Flow fill(List<Block> content, CellRoom room, Tag tag, Register register) {
    var flow = new Flow(room.limit);
    blocks.set(content, room.setting(flow, tag), register);
    return flow;
  }

  /** A cell set by itself, as it would be in its table; empty when it would not stay there. */
  Optional<FilledCell> fill(Block.Cell cell, CellRoom room) {
    var tag = new Tag(Role.TD);
    var register = new Register();
    Flow flow = fill(cell.blocks(), room, tag, register.scratch());
    boolean tooLong =
        cell.overflow().filter(overflow -> flow.lines() > overflow.maxLines()).isPresent();
    return tooLong
        ? Optional.empty()
        : CellShape.of(flow.slabs(), tag, style.rule())
            .map(
                shape -> new FilledCell(shape, new Stack(flow.slabs(), style.rule()).placed(0, 0)));
  }

  private CellRoom room(Grid grid, int column, boolean header) {
    Setting outer = grid.setting;
    Align align = grid.table.columns().get(column).align();
    return new CellRoom(
        grid.textWidth(column),
        align == Align.LEFT ? outer.align() : Optional.of(align),
        header ? Weight.BOLD : outer.weight(),
        outer.depth() + 1,
        Math.max(LEAST_LIMIT, room(grid) - 2 * style.boxPadding()));
  }

  /** How high a row may be, so that it fits a column below a header and inside a box. */
  private int room(Grid grid) {
    int limit = grid.setting.flow().limit();
    return Math.max(LEAST_LIMIT, limit - limit / 3 - 2 * grid.padY);
  }

  /** The row as one slab, or piece by piece when it is too high for a column. */
  private void pieces(Grid grid, List<Content> contents) {
    List<List<Slab>> cells = contents.stream().map(Content::slabs).toList();
    int highest = 0;
    for (List<Slab> cell : cells) {
      highest = Math.max(highest, new Stack(cell, style.rule()).height());
    }
    if (highest <= room(grid)) {
      piece(grid, cells, contents, true, true);
      return;
    }
    int quantum = 4 * style.body().leading();
    int[] done = new int[cells.size()];
    boolean first = true;
    boolean last = false;
    while (!last) {
      List<List<Slab>> parts = new ArrayList<>();
      last = true;
      for (int i = 0; i < cells.size(); i++) {
        List<Slab> cell = cells.get(i);
        int from = done[i];
        done[i] = from + fitting(cell.subList(from, cell.size()), quantum);
        parts.add(cell.subList(from, done[i]));
        last &= done[i] == cell.size();
      }
      piece(grid, parts, List.of(), first, last);
      first = false;
    }
  }

  /** How many slabs fit a height; one at least. */
  private static int fitting(List<Slab> slabs, int height) {
    int sum = 0;
    int count = 0;
    for (Slab slab : slabs) {
      sum += slab.space + slab.height;
      if (sum > height && count > 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private void piece(
      Grid grid, List<List<Slab>> cells, List<Content> whole, boolean first, boolean last) {
    int x = grid.setting.x();
    int top = first ? grid.padY : 0;
    int height = 0;
    int lines = 0;
    int baseline = 0;
    List<Placed> items = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<Slab> cell = cells.get(i);
      var stack = new Stack(cell, style.rule());
      int left = x + grid.textLeft(i);
      List<Placed> placed = stack.placed(left, top);
      if (!whole.isEmpty()) {
        slot(whole.get(i), left, top, placed.size()).ifPresent(items::add);
      }
      items.addAll(placed);
      height = Math.max(height, stack.height());
      lines = Math.max(lines, cell.stream().mapToInt(slab -> slab.lines).sum());
    }
    height += top + (last ? grid.padY : 0);
    if (last && grid.table.frame() == Frame.RULED) {
      int bleed = grid.setting.bleed();
      int width = grid.setting.width() + 2 * bleed;
      items.add(new Rule(x - bleed, height - style.rule(), width, style.rule()));
    }
    grid.setting.flow().add(height, baseline, lines, Slab.FREE, items);
  }

  private Optional<Placed.Slot> slot(Content content, int left, int top, int items) {
    return content
        .own()
        .map(room ->
            new Placed.Slot(
                left,
                top,
                items,
                room,
                CellShape.of(content.slabs(), content.tag(), style.rule())));
  }
}
