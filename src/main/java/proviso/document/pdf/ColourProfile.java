package proviso.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.zip.Deflater;
import proviso.document.Brand;

/** The output intent that PDF/A asks for (ISO 19005-2, 6.2.3), with the JDK's own profile. */
enum ColourProfile {
  /** For pages that are black on white and use no colour but DeviceGray. */
  GREY("(Grey, linear)", 1, ColorSpace.CS_GRAY),
  /** For pages with DeviceRGB, which is then sRGB. */
  SRGB("(sRGB IEC61966-2.1)", 3, ColorSpace.CS_sRGB);

  private final String named;
  private final int components;
  private final int space;

  ColourProfile(String named, int components, int space) {
    this.named = named;
    this.components = components;
    this.space = space;
  }

  /** The one that pages of a brand need. */
  static ColourProfile of(Brand brand) {
    return brand.equals(Brand.PLAIN) ? GREY : SRGB;
  }

  /** Each compressed once, not for each document, and only if a document needs it. */
  private byte[] compressed() {
    return switch (this) {
      case GREY -> Grey.BYTES;
      case SRGB -> Srgb.BYTES;
    };
  }

  private static final class Grey {
    static final byte[] BYTES = compress(GREY);
  }

  private static final class Srgb {
    static final byte[] BYTES = compress(SRGB);
  }

  private static byte[] compress(ColourProfile profile) {
    return new PdfBytes()
        .raw(ICC_Profile.getInstance(profile.space).getData())
        .deflated(Deflater.BEST_COMPRESSION);
  }

  /** Writes it; the answer is the number of the intent. */
  int write(FileObjects objects) {
    int profile = objects.stream("/N " + components, compressed());
    int intent = objects.take(1);
    objects
        .object(intent)
        .raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
        .raw(named)
        .raw("/Info")
        .raw(named)
        .raw("/DestOutputProfile ")
        .reference(profile)
        .raw(">>");
    return intent;
  }
}
