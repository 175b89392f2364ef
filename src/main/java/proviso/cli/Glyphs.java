package proviso.cli;

import proviso.document.pdf.Fonts;

/** Which characters the documents' fonts can show. */
final class Glyphs {
  private Glyphs() {}

  /** Whether there is a glyph for a code point. */
  static boolean covers(int codePoint) {
    // Most texts hold nothing else, and need no font loaded to be checked.
    boolean ascii = codePoint >= ' ' && codePoint <= '~';
    return ascii || Lazy.FONTS.covers(codePoint);
  }

  private static final class Lazy {
    static final Fonts FONTS = Fonts.standard();
  }
}
