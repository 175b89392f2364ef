package proviso.document.html;

import java.util.Locale;
import proviso.document.Brand;
import proviso.document.Logo;

/** The style of a brand; nothing for plain paper. */
final class BrandRules {
  private BrandRules() {}

  /** Headings of what is quoted are hung from their labels, and stay black. */
  static String of(Brand brand) {
    return colour(brand) + brand.logo().map(BrandRules::logo).orElse("");
  }

  /** Beside the words of the left strip, as large as on paper. */
  private static String logo(Logo logo) {
    return String.format(
        Locale.ROOT,
        """
        header{align-items:center}
        header .left{display:flex;align-items:center;gap:.9em}
        .logo{flex:none;width:%.3fpt;height:%.3fpt}
        """,
        logo.printedWidth() / 1000.0,
        logo.printedHeight() / 1000.0);
  }

  private static String colour(Brand brand) {
    return brand
        .colour()
        .map(colour ->
            ":is(h1,h2,h3,h4,h5,h6,[role=heading]):not(.hung){color:#"
                + colour.digits()
                + "}\nheader{padding-bottom:.5em;border-bottom:1pt solid #"
                + colour.digits()
                + "}\n")
        .orElse("");
  }
}
