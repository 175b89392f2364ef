package proviso.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import proviso.document.Attachment;
import proviso.document.Brand;
import proviso.document.Document;
import proviso.document.layout.Attribute.Goal;
import proviso.document.layout.Layout;
import proviso.document.layout.PageStyle;
import proviso.document.layout.Pages;
import proviso.document.layout.Placed.LinkArea;

/**
 * Writes documents as PDF that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once; with
 * attachments PDF/A-3a (ISO 19005-3).
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
    return file(document).bytes();
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
    PdfFile file = file(document);
    file.writeTo(out);
    return file.pages();
  }

  /**
   * A document's PDF.
   *
   * @throws UnprintableTextException if the fonts lack characters of it
   * @throws IllegalArgumentException as {@link #write(Document)} does
   */
  public PdfFile file(Document document) {
    return set(document).file();
  }

  /**
   * A document's PDF with files inside it, which is PDF/A-3a instead of 2a.
   *
   * @param attachments each with its own name; none gives what {@link #file(Document)} gives
   * @throws UnprintableTextException if the fonts lack characters of it
   * @throws IllegalArgumentException as {@link #write(Document)} does, or if two attachments have
   *     one name
   */
  public PdfFile file(Document document, List<Attachment> attachments) {
    return set(document, attachments).file();
  }

  PageStyle style() {
    return style;
  }

  Fonts fonts() {
    return fonts;
  }

  /** A document on its pages, with its file. */
  SetDocument set(Document document) {
    return set(document, List.of());
  }

  private SetDocument set(Document document, List<Attachment> attachments) {
    var metadata = new Metadata(document.meta(), attachments.isEmpty() ? 2 : 3);
    var faces = new CheckingTypefaces(fonts);
    Pages pages = new Layout(style, faces).pages(document);
    faces.requireAllPrintable();
    FontsInUse used = FontsInUse.of(pages.pages().stream().map(page -> page.items()).toList());
    List<PageContent> contents =
        pages.pages().stream()
            .map(page -> new PageContent(page, style.height(), used, document.brand()))
            .toList();
    Heads heads = Heads.of(contents);
    Plate plate = plate(pages, document.brand(), contents, heads, used, metadata, attachments);
    List<PdfBytes> parts = plate.between().stream().map(PdfWriter::joined).toList();
    return new SetDocument(pages, used, plate, plate.print(metadata, heads.contents(), parts));
  }

  private static PdfBytes joined(List<PageContent.Piece> pieces) {
    var all = new PdfBytes(2048);
    for (PageContent.Piece piece : pieces) {
      switch (piece) {
        case PageContent.Piece.Fixed fixed -> all.raw(fixed.content());
        case PageContent.Piece.Own own -> all.raw(own.content());
      }
    }
    return all;
  }

  private Plate plate(
      Pages pages,
      Brand brand,
      List<PageContent> contents,
      Heads heads,
      FontsInUse used,
      Metadata metadata,
      List<Attachment> attachments) {
    List<List<PageContent.Piece>> between =
        contents.stream().map(PageContent::between).filter(pieces -> !pieces.isEmpty()).toList();
    int count = contents.size();
    var objects = new FileObjects(Plate.own(heads.contents().size(), between.size()));
    int resources = objects.take(1);
    used.write(fonts, LogoImage.write(brand, objects), resources, objects);
    int tree = objects.take(1);
    int firstPage = objects.take(count);
    var navigation = new Navigation(pages, objects, firstPage);
    var tags = new TagTree(objects, firstPage);
    int structParent = count;
    int part = 0;
    for (int i = 0; i < count; i++) {
      PageContent content = contents.get(i);
      List<Integer> streams = new ArrayList<>();
      heads.number(i).ifPresent(streams::add);
      add(content.before(), streams, objects);
      if (!content.between().isEmpty()) {
        streams.add(Plate.part(heads.contents().size(), part++));
      }
      add(content.after(), streams, objects);
      tags.page(content.marked());
      List<Integer> annotations = new ArrayList<>();
      for (LinkArea area : content.links()) {
        if (area.link().attribute().orElse(null) instanceof Goal goal) {
          int annotation = objects.take(1);
          navigation.annotation(annotation, area, goal, i, structParent);
          tags.annotation(i, annotation, structParent, area.link());
          annotations.add(annotation);
          structParent++;
        }
      }
      PdfBytes out = objects.object(firstPage + i).raw("<</Type/Page/Parent ").reference(tree);
      out.raw("/MediaBox[0 0 ").thousandths(style.width()).thousandths(style.height());
      out.raw("]/Resources ").reference(resources).raw("/StructParents ").digits(i);
      // Tab order follows the structure (ISO 14289-1, 7.18.3).
      references(out.raw("/Tabs/S/Contents"), streams);
      if (!annotations.isEmpty()) {
        references(out.raw("/Annots"), annotations);
      }
      out.raw(">>");
    }
    PdfBytes out = objects.object(tree).raw("<</Type/Pages/Count ").digits(count).raw("/Kids[");
    for (int i = 0; i < count; i++) {
      out.reference(firstPage + i).put(' ');
    }
    out.raw("]>>");
    String files = AssociatedFiles.write(attachments, metadata.pdfDate(), objects);
    int catalog =
        catalog(
            pages,
            objects,
            tree,
            navigation,
            tags,
            metadata.language(),
            ColourProfile.of(brand),
            files);
    return new Plate(objects.end(), between, catalog, count);
  }

  private static void add(PdfBytes content, List<Integer> streams, FileObjects objects) {
    if (content.length() > 0) {
      streams.add(objects.stream("", content.deflated(FileObjects.LEVEL)));
    }
  }

  private static void references(PdfBytes out, List<Integer> objects) {
    out.put('[');
    objects.forEach(number -> out.reference(number).put(' '));
    out.put(']');
  }

  private static int catalog(
      Pages pages,
      FileObjects objects,
      int tree,
      Navigation navigation,
      TagTree tags,
      String language,
      ColourProfile profile,
      String files) {
    int bookmarks = navigation.bookmarks();
    int root = tags.write(pages.root());
    int intent = profile.write(objects);
    int catalog = objects.take(1);
    PdfBytes out = objects.object(catalog).raw("<</Type/Catalog/Pages ").reference(tree);
    out.raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang");
    out.text(language).raw("/StructTreeRoot ").reference(root);
    out.raw("/OutputIntents[").reference(intent).raw("]/Metadata ").reference(Plate.metadata());
    if (bookmarks > 0) {
      out.raw("/Outlines ").reference(bookmarks);
    }
    out.raw(files).raw(">>");
    return catalog;
  }
}
