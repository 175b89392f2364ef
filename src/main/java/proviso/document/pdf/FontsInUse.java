package proviso.document.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import proviso.document.Inline;

/** The characters of each face that one document uses. */
final class FontsInUse {
  private static final Map<Inline.Style, String> NAMES =
      new EnumMap<>(
          Map.of(
              Inline.Style.PLAIN, "F1",
              Inline.Style.STRONG, "F2",
              Inline.Style.EMPHASIS, "F3",
              Inline.Style.STRONG_EMPHASIS, "F4"));

  private final Fonts fonts;
  private final Map<Inline.Style, BitSet> used = new EnumMap<>(Inline.Style.class);

  FontsInUse(Fonts fonts) {
    this.fonts = fonts;
  }

  static String name(Inline.Style style) {
    return NAMES.getOrDefault(style, "F1");
  }

  /** Notes a character; the answer is its glyph, which is also its code in the page's strings. */
  int use(Inline.Style style, int codePoint) {
    used.computeIfAbsent(style, _ -> new BitSet()).set(codePoint);
    return fonts.file(style).glyph(codePoint);
  }

  /** Embeds a subset of each face used. Every page shares the resources. */
  PDResources embed(PDDocument pdf) throws IOException {
    var resources = new PDResources();
    for (Map.Entry<Inline.Style, BitSet> entry : used.entrySet()) {
      PDType0Font font = PDType0Font.load(pdf, fonts.file(entry.getKey()).ttf(), true);
      entry.getValue().stream().forEach(font::addToSubset);
      // What PDPageContentStream would do with a font it writes with.
      font.subset();
      resources.put(COSName.getPDFName(name(entry.getKey())), font);
    }
    return resources;
  }
}
