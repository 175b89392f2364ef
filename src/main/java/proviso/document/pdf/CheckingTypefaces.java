package proviso.document.pdf;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.document.Inline;
import proviso.document.layout.Typeface;
import proviso.document.layout.Typefaces;

/**
 * The measures of fonts for one document, noting each character asked for that they cannot print.
 */
final class CheckingTypefaces implements Typefaces {
  private final Map<Inline.Style, Face> faces = new EnumMap<>(Inline.Style.class);
  private final Set<Integer> missing = new LinkedHashSet<>();

  CheckingTypefaces(Fonts fonts) {
    for (Inline.Style style : Inline.Style.values()) {
      faces.put(style, new Face(fonts, fonts.file(style)));
    }
  }

  @Override
  public Typeface face(Inline.Style style) {
    Face face = faces.get(style);
    if (face == null) {
      throw new IllegalStateException("no face for " + style);
    }
    return face;
  }

  void requireAllPrintable() {
    if (!missing.isEmpty()) {
      throw new UnprintableTextException(List.copyOf(missing));
    }
  }

  private final class Face implements Typeface {
    private final Fonts fonts;
    private final FontFile file;

    Face(Fonts fonts, FontFile file) {
      this.fonts = fonts;
      this.file = file;
    }

    @Override
    public int advance(int codePoint) {
      // Printable ASCII is in any font we use.
      if ((codePoint < ' ' || codePoint > '~') && !fonts.covers(codePoint)) {
        missing.add(codePoint);
      }
      return file.advance(codePoint);
    }

    @Override
    public int kern(int left, int right) {
      return file.kern(left, right);
    }

    @Override
    public boolean has(int codePoint) {
      return file.has(codePoint);
    }

    @Override
    public int ascent() {
      return file.ascent();
    }

    @Override
    public int descent() {
      return file.descent();
    }

    @Override
    public int capHeight() {
      return file.capHeight();
    }
  }
}
