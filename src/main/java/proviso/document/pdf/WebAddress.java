package proviso.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses as PDF wants them: ASCII only (ISO 32000-1, 12.6.4.7). */
final class WebAddress {
  private WebAddress() {}

  /** The address with every other byte of its UTF-8 percent-encoded. */
  static String ascii(String address) {
    var ascii = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        ascii.append((char) b);
      } else {
        ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return ascii.toString();
  }
}
