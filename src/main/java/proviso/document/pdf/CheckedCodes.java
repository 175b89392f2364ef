package proviso.document.pdf;

import proviso.document.Inline;

/** The codes of a file's fonts, noting whether a character was asked for that they lack. */
final class CheckedCodes implements GlyphCodes {
  private final FontsInUse fonts;
  private boolean lacksAny;

  CheckedCodes(FontsInUse fonts) {
    this.fonts = fonts;
  }

  @Override
  public int code(Inline.Style style, int codePoint) {
    int code = fonts.code(style, codePoint);
    lacksAny |= code == 0;
    return code;
  }

  @Override
  public boolean wide() {
    return fonts.wide();
  }

  boolean lacksAny() {
    return lacksAny;
  }
}
