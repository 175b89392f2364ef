package proviso.document.docx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Document;

/**
 * The anchors of a document as Word's bookmarks: names of letters, digits and underscores, at most
 * 40, that begin with a letter.
 */
final class Bookmarks {
  private static final int LONGEST_WORDS = 30;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Integer> written = new HashMap<>();

  private Bookmarks() {}

  static Bookmarks of(Document document) {
    var bookmarks = new Bookmarks();
    document.sections().forEach(section -> bookmarks.collect(section.blocks()));
    return bookmarks;
  }

  /** The bookmark that a link leads to; empty when there is none. */
  Optional<String> name(String anchor) {
    return Optional.ofNullable(names.get(anchor));
  }

  /** Writes the place of an anchor, the first time it is met. */
  void mark(Optional<String> anchor, Part out) {
    anchor
        .filter(it -> !written.containsKey(it))
        .ifPresent(it -> {
          String id = Integer.toString(written.size());
          written.put(it, written.size());
          out.empty("w:bookmarkStart", "w:id", id, "w:name", names.getOrDefault(it, "a"));
          out.empty("w:bookmarkEnd", "w:id", id);
        });
  }

  private void collect(List<Block> blocks) {
    blocks.forEach(this::collect);
  }

  private void collect(Block block) {
    switch (block) {
      case Block.Heading heading -> heading.anchor().ifPresent(this::give);
      case Block.Paragraph _ -> {}
      case Block.Outline outline ->
          outline
              .items()
              .forEach(item -> {
                item.anchor().ifPresent(this::give);
                collect(item.body());
              });
      case Block.Bullets bullets -> bullets.items().forEach(this::collect);
      case Block.Table table -> {
        table.header().forEach(cell -> collect(cell.blocks()));
        table.rows().forEach(row -> row.forEach(cell -> collect(cell.blocks())));
      }
      case Block.Box box -> collect(box.blocks());
      case Block.Together together -> collect(together.blocks());
      case Block.Quote quote -> collect(quote.blocks());
      case Block.Quotation quotation -> collect(quotation.words());
    }
  }

  private void give(String anchor) {
    names.computeIfAbsent(
        anchor,
        _ -> {
          String words = anchor.replaceAll("[^A-Za-z0-9]+", "_");
          String number = "a" + (names.size() + 1) + "_";
          return number + words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        });
  }
}
