package proviso.text;

/**
 * A stretch of one source text.
 *
 * @param source the text it lies in
 * @param start the first UTF-16 offset, from 0
 * @param end the offset after the last, never less than {@code start}
 */
public record Span(SourceText source, int start, int end) {
  /** Checks the order of the ends. */
  public Span {
    if (start < 0 || end < start || end > source.content().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + source.name());
    }
  }

  /** The line of the first character, from 1. */
  public int line() {
    return source.lineAt(start);
  }

  /** The column of the first character, from 1, in code points. */
  public int column() {
    return source.columnAt(start);
  }

  /** The characters it covers, as they stand in the file. */
  public String text() {
    return source.content().substring(start, end);
  }

  /** Whether the two have a character in common, or one is an empty place inside the other. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end && source.equals(other.source);
  }

  /** The span with the character before it and the one after it, where there are such. */
  public Span widened() {
    return source.span(Math.max(0, start - 1), Math.min(source.content().length(), end + 1));
  }

  /**
   * The span from the start of this one to the end of {@code last}, which lies in the same text.
   */
  public Span to(Span last) {
    return source.span(start, Math.max(end, last.end));
  }

  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
