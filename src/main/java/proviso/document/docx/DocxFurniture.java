package proviso.document.docx;

import java.util.List;
import proviso.document.Brand;
import proviso.document.Document.Band;
import proviso.document.Inline;

/** Writes what every page carries: three strips on tab stops. */
final class DocxFurniture {
  // Where a header begins, in twips; see DocxWriter.
  private static final int LEFT = 900;
  private static final int TOP = 720;

  /** What a line takes, and what stands between the logo and the words, in twips. */
  private static final int LINE = 242;

  private static final int GAP = 200;

  private final Part out;
  private final String style;
  private final Band band;
  private final Brand brand;
  private final int lines;
  private final DocxInlines inlines;

  private DocxFurniture(String root, String style, Band band, Brand brand, Bookmarks bookmarks) {
    this.out = Part.of(root);
    this.style = style;
    this.band = band;
    this.brand = brand;
    this.lines = Math.max(band.left().size(), Math.max(band.centre().size(), band.right().size()));
    this.inlines = new DocxInlines(out, bookmarks);
  }

  /** The header of a brand's paper. */
  static Part head(Band band, Brand brand, Bookmarks bookmarks) {
    return new DocxFurniture("w:hdr", "Header", band, brand, bookmarks).part();
  }

  /** The footer. */
  static Part foot(Band band, Bookmarks bookmarks) {
    return new DocxFurniture("w:ftr", "Footer", band, Brand.PLAIN, bookmarks).part();
  }

  private Part part() {
    for (int i = 0; i < Math.max(1, lines); i++) {
      out.open("w:p");
      properties(i == 0, i >= lines - 1);
      if (i == 0) {
        brand.logo().ifPresent(logo -> DocxLogo.write(logo, LEFT, TOP, out));
      }
      if (inset() > 0) {
        out.open("w:r").empty("w:tab").close();
      }
      write(band.left(), i);
      if (i < band.centre().size() || i < band.right().size()) {
        out.open("w:r").empty("w:tab").close();
        write(band.centre(), i);
      }
      if (i < band.right().size()) {
        out.open("w:r").empty("w:tab").close();
        write(band.right(), i);
      }
      out.close();
    }
    return out;
  }

  /**
   * The order is the schema's (CT_PPr): borders before tabs before spacing. The words stand beside
   * the middle of the logo, and what is below stands below both.
   */
  private void properties(boolean first, boolean last) {
    out.open("w:pPr").empty("w:pStyle", "w:val", style);
    int spare = brand.logo().map(it -> it.printedHeight() / 50 - lines * LINE).orElse(0);
    int beside = Math.max(0, spare / 2);
    if (last && brand.colour().isPresent()) {
      String colour = brand.colour().get().digits();
      // In points.
      String space = Integer.toString(Math.min(31, 5 + beside / 20));
      out.open("w:pBdr");
      out.empty("w:bottom", "w:val", "single", "w:sz", "8", "w:space", space, "w:color", colour);
      out.close();
    }
    // A tab and no indent: the line below spans the page, as it does on paper.
    if (inset() > 0) {
      out.open("w:tabs").empty("w:tab", "w:val", "left", "w:pos", twips(inset())).close();
    }
    boolean plain = brand.equals(Brand.PLAIN);
    int before = first ? beside : 0;
    int after = last && !plain ? 160 + (brand.colour().isPresent() ? 0 : beside) : 0;
    if (before > 0 || after > 0) {
      out.empty("w:spacing", "w:before", twips(before), "w:after", twips(after));
    }
    out.close();
  }

  /** Where the words begin beside the logo, in twips. */
  private int inset() {
    return brand.logo().map(it -> it.printedWidth() / 50 + GAP).orElse(0);
  }

  /** Empty, and so left out, for none. */
  private static String twips(int length) {
    return length == 0 ? "" : Integer.toString(length);
  }

  private void write(List<List<Inline>> strip, int line) {
    if (line < strip.size()) {
      inlines.write(strip.get(line), false);
    }
  }
}
