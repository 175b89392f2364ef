package proviso.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.zip.Deflater;

/**
 * The output intent that PDF/A asks for (ISO 19005-2, 6.2.3). Pages are black on white and use no
 * colour but DeviceGray, so it is a grey, with the JDK's own profile.
 */
final class ColourProfile {
  private static final String NAME = "(Grey, linear)";

  /** Compressed once, not for each document. */
  private static final class Compressed {
    static final byte[] BYTES =
        new PdfBytes()
            .raw(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData())
            .deflated(Deflater.BEST_COMPRESSION);
  }

  private ColourProfile() {}

  /** Writes it; the answer is the number of the intent. */
  static int write(FileObjects objects) {
    int profile = objects.stream("/N 1", Compressed.BYTES);
    int intent = objects.take(1);
    objects
        .object(intent)
        .raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
        .raw(NAME)
        .raw("/Info")
        .raw(NAME)
        .raw("/DestOutputProfile ")
        .reference(profile)
        .raw(">>");
    return intent;
  }
}
