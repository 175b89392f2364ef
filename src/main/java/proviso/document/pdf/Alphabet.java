package proviso.document.pdf;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The characters a face of a file can print, each with its code: always the same letters first, so
 * that the subset most documents embed is made once, then what a document needs beyond them.
 *
 * <p>What is common of ASCII stands for itself. The others follow from 128; while they fit a byte,
 * codes are bytes, and 32 is the space, which word spacing asks for (ISO 32000-1, 9.3.3).
 */
final class Alphabet {
  /** Beyond ASCII: what forms are set with, and the accents of names. */
  private static final String COMMON = "–—‘’“”•§©áéíóúñüÉÑ";

  /** Of ASCII: what neither forms nor names and addresses need. */
  private static final String RARE = "@_=[]{}|~^`<>\\";

  /** What every document can print without a subset of its own. */
  static final Alphabet BASE = new Alphabet(new int[0]);

  /** The code of the first that is not ASCII. */
  static final int FIRST = 128;

  private static final int TABLE = 0x2200;
  private static final byte[] CODES = new byte[TABLE];

  static {
    for (int c = ' '; c <= '~'; c++) {
      CODES[c] = RARE.indexOf(c) < 0 ? (byte) c : 0;
    }
    for (int i = 0; i < COMMON.length(); i++) {
      CODES[COMMON.charAt(i)] = (byte) (FIRST + i);
    }
  }

  private final int[] extra;

  private Alphabet(int[] extra) {
    this.extra = extra;
  }

  /** The common letters and these, which are others, each once, in order. */
  static Alphabet with(int[] extra) {
    return extra.length == 0 ? BASE : new Alphabet(extra.clone());
  }

  /** Whether a character is among the common ones. */
  static boolean isCommon(int codePoint) {
    return codePoint < TABLE && CODES[codePoint] != 0;
  }

  /** The code of a character; 0 for one that it lacks. */
  int code(int codePoint) {
    if (codePoint < TABLE && CODES[codePoint] != 0) {
      return Byte.toUnsignedInt(CODES[codePoint]);
    }
    int found = Arrays.binarySearch(extra, codePoint);
    return found < 0 ? 0 : FIRST + COMMON.length() + found;
  }

  /** Whether all letters of another are among these. */
  boolean contains(Alphabet other) {
    return Arrays.stream(other.extra).allMatch(c -> Arrays.binarySearch(extra, c) >= 0);
  }

  /** Whether codes take two bytes. */
  boolean wide() {
    return FIRST + COMMON.length() + extra.length > 256;
  }

  /** The characters of ASCII that stand for themselves. */
  static int[] ascii() {
    return IntStream.rangeClosed(' ', '~').filter(Alphabet::isCommon).toArray();
  }

  /** All other characters, the first with code 128. */
  int[] others() {
    int[] all = Arrays.copyOf(COMMON.codePoints().toArray(), COMMON.length() + extra.length);
    System.arraycopy(extra, 0, all, COMMON.length(), extra.length);
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alphabet alphabet && Arrays.equals(extra, alphabet.extra);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extra);
  }
}
