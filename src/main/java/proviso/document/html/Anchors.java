package proviso.document.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.document.Block;
import proviso.document.Document;

/** The anchors of a document: which there are, and which are written already. */
final class Anchors {
  private final Set<String> known = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  private Anchors() {}

  /** Those of all blocks. */
  static Anchors of(Document document) {
    Anchors anchors = new Anchors();
    document.sections().forEach(section -> anchors.collect(section.blocks()));
    return anchors;
  }

  /** Whether a link to it leads somewhere. */
  boolean has(String anchor) {
    return known.contains(anchor);
  }

  /** The id to write, or nothing: for no anchor, and for one that is written already. */
  String use(Optional<String> anchor) {
    return anchor.filter(written::add).map(Anchors::id).orElse("");
  }

  /**
   * An anchor as an id, which can hold anything but white space. Only letters, digits, dots,
   * hyphens and underscores stay as they are, so that the id is also its own URL fragment.
   */
  static String id(String anchor) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < anchor.length(); i++) {
      char c = anchor.charAt(i);
      boolean plain = (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-' || c == '_';
      id.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
    }
    return id.toString();
  }

  private void collect(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> heading.anchor().ifPresent(known::add);
        case Block.Paragraph _ -> {}
        case Block.Outline outline ->
            outline
                .items()
                .forEach(item -> {
                  item.anchor().ifPresent(known::add);
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
  }
}
