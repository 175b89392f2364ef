package proviso.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;

/** Grows the bytes of a file or of a content stream (ISO 32000-1, 7.2 and 7.8.2). */
final class PdfBytes {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The characters of PDFDocEncoding from code 0x80. */
  private static final String DOC_FROM_80 = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";

  private byte[] bytes;
  private int length;

  PdfBytes() {
    this(8192);
  }

  PdfBytes(int capacity) {
    bytes = new byte[capacity];
  }

  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** What was written, when that is ASCII. */
  String ascii() {
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  /** Forgets what was written and keeps the room. */
  PdfBytes clear() {
    length = 0;
    return this;
  }

  void digest(MessageDigest digest, int from) {
    digest.update(bytes, from, length - from);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  PdfBytes put(int b) {
    room(1);
    bytes[length++] = (byte) b;
    return this;
  }

  /** Bytes as they are. */
  PdfBytes raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** What another has grown. */
  PdfBytes raw(PdfBytes more) {
    return raw(more, 0, more.length);
  }

  /** What another has grown from one place up to another. */
  PdfBytes raw(PdfBytes more, int from, int to) {
    room(to - from);
    System.arraycopy(more.bytes, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /** ASCII as it is. */
  PdfBytes raw(String ascii) {
    int n = ascii.length();
    room(n);
    for (int i = 0; i < n; i++) {
      bytes[length + i] = (byte) ascii.charAt(i);
    }
    length += n;
    return this;
  }

  /** A whole number. */
  PdfBytes digits(int value) {
    room(11);
    int rest = value;
    if (rest < 0) {
      bytes[length++] = '-';
      rest = -rest;
    }
    int end = length + 1;
    for (int ten = 10; end - length < 10 && rest >= ten; ten *= 10) {
      end++;
    }
    for (int i = end - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length = end;
    return this;
  }

  /** A whole number and a space. */
  PdfBytes integer(int value) {
    return digits(value).put(' ');
  }

  /** An indirect reference (ISO 32000-1, 7.3.10). */
  PdfBytes reference(int object) {
    return digits(object).raw(" 0 R");
  }

  /** A number given in thousandths, and a space. */
  PdfBytes thousandths(int value) {
    int rest = Math.abs(value % 1000);
    if (value < 0) {
      put('-');
    }
    digits(Math.abs(value / 1000));
    if (rest != 0) {
      put('.').put('0' + rest / 100);
      if (rest % 100 != 0) {
        put('0' + (rest / 10) % 10);
        if (rest % 10 != 0) {
          put('0' + rest % 10);
        }
      }
    }
    return put(' ');
  }

  /** A text string: in PDFDocEncoding, else in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
  PdfBytes text(String words) {
    if (words.startsWith("\u00fe\u00ff")) {
      // In PDFDocEncoding it would be taken for the mark.
      return wide(words);
    }
    for (int i = 0; i < words.length(); i++) {
      if (docCode(words.charAt(i)) < 0) {
        return wide(words);
      }
    }
    put('(');
    for (int i = 0; i < words.length(); i++) {
      escaped(docCode(words.charAt(i)));
    }
    return put(')');
  }

  /** The code of a character in PDFDocEncoding (ISO 32000-1, annex D.3), below 0 if it has none. */
  private static int docCode(char c) {
    if ((c >= ' ' && c <= '~') || (c > '\u00a0' && c <= '\u00ff' && c != '\u00ad')) {
      return c;
    }
    int index = DOC_FROM_80.indexOf(c);
    return index < 0 ? -1 : 0x80 + index;
  }

  private PdfBytes wide(String words) {
    raw("<FEFF");
    for (int i = 0; i < words.length(); i++) {
      raw(HEX.toHexDigits(words.charAt(i)));
    }
    return put('>');
  }

  /** Bytes as a hexadecimal string. */
  PdfBytes hex(byte[] content) {
    return put('<').raw(HEX.formatHex(content)).put('>');
  }

  /** Text in UTF-8. */
  PdfBytes utf8(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A byte inside a literal string. */
  PdfBytes escaped(int b) {
    switch (b) {
      case '(', ')', '\\' -> put('\\').put(b);
      // A bare carriage return would be read as a line feed.
      case '\r' -> raw("\\r");
      default -> put(b);
    }
    return this;
  }

  /** Compressed as FlateDecode reads it (ISO 32000-1, 7.4.4). */
  byte[] deflated(int level) {
    return deflated(level, false);
  }

  /**
   * Compressed.
   *
   * @param bare whether without the header and the checksum around it
   */
  byte[] deflated(int level, boolean bare) {
    try (var deflater = new Deflater(level, bare)) {
      deflater.setInput(bytes, 0, length);
      deflater.finish();
      byte[] out = new byte[Math.max(64, length / 2)];
      int size = 0;
      while (!deflater.finished()) {
        if (size == out.length) {
          out = Arrays.copyOf(out, 2 * size);
        }
        size += deflater.deflate(out, size, out.length - size);
      }
      return Arrays.copyOf(out, size);
    }
  }
}
