package proviso.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import proviso.document.Document;
import proviso.document.layout.Attribute.Goal;
import proviso.document.layout.Layout;
import proviso.document.layout.PageStyle;
import proviso.document.layout.Pages;
import proviso.document.layout.Placed.LinkArea;

/**
 * Writes documents as PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once.
 *
 * <p>The same document gives the same bytes, on any day and in any thread. Immutable.
 */
public final class PdfWriter {
  private final PageStyle style;
  private final Fonts fonts;

  /**
   * A writer.
   *
   * @param style the measures of a page
   * @param fonts what is printed with
   */
  public PdfWriter(PageStyle style, Fonts fonts) {
    this.style = style;
    this.fonts = fonts;
  }

  /** A writer of letter pages in the standard fonts. */
  public static PdfWriter standard() {
    return new PdfWriter(PageStyle.LETTER, Fonts.standard());
  }

  /**
   * The bytes of a document's PDF.
   *
   * @throws UnprintableTextException if the fonts lack characters of it
   * @throws IllegalArgumentException if its meta data are not what {@link Document.Meta} asks for,
   *     or layout cannot place it; see {@link Layout#pages}
   */
  public byte[] write(Document document) {
    var out = new ByteArrayOutputStream(1 << 16);
    try {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes a document's PDF; nothing if the document cannot be written.
   *
   * @return how many pages it has
   * @throws IOException if the stream fails
   * @throws UnprintableTextException if the fonts lack characters of it
   * @throws IllegalArgumentException as {@link #write(Document)} does
   */
  public int write(Document document, OutputStream out) throws IOException {
    var metadata = new Metadata(document.meta());
    var faces = new CheckingTypefaces(fonts);
    Pages pages = new Layout(style, faces).pages(document);
    faces.requireAllPrintable();
    try (var pdf = new PDDocument()) {
      pdf.getDocument().setVersion(1.7f);
      content(pages, pdf);
      catalog(metadata, pdf);
      pdf.getDocument().getTrailer().setItem(COSName.ID, identifier(document));
      pdf.save(out);
      return pdf.getNumberOfPages();
    }
  }

  private void content(Pages pages, PDDocument pdf) throws IOException {
    var used = new FontsInUse(fonts);
    List<PageContent> contents =
        pages.pages().stream().map(p -> new PageContent(p, style.height(), used)).toList();
    PDResources resources = used.embed(pdf);
    List<PDPage> pdfPages = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      pdfPages.add(page(contents.get(i).bytes(), i, resources, pdf));
    }
    var navigation = new Navigation(pages, pdfPages);
    var tags = new TagTree();
    int structParent = pdfPages.size();
    for (int i = 0; i < contents.size(); i++) {
      PDPage page = pdfPages.get(i);
      tags.page(page.getCOSObject(), contents.get(i).marked());
      var annotations = new COSArray();
      for (LinkArea area : contents.get(i).links()) {
        if (area.link().attribute().orElse(null) instanceof Goal goal) {
          COSDictionary annotation = navigation.annotation(area, goal, page, structParent);
          annotations.add(annotation);
          tags.annotation(page.getCOSObject(), annotation, structParent, area.link());
          structParent++;
        }
      }
      if (annotations.size() > 0) {
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
      }
    }
    navigation.bookmarks(pdf);
    COSDictionary root = tags.write(pages.root());
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
  }

  private PDPage page(byte[] content, int number, PDResources resources, PDDocument pdf)
      throws IOException {
    var page = new PDPage(new PDRectangle(style.width() / 1000f, style.height() / 1000f));
    page.setResources(resources);
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, number);
    // Tab order follows the structure (ISO 14289-1, 7.18.3).
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
    pdf.addPage(page);
    return page;
  }

  private static void catalog(Metadata metadata, PDDocument pdf) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(metadata.language());
    var marked = new COSDictionary();
    marked.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.getCOSObject().setItem(COSName.MARK_INFO, marked);
    var viewer = new COSDictionary();
    viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
    catalog.getCOSObject().setItem(COSName.VIEWER_PREFERENCES, viewer);
    ColourProfile.write(pdf);
    metadata.write(pdf);
  }

  /** The file identifier (ISO 32000-1, 14.4), from the content: PDFBox would ask the clock. */
  private COSArray identifier(Document document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(style.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(document.toString().getBytes(StandardCharsets.UTF_8));
      var id = new COSString(Arrays.copyOf(digest.digest(), 16));
      var ids = new COSArray();
      ids.add(id);
      ids.add(id);
      return ids;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
