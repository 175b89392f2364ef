package proviso.document.docx;

import java.util.List;
import proviso.document.Brand;
import proviso.document.Document.Band;
import proviso.document.Inline;

/** Writes what every page carries: three strips on tab stops. */
final class DocxFurniture {
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
      properties(i == lines - 1);
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

  /** The order is the schema's (CT_PPr): borders before spacing. */
  private void properties(boolean last) {
    out.open("w:pPr").empty("w:pStyle", "w:val", style);
    if (last && brand.colour().isPresent()) {
      String colour = brand.colour().get().digits();
      out.open("w:pBdr");
      out.empty("w:bottom", "w:val", "single", "w:sz", "8", "w:space", "5", "w:color", colour);
      out.close();
      out.empty("w:spacing", "w:after", "160");
    }
    out.close();
  }

  private void write(List<List<Inline>> strip, int line) {
    if (line < strip.size()) {
      inlines.write(strip.get(line), false);
    }
  }
}
