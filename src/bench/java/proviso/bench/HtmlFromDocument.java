package proviso.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;

/** A document as XHTML with print CSS, in the dialect of openhtmltopdf. */
final class HtmlFromDocument {
  private static final String STYLE =
      """
      @page {
        size: 8.5in 11in;
        margin: 74pt 45pt 56pt 45pt;
        @top-center { content: element(head); vertical-align: top; padding-top: 36pt; width: 100%% }
        @bottom-center { content: element(foot); vertical-align: bottom; padding-bottom: 32pt; width: 100%% }
      }
      body { font: 10pt/11.6pt '%s'; margin: 0 }
      .head { position: running(head) }
      .foot { position: running(foot) }
      .band { width: 100%%; table-layout: fixed; font: 8pt/9.6pt '%1$s' }
      .page::before { content: counter(page) }
      .pages::before { content: counter(pages) }
      .two { column-count: 2; column-gap: 18pt }
      .fresh { page-break-before: always }
      h1, h2, h3, h4, h5, h6 { font-size: 10pt; font-weight: bold; margin: 4.5pt 0 0; page-break-after: avoid }
      p, ul, ol, table { margin: 4.5pt 0 0; padding: 0; orphans: 2; widows: 2 }
      a { color: black; text-decoration: none }
      ul, ol { padding-left: 17pt }
      ul.outline { list-style: none; padding-left: 0 }
      .outline > li { margin-left: 17pt; margin-top: 4.5pt }
      .label { display: inline-block; width: 17pt; margin-left: -17pt; text-indent: 0 }
      .wide > li { margin-left: 26pt }
      .wide > li > .label, .wide > li > p > .label { width: 26pt; margin-left: -26pt }
      .small { font-size: 8pt; line-height: 9.6pt }
      .large { font-size: 11pt; line-height: 13.5pt }
      .title { font-size: 14pt; line-height: 17pt }
      .left { text-align: left }
      .centre { text-align: center }
      .right { text-align: right }
      .justify { text-align: justify }
      .box { border: 0.5pt solid black; padding: 5pt }
      .quote { margin: 0 17pt }
      table.data { width: 100%%; table-layout: fixed; border-collapse: collapse }
      .data th, .data td { padding: 2pt 5pt; vertical-align: top; font-weight: normal }
      .data thead th { font-weight: bold }
      .boxed th, .boxed td { border: 0.5pt solid black }
      .ruled th, .ruled td { border-bottom: 0.5pt solid black }
      """
          .formatted(Fonts.FAMILY);

  private final Markup out = new Markup();
  private final Document document;
  private final Headings headings;

  private HtmlFromDocument(Document document) {
    this.document = document;
    this.headings = new Headings(document);
  }

  /** The text of the XHTML file. */
  static String of(Document document) {
    HtmlFromDocument html = new HtmlFromDocument(document);
    html.html();
    return html.out.toString();
  }

  private void html() {
    Document.Meta meta = document.meta();
    out.open("html", "xmlns=http://www.w3.org/1999/xhtml", "lang=" + meta.language());
    out.open("head").element("title", meta.title());
    meta("author", meta.author());
    meta("subject", meta.subject());
    meta("description", meta.subject());
    out.element("style", STYLE);
    bookmarks();
    out.close().open("body");
    band("head", document.furniture().head());
    band("foot", document.furniture().foot());
    for (Document.Section section : document.sections()) {
      out.open(
          "div",
          "class=" + ((section.columns() == 2 ? "two " : "") + (section.newPage() ? "fresh" : "")));
      blocks(section.blocks());
      out.close();
    }
    out.close().close();
  }

  private void meta(String name, String content) {
    out.empty("meta", "name=" + name, "content=" + content);
  }

  private void bookmarks() {
    out.open("bookmarks");
    Deque<Integer> open = new ArrayDeque<>();
    for (Headings.Heading heading : headings.all()) {
      while (!open.isEmpty() && open.peek() >= heading.level()) {
        open.pop();
        out.close();
      }
      out.open("bookmark", "name=" + heading.words(), "href=#" + heading.id());
      open.push(heading.level());
    }
    open.forEach(_ -> out.close());
    out.close();
  }

  private void band(String name, Document.Band band) {
    out.open("div", "class=" + name).open("table", "class=band").open("tr");
    corner(band.left(), "left");
    corner(band.centre(), "centre");
    corner(band.right(), "right");
    out.close().close().close();
  }

  private void corner(List<List<Inline>> lines, String align) {
    out.open("td", "class=" + align);
    for (List<Inline> line : lines) {
      out.open("div");
      inlines(line);
      out.close();
    }
    out.close();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        out.open(
            "h" + heading.level(),
            "id=" + headings.id(heading),
            "class=" + classes(heading.align(), heading.size()));
        inlines(heading.words());
        out.close();
      }
      case Block.Paragraph paragraph -> paragraph("", paragraph);
      case Block.Outline(List<Block.Item> items) -> {
        boolean wide = items.stream().anyMatch(item -> item.label().length() > 3);
        out.open("ul", "class=" + (wide ? "outline wide" : "outline"));
        items.forEach(this::item);
        out.close();
      }
      case Block.Bullets bullets -> {
        out.open(bullets.ordered() ? "ol" : "ul");
        for (List<Block> item : bullets.items()) {
          out.open("li");
          blocks(item);
          out.close();
        }
        out.close();
      }
      case Block.Table table -> table(table);
      case Block.Box(List<Block> blocks) -> division("box", blocks);
      case Block.Together(List<Block> blocks) -> blocks(blocks);
      case Block.Quote(List<Block> blocks) -> division("quote", blocks);
      case Block.Quotation quotation -> division("quote", quotation.blocks());
    }
  }

  private void division(String name, List<Block> blocks) {
    out.open("div", "class=" + name);
    blocks(blocks);
    out.close();
  }

  private void paragraph(String label, Block.Paragraph paragraph) {
    out.open("p", "class=" + classes(paragraph.align(), paragraph.size()));
    label(label);
    inlines(paragraph.words());
    out.close();
  }

  private void label(String label) {
    if (!label.isEmpty()) {
      out.element("span", label, "class=label");
    }
  }

  private void item(Block.Item item) {
    out.open("li", "id=" + headings.id(item));
    List<Block> body = item.body();
    if (!item.heading().isEmpty()) {
      out.open("h" + item.headingLevel());
      label(item.label());
      inlines(item.heading());
      out.close();
    } else if (!body.isEmpty() && body.getFirst() instanceof Block.Paragraph first) {
      // The label stands on the first line of the words.
      paragraph(item.label(), first);
      body = body.subList(1, body.size());
    } else {
      out.open("p");
      label(item.label());
      out.close();
    }
    blocks(body);
    out.close();
  }

  private void table(Block.Table table) {
    boolean rowHeaders = table.header().isEmpty();
    out.open("table", "class=data " + table.frame().name().toLowerCase(Locale.ROOT));
    if (table.captionPrinted()) {
      out.element("caption", table.caption());
    }
    int weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
    for (Block.Column column : table.columns()) {
      out.empty("col", "style=width:" + 100.0 * column.weight() / weights + "%");
    }
    if (!rowHeaders) {
      out.open("thead").open("tr");
      for (int i = 0; i < table.header().size(); i++) {
        cell("th", "col", table.columns().get(i), table.header().get(i));
      }
      out.close().close();
    }
    out.open("tbody");
    for (List<Block.Cell> row : table.rows()) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        boolean header = rowHeaders && i == 0;
        cell(header ? "th" : "td", header ? "row" : "", table.columns().get(i), row.get(i));
      }
      out.close();
    }
    out.close().close();
  }

  private void cell(String name, String scope, Block.Column column, Block.Cell cell) {
    out.open(name, "scope=" + scope, "class=" + align(column.align()));
    blocks(cell.blocks());
    out.close();
  }

  private void inlines(List<Inline> line) {
    for (Inline inline : line) {
      switch (inline) {
        case Inline.Text text -> text(text);
        case Inline.Link link -> {
          out.open("a", "href=" + link.target(), "title=" + link.description());
          link.words().forEach(this::text);
          out.close();
        }
        case Inline.Revised(var _, var words) -> words.forEach(this::text);
        case Inline.Break() -> out.empty("br");
        case Inline.PageNumber() -> out.open("span", "class=page").close();
        case Inline.PageCount() -> out.open("span", "class=pages").close();
      }
    }
  }

  private void text(Inline.Text text) {
    switch (text.style()) {
      case PLAIN -> out.text(text.text());
      case STRONG -> out.element("b", text.text());
      case EMPHASIS -> out.element("i", text.text());
      case STRONG_EMPHASIS -> out.open("b").element("i", text.text()).close();
    }
  }

  private static String classes(Block.Align align, Block.Size size) {
    return switch (size) {
      case BODY -> align(align);
      case SMALL -> align(align) + " small";
      case LARGE -> align(align) + " large";
      case TITLE -> align(align) + " title";
    };
  }

  private static String align(Block.Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTRE -> "centre";
      case RIGHT -> "right";
      case JUSTIFY -> "justify";
    };
  }
}
