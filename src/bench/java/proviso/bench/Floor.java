package proviso.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What no writer can do without: the content of the pages, and compressing it. */
final class Floor {
  private Floor() {}

  /** The content of all pages, as it is before it is compressed. */
  static byte[] content(byte[] pdf) {
    var content = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        page.getContents().transferTo(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }

  /** The same compressed at the usual level. */
  static byte[] deflated(byte[] content) {
    try (var deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      byte[] out = new byte[content.length];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }
}
