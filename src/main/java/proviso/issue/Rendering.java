package proviso.issue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import proviso.document.Attachment;
import proviso.document.Document;
import proviso.document.docx.DocxWriter;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.PdfFile;
import proviso.document.pdf.PdfWriter;
import proviso.document.text.TextWriter;

/** A document in the bytes of a format. */
public final class Rendering {
  private final byte[] bytes;
  private final int pages;

  private Rendering(byte[] bytes, int pages) {
    this.bytes = bytes;
    this.pages = pages;
  }

  /** The file's content; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many pages; 0 for a format without pages. */
  public int pages() {
    return pages;
  }

  /** The document's bytes, always the same for the same document. */
  public static Rendering of(Document document, Format format) {
    return of(document, format, List.of());
  }

  /**
   * The same with files inside it, if the format can carry any: only PDF can.
   *
   * @param attachments each with its own name
   */
  public static Rendering of(Document document, Format format, List<Attachment> attachments) {
    return switch (format) {
      case PDF -> {
        PdfFile file = Pdf.WRITER.file(document, attachments);
        yield new Rendering(file.bytes(), file.pages());
      }
      case HTML -> text(HtmlWriter.write(document));
      case TEXT -> text(TextWriter.write(document));
      case DOCX -> new Rendering(DocxWriter.write(document), 0);
    };
  }

  private static Rendering text(String text) {
    return new Rendering(text.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** Loaded when the first PDF is written: fonts take a while. */
  private static final class Pdf {
    static final PdfWriter WRITER = PdfWriter.standard();
  }
}
