package proviso.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one PDF: a beginning that other files may share, and an end of its own. */
public final class PdfFile {
  private final byte[] common;
  private final byte[] own;
  private final byte[] hash;
  private final int pages;

  PdfFile(byte[] common, byte[] own, byte[] hash, int pages) {
    this.common = common;
    this.own = own;
    this.hash = hash;
    this.pages = pages;
  }

  /** How many pages it has. */
  public int pages() {
    return pages;
  }

  /** How many bytes it has. */
  public int length() {
    return common.length + own.length;
  }

  /** The SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(hash);
  }

  /** All bytes, copied. */
  public byte[] bytes() {
    byte[] all = Arrays.copyOf(common, length());
    System.arraycopy(own, 0, all, common.length, own.length);
    return all;
  }

  /** Writes all bytes. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(common);
    out.write(own);
  }
}
