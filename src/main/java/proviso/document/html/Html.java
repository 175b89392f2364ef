package proviso.document.html;

/** HTML being written: every text and attribute passes through here, and is escaped here only. */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);

  /** Opens an element; attributes are name, value, name, value; an empty value leaves one out. */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Closes an element and ends the line. */
  Html closeLine(String element) {
    return close(element).line();
  }

  /** Ends the line; only where white space means nothing. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** Writes words. */
  Html text(String words) {
    escape(words);
    return this;
  }

  /** Writes what is HTML or CSS already; only our own. */
  Html raw(String ours) {
    out.append(ours);
    return this;
  }

  /**
   * Escapes for text and for attributes in double quotes. A character that HTML cannot hold, such
   * as NUL or half of a surrogate pair, becomes U+FFFD.
   */
  private void escape(String words) {
    int i = 0;
    while (i < words.length()) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\u00a0' -> out.append("&nbsp;");
        case '\r', '\f', '\u000b' -> out.append(' ');
        default -> out.appendCodePoint(canHold(c) ? c : 0xFFFD);
      }
    }
  }

  private static boolean canHold(int c) {
    return c == '\n'
        || c == '\t'
        || !(Character.isISOControl(c)
            || (c >= 0xD800 && c <= 0xDFFF)
            || (c >= 0xFDD0 && c <= 0xFDEF)
            || (c & 0xFFFE) == 0xFFFE);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
