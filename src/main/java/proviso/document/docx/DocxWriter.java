package proviso.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import proviso.document.Brand;
import proviso.document.Document;
import proviso.document.Document.Section;

/**
 * Writes a document as a Word file. The same document gives the same bytes, whatever the clock
 * says.
 */
public final class DocxWriter {
  private static final String STYLES = resource("styles.xml");
  private static final String SETTINGS = resource("settings.xml");
  private static final String TYPES = resource("content-types.xml");
  private static final String OFFICE = Part.RELATIONSHIPS;

  /** The first moment that a zip file can name. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  // Letter paper with margins of 45 points at the sides, in twips.
  private static final int MARGIN = 900;
  private static final int MEASURE = 12_240 - 2 * MARGIN;
  private static final int COLUMN_GAP = 360;

  private DocxWriter() {}

  /** The file's bytes. */
  public static byte[] write(Document document) {
    var bytes = new ByteArrayOutputStream(1 << 15);
    try {
      write(document, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the file; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Document document, OutputStream out) throws IOException {
    Map<String, byte[]> parts = parts(document);
    var zip = new ZipOutputStream(out, UTF_8);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      var entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(FIXED);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static Map<String, byte[]> parts(Document document) {
    Bookmarks bookmarks = Bookmarks.of(document);
    var numbering = new Numbering();
    Part body = body(document, bookmarks, numbering);
    Part head = DocxFurniture.head(document.furniture().head(), document.brand(), bookmarks);
    Part foot = DocxFurniture.foot(document.furniture().foot(), bookmarks);
    String language = Part.clean(document.meta().language()).replaceAll("[^A-Za-z0-9-]", "");

    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types(document.brand()).getBytes(UTF_8));
    parts.put("_rels/.rels", Properties.relationships().end());
    parts.put("word/document.xml", body.end());
    parts.put("word/_rels/document.xml.rels", relationships(body).end());
    parts.put("word/styles.xml", styles(document.brand(), language).getBytes(UTF_8));
    parts.put("word/settings.xml", SETTINGS.replace("{language}", language).getBytes(UTF_8));
    parts.put("word/numbering.xml", numbering.part().end());
    parts.put("word/header1.xml", head.end());
    parts.put("word/footer1.xml", foot.end());
    head.relationships().ifPresent(links -> parts.put("word/_rels/header1.xml.rels", links.end()));
    foot.relationships().ifPresent(links -> parts.put("word/_rels/footer1.xml.rels", links.end()));
    document.brand().logo().ifPresent(it -> parts.put("word/" + DocxLogo.FILE, it.png()));
    parts.put("docProps/core.xml", Properties.core(document.meta()).end());
    parts.put("docProps/app.xml", Properties.app().end());
    return parts;
  }

  private static String types(Brand brand) {
    String picture = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    return TYPES.replace("{picture}", brand.logo().isPresent() ? picture : "");
  }

  private static String styles(Brand brand, String language) {
    String accent = brand.colour().map(it -> "<w:color w:val=\"" + it.digits() + "\"/>").orElse("");
    return STYLES.replace("{language}", language).replace("{accent}", accent);
  }

  private static Part relationships(Part body) {
    Part part = Relationships.begin();
    Relationships.part(part, "styles", OFFICE + "/styles", "styles.xml");
    Relationships.part(part, "settings", OFFICE + "/settings", "settings.xml");
    Relationships.part(part, "numbering", OFFICE + "/numbering", "numbering.xml");
    Relationships.part(part, "head", OFFICE + "/header", "header1.xml");
    Relationships.part(part, "foot", OFFICE + "/footer", "footer1.xml");
    body.addLinks(part);
    return part;
  }

  private static Part body(Document document, Bookmarks bookmarks, Numbering numbering) {
    Part out = Part.of("w:document").open("w:body");
    var blocks = new DocxBlocks(out, bookmarks, numbering);
    List<Section> sections = document.sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int columns = section.columns();
      int width = (MEASURE - (columns - 1) * COLUMN_GAP) / columns;
      blocks.write(section.blocks(), Setting.plain("BodyText", width));
      if (i < sections.size() - 1) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "AfterTable");
        properties(section, i == 0, out);
        out.close().close();
      }
    }
    Section last = sections.isEmpty() ? new Section(1, false, List.of()) : sections.getLast();
    properties(last, sections.size() < 2, out);
    return out.close();
  }

  /** What a section's pages are like (CT_SectPr); later ones inherit the first one's furniture. */
  private static void properties(Section section, boolean first, Part out) {
    out.open("w:sectPr");
    if (first) {
      out.empty("w:headerReference", "w:type", "default", "r:id", "head");
      out.empty("w:footerReference", "w:type", "default", "r:id", "foot");
    }
    out.empty("w:type", "w:val", section.newPage() || first ? "nextPage" : "continuous");
    out.empty("w:pgSz", "w:w", "12240", "w:h", "15840");
    String side = Integer.toString(MARGIN);
    out.empty(
        "w:pgMar",
        "w:top",
        "1440",
        "w:right",
        side,
        "w:bottom",
        "1080",
        "w:left",
        side,
        "w:header",
        "720",
        "w:footer",
        "600",
        "w:gutter",
        "0");
    String columns = Integer.toString(section.columns());
    out.empty("w:cols", "w:num", columns, "w:space", Integer.toString(COLUMN_GAP));
    out.close();
  }

  private static String resource(String name) {
    try (InputStream in = DocxWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
