package proviso.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Item;
import proviso.document.Block.Size;
import proviso.document.HeadingLevels;
import proviso.document.Inline;

/** Writes blocks, each as the element that says what it is. */
final class HtmlBlocks {
  private final Html html;
  private final HtmlInlines inlines;
  private final Anchors anchors;
  private final HtmlTables tables;
  private final HeadingLevels levels = new HeadingLevels();

  HtmlBlocks(Html html, HtmlInlines inlines, Anchors anchors, ColumnWidths widths) {
    this.html = html;
    this.inlines = inlines;
    this.anchors = anchors;
    this.tables = new HtmlTables(html, this, inlines, widths);
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  private void write(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        String look = look(heading.align(), heading.size());
        String id = anchors.use(heading.anchor());
        writeHeading(heading.level(), id, look, "", heading.words());
      }
      case Block.Paragraph paragraph -> {
        html.open("p", "class", look(paragraph.align(), paragraph.size()));
        inlines.write(paragraph.words());
        html.closeLine("p");
      }
      case Block.Outline outline -> writeOutline(outline);
      case Block.Bullets bullets -> writeBullets(bullets);
      case Block.Table table -> tables.write(table);
      case Block.Box box -> writeInside("div", "box", box.blocks());
      case Block.Together together -> writeInside("div", "together", together.blocks());
      case Block.Quote quote -> writeInside("blockquote", "", quote.blocks());
      case Block.Quotation quotation -> writeInside("blockquote", "words", quotation.blocks());
    }
  }

  private void writeInside(String element, String kind, List<Block> blocks) {
    html.open(element, "class", kind).line();
    write(blocks);
    html.closeLine(element);
  }

  /** HTML has six levels; a deeper heading is told to screen readers by number. */
  private void writeHeading(int level, String id, String look, String label, List<Inline> words) {
    int depth = levels.next(level);
    String element = depth <= 6 ? "h" + depth : "div";
    if (depth <= 6) {
      html.open(element, "id", id, "class", look);
    } else {
      String deep = String.valueOf(depth);
      html.open("div", "role", "heading", "aria-level", deep, "id", id, "class", look);
    }
    writeLabel(label);
    inlines.write(words);
    html.closeLine(element);
  }

  /** The label is text, so that it is read, searched and copied with the words it labels. */
  private void writeLabel(String label) {
    if (!label.isEmpty()) {
      html.open("span", "class", "label").text(label).close("span").text(" ");
    }
  }

  /** Neighbours without headings make a list; an item with a heading stands by itself. */
  private void writeOutline(Block.Outline outline) {
    List<Item> list = new ArrayList<>();
    for (Item item : outline.items()) {
      if (item.heading().isEmpty()) {
        list.add(item);
      } else {
        writeList(list);
        list.clear();
        writeHeaded(item);
      }
    }
    writeList(list);
  }

  private void writeHeaded(Item item) {
    html.open("section", "class", "item").line();
    writeHeading(
        item.headingLevel(), anchors.use(item.anchor()), "hung", item.label(), item.heading());
    write(item.body());
    html.closeLine("section");
  }

  private void writeList(List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    // Some screen readers take a list without markers for none; the role says that it is one.
    html.open("ol", "class", "outline", "role", "list").line();
    for (Item item : items) {
      html.open("li", "id", anchors.use(item.anchor()));
      writeLabelled(item);
      html.closeLine("li");
    }
    html.closeLine("ol");
  }

  /** The label stands in the first paragraph when there is one, and alone otherwise. */
  private void writeLabelled(Item item) {
    if (!item.body().isEmpty() && item.body().getFirst() instanceof Block.Paragraph first) {
      html.open("p", "class", (look(first.align(), first.size()) + " hung").strip());
      writeLabel(item.label());
      inlines.write(first.words());
      html.closeLine("p");
      write(item.body().subList(1, item.body().size()));
    } else {
      html.open("p", "class", "hung");
      writeLabel(item.label());
      html.closeLine("p");
      write(item.body());
    }
  }

  private void writeBullets(Block.Bullets bullets) {
    String element = bullets.ordered() ? "ol" : "ul";
    html.open(element).line();
    for (List<Block> item : bullets.items()) {
      html.open("li");
      write(item);
      html.closeLine("li");
    }
    html.closeLine(element);
  }

  /** The classes of alignment and size; the usual ones go without. */
  static String look(Align align, Size size) {
    String aligned = align == Align.LEFT ? "" : align.name().toLowerCase(Locale.ROOT);
    String sized = size == Size.BODY ? "" : size.name().toLowerCase(Locale.ROOT);
    return (aligned + " " + sized).strip();
  }
}
