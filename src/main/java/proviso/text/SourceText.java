package proviso.text;

import java.util.Arrays;

/**
 * The characters of one file, and where its lines begin.
 *
 * <p>Offsets are UTF-16 units from 0. Lines and columns are counted from 1; a column counts code
 * points, so that an emoji is one column as in an editor. A line ends at LF, CR or CRLF.
 */
public final class SourceText {
  private final String name;
  private final String content;
  private final int[] lineStarts;

  /**
   * Wraps text.
   *
   * @param name the path as the user gave it, printed in every diagnostic
   * @param content the decoded characters, without a byte order mark
   */
  public SourceText(String name, String content) {
    this.name = name;
    this.content = content;
    this.lineStarts = lineStartsOf(content);
  }

  private static int[] lineStartsOf(String content) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == content.length() || content.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The path as the user gave it. */
  public String name() {
    return name;
  }

  /** All characters. */
  public String content() {
    return content;
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive), clipped to the text. */
  public Span span(int start, int end) {
    int from = Math.clamp(start, 0, content.length());
    return new Span(this, from, Math.clamp(end, from, content.length()));
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds {@code offset}. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1 in code points, of {@code offset}. */
  public int columnAt(int offset) {
    int start = lineStarts[lineAt(offset) - 1];
    return content.codePointCount(start, Math.clamp(offset, start, content.length())) + 1;
  }

  /** The offset at which line {@code line} (from 1) begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The characters of line {@code line} (from 1) without its line end. */
  public String line(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : content.length();
    int start = lineStarts[line - 1];
    while (end > start && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
      end--;
    }
    return content.substring(start, end);
  }
}
