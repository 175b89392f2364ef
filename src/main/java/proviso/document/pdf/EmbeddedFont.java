package proviso.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A face with an alphabet, as the bytes that a file embeds: a composite font whose CIDs are the
 * codes of the {@link Alphabet} (ISO 32000-1, 9.7). Compressed once, for all files.
 */
final class EmbeddedFont {
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

  private static final String SYSTEM = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

  private final FontFile file;
  private final boolean wide;
  private final String name;
  private final byte[] program;
  private final int programLength;
  private final byte[] glyphs;
  private final byte[] unicode;
  private final byte[] codes;
  private final String widths;

  /**
   * Makes it, which takes milliseconds.
   *
   * @param wide whether codes take two bytes
   */
  EmbeddedFont(FontFile file, Alphabet alphabet, boolean wide) {
    this.file = file;
    this.wide = wide;
    int[] beyond = alphabet.others();
    try {
      Subset subset = Subset.of(file, beyond);
      program = deflated(subset.font);
      programLength = subset.font.length;
      glyphs = deflated(glyphs(subset, beyond));
      var sum = new CRC32();
      sum.update(subset.font);
      name = tag(sum.getValue()) + "+" + file.ttf().getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unicode = deflated(unicode(beyond));
    codes = deflated(codes());
    widths = widths(beyond);
  }

  /** A font file of some glyphs, with the numbers they have in it. */
  private static final class Subset {
    private final byte[] font;
    private final Map<Integer, Integer> newGlyphs;

    Subset(byte[] font, Map<Integer, Integer> newGlyphs) {
      this.font = font;
      this.newGlyphs = newGlyphs;
    }

    static Subset of(FontFile file, int[] beyond) throws IOException {
      var subsetter = new TTFSubsetter(file.ttf(), TABLES);
      Arrays.stream(Alphabet.ascii()).forEach(subsetter::add);
      Arrays.stream(beyond).forEach(subsetter::add);
      Map<Integer, Integer> newGlyphs = new HashMap<>();
      subsetter.getGIDMap().forEach((fresh, old) -> newGlyphs.put(old, fresh));
      var out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return new Subset(Unhinted.of(out.toByteArray()), newGlyphs);
    }
  }

  /** Six letters that differ when the subset does (ISO 32000-1, 9.6.4). */
  private static String tag(long sum) {
    var tag = new StringBuilder();
    long rest = sum;
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private static byte[] deflated(byte[] content) {
    return new PdfBytes(content.length).raw(content).deflated(Deflater.BEST_COMPRESSION);
  }

  private static byte[] deflated(String content) {
    return new PdfBytes().raw(content).deflated(Deflater.BEST_COMPRESSION);
  }

  /** The glyph of each code, two bytes each. */
  private byte[] glyphs(Subset subset, int[] beyond) {
    byte[] map = new byte[2 * (Alphabet.FIRST + beyond.length)];
    for (int c : Alphabet.ascii()) {
      put(map, c, subset, c);
    }
    for (int i = 0; i < beyond.length; i++) {
      put(map, Alphabet.FIRST + i, subset, beyond[i]);
    }
    return map;
  }

  private void put(byte[] map, int code, Subset subset, int codePoint) {
    int glyph = subset.newGlyphs.getOrDefault(file.glyph(codePoint), 0);
    map[2 * code] = (byte) (glyph >> 8);
    map[2 * code + 1] = (byte) glyph;
  }

  private String widths(int[] beyond) {
    var all = new StringBuilder("[32[");
    for (int c = ' '; c <= '~'; c++) {
      all.append(file.advance(c)).append(' ');
    }
    all.append("]").append(Alphabet.FIRST).append('[');
    Arrays.stream(beyond).forEach(c -> all.append(file.advance(c)).append(' '));
    return all.append("]]").toString();
  }

  private String range() {
    return wide ? "<0000> <FFFF>" : "<00> <FF>";
  }

  private String code(int code) {
    return String.format(Locale.ROOT, wide ? "<%04X>" : "<%02X>", code);
  }

  /** From codes to Unicode, for those who read (ISO 32000-1, 9.10.3). */
  private String unicode(int[] beyond) {
    var map = new StringBuilder(cmap("Adobe-Identity-UCS", "(UCS)", 2));
    map.append("1 beginbfrange\n")
        .append(code(' '))
        .append(' ')
        .append(code('~'))
        .append(" <0020>\nendbfrange\n");
    // No more than a hundred lines in a block.
    for (int from = 0; from < beyond.length; from += 100) {
      int to = Math.min(beyond.length, from + 100);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append(code(Alphabet.FIRST + i)).append(" <");
        for (char unit : Character.toChars(beyond[i])) {
          map.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(END).toString();
  }

  /** From codes to CIDs, which are the same numbers (ISO 32000-1, 9.7.5.3). */
  private String codes() {
    return cmap(cmapName(), "(Identity)", 1)
        + "1 begincidrange\n"
        + range()
        + " 0\nendcidrange\n"
        + END;
  }

  private String cmapName() {
    return wide ? "Proviso-Wide-H" : "Proviso-Byte-H";
  }

  private String cmap(String cmapName, String ordering, int type) {
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        + "/CIDSystemInfo <</Registry (Adobe) /Ordering "
        + ordering
        + " /Supplement 0>> def\n/CMapName /"
        + cmapName
        + " def\n/CMapType "
        + type
        + " def\n"
        + (type == 1 ? "/WMode 0 def\n" : "")
        + "1 begincodespacerange\n"
        + range()
        + "\nendcodespacerange\n";
  }

  private static final String END =
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

  /** Writes the font's objects; the answer is the font's number. */
  int write(FileObjects objects) {
    int programStream = objects.stream("/Length1 " + programLength, program);
    int glyphMap = objects.shared("", glyphs);
    int unicodeMap = objects.shared("", unicode);
    int codeMap =
        objects.shared(
            "/Type/CMap/CMapName/" + cmapName() + "/CIDSystemInfo" + SYSTEM + "/WMode 0", codes);
    int first = objects.take(3);
    int descendant = first + 1;
    int descriptor = first + 2;
    objects
        .object(first)
        .raw("<</Type/Font/Subtype/Type0/BaseFont/")
        .raw(name)
        .raw("/Encoding ")
        .reference(codeMap)
        .raw("/DescendantFonts[")
        .reference(descendant)
        .raw("]/ToUnicode ")
        .reference(unicodeMap)
        .raw(">>");
    objects
        .object(descendant)
        .raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
        .raw(name)
        .raw("/CIDSystemInfo" + SYSTEM + "/FontDescriptor ")
        .reference(descriptor)
        .raw("/CIDToGIDMap ")
        .reference(glyphMap)
        .raw("/W")
        .raw(widths)
        .raw(">>");
    describe(objects.object(descriptor), programStream);
    return first;
  }

  private void describe(PdfBytes out, int programStream) {
    try {
      TrueTypeFont ttf = file.ttf();
      var head = ttf.getHeader();
      float angle = ttf.getPostScript().getItalicAngle();
      // Symbolic: its letters are named by codes of its own (ISO 32000-1, table 123).
      int flags = 4 | (angle == 0 ? 0 : 64);
      int left = file.thousandths(head.getXMin());
      int right = file.thousandths(head.getXMax());
      out.raw("<</Type/FontDescriptor/FontName/").raw(name).raw("/Flags ").digits(flags);
      out.raw("/FontBBox[").integer(left).integer(file.thousandths(head.getYMin()));
      out.integer(right).digits(file.thousandths(head.getYMax()));
      out.raw("]/ItalicAngle ").digits(Math.round(angle));
      out.raw("/Ascent ").digits(file.ascent()).raw("/Descent ").digits(-file.descent());
      out.raw("/CapHeight ").digits(file.capHeight());
      out.raw("/StemV ").digits((right - left) * 13 / 100);
      out.raw("/FontFile2 ").reference(programStream).raw(">>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
