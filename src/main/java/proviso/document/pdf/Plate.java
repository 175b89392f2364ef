package proviso.document.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * The beginning of a file, ready in bytes, and the way to end it for one document: its metadata,
 * its heads and what stands in its slots, then the cross-reference stream (ISO 32000-1, 7.5.8).
 *
 * <p>The first object numbers are the document's own: information, metadata, heads, parts with
 * slots, and the cross-reference stream. The rows of that stream for the objects in common are
 * compressed once; those of the document stand before them in a stored block (RFC 1951, 3.2.4).
 * Immutable; for any number of threads.
 */
final class Plate {
  /** Information, metadata and cross-reference stream. */
  private static final int FIXED = 3;

  private static final int ROW = 8;
  private static final int LONGEST_BLOCK = 0xFFFF;
  private static final int ADLER = 65_521;

  private final byte[] common;
  private final MessageDigest digest;
  private final List<List<PageContent.Piece>> between;
  private final int catalog;
  private final int pages;
  private final int size;
  private final byte[] rows;
  private final long rowsSum;
  private final int rowsLength;

  /**
   * A plate.
   *
   * @param objects the objects in common
   * @param between for each page that has slots the part with them
   * @param catalog the number of the catalog
   * @param pages how many pages there are
   */
  Plate(FileObjects.Common objects, List<List<PageContent.Piece>> between, int catalog, int pages) {
    this.common = objects.file().toArray();
    this.digest = sha256();
    digest.update(common);
    this.between = List.copyOf(between);
    this.catalog = catalog;
    this.pages = pages;
    this.size = 1 + objects.own() + objects.entries().size();
    PdfBytes table = rows(objects.entries());
    byte[] plain = table.toArray();
    var sum = new Adler32();
    sum.update(plain);
    this.rows = table.deflated(Deflater.BEST_COMPRESSION, true);
    this.rowsSum = sum.getValue();
    this.rowsLength = plain.length;
  }

  /** How many numbers are a document's own. */
  static int own(int heads, int parts) {
    return FIXED + heads + parts;
  }

  static int information() {
    return 1;
  }

  static int metadata() {
    return 2;
  }

  static int head(int index) {
    return FIXED + index;
  }

  static int part(int heads, int index) {
    return FIXED + heads + index;
  }

  int pages() {
    return pages;
  }

  List<List<PageContent.Piece>> between() {
    return between;
  }

  private static PdfBytes rows(List<int[]> entries) {
    var table = new PdfBytes(ROW * entries.size());
    int[] above = null;
    for (int[] entry : entries) {
      // The first row as it is, the others as differences to the row above (PNG's filter Up).
      table.put(above == null ? 0 : 2);
      byte[] row = row(entry[0], entry[1], entry[2]);
      byte[] before = above == null ? new byte[ROW - 1] : row(above[0], above[1], above[2]);
      for (int i = 0; i < row.length; i++) {
        table.put(row[i] - before[i]);
      }
      above = entry;
    }
    return table;
  }

  private static byte[] row(int type, int second, int third) {
    return new byte[] {
      (byte) type,
      (byte) (second >> 24),
      (byte) (second >> 16),
      (byte) (second >> 8),
      (byte) second,
      (byte) (third >> 8),
      (byte) third
    };
  }

  /**
   * A document's file.
   *
   * @param heads the content of each head
   * @param parts for each page that has slots the content of the part with them
   */
  PdfFile print(Metadata metadata, List<PdfBytes> heads, List<PdfBytes> parts) {
    var out = new PdfBytes(8192);
    List<Integer> offsets = new ArrayList<>();
    begin(out, offsets);
    metadata.information(out);
    out.raw("\nendobj\n");
    begin(out, offsets);
    // Not compressed: archives read it without a PDF library.
    stream(out, "/Type/Metadata/Subtype/XML", metadata.xmp());
    for (PdfBytes head : heads) {
      begin(out, offsets);
      stream(out, "", head);
    }
    for (PdfBytes part : parts) {
      begin(out, offsets);
      stream(out, "", part);
    }
    MessageDigest hash = copy(digest);
    out.digest(hash, 0);
    byte[] identifier = Arrays.copyOf(copy(hash).digest(), 16);
    int end = out.length();
    int start = common.length + end;
    begin(out, offsets);
    crossReferences(out, offsets, identifier);
    out.raw("startxref\n").digits(start).raw("\n%%EOF\n");
    out.digest(hash, end);
    return new PdfFile(common, out.toArray(), hash.digest(), pages);
  }

  private void begin(PdfBytes out, List<Integer> offsets) {
    offsets.add(common.length + out.length());
    out.digits(offsets.size()).raw(" 0 obj\n");
  }

  private static void stream(PdfBytes out, String entries, PdfBytes content) {
    out.raw("<<").raw(entries).raw("/Length ").digits(content.length()).raw(">>stream\n");
    out.raw(content).raw("\nendstream\nendobj\n");
  }

  private void crossReferences(PdfBytes out, List<Integer> offsets, byte[] identifier) {
    var own = new PdfBytes(ROW * (1 + offsets.size()));
    own.put(0).raw(row(0, 0, 0xFFFF));
    for (int offset : offsets) {
      own.put(0).raw(row(1, offset, 0));
    }
    int length = own.length();
    var content = new PdfBytes(64 + length + rows.length);
    // A zlib header, then stored blocks, none of which is the last.
    content.put(0x78).put(0xDA);
    for (int from = 0; from < length; from += LONGEST_BLOCK) {
      int to = Math.min(length, from + LONGEST_BLOCK);
      int n = to - from;
      content.put(0).put(n).put(n >> 8).put(~n).put(~n >> 8).raw(own, from, to);
    }
    content.raw(rows);
    long sum = sum(own);
    content.put((int) (sum >> 24)).put((int) (sum >> 16)).put((int) (sum >> 8)).put((int) sum);
    out.raw("<</Type/XRef/W[1 4 2]/Size ").digits(size).raw("/Root ").reference(catalog);
    out.raw("/Info ").reference(information()).raw("/ID[").hex(identifier).hex(identifier);
    out.raw("]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ");
    out.digits(content.length()).raw(">>stream\n").raw(content).raw("\nendstream\nendobj\n");
  }

  /** The checksum of the document's rows and the common ones after them (RFC 1950, 2.2). */
  private long sum(PdfBytes own) {
    var first = new Adler32();
    first.update(own.toArray());
    long a = first.getValue() & 0xFFFF;
    long b = first.getValue() >>> 16;
    long low = (a + (rowsSum & 0xFFFF) + ADLER - 1) % ADLER;
    long high = (b + (rowsSum >>> 16) + rowsLength % ADLER * (a + ADLER - 1)) % ADLER;
    return high << 16 | low;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }
}
