package proviso.source;

import java.util.Arrays;
import proviso.text.LocatedText;

/**
 * Collects the characters of a value and their places in a {@link ParseText}; used again and again.
 */
final class LocatedBuilder {
  private final ParseText text;
  private final StringBuilder value = new StringBuilder();
  private int[] starts = new int[256];
  private int[] ends = new int[256];

  LocatedBuilder(ParseText text) {
    this.text = text;
  }

  void clear() {
    value.setLength(0);
  }

  boolean is(String expected) {
    return expected.contentEquals(value);
  }

  /**
   * Where the last character of the value just located ends, or {@code from} when there is none.
   */
  int lastEnd(int from) {
    int last = value.length() - 1;
    while (last >= 0 && Character.isWhitespace(value.charAt(last))) {
      last--;
    }
    return last < 0 ? from : Math.max(from, ends[last]);
  }

  /** The value with the places of its characters; an empty one stands at {@code from}. */
  LocatedText located(int from) {
    int length = value.length();
    if (length > 0 && text.sameAsSource(starts[0], starts[0] + length) && isVerbatim(length)) {
      int start = text.offset(starts[0]);
      return LocatedText.verbatim(text.source(), start, start + length);
    }
    StringBuilder result = new StringBuilder(length);
    int[] at = new int[length + 1];
    int[] after = new int[length];
    int dropped = -1;
    for (int i = 0; i < length; i++) {
      char c = restored(i);
      if (c == ParseText.NOTHING && value.charAt(i) == c && !isWritten(i)) {
        dropped = starts[i];
        continue;
      }
      int n = result.length();
      at[n] = text.offset(dropped >= 0 ? dropped : starts[i]);
      after[n] = text.offset(ends[i]);
      result.append(c);
      dropped = -1;
    }
    int n = result.length();
    at[n] = n > 0 ? after[n - 1] : text.offset(length > 0 ? starts[0] : contentStart(from));
    return LocatedText.of(
        result.toString(), text.source(), Arrays.copyOf(at, n + 1), Arrays.copyOf(after, n));
  }

  private int contentStart(int from) {
    char c = text.at(from);
    return c == '"' || c == '\'' ? from + 1 : from;
  }

  private boolean isVerbatim(int length) {
    for (int i = 0; i < length; i++) {
      if (starts[i] != starts[0] + i || value.charAt(i) != text.at(starts[i])) {
        return false;
      }
    }
    return ends[length - 1] == starts[0] + length;
  }

  /** The character of the file for which the scanner may have been given a stand-in. */
  private char restored(int i) {
    char c = value.charAt(i);
    return isWritten(i) || c == ParseText.NOTHING ? c : ParseText.original(c);
  }

  /** Whether the file itself has the character, and be it from the private use area. */
  private boolean isWritten(int i) {
    int offset = text.offset(starts[i]);
    String content = text.source().content();
    return offset < content.length() && content.charAt(offset) == value.charAt(i);
  }

  /** The library's value, of which no character is located better than the whole. */
  LocatedText unlocated(String parsed, int from, int to) {
    StringBuilder result = new StringBuilder(parsed.length());
    boolean ambiguous =
        text.source().content().chars().anyMatch(c -> ParseText.isStandIn((char) c));
    for (int i = 0; i < parsed.length(); i++) {
      char c = parsed.charAt(i);
      if (ambiguous || c != ParseText.NOTHING) {
        result.append(ambiguous ? c : ParseText.original(c));
      }
    }
    return LocatedText.supplied(result.toString(), text.span(from, Math.max(from, to)));
  }

  /** Adds a character that stands from {@code start} to {@code end}. */
  void emit(char c, int start, int end) {
    int n = value.length();
    if (n == starts.length) {
      starts = Arrays.copyOf(starts, n * 2);
      ends = Arrays.copyOf(ends, n * 2);
    }
    starts[n] = start;
    ends[n] = end;
    value.append(c);
  }

  /** Adds characters that stand for one place. */
  void emit(String s, int start, int end) {
    for (int i = 0; i < s.length(); i++) {
      emit(s.charAt(i), start, end);
    }
  }

  /** Adds characters that stand as they are. */
  void verbatim(int from, int to) {
    for (int i = from; i < to; i++) {
      emit(text.at(i), i, i + 1);
    }
  }
}
