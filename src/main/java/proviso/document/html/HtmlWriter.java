package proviso.document.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import proviso.document.Brand;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.Logo;
import proviso.document.Pageless;

/**
 * Writes a document as one HTML page that needs nothing else: no script, no font, and no picture
 * but the logo, which is inside.
 *
 * <p>The page forbids scripts and the network to itself; its only style sheet is named by its hash.
 * Cells that a printed page would continue elsewhere are written in full.
 */
public final class HtmlWriter {
  private static final String STYLE = resource("page.css");

  private HtmlWriter() {}

  /** The page, always the same for the same document. Lines end with LF. */
  public static String write(Document document) {
    Anchors anchors = Anchors.of(document);
    ColumnWidths widths = new ColumnWidths();
    Html main = new Html();
    HtmlBlocks blocks = new HtmlBlocks(main, new HtmlInlines(main, anchors), anchors, widths);
    for (Section section : document.sections()) {
      writeSection(section, main, blocks);
    }
    // The widths are known once the tables are written.
    String style =
        STYLE
            + widths.rules()
            + PageMargins.rules(document.furniture())
            + BrandRules.of(document.brand());

    Html page = new Html();
    page.raw("<!DOCTYPE html>\n").open("html", "lang", document.meta().language()).line();
    writeHead(document.meta(), document.brand(), style, page);
    page.open("body").line().open("div", "class", "sheet").line();
    writeBand("header", document.furniture().head(), document.brand().logo(), anchors, page);
    page.open("main").line().raw(main.toString()).closeLine("main");
    writeBand("footer", document.furniture().foot(), Optional.empty(), anchors, page);
    page.closeLine("div").closeLine("body").closeLine("html");
    return page.toString();
  }

  private static void writeHead(Document.Meta meta, Brand brand, String style, Html page) {
    page.open("head").line().open("meta", "charset", "utf-8").line();
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, brand))
        .line();
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.open("meta", "name", "color-scheme", "content", "light").line();
    page.open("title").text(meta.title()).closeLine("title");
    writeMeta("author", meta.author(), page);
    writeMeta("description", meta.subject(), page);
    writeMeta("dcterms.issued", meta.date(), page);
    page.open("style").raw(style).closeLine("style").closeLine("head");
  }

  private static void writeMeta(String name, String content, Html page) {
    if (!content.isEmpty()) {
      page.open("meta", "name", name, "content", content).line();
    }
  }

  private static String policy(String style, Brand brand) {
    return "default-src 'none'; "
        + (brand.logo().isPresent() ? "img-src data:; " : "")
        + "style-src 'sha256-"
        + Base64.getEncoder().encodeToString(sha256(style))
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static void writeSection(Section section, Html main, HtmlBlocks blocks) {
    String kind = (section.columns() == 2 ? "two" : "one") + (section.newPage() ? " fresh" : "");
    main.open("div", "class", kind).line();
    blocks.write(section.blocks());
    main.closeLine("div");
  }

  private static void writeBand(
      String element, Band band, Optional<Logo> logo, Anchors anchors, Html page) {
    List<List<Inline>> left = Pageless.of(band.left());
    List<List<Inline>> centre = Pageless.of(band.centre());
    List<List<Inline>> right = Pageless.of(band.right());
    if (left.isEmpty() && centre.isEmpty() && right.isEmpty() && logo.isEmpty()) {
      return;
    }
    page.open(element).line();
    if (logo.isPresent()) {
      writeLogo(logo.get(), left, anchors, page);
    } else {
      writeStrip("left", left, anchors, page);
    }
    writeStrip("centre", centre, anchors, page);
    writeStrip("right", right, anchors, page);
    page.closeLine(element);
  }

  private static void writeLogo(Logo logo, List<List<Inline>> lines, Anchors anchors, Html page) {
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.png());
    page.open("div", "class", "left");
    page.open("img", "class", "logo", "src", data, "alt", logo.words()).line();
    writeStrip("", lines, anchors, page);
    page.closeLine("div");
  }

  private static void writeStrip(
      String side, List<List<Inline>> lines, Anchors anchors, Html page) {
    HtmlInlines inlines = new HtmlInlines(page, anchors);
    page.open("div", "class", side);
    for (List<Inline> line : lines) {
      page.open("p");
      inlines.write(line);
      page.close("p");
    }
    page.closeLine("div");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
