package proviso.document.html;

import proviso.document.Brand;

/** The style of a brand; nothing for plain paper. */
final class BrandRules {
  private BrandRules() {}

  /** Headings of what is quoted are hung from their labels, and stay black. */
  static String of(Brand brand) {
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
