package proviso.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import proviso.document.Document;
import proviso.document.html.HtmlWriter;
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
    return switch (format) {
      case PDF -> {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try {
          int pages = Pdf.WRITER.write(document, bytes);
          yield new Rendering(bytes.toByteArray(), pages);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      case HTML -> text(HtmlWriter.write(document));
      case TEXT -> text(TextWriter.write(document));
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
