package proviso.document.docx;

import java.util.List;
import proviso.document.Document.Band;
import proviso.document.Inline;

/** Writes what every page carries: three strips on tab stops. */
final class DocxFurniture {
  private DocxFurniture() {}

  /**
   * A header or footer.
   *
   * @param root {@code w:hdr} or {@code w:ftr}
   * @param style of its paragraphs
   */
  static Part of(String root, String style, Band band, Bookmarks bookmarks) {
    Part out = Part.of(root);
    var inlines = new DocxInlines(out, bookmarks);
    int lines = Math.max(band.left().size(), Math.max(band.centre().size(), band.right().size()));
    for (int i = 0; i < Math.max(1, lines); i++) {
      out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
      write(band.left(), i, inlines);
      if (i < band.centre().size() || i < band.right().size()) {
        out.open("w:r").empty("w:tab").close();
        write(band.centre(), i, inlines);
      }
      if (i < band.right().size()) {
        out.open("w:r").empty("w:tab").close();
        write(band.right(), i, inlines);
      }
      out.close();
    }
    return out;
  }

  private static void write(List<List<Inline>> lines, int line, DocxInlines inlines) {
    if (line < lines.size()) {
      inlines.write(lines.get(line), false);
    }
  }
}
