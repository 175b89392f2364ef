package proviso.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import proviso.document.layout.Typeface;

/**
 * A parsed font file and its measures. Shared by threads and documents: what it caches is the same
 * whoever computes it.
 */
final class FontFile implements Typeface {
  private static final int CACHED = 0x2500;
  private static final int PAIRS = 128;
  private static final short UNKNOWN = Short.MIN_VALUE;

  private final TrueTypeFont ttf;
  private final CmapLookup cmap;
  private final @Nullable KerningSubtable kerning;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int capHeight;
  private final int[] glyphs = new int[CACHED];
  private final short[] advances = new short[CACHED];
  private final short[] kerns = new short[PAIRS * PAIRS];

  private FontFile(TrueTypeFont ttf) throws IOException {
    this.ttf = ttf;
    this.cmap = ttf.getUnicodeCmapLookup();
    this.kerning =
        ttf.getKerning() == null ? null : ttf.getKerning().getHorizontalKerningSubtable();
    this.unitsPerEm = ttf.getUnitsPerEm();
    this.ascent = thousandths(ttf.getHorizontalHeader().getAscender());
    this.descent = -thousandths(ttf.getHorizontalHeader().getDescender());
    this.capHeight = thousandths(ttf.getOS2Windows().getCapHeight());
    Arrays.fill(glyphs, -1);
    Arrays.fill(advances, UNKNOWN);
    Arrays.fill(kerns, UNKNOWN);
  }

  /** Reads a font file of the class path. */
  static FontFile resource(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not on the class path");
      }
      TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Glyph substitution would replace letters by ligatures that read back as nothing.
      ttf.setEnableGsub(false);
      return new FontFile(ttf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrueTypeFont ttf() {
    return ttf;
  }

  /** The glyph of a character, 0 if it has none. */
  int glyph(int codePoint) {
    if (codePoint >= CACHED) {
      return cmap.getGlyphId(codePoint);
    }
    int glyph = glyphs[codePoint];
    if (glyph < 0) {
      glyph = cmap.getGlyphId(codePoint);
      glyphs[codePoint] = glyph;
    }
    return glyph;
  }

  @Override
  public int advance(int codePoint) {
    if (codePoint >= CACHED) {
      return measured(codePoint);
    }
    short advance = advances[codePoint];
    if (advance == UNKNOWN) {
      advance = (short) measured(codePoint);
      advances[codePoint] = advance;
    }
    return advance;
  }

  private int measured(int codePoint) {
    try {
      return thousandths(ttf.getAdvanceWidth(glyph(codePoint)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int kern(int left, int right) {
    if (left >= PAIRS || right >= PAIRS) {
      return measured(left, right);
    }
    short kern = kerns[left * PAIRS + right];
    if (kern == UNKNOWN) {
      kern = (short) measured(left, right);
      kerns[left * PAIRS + right] = kern;
    }
    return kern;
  }

  private int measured(int left, int right) {
    return kerning == null ? 0 : thousandths(kerning.getKerning(glyph(left), glyph(right)));
  }

  @Override
  public boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  @Override
  public int ascent() {
    return ascent;
  }

  @Override
  public int descent() {
    return descent;
  }

  @Override
  public int capHeight() {
    return capHeight;
  }

  /** From the font's units to thousandths of the em. */
  int thousandths(int units) {
    return Math.round(units * (1000f / unitsPerEm));
  }
}
