package proviso.document.layout;

import java.util.Arrays;
import java.util.List;
import proviso.document.Inline;

/**
 * Characters with their widths, flat: one array entry for each. Grown by {@link Shaper}, then only
 * read.
 *
 * <p>White space is one {@link #SPACE} between words. A character's kern is the space after it,
 * before the next.
 */
final class Shaped {
  /** An ordinary character. */
  static final byte LETTER = 0;

  /** A space that a line may end at. */
  static final byte SPACE = 1;

  /** A space that must not end a line; it stretches like the others. */
  static final byte FIXED_SPACE = 2;

  /** A space at which the line ends. */
  static final byte END_OF_LINE = 3;

  final int size;
  final List<Leaf> leaves;
  int length;
  int[] codePoint;
  byte[] kind;
  Inline.Style[] style;
  short[] leaf;
  int[] width;
  int[] kern;

  /** Whether a line may end after the character though no space follows. */
  boolean[] mayBreak;

  /** Widths and kerns of all characters before each; filled by {@link #sum}. */
  int[] at = {0};

  /** Stretchable spaces before each; filled by {@link #sum}. */
  int[] spaces = {0};

  /** None yet, with room for so many before it must grow. */
  Shaped(int size, List<Leaf> leaves, int room) {
    this.size = size;
    this.leaves = leaves;
    this.codePoint = new int[room];
    this.kind = new byte[room];
    this.style = new Inline.Style[room];
    this.leaf = new short[room];
    this.width = new int[room];
    this.kern = new int[room];
    this.mayBreak = new boolean[room];
  }

  boolean isEmpty() {
    return length == 0;
  }

  void append(int cp, byte kindOf, Inline.Style face, int leafIndex, int advance) {
    if (length == codePoint.length) {
      int n = 2 * length + 8;
      codePoint = Arrays.copyOf(codePoint, n);
      kind = Arrays.copyOf(kind, n);
      style = Arrays.copyOf(style, n);
      leaf = Arrays.copyOf(leaf, n);
      width = Arrays.copyOf(width, n);
      kern = Arrays.copyOf(kern, n);
      mayBreak = Arrays.copyOf(mayBreak, n);
    }
    codePoint[length] = cp;
    kind[length] = kindOf;
    style[length] = face;
    leaf[length] = (short) leafIndex;
    width[length] = advance;
    length++;
  }

  void sum() {
    at = new int[length + 1];
    spaces = new int[length + 1];
    int x = 0;
    int count = 0;
    for (int i = 0; i < length; i++) {
      x += width[i] + kern[i];
      count += isSpace(i) ? 1 : 0;
      at[i + 1] = x;
      spaces[i + 1] = count;
    }
  }

  boolean isSpace(int i) {
    return kind[i] != LETTER;
  }

  /** The width of a line from {@code start} to before {@code end}, unstretched. */
  int natural(int start, int end) {
    return end <= start ? 0 : at[end] - at[start] - kern[end - 1];
  }

  /** Whether a line that ends before {@code i} ends inside a word. */
  boolean isInsideWord(int i) {
    return i > 0 && i < length && !isSpace(i - 1) && !isSpace(i);
  }

  /** Where the word at {@code i} begins, as far as it is of one leaf. */
  int wordStart(int i) {
    int start = i;
    while (isInsideWord(start) && leaf[start - 1] == leaf[i]) {
      start--;
    }
    return start;
  }

  /** Where the word at {@code i} ends, as far as it is of one leaf. */
  int wordEnd(int i) {
    int end = i + 1;
    while (isInsideWord(end) && leaf[end] == leaf[i]) {
      end++;
    }
    return end;
  }

  String text(int start, int end) {
    return new String(codePoint, start, end - start);
  }
}
