package proviso.document.pdf;

/** Text for catalogues, bookmarks and screen readers. */
final class PlainText {
  private PlainText() {}

  /**
   * The text with a space for each control character, and U+FFFD for what is no character or not
   * for XML.
   */
  static String of(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(PlainText::replaced).forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static int replaced(int codePoint) {
    if (Character.isISOControl(codePoint)) {
      return ' ';
    }
    boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
    boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE;
    return surrogate || nonCharacter ? 0xFFFD : codePoint;
  }
}
