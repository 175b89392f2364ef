package proviso.document.pdf;

/** Text for catalogues, bookmarks and screen readers. */
final class PlainText {
  private PlainText() {}

  /** The text with a space for each control character, and U+FFFD for what is no character or not for XML. */
  static String of(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                Character.isISOControl(c)
                    ? ' '
                    : c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
