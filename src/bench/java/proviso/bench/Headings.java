package proviso.bench;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;

/** The headings of a document in reading order, for bookmarks, each with an id to lead to. */
final class Headings {
  private final List<Heading> all = new ArrayList<>();
  private final Map<Object, String> ids = new IdentityHashMap<>();

  /**
   * A heading.
   *
   * @param level from 1
   * @param words with its label
   * @param id what a bookmark leads to
   */
  record Heading(int level, String words, String id) {}

  /** Those of a document. */
  Headings(Document document) {
    document.sections().forEach(section -> addAll(section.blocks()));
  }

  /** In reading order. */
  List<Heading> all() {
    return List.copyOf(all);
  }

  /** The id of a {@link Block.Heading} or {@link Block.Item}; empty when it needs none. */
  String id(Object block) {
    return ids.getOrDefault(block, "");
  }

  private void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        String id = heading.anchor().orElse("heading-" + all.size());
        ids.put(heading, id);
        all.add(new Heading(heading.level(), plain(heading.words()), id));
      }
      case Block.Outline(List<Block.Item> items) -> items.forEach(this::add);
      case Block.Bullets bullets -> bullets.items().forEach(this::addAll);
      case Block.Table table ->
          table.rows().forEach(row -> row.forEach(cell -> addAll(cell.blocks())));
      case Block.Box(List<Block> blocks) -> addAll(blocks);
      case Block.Together(List<Block> blocks) -> addAll(blocks);
      case Block.Quote(List<Block> blocks) -> addAll(blocks);
      case Block.Quotation quotation -> addAll(quotation.blocks());
      case Block.Paragraph _ -> {}
    }
  }

  private void add(Block.Item item) {
    item.anchor().ifPresent(anchor -> ids.put(item, anchor));
    if (!item.heading().isEmpty()) {
      String id = ids.computeIfAbsent(item, _ -> "heading-" + all.size());
      all.add(new Heading(item.headingLevel(), item.label() + " " + plain(item.heading()), id));
    }
    addAll(item.body());
  }

  /** The words of a line, without their looks. */
  static String plain(List<Inline> line) {
    StringBuilder plain = new StringBuilder();
    for (Inline inline : line) {
      switch (inline) {
        case Inline.Text(String text, _) -> plain.append(text);
        case Inline.Link link -> link.words().forEach(word -> plain.append(word.text()));
        case Inline.Revised(var _, var words) -> words.forEach(word -> plain.append(word.text()));
        case Inline.Break() -> plain.append(' ');
        case Inline.PageNumber(), Inline.PageCount() -> {}
      }
    }
    return plain.toString();
  }
}
