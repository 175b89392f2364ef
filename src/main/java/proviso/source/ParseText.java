package proviso.source;

import org.jspecify.annotations.Nullable;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * What the YAML scanner is given in place of the file: the same characters, save that some were
 * replaced so that it can go on. It remembers for each of them where it stands in the file.
 *
 * <p>A character that must lose its meaning for the scanner, such as a colon inside a text somebody
 * forgot to quote, is replaced by a stand-in from the private use area; {@link #original} gives it
 * back. Its indexes count UTF-16 units of the replaced text.
 */
final class ParseText {
  /** First of the stand-ins; the one for an ASCII character c is this plus c. */
  private static final char STAND_IN = '\uF700';

  private static final char LINE_SEPARATOR = STAND_IN + 0x80;
  private static final char PARAGRAPH_SEPARATOR = STAND_IN + 0x81;

  /** Stands for nothing: the value goes without it. */
  static final char NOTHING = STAND_IN + 0x82;

  private final SourceText source;
  private char[] chars;
  private int @Nullable [] offsets;
  private int changes;

  /**
   * Joins replaced text to its file.
   *
   * @param source the file
   * @param chars the replaced characters
   * @param offsets for each of them its offset in the file, and one more for the end; null where
   *     they are the same
   */
  ParseText(SourceText source, char[] chars, int @Nullable [] offsets) {
    this.source = source;
    this.chars = chars;
    this.offsets = offsets;
  }

  SourceText source() {
    return source;
  }

  int length() {
    return chars.length;
  }

  /** The character at {@code index}, or NUL after the end. */
  char at(int index) {
    return index >= 0 && index < chars.length ? chars[index] : '\0';
  }

  String content() {
    return new String(chars);
  }

  String slice(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** The offset in the file of the character at {@code index}. */
  int offset(int index) {
    int at = Math.clamp(index, 0, chars.length);
    return offsets == null ? at : offsets[at];
  }

  Span span(int from, int to) {
    return source.span(offset(from), offset(to));
  }

  boolean sameAsSource(int from, int to) {
    if (offset(to) - offset(from) != to - from) {
      return false;
    }
    String content = source.content();
    for (int i = from, o = offset(from); i < to; i++, o++) {
      if (chars[i] != content.charAt(o)) {
        return false;
      }
    }
    return true;
  }

  /** How often it has been changed since it was made. */
  int changes() {
    return changes;
  }

  /** Puts a space in place of the character. */
  void blank(int index) {
    set(index, ' ');
  }

  /** Puts spaces in place of all but the line ends. */
  void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBreak(chars[i])) {
        set(i, ' ');
      }
    }
  }

  /** Takes from an ASCII character or a separator its meaning for the scanner. */
  void disarm(int index) {
    set(index, standIn(chars[index]));
  }

  /** Leaves the character out of the value. */
  void drop(int index) {
    set(index, NOTHING);
  }

  private void set(int index, char c) {
    if (chars[index] != c) {
      chars[index] = c;
      changes++;
    }
  }

  /** Inserts characters that the file does not have. */
  void insert(int index, String more) {
    replace(index, index, more);
  }

  /** Leaves characters out. */
  void remove(int from, int to) {
    replace(from, to, "");
  }

  private void replace(int from, int to, String by) {
    int[] old = offsets;
    int[] moved = new int[chars.length - (to - from) + by.length() + 1];
    for (int i = 0; i < moved.length; i++) {
      int before = i < from ? i : i < from + by.length() ? from : i - by.length() + (to - from);
      moved[i] = old == null ? before : old[before];
    }
    chars = (slice(0, from) + by + slice(to, chars.length)).toCharArray();
    offsets = moved;
    changes++;
  }

  static char standIn(char c) {
    return switch (c) {
      case '\u2028' -> LINE_SEPARATOR;
      case '\u2029' -> PARAGRAPH_SEPARATOR;
      default -> c < 0x80 ? (char) (STAND_IN + c) : c;
    };
  }

  static boolean isStandIn(char c) {
    return c >= STAND_IN && c <= NOTHING;
  }

  /** The character a stand-in stands for; any other character itself. */
  static char original(char c) {
    return switch (c) {
      case LINE_SEPARATOR -> '\u2028';
      case PARAGRAPH_SEPARATOR -> '\u2029';
      default -> c >= STAND_IN && c < LINE_SEPARATOR ? (char) (c - STAND_IN) : c;
    };
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The index at which the line of {@code index} begins. */
  int lineStart(int index) {
    int at = Math.min(index, chars.length);
    while (at > 0 && !isBreak(chars[at - 1])) {
      at--;
    }
    return at;
  }

  /** The index at which the line of {@code index} ends, before its line end. */
  int lineEnd(int index) {
    int at = index;
    while (at < chars.length && !isBreak(chars[at])) {
      at++;
    }
    return at;
  }

  /** The index at which the line after that of {@code index} begins, or the length. */
  int nextLine(int index) {
    int at = lineEnd(index);
    if (at < chars.length && chars[at] == '\r') {
      at++;
    }
    return at < chars.length && chars[at] == '\n' ? at + 1 : at;
  }
}
