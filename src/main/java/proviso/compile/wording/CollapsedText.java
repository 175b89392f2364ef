package proviso.compile.wording;

import proviso.text.LocatedText;

/**
 * Folds every run of white space of a text to one space and drops it at the ends.
 *
 * <p>No-break spaces are words, not white space: an author puts them where a line must not break.
 */
final class CollapsedText {
  private CollapsedText() {}

  /** Whether a character is white space that may be folded. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || c == '\u0085';
  }

  /**
   * The text on one line, each character still located; a folded space stands where all of it
   * stood.
   */
  static LocatedText of(LocatedText text) {
    String value = text.value();
    int length = value.length();
    StringBuilder out = new StringBuilder(length);
    int[] starts = new int[length + 1];
    int[] ends = new int[length];
    for (int i = 0; i < length; ) {
      int from = i;
      boolean space = isSpace(value.charAt(i));
      i++;
      while (space && i < length && isSpace(value.charAt(i))) {
        i++;
      }
      if (space && (from == 0 || i == length)) {
        continue;
      }
      starts[out.length()] = text.span(from, i).start();
      ends[out.length()] = text.span(from, i).end();
      out.append(space ? ' ' : value.charAt(from));
    }
    int kept = out.length();
    starts[kept] = kept == 0 ? text.span().start() : ends[kept - 1];
    return LocatedText.of(
        out.toString(),
        text.source(),
        java.util.Arrays.copyOf(starts, kept + 1),
        java.util.Arrays.copyOf(ends, kept));
  }
}
