package proviso.bench;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * openhtmltopdf as a careful user has it: font metrics cached between documents, as its manual
 * advises, font files parsed once, and glyph substitution off, which this text does not need. With
 * font files given the usual way, PDFBox looks for ligatures in every word, which takes several
 * times as long as all the rest.
 */
final class OpenHtmlPeer {
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Map<Fonts.Face, TrueTypeFont> fonts = new EnumMap<>(Fonts.Face.class);

  OpenHtmlPeer() {
    // It tells its progress for every document; only what goes wrong is of interest.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    for (Fonts.Face face : Fonts.Face.values()) {
      fonts.put(face, parsed(face));
    }
  }

  private static TrueTypeFont parsed(Fonts.Face face) {
    try (InputStream file = Fonts.open(face.file)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The PDF of an XHTML text. */
  byte[] pdf(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .usePDDocument(document)
              .usePdfAConformance(PdfAConformance.PDFA_2_A)
              .usePdfUaAccessibility(true)
              .useColorProfile(colours)
              .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
              .withHtmlContent(html, null)
              .toStream(out);
      for (Map.Entry<Fonts.Face, TrueTypeFont> font : fonts.entrySet()) {
        Fonts.Face face = font.getKey();
        builder.useFont(
            new PDFontSupplier(PDType0Font.load(document, font.getValue(), true)),
            Fonts.FAMILY,
            face.weight,
            face.italic ? FontStyle.ITALIC : FontStyle.NORMAL,
            true);
      }
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
