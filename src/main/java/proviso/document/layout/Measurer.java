package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Block;
import proviso.document.Inline;
import proviso.document.layout.Shaper.Weight;

/** How wide blocks are when no line breaks, and when every line breaks at every space. */
final class Measurer {
  /** Two widths in thousandths of a point. */
  record Extent(int least, int natural) {
    static final Extent NONE = new Extent(0, 0);

    Extent or(Extent other) {
      return new Extent(Math.max(least, other.least), Math.max(natural, other.natural));
    }

    Extent and(Extent other) {
      return new Extent(least + other.least, natural + other.natural);
    }

    Extent plus(int padding) {
      return new Extent(least + padding, natural + padding);
    }
  }

  private final PageStyle style;
  private final Shaper shaper;

  Measurer(PageStyle style, Shaper shaper) {
    this.style = style;
    this.shaper = shaper;
  }

  Extent blocks(List<Block> blocks, Weight weight) {
    return blocks.stream().map(block -> block(block, weight)).reduce(Extent.NONE, Extent::or);
  }

  private Extent block(Block block, Weight weight) {
    return switch (block) {
      case Block.Heading heading -> words(heading.words(), heading.size(), Weight.BOLD);
      case Block.Paragraph paragraph -> words(paragraph.words(), paragraph.size(), weight);
      case Block.Outline outline ->
          outline.items().stream()
              .map(item ->
                  blocks(item.body(), weight)
                      .or(words(item.heading(), Block.Size.BODY, Weight.BOLD))
                      .plus(style.indent()))
              .reduce(Extent.NONE, Extent::or);
      case Block.Bullets bullets ->
          bullets.items().stream()
              .map(item -> blocks(item, weight).plus(style.indent()))
              .reduce(Extent.NONE, Extent::or);
      case Block.Table table ->
          columns(table, weight).stream()
              .map(column -> column.plus(2 * style.boxPadding()))
              .reduce(Extent.NONE, Extent::and);
      case Block.Box box -> blocks(box.blocks(), weight).plus(2 * style.boxPadding());
      case Block.Together together -> blocks(together.blocks(), weight);
      case Block.Quote quote -> blocks(quote.blocks(), weight).plus(4 * style.boxPadding());
      case Block.Quotation quotation ->
          blocks(quotation.blocks(), weight).plus(4 * style.boxPadding());
    };
  }

  /** The columns of a table by the words in them, without padding. */
  List<Extent> columns(Block.Table table, Weight weight) {
    List<Extent> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      Extent header =
          table.header().isEmpty()
              ? Extent.NONE
              : blocks(table.header().get(column).blocks(), Weight.BOLD);
      columns.add(
          table.rows().stream()
              .map(row -> blocks(row.get(column).blocks(), weight))
              .reduce(header, Extent::or));
    }
    return columns;
  }

  private Extent words(List<Inline> words, Block.Size size, Weight weight) {
    Shaped shaped = shaper.shape(words, new Tag(Role.P), style.type(size).size(), weight);
    int least = 0;
    int natural = 0;
    int word = 0;
    int line = 0;
    for (int i = 0; i <= shaped.length; i++) {
      boolean ends = i == shaped.length || shaped.kind[i] == Shaped.END_OF_LINE;
      if (ends || shaped.kind[i] == Shaped.SPACE) {
        least = Math.max(least, shaped.natural(word, i));
        word = i + 1;
      }
      if (ends) {
        natural = Math.max(natural, shaped.natural(line, i));
        line = i + 1;
      }
    }
    return new Extent(least, natural);
  }
}
