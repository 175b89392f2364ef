package proviso.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The output intent that PDF/A asks for (ISO 19005-2, 6.2.3): sRGB, with the JDK's own profile. */
final class ColourProfile {
  private static final String NAME = "sRGB IEC61966-2.1";

  /** Compressed once, not for each document. */
  private static final class Compressed {
    static final byte[] BYTES = compress();

    private static byte[] compress() {
      var out = new ByteArrayOutputStream();
      try (var deflater = new DeflaterOutputStream(out)) {
        deflater.write(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  private ColourProfile() {}

  static void write(PDDocument pdf) throws IOException {
    COSStream profile = pdf.getDocument().createCOSStream();
    profile.setInt(COSName.N, 3);
    profile.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (OutputStream out = profile.createRawOutputStream()) {
      out.write(Compressed.BYTES);
    }
    var intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setItem(COSName.OUTPUT_CONDITION_IDENTIFIER, new COSString(NAME));
    intent.setItem(COSName.INFO, new COSString(NAME));
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    var intents = new COSArray();
    intents.add(intent);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
  }
}
