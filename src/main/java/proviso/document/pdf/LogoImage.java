package proviso.document.pdf;

import proviso.document.Brand;
import proviso.document.Logo;

/** The logo as an image that all pages share (ISO 32000-1, 8.9.5). */
final class LogoImage {
  /** Its name in the pages' resources. */
  static final String NAME = "Logo";

  private LogoImage() {}

  /** Writes it; the answer is its entry in the resources, empty without one. */
  static String write(Brand brand, FileObjects objects) {
    return brand
        .logo()
        .map(logo -> "/XObject<</" + NAME + " " + write(logo, objects) + " 0 R>>")
        .orElse("");
  }

  private static int write(Logo logo, FileObjects objects) {
    String entries =
        "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width "
            + logo.width()
            + "/Height "
            + logo.height();
    return objects.stream(entries, logo.samples());
  }
}
