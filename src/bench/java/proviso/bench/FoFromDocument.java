package proviso.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;

/** A document as XSL-FO 1.1, with the extensions of Apache FOP that tagging needs. */
final class FoFromDocument {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  private final Markup out = new Markup();
  private final Document document;
  private final Headings headings;

  private FoFromDocument(Document document) {
    this.document = document;
    this.headings = new Headings(document);
  }

  /** The text of the XSL-FO file. */
  static String of(Document document) {
    FoFromDocument fo = new FoFromDocument(document);
    fo.root();
    return fo.out.toString();
  }

  private void root() {
    out.open(
        "fo:root",
        "xmlns:fo=" + FO,
        "xmlns:fox=" + FOX,
        "xml:lang=" + document.meta().language(),
        "font-family=" + Fonts.FAMILY,
        "font-size=10pt",
        "line-height=11.6pt");
    masters();
    metadata();
    bookmarks();
    out.open("fo:page-sequence", "master-reference=letter", "id=document");
    band("head", document.furniture().head());
    band("foot", document.furniture().foot());
    out.open("fo:flow", "flow-name=body");
    for (Document.Section section : document.sections()) {
      section(section);
    }
    // An empty block across the columns balances those before it.
    out.empty("fo:block", "span=all", "role=NonStruct");
    out.close().close().close();
  }

  private void masters() {
    out.open("fo:layout-master-set");
    out.open(
        "fo:simple-page-master",
        "master-name=letter",
        "page-width=8.5in",
        "page-height=11in",
        "margin=36pt 45pt 32pt 45pt");
    out.empty(
        "fo:region-body",
        "region-name=body",
        "margin-top=38pt",
        "margin-bottom=24pt",
        "column-count=2",
        "column-gap=18pt");
    out.empty("fo:region-before", "region-name=head", "extent=36pt");
    out.empty("fo:region-after", "region-name=foot", "extent=22pt", "display-align=after");
    out.close().close();
  }

  private void metadata() {
    Document.Meta meta = document.meta();
    out.open("fo:declarations");
    out.open("x:xmpmeta", "xmlns:x=adobe:ns:meta/");
    out.open("rdf:RDF", "xmlns:rdf=http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    out.open("rdf:Description", "rdf:about=-", "xmlns:dc=http://purl.org/dc/elements/1.1/");
    // A language alternative, as PDF/A wants it; FOUserAgent.setTitle would write a bare string.
    alternative("dc:title", meta.title());
    alternative("dc:description", meta.subject());
    out.open("dc:creator").open("rdf:Seq").element("rdf:li", meta.author()).close().close();
    out.close().close().close().close();
  }

  private void alternative(String name, String text) {
    out.open(name).open("rdf:Alt").element("rdf:li", text, "xml:lang=x-default");
    out.close().close();
  }

  private void bookmarks() {
    if (headings.all().isEmpty()) {
      return;
    }
    out.open("fo:bookmark-tree");
    Deque<Integer> open = new ArrayDeque<>();
    for (Headings.Heading heading : headings.all()) {
      while (!open.isEmpty() && open.peek() >= heading.level()) {
        open.pop();
        out.close();
      }
      out.open("fo:bookmark", "internal-destination=" + heading.id());
      out.element("fo:bookmark-title", heading.words());
      open.push(heading.level());
    }
    open.forEach(_ -> out.close());
    out.close();
  }

  private void band(String region, Document.Band band) {
    out.open("fo:static-content", "flow-name=" + region);
    out.open("fo:table", "width=100%", "table-layout=fixed", "font-size=8pt");
    out.empty("fo:table-column", "column-width=proportional-column-width(1)");
    out.empty("fo:table-column", "column-width=proportional-column-width(1)");
    out.empty("fo:table-column", "column-width=proportional-column-width(1)");
    out.open("fo:table-body").open("fo:table-row");
    corner(band.left(), "start");
    corner(band.centre(), "center");
    corner(band.right(), "end");
    out.close().close().close().close();
  }

  private void corner(List<List<Inline>> lines, String align) {
    out.open("fo:table-cell", "text-align=" + align);
    for (List<Inline> line : lines) {
      out.open("fo:block");
      inlines(line);
      out.close();
    }
    if (lines.isEmpty()) {
      out.empty("fo:block");
    }
    out.close();
  }

  private void section(Document.Section section) {
    out.open(
        "fo:block",
        "span=" + (section.columns() == 1 ? "all" : "none"),
        "role=Sect",
        "break-before=" + (section.newPage() ? "page" : ""));
    blocks(section.blocks());
    out.close();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        out.open(
            "fo:block",
            "id=" + headings.id(heading),
            "role=H" + heading.level(),
            "font-weight=bold",
            "font-size=" + points(heading.size()),
            "line-height=" + leading(heading.size()),
            "text-align=" + align(heading.align()),
            "space-before=8pt",
            "keep-with-next.within-column=always");
        inlines(heading.words());
        out.close();
      }
      case Block.Paragraph paragraph -> {
        out.open(
            "fo:block",
            "role=P",
            "font-size=" + points(paragraph.size()),
            "line-height=" + leading(paragraph.size()),
            "text-align=" + align(paragraph.align()),
            "space-before=4.5pt");
        inlines(paragraph.words());
        out.close();
      }
      case Block.Outline(List<Block.Item> items) -> outline(items);
      case Block.Bullets bullets -> bullets(bullets);
      case Block.Table table -> table(table);
      case Block.Box(List<Block> blocks) -> {
        out.open(
            "fo:block",
            "role=Div",
            "border=0.5pt solid black",
            "padding=5pt",
            "start-indent=inherited-property-value(start-indent) + 5.5pt",
            "end-indent=inherited-property-value(end-indent) + 5.5pt");
        blocks(blocks);
        out.close();
      }
      case Block.Together(List<Block> blocks) -> blocks(blocks);
      case Block.Quote(List<Block> blocks) -> quote(blocks);
      case Block.Quotation quotation -> quote(quotation.blocks());
    }
  }

  private void quote(List<Block> blocks) {
    out.open("fo:block", "start-indent=inherited-property-value(start-indent) + 17pt");
    blocks(blocks);
    out.close();
  }

  private void outline(List<Block.Item> items) {
    int longest = items.stream().mapToInt(item -> item.label().length()).max().orElse(0);
    list(longest > 3 ? 5.6 * longest + 4 : 17);
    for (Block.Item item : items) {
      boolean headed = !item.heading().isEmpty();
      item(headings.id(item), item.label(), headed);
      if (headed) {
        out.open(
            "fo:block",
            "role=H" + item.headingLevel(),
            "font-weight=bold",
            "keep-with-next.within-column=always");
        inlines(item.heading());
        out.close();
      }
      body(item.body(), headed);
    }
    out.close();
  }

  private void bullets(Block.Bullets bullets) {
    list(17);
    int number = 1;
    for (List<Block> item : bullets.items()) {
      item("", bullets.ordered() ? number++ + "." : "•", false);
      body(item, false);
    }
    out.close();
  }

  private void list(double indent) {
    out.open(
        "fo:list-block",
        "space-before=4.5pt",
        "provisional-distance-between-starts=" + indent + "pt",
        "provisional-label-separation=4pt");
  }

  private void item(String id, String label, boolean bold) {
    out.open("fo:list-item", "id=" + id, "space-before=4.5pt");
    out.open("fo:list-item-label", "end-indent=label-end()");
    out.element("fo:block", label, "font-weight=" + (bold ? "bold" : ""));
    out.close();
    out.open("fo:list-item-body", "start-indent=body-start()");
  }

  private void body(List<Block> body, boolean filled) {
    blocks(body);
    if (body.isEmpty() && !filled) {
      out.empty("fo:block");
    }
    out.close().close();
  }

  private void table(Block.Table table) {
    boolean rowHeaders = table.header().isEmpty();
    if (table.captionPrinted() && !table.caption().isEmpty()) {
      out.element("fo:block", table.caption(), "role=P", "space-before=4.5pt");
    }
    out.open("fo:table", "table-layout=fixed", "width=100%", "space-before=4.5pt");
    for (int i = 0; i < table.columns().size(); i++) {
      out.empty(
          "fo:table-column",
          "column-width=proportional-column-width(" + table.columns().get(i).weight() + ")",
          "fox:header=" + (rowHeaders && i == 0 ? "true" : ""));
    }
    if (!rowHeaders) {
      out.open("fo:table-header");
      row(table, table.header());
      out.close();
    }
    out.open("fo:table-body");
    table.rows().forEach(row -> row(table, row));
    out.close().close();
  }

  private void row(Block.Table table, List<Block.Cell> cells) {
    String line = "0.5pt solid black";
    out.open("fo:table-row");
    for (int i = 0; i < cells.size(); i++) {
      Block.Cell cell = cells.get(i);
      out.open(
          "fo:table-cell",
          "padding=2pt 5pt",
          "border=" + (table.frame() == Block.Frame.BOXED ? line : ""),
          "border-bottom=" + (table.frame() == Block.Frame.RULED ? line : ""),
          "text-align=" + align(table.columns().get(i).align()),
          "font-weight=" + (cells == table.header() ? "bold" : ""));
      blocks(cell.blocks());
      if (cell.blocks().isEmpty()) {
        out.empty("fo:block");
      }
      out.close();
    }
    out.close();
  }

  private void inlines(List<Inline> line) {
    for (Inline inline : line) {
      switch (inline) {
        case Inline.Text text -> text(text);
        case Inline.Link link -> {
          boolean inside = link.target().startsWith("#");
          out.open(
              "fo:basic-link",
              "internal-destination=" + (inside ? link.target().substring(1) : ""),
              "external-destination=" + (inside ? "" : "url('" + link.target() + "')"),
              "fox:alt-text=" + link.description());
          link.words().forEach(this::text);
          out.close();
        }
        case Inline.Revised(var _, var words) -> words.forEach(this::text);
        case Inline.Break() -> out.empty("fo:block", "role=NonStruct");
        case Inline.PageNumber() -> out.empty("fo:page-number");
        case Inline.PageCount() -> out.empty("fo:page-number-citation-last", "ref-id=document");
      }
    }
  }

  private void text(Inline.Text text) {
    switch (text.style()) {
      case PLAIN -> out.text(text.text());
      case STRONG -> out.element("fo:inline", text.text(), "font-weight=bold");
      case EMPHASIS -> out.element("fo:inline", text.text(), "font-style=italic");
      case STRONG_EMPHASIS ->
          out.element("fo:inline", text.text(), "font-weight=bold", "font-style=italic");
    }
  }

  private static String points(Block.Size size) {
    return switch (size) {
      case SMALL -> "8pt";
      case BODY -> "";
      case LARGE -> "11pt";
      case TITLE -> "14pt";
    };
  }

  private static String leading(Block.Size size) {
    return switch (size) {
      case SMALL -> "9.6pt";
      case BODY -> "";
      case LARGE -> "13.5pt";
      case TITLE -> "17pt";
    };
  }

  private static String align(Block.Align align) {
    return switch (align) {
      case LEFT -> "start";
      case CENTRE -> "center";
      case RIGHT -> "end";
      case JUSTIFY -> "justify";
    };
  }
}
