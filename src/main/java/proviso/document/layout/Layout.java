package proviso.document.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.document.layout.BlockSetter.Setting;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Shaper.Numbers;
import proviso.document.layout.Shaper.Weight;

/**
 * Places a document on pages. Immutable; may be used by several threads at once if its typefaces
 * may.
 *
 * <p>Stages: words to measured characters ({@code Shaper}), characters to lines ({@code
 * LineBreaker}, {@code LineSetter}), blocks to slabs of a column and to tags ({@code BlockSetter},
 * {@code OutlineSetter}, {@code TableSetter}), slabs to columns and pages ({@code Paginator}), then
 * head and foot ({@code Furnisher}).
 */
public final class Layout {
  private final PageStyle style;
  private final BlockSetter blocks;
  private final Furnisher furnisher;

  /**
   * A layout.
   *
   * @param style the measures of a page
   * @param faces the measures of letters
   */
  public Layout(PageStyle style, Typefaces faces) {
    this.style = style;
    this.blocks = new BlockSetter(style, faces);
    this.furnisher = new Furnisher(style, blocks.shaper, blocks.lineSetter);
  }

  /**
   * The pages of a document. What its cells put off ({@link Block.Overflow}) stands on pages of its
   * own after the last section.
   *
   * @throws IllegalArgumentException if two places have one anchor, a link leads to no anchor, a
   *     page number stands in the content, blocks stand more than a hundred deep in each other, or
   *     head and foot leave no room
   */
  public Pages pages(Document document) {
    Document.Furniture furniture = document.furniture();
    int top = style.top() + gapped(furnisher.headHeight(furniture.head(), document.brand()));
    int bottom = style.height() - style.bottom() - gapped(furnisher.footHeight(furniture.foot()));
    if (bottom - top < 10 * style.body().leading()) {
      throw new IllegalArgumentException("head and foot leave no room for the content");
    }
    var paginator = new Paginator(style, top, bottom);
    var root = new Tag(Role.DOCUMENT);
    var register = new Register();
    for (Document.Section section : document.sections()) {
      add(section, root, register, paginator, bottom - top);
    }
    boolean first = true;
    while (!register.continuations().isEmpty()) {
      add(continuation(register, first), root, register, paginator, bottom - top);
      first = false;
    }
    recordPlaces(paginator.pages());
    var pages =
        new Pages(
            style,
            furnished(paginator.pages(), document),
            root,
            bookmarks(register),
            places(register));
    requireAnchors(pages);
    return pages;
  }

  /**
   * The head that all pages of plain paper share, as {@link #pages} would place it; empty if it
   * numbers them.
   */
  public Optional<Head> head(Document.Band band) {
    return furnisher.head(band);
  }

  /**
   * A cell, as {@link #pages} would set it in its table; empty when the page around it would depend
   * on more than its shape: it holds more than paragraphs of words, or overflows.
   *
   * @param room what the cell was set in, in a document of the same kind
   */
  public Optional<FilledCell> fill(Block.Cell cell, CellRoom room) {
    return blocks.tables.fill(cell, room);
  }

  private int gapped(int height) {
    return height == 0 ? 0 : height + style.furnitureGap();
  }

  private void add(
      Document.Section section, Tag root, Register register, Paginator paginator, int limit) {
    var flow = new Flow(limit);
    int width = style.columnWidth(section.columns());
    var setting = new Setting(flow, root, 0, width, Optional.empty(), Weight.AS_WRITTEN, 0);
    blocks.set(section.blocks(), setting, register);
    paginator.add(flow.slabs(), section.columns(), section.newPage());
  }

  private static Document.Section continuation(Register register, boolean newPage) {
    Register.Continuation next = register.continuations().remove();
    List<Block> content = new ArrayList<>();
    content.add(
        new Block.Heading(
            register.headings().isEmpty() ? 1 : 2,
            List.of(Inline.strong(next.title())),
            Align.LEFT,
            Size.LARGE,
            Optional.of(next.anchor())));
    content.addAll(next.blocks());
    return new Document.Section(1, newPage, content);
  }

  private static void recordPlaces(List<List<Placed>> pages) {
    for (int page = 0; page < pages.size(); page++) {
      for (Placed item : pages.get(page)) {
        if (item instanceof Run run && run.owner() instanceof Leaf leaf) {
          leaf.placedAt(new Place(page, run.x(), run.baseline() - run.size()));
        }
      }
    }
  }

  private List<Page> furnished(List<List<Placed>> contents, Document document) {
    Document.Furniture furniture = document.furniture();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      var numbers = new Numbers(i + 1, contents.size());
      List<Placed> items =
          new ArrayList<>(furnisher.head(furniture.head(), document.brand(), numbers));
      items.addAll(contents.get(i));
      items.addAll(furnisher.foot(furniture.foot(), numbers));
      pages.add(new Page(items));
    }
    return pages;
  }

  private static List<Bookmark> bookmarks(Register register) {
    List<Bookmark> bookmarks = new ArrayList<>();
    for (Register.Heading heading : register.headings()) {
      bookmarks.add(new Bookmark(heading.level(), heading.title(), placeOf(heading.tag())));
    }
    return bookmarks;
  }

  private static Map<String, Place> places(Register register) {
    Map<String, Place> places = new HashMap<>();
    register.anchors().forEach((name, tag) -> places.put(name, placeOf(tag)));
    return places;
  }

  /** Where a tag's text begins; a tag without text is at the beginning of the document. */
  private static Place placeOf(Tag tag) {
    return tag.firstLeaf().flatMap(Leaf::place).orElse(new Place(0, 0, 0));
  }

  private static void requireAnchors(Pages pages) {
    for (Page page : pages.pages()) {
      for (Placed item : page.items()) {
        if (item instanceof Placed.LinkArea area
            && area.link().attribute().orElse(null) instanceof Attribute.Goal goal
            && goal.target().startsWith("#")
            && !pages.places().containsKey(goal.target().substring(1))) {
          throw new IllegalArgumentException("a link leads to no anchor: " + goal.target());
        }
      }
    }
  }
}
