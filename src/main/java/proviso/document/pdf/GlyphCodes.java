package proviso.document.pdf;

import proviso.document.Inline;

/** The codes by which the strings of a page name glyphs. */
interface GlyphCodes {
  /** The code of a character in a face. */
  int code(Inline.Style style, int codePoint);

  /** Whether a code takes two bytes instead of one. */
  boolean wide();
}
