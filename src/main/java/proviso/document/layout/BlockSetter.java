package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Inline;
import proviso.document.layout.LineBreaker.Line;
import proviso.document.layout.Shaper.Weight;

/** From blocks to slabs and tags. */
final class BlockSetter {
  /** How deep blocks may stand in blocks. */
  private static final int DEPTH = 100;

  /**
   * Where and how blocks are set.
   *
   * @param flow what receives the slabs
   * @param parent what receives the tags
   * @param x from the column's left edge
   * @param width of the lines
   * @param bleed how far the rules of a table reach beyond the lines on either side, to the box
   *     around them
   * @param align what overrides the blocks' own alignment
   * @param weight whether all is bold
   * @param depth how many blocks are around
   */
  record Setting(
      Flow flow,
      Tag parent,
      int x,
      int width,
      int bleed,
      Optional<Align> align,
      Weight weight,
      int depth) {
    /** Where rules end with the lines. */
    Setting(
        Flow flow, Tag parent, int x, int width, Optional<Align> align, Weight weight, int depth) {
      this(flow, parent, x, width, 0, align, weight, depth);
    }

    Setting under(Tag tag) {
      return new Setting(flow, tag, x, width, bleed, align, weight, depth + 1);
    }

    /** Inside a box with this much white space on either side. */
    Setting boxed(int padding) {
      Setting inner = indented(padding, padding);
      return new Setting(flow, parent, inner.x, inner.width, inner.x - x, align, weight, depth);
    }

    /** Narrower by {@code left}, but never so narrow that no word fits. */
    Setting indented(int left, int right) {
      int room = Math.max(0, width - 72_000);
      int from = Math.min(left, room);
      int to = Math.min(right, room - from);
      return new Setting(flow, parent, x + from, width - from - to, align, weight, depth);
    }
  }

  final PageStyle style;
  final Shaper shaper;
  final LineSetter lineSetter;
  final Measurer measurer;
  private final OutlineSetter outlines;
  final TableSetter tables;

  BlockSetter(PageStyle style, Typefaces faces) {
    this.style = style;
    this.shaper = new Shaper(faces);
    this.lineSetter = new LineSetter(faces);
    this.measurer = new Measurer(style, shaper);
    this.outlines = new OutlineSetter(this);
    this.tables = new TableSetter(this);
  }

  void set(List<Block> blocks, Setting setting, Register register) {
    if (setting.depth() > DEPTH) {
      throw new IllegalArgumentException("more than " + DEPTH + " blocks inside each other");
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      set(block, setting, register);
      if (i + 1 < blocks.size() && Block.announces(block, blocks.get(i + 1))) {
        setting.flow().costAfterLast(Slab.WIDOW);
      }
    }
  }

  private void set(Block block, Setting setting, Register register) {
    switch (block) {
      case Block.Heading heading -> heading(heading, setting, register);
      case Block.Paragraph paragraph -> {
        Align align = setting.align().orElse(paragraph.align());
        setting.flow().space(style.paragraphGap());
        lines(paragraph.words(), new Tag(Role.P), setting, align, style.type(paragraph.size()));
        setting.flow().space(style.paragraphGap());
      }
      case Block.Outline outline -> outlines.outline(outline, setting, register);
      case Block.Bullets bullets -> outlines.bullets(bullets, setting, register);
      case Block.Table table -> tables.table(table, setting, register);
      case Block.Box box -> box(box, setting, register);
      case Block.Together together -> together(together.blocks(), setting, register);
      case Block.Quote quote -> quote(quote.blocks(), setting, register);
      case Block.Quotation quotation -> quote(quotation.blocks(), setting, register);
    }
  }

  private void heading(Block.Heading heading, Setting setting, Register register) {
    int level = register.levelFor(heading.level());
    var tag = new Tag(Role.heading(level));
    Setting bold =
        new Setting(
            setting.flow(),
            setting.parent(),
            setting.x(),
            setting.width(),
            setting.align(),
            Weight.BOLD,
            setting.depth());
    Align align = setting.align().orElse(heading.align());
    setting.flow().space(style.headingGap());
    int lines = lines(heading.words(), tag, bold, align, style.type(heading.size()));
    heading.anchor().ifPresent(anchor -> register.anchor(anchor, tag));
    if (lines > 0) {
      keep(setting.flow(), lines);
      accent(setting.flow(), lines);
      register.heading(level, plain(heading.words()), tag);
      setting.flow().space(style.paragraphGap());
    }
  }

  /** Keeps the last so many slabs with what follows. */
  static void keep(Flow flow, int lines) {
    List<Slab> slabs = flow.slabs();
    for (Slab slab : slabs.subList(slabs.size() - lines, slabs.size())) {
      slab.cost = Slab.KEEP;
    }
  }

  /** Gives the last so many slabs the colour of the brand. */
  private static void accent(Flow flow, int lines) {
    List<Slab> slabs = flow.slabs();
    for (Slab slab : slabs.subList(slabs.size() - lines, slabs.size())) {
      slab.items.replaceAll(item -> item instanceof Placed.Run run ? run.inAccent() : item);
    }
  }

  /**
   * Sets words as lines and the tag under the parent; sets nothing and answers 0 when there are
   * none.
   */
  int lines(List<Inline> words, Tag tag, Setting setting, Align align, PageStyle.Type type) {
    Shaped shaped = shaper.shape(words, tag, type.size(), setting.weight());
    if (shaped.isEmpty()) {
      return 0;
    }
    setting.parent().add(tag);
    return lines(shaped, setting, align, type);
  }

  int lines(Shaped shaped, Setting setting, Align align, PageStyle.Type type) {
    List<Line> lines = LineBreaker.lines(shaped, setting.width(), align == Align.JUSTIFY);
    int baseline = baseline(type);
    for (int i = 0; i < lines.size(); i++) {
      List<Placed> items =
          new ArrayList<>(
              lineSetter.set(shaped, lines.get(i), setting.x(), setting.width(), baseline, align));
      int cost = cost(i, lines.size());
      boolean inWord = shaped.isInsideWord(lines.get(i).end());
      setting
          .flow()
          .add(type.leading(), baseline, 1, inWord ? Math.max(cost, Slab.IN_WORD) : cost, items);
    }
    return lines.size();
  }

  /** Two lines of a paragraph at least stand together, at its beginning and at its end. */
  private static int cost(int line, int lines) {
    if (line == lines - 1) {
      return Slab.FREE;
    }
    return line == 0 || line == lines - 2 ? Slab.WIDOW : Slab.IN_PARAGRAPH;
  }

  /** From a line's top to where it stands, letters centred between the leading's edges. */
  static int baseline(PageStyle.Type type) {
    return (type.leading() + type.size() * 7 / 10) / 2;
  }

  private void box(Block.Box box, Setting setting, Register register) {
    Flow flow = setting.flow();
    int pad = style.boxPadding();
    flow.space(style.paragraphGap());
    flow.open(new Frame(Frame.Kind.BOX, setting.x(), setting.width()));
    int first = flow.slabs().size();
    flow.pad(pad, Slab.KEEP);
    flow.skipSpace();
    var tag = setting.parent().add(Role.DIV);
    set(box.blocks(), setting.under(tag).boxed(pad), register);
    flow.skipSpace();
    // Kept together if any column can hold it; the last line keeps the padding.
    for (Slab slab : flow.slabs().subList(first + 1, flow.slabs().size())) {
      slab.cost = Math.max(slab.cost, Slab.IN_BOX);
    }
    flow.costAfterLast(Slab.KEEP);
    // The rule under a last row is the edge of the box.
    flow.pad(endsRuled(box) ? 0 : pad, Slab.FREE);
    flow.close();
    flow.space(style.paragraphGap());
  }

  private static boolean endsRuled(Block.Box box) {
    return !box.blocks().isEmpty()
        && box.blocks().getLast() instanceof Block.Table table
        && table.frame() == Block.Frame.RULED;
  }

  private void together(List<Block> blocks, Setting setting, Register register) {
    List<Slab> slabs = setting.flow().slabs();
    int first = slabs.size();
    set(blocks, setting.under(setting.parent()), register);
    for (int i = first; i + 1 < slabs.size(); i++) {
      slabs.get(i).cost = Math.max(slabs.get(i).cost, Slab.WIDOW);
    }
  }

  private void quote(List<Block> blocks, Setting setting, Register register) {
    Flow flow = setting.flow();
    flow.space(style.paragraphGap());
    flow.open(new Frame(Frame.Kind.BAR, setting.x() + style.boxPadding(), setting.width()));
    var tag = setting.parent().add(Role.BLOCK_QUOTE);
    int left = 2 * style.boxPadding() + style.labelGap();
    set(blocks, setting.under(tag).indented(left, style.boxPadding()), register);
    flow.close();
    flow.space(style.paragraphGap());
  }

  /** The words as a bookmark says them. */
  static String plain(List<Inline> words) {
    var text = new StringBuilder();
    for (Inline inline : words) {
      switch (inline) {
        case Inline.Text t -> text.append(t.text());
        case Inline.Link link -> link.words().forEach(t -> text.append(t.text()));
        case Inline.Revised(Inline.Revision revision, var revised) -> {
          if (revision == Inline.Revision.ADDED) {
            revised.forEach(t -> text.append(t.text()));
          }
        }
        case Inline.Break _ -> text.append(' ');
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
