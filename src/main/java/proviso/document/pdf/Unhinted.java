package proviso.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the instructions out of a TrueType font's glyphs. They fit outlines to the pixels of coarse
 * screens, PDF viewers do without them, and they are half of the file.
 *
 * <p>Tables are those of the OpenType specification: {@code glyf}, {@code loca}, {@code maxp},
 * {@code head}.
 */
final class Unhinted {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  /** The last offset that the short table of places can tell. */
  private static final int MOST_SHORT = 2 * 0xFFFF;

  private static final int COMPOSITE_ARGUMENTS_ARE_WORDS = 0x0001;
  private static final int COMPOSITE_HAS_SCALE = 0x0008;
  private static final int COMPOSITE_MORE = 0x0020;
  private static final int COMPOSITE_HAS_TWO_SCALES = 0x0040;
  private static final int COMPOSITE_HAS_MATRIX = 0x0080;
  private static final int COMPOSITE_HAS_INSTRUCTIONS = 0x0100;

  private Unhinted() {}

  /** The same font without instructions. */
  static byte[] of(byte[] font) {
    Map<String, ByteBuffer> tables = tables(font);
    ByteBuffer head = table(tables, "head");
    ByteBuffer loca = table(tables, "loca");
    ByteBuffer glyf = table(tables, "glyf");
    int glyphs = Short.toUnsignedInt(table(tables, "maxp").getShort(4));
    boolean wide = head.getShort(50) == 1;
    ByteBuffer outlines = ByteBuffer.allocate(glyf.capacity() + 4 * glyphs);
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs + 1));
    for (int i = 0; i < glyphs; i++) {
      places.putInt(outlines.position());
      int from = place(loca, wide, i);
      int to = place(loca, wide, i + 1);
      if (to > from) {
        outlines.put(glyph(slice(glyf, from, to - from)));
        if (outlines.position() % 2 != 0) {
          outlines.put((byte) 0);
        }
      }
    }
    places.putInt(outlines.position());
    boolean stillWide = outlines.position() > MOST_SHORT;
    ByteBuffer newHead = copy(head);
    newHead.putShort(50, (short) (stillWide ? 1 : 0)).putInt(8, 0);
    Map<String, ByteBuffer> kept = new TreeMap<>(tables);
    kept.keySet().removeAll(Arrays.asList("cvt ", "fpgm", "prep", "gasp"));
    kept.put("head", newHead);
    kept.put("loca", stillWide ? places.flip() : halved(places.flip()));
    kept.put("glyf", outlines.flip());
    return file(kept);
  }

  /** Places of even offsets as the short table writes them. */
  private static ByteBuffer halved(ByteBuffer places) {
    ByteBuffer halved = ByteBuffer.allocate(places.remaining() / 2);
    while (places.hasRemaining()) {
      halved.putShort((short) (places.getInt() / 2));
    }
    return halved.flip();
  }

  private static Map<String, ByteBuffer> tables(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    Map<String, ByteBuffer> tables = new TreeMap<>();
    for (int i = 0; i < file.getShort(4); i++) {
      int entry = HEADER + ENTRY * i;
      String tag = new String(font, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, slice(file, file.getInt(entry + 8), file.getInt(entry + 12)));
    }
    return tables;
  }

  private static ByteBuffer table(Map<String, ByteBuffer> tables, String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("a font without the table " + tag);
    }
    return table;
  }

  private static ByteBuffer slice(ByteBuffer of, int from, int length) {
    return of.slice(from, length);
  }

  private static ByteBuffer copy(ByteBuffer of) {
    return ByteBuffer.allocate(of.capacity()).put(of.duplicate().rewind()).rewind();
  }

  private static int place(ByteBuffer loca, boolean wide, int glyph) {
    return wide ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }

  private static ByteBuffer glyph(ByteBuffer glyph) {
    return glyph.getShort(0) < 0 ? composite(glyph) : simple(glyph);
  }

  private static ByteBuffer simple(ByteBuffer glyph) {
    int length = 10 + 2 * glyph.getShort(0);
    int instructions = Short.toUnsignedInt(glyph.getShort(length));
    int rest = length + 2 + instructions;
    return ByteBuffer.allocate(glyph.capacity() - instructions)
        .put(slice(glyph, 0, length))
        .putShort((short) 0)
        .put(slice(glyph, rest, glyph.capacity() - rest))
        .flip();
  }

  private static ByteBuffer composite(ByteBuffer glyph) {
    ByteBuffer bare = copy(glyph);
    int at = 10;
    int flags;
    do {
      flags = bare.getShort(at);
      bare.putShort(at, (short) (flags & ~COMPOSITE_HAS_INSTRUCTIONS));
      at += (flags & COMPOSITE_ARGUMENTS_ARE_WORDS) != 0 ? 8 : 6;
      if ((flags & COMPOSITE_HAS_SCALE) != 0) {
        at += 2;
      } else if ((flags & COMPOSITE_HAS_TWO_SCALES) != 0) {
        at += 4;
      } else if ((flags & COMPOSITE_HAS_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & COMPOSITE_MORE) != 0);
    return slice(bare, 0, at);
  }

  private static byte[] file(Map<String, ByteBuffer> tables) {
    int n = tables.size();
    int size = HEADER + ENTRY * n;
    for (ByteBuffer table : tables.values()) {
      size += (table.remaining() + 3) / 4 * 4;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(n);
    file.putInt(0x00010000).putShort((short) n).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (n - power)));
    int at = HEADER + ENTRY * n;
    int headAt = 0;
    for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
      ByteBuffer table = entry.getValue().rewind();
      int length = table.remaining();
      file.put(at, table, 0, length);
      file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(sum(file, at, length)).putInt(at).putInt(length);
      headAt = entry.getKey().equals("head") ? at : headAt;
      at += (length + 3) / 4 * 4;
    }
    // What makes the sum over the whole file what the specification wants.
    file.putInt(headAt + 8, 0xB1B0AFBA - sum(file, 0, size));
    return file.array();
  }

  private static int sum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i += 4) {
      sum += file.getInt(from + i);
    }
    return sum;
  }
}
