package proviso.document.docx;

import java.util.List;
import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Item;
import proviso.document.Block.Size;
import proviso.document.HeadingLevels;
import proviso.document.Inline;

/** Writes blocks, each in the style that says what it is. */
final class DocxBlocks {
  /** By which a level of an outline is hung: 18 points. */
  static final int HANG = 360;

  private static final int QUOTE = 360;
  private static final int PER_LETTER = 130;

  private final Part out;
  private final DocxInlines inlines;
  private final Bookmarks bookmarks;
  private final Numbering numbering;
  private final DocxTables tables;
  private final HeadingLevels levels = new HeadingLevels();

  DocxBlocks(Part out, Bookmarks bookmarks, Numbering numbering) {
    this.out = out;
    this.inlines = new DocxInlines(out, bookmarks);
    this.bookmarks = bookmarks;
    this.numbering = numbering;
    this.tables = new DocxTables(out, this);
  }

  void write(List<Block> blocks, Setting setting) {
    write(blocks, setting, Lead.NONE);
  }

  private void write(List<Block> blocks, Setting setting, Lead lead) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean last = i == blocks.size() - 1;
      boolean announces = !last && Block.announces(block, blocks.get(i + 1));
      write(block, announces ? setting.together() : setting, i == 0 ? lead : Lead.NONE);
    }
  }

  /** All but the last block are kept with the next; the last stands as what is around does. */
  private void together(List<Block> blocks, Setting setting) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean last = i == blocks.size() - 1;
      write(blocks.get(i), last ? setting : setting.together(), Lead.NONE);
    }
  }

  /**
   * What stands before the first words of a paragraph.
   *
   * @param label hung to the left; empty for none
   * @param list the number of the list whose item it begins; 0 for none
   * @param hang how far the words stand from the label's left edge, in twips
   * @param anchor what links call it
   */
  private record Lead(String label, int list, int hang, Optional<String> anchor) {
    static final Lead NONE = new Lead("", 0, 0, Optional.empty());
  }

  private void write(Block block, Setting setting, Lead lead) {
    switch (block) {
      case Block.Heading heading -> heading(heading, setting, lead);
      case Block.Paragraph paragraph -> paragraph(paragraph, setting, lead);
      case Block.Outline outline -> alone(lead, setting, () -> outline(outline, setting));
      case Block.Bullets bullets -> alone(lead, setting, () -> bullets(bullets, setting));
      case Block.Table table -> alone(lead, setting, () -> tables.write(table, setting));
      case Block.Box box -> alone(lead, setting, () -> tables.box(box, setting));
      case Block.Together together ->
          alone(lead, setting, () -> together(together.blocks(), setting));
      case Block.Quote quote ->
          alone(lead, setting, () -> write(quote.blocks(), setting.quoted(QUOTE)));
      case Block.Quotation quotation ->
          alone(lead, setting, () -> write(quotation.blocks(), setting.quoted(QUOTE)));
    }
  }

  /** A label whose first block is no paragraph stands in one of its own. */
  private void alone(Lead lead, Setting setting, Runnable block) {
    if (!lead.equals(Lead.NONE)) {
      begin(setting.style(), setting, lead, Align.LEFT, Size.BODY, true);
      out.close();
    }
    block.run();
  }

  private void paragraph(Block.Paragraph paragraph, Setting setting, Lead lead) {
    begin(setting.style(), setting, lead, paragraph.align(), paragraph.size(), setting.kept());
    inlines.write(paragraph.words(), setting.bold());
    out.close();
  }

  private void heading(Block.Heading heading, Setting setting, Lead lead) {
    boolean title = heading.level() == 1 && heading.size() == Size.TITLE && !setting.quoted();
    var from = new Lead(lead.label(), lead.list(), lead.hang(), heading.anchor());
    String style = title ? "Title" : headingStyle(heading.level(), setting);
    if (title) {
      levels.next(1);
    }
    begin(style, setting, from, heading.align(), Size.BODY, true);
    inlines.write(heading.words(), setting.quoted());
    out.close();
  }

  /** Headings of what is quoted are no headings of the document. */
  private String headingStyle(int level, Setting setting) {
    return setting.quoted() ? setting.style() : "Heading" + Math.min(6, levels.next(level));
  }

  /** Begins a paragraph; the order of its properties is the schema's (CT_PPr). */
  private void begin(
      String style, Setting setting, Lead lead, Align align, Size size, boolean keepNext) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", sized(style, size));
    if (keepNext) {
      out.empty("w:keepNext");
    }
    if (lead.list() > 0) {
      String level = Integer.toString(Math.min(8, setting.depth() - 1));
      out.open("w:numPr").empty("w:ilvl", "w:val", level);
      out.empty("w:numId", "w:val", Integer.toString(lead.list())).close();
    }
    if (!lead.label().isEmpty()) {
      out.open("w:tabs");
      out.empty("w:tab", "w:val", "left", "w:pos", Integer.toString(setting.left())).close();
    }
    if (setting.left() > 0) {
      boolean hung = !lead.label().isEmpty() || lead.list() > 0;
      out.empty(
          "w:ind",
          "w:left",
          Integer.toString(setting.left()),
          "w:hanging",
          hung ? Integer.toString(lead.hang()) : "");
    }
    if (align != Align.LEFT || style.equals("Title")) {
      out.empty("w:jc", "w:val", justification(align));
    }
    out.close();
    bookmarks.mark(lead.anchor(), out);
    if (!lead.label().isEmpty()) {
      inlines.run(new Inline.Text(lead.label(), Inline.Style.STRONG), false, "");
      out.open("w:r").empty("w:tab").close();
    }
  }

  private static String sized(String style, Size size) {
    return style.equals("BodyText") && size == Size.SMALL
        ? "SmallText"
        : style.equals("BodyText") && size != Size.BODY ? "LargeText" : style;
  }

  static String justification(Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTRE -> "center";
      case RIGHT -> "right";
      case JUSTIFY -> "both";
    };
  }

  private void outline(Block.Outline outline, Setting setting) {
    int hang = HANG;
    for (Item item : outline.items()) {
      hang = Math.max(hang, PER_LETTER * (item.label().length() + 1));
    }
    for (Item item : outline.items()) {
      Setting inner = setting.indented(hang);
      var lead = new Lead(item.label(), 0, hang, item.anchor());
      if (item.heading().isEmpty()) {
        item(item.body(), inner, lead);
      } else {
        begin(headingStyle(item.headingLevel(), setting), inner, lead, Align.LEFT, Size.BODY, true);
        inlines.write(item.heading(), setting.quoted());
        out.close();
        write(item.body(), inner);
      }
    }
  }

  private void bullets(Block.Bullets bullets, Setting setting) {
    int list = numbering.list(bullets.ordered());
    for (List<Block> item : bullets.items()) {
      item(item, setting.indented(HANG).inList(), new Lead("", list, HANG, Optional.empty()));
    }
  }

  private void item(List<Block> body, Setting inner, Lead lead) {
    if (body.isEmpty()) {
      begin(listStyle(inner), inner, lead, Align.LEFT, Size.BODY, inner.kept());
      out.close();
      return;
    }
    write(body, inner.styled(listStyle(inner)), lead);
  }

  private static String listStyle(Setting setting) {
    return setting.style().equals("BodyText") ? "ListParagraph" : setting.style();
  }
}
