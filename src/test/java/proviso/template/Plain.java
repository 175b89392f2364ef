package proviso.template;

import java.util.List;
import java.util.stream.Collectors;
import proviso.document.Block;
import proviso.document.Inline;

/** The words of blocks, each block between angle quotes, a line end as a line feed. */
final class Plain {
  private Plain() {}

  static String blocks(List<Block> blocks) {
    return blocks.stream().map(Plain::block).collect(Collectors.joining());
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> "«" + words(heading.words()) + "»";
      case Block.Paragraph paragraph -> "«" + words(paragraph.words()) + "»";
      case Block.Outline outline ->
          outline.items().stream()
              .map(item -> item.label() + words(item.heading()) + blocks(item.body()))
              .collect(Collectors.joining());
      case Block.Bullets bullets ->
          bullets.items().stream().map(Plain::blocks).collect(Collectors.joining());
      case Block.Table table ->
          cells(table.header())
              + table.rows().stream().map(Plain::cells).collect(Collectors.joining());
      case Block.Box box -> blocks(box.blocks());
      case Block.Quotation quotation -> blocks(quotation.blocks());
      case Block.Together together -> blocks(together.blocks());
      case Block.Quote quote -> blocks(quote.blocks());
    };
  }

  private static String cells(List<Block.Cell> cells) {
    return cells.stream().map(cell -> blocks(cell.blocks())).collect(Collectors.joining());
  }

  static String words(List<? extends Inline> words) {
    return words.stream()
        .map(inline ->
            switch (inline) {
              case Inline.Text text -> text.text();
              case Inline.Link link -> words(link.words());
              case Inline.Revised revised -> words(revised.words());
              case Inline.Break _ -> "\n";
              case Inline.PageNumber _, Inline.PageCount _ -> "";
            })
        .collect(Collectors.joining());
  }
}
