package proviso.document.pdf;

import java.util.Arrays;
import java.util.HexFormat;

/** Grows a content stream (ISO 32000-1, 7.8.2). */
final class PdfBytes {
  private byte[] bytes = new byte[8192];
  private int length;

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }

  /** ASCII as it is. */
  PdfBytes raw(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      put(ascii.charAt(i));
    }
    return this;
  }

  /** A whole number and a space. */
  PdfBytes integer(int value) {
    return raw(Integer.toString(value)).raw(" ");
  }

  /** A number given in thousandths, and a space. */
  PdfBytes thousandths(int value) {
    int rest = Math.abs(value % 1000);
    if (value < 0) {
      put('-');
    }
    raw(Integer.toString(Math.abs(value / 1000)));
    if (rest != 0) {
      put('.');
      put('0' + rest / 100);
      if (rest % 100 != 0) {
        put('0' + (rest / 10) % 10);
        if (rest % 10 != 0) {
          put('0' + rest % 10);
        }
      }
    }
    put(' ');
    return this;
  }

  /** A text string in UTF-16 with its mark, as hexadecimal (ISO 32000-1, 7.9.2.2). */
  PdfBytes text(String words) {
    raw("<FEFF");
    for (int i = 0; i < words.length(); i++) {
      raw(HexFormat.of().withUpperCase().toHexDigits(words.charAt(i)));
    }
    return raw(">");
  }

  /** A glyph's two bytes inside a literal string. */
  PdfBytes glyph(int id) {
    escaped((id >> 8) & 0xFF);
    escaped(id & 0xFF);
    return this;
  }

  private void escaped(int b) {
    switch (b) {
      case '(', ')', '\\' -> {
        put('\\');
        put(b);
      }
      // A bare carriage return would be read as a line feed.
      case '\r' -> raw("\\r");
      default -> put(b);
    }
  }
}
