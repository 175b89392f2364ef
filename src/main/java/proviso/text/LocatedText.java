package proviso.text;

import java.util.Arrays;

/**
 * A string that knows, character by character, where it stands in the file.
 *
 * <p>YAML folds lines and drops quotes and escapes, so the characters of a value are not the
 * characters of the file: {@code \u00e9} is one character of the value and six of the file, a
 * folded line break and the indentation after it are one space.
 */
public final class LocatedText {
  /** What a text needs that stands in the file as it is. */
  private static final int[] AS_IT_IS = new int[0];

  private final String value;
  private final SourceText source;
  private final int first;

  /** The places, one by one; {@link #AS_IT_IS} for most texts, which a large file has many of. */
  private final int[] starts;

  private final int[] ends;

  private LocatedText(String value, SourceText source, int first, int[] starts, int[] ends) {
    this.value = value;
    this.source = source;
    this.first = first;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Joins a value to its places.
   *
   * @param value the decoded characters
   * @param source the file
   * @param starts for each UTF-16 unit of the value the file offset where it begins, and one more:
   *     the offset after the whole value; never decreasing
   * @param ends for each UTF-16 unit of the value the file offset after it
   * @throws IllegalArgumentException when the arrays do not fit the value
   */
  public static LocatedText of(String value, SourceText source, int[] starts, int[] ends) {
    if (starts.length != value.length() + 1 || ends.length != value.length()) {
      throw new IllegalArgumentException(
          starts.length + " starts and " + ends.length + " ends for " + value.length() + " units");
    }
    return isAsItIs(starts, ends)
        ? new LocatedText(value, source, starts[0], AS_IT_IS, AS_IT_IS)
        : new LocatedText(value, source, starts[0], starts.clone(), ends.clone());
  }

  private static boolean isAsItIs(int[] starts, int[] ends) {
    for (int i = 0; i < ends.length; i++) {
      if (starts[i] != starts[0] + i || ends[i] != starts[i] + 1) {
        return false;
      }
    }
    return starts[ends.length] == starts[0] + ends.length;
  }

  /** A value that stands in the file exactly as it is, from {@code start} to {@code end}. */
  public static LocatedText verbatim(SourceText source, int start, int end) {
    String value = source.content().substring(start, end);
    return new LocatedText(value, source, start, AS_IT_IS, AS_IT_IS);
  }

  /** A value nobody wrote in a file, such as a default; its span is the place that lacks it. */
  public static LocatedText supplied(String value, Span at) {
    int[] starts = new int[value.length() + 1];
    int[] ends = new int[value.length()];
    Arrays.fill(starts, at.start());
    Arrays.fill(ends, at.end());
    return of(value, at.source(), starts, ends);
  }

  /** The decoded characters. */
  public String value() {
    return value;
  }

  /** The file. */
  public SourceText source() {
    return source;
  }

  /** How many UTF-16 units the value has. */
  public int length() {
    return value.length();
  }

  /** Where the whole value stands. */
  public Span span() {
    return span(0, value.length());
  }

  /** Where the value characters from {@code from} to {@code to} (exclusive) stand. */
  public Span span(int from, int to) {
    return source.span(start(from), to > from ? end(to - 1) : start(from));
  }

  private int start(int unit) {
    return isAsItIs() ? first + unit : starts[unit];
  }

  private int end(int unit) {
    return isAsItIs() ? first + unit + 1 : ends[unit];
  }

  private boolean isAsItIs() {
    return starts.length == 0;
  }

  /** The part from {@code from} to {@code to} (exclusive), still located. */
  public LocatedText slice(int from, int to) {
    String part = value.substring(from, to);
    return isAsItIs()
        ? new LocatedText(part, source, first + from, AS_IT_IS, AS_IT_IS)
        : of(
            part,
            source,
            Arrays.copyOfRange(starts, from, to + 1),
            Arrays.copyOfRange(ends, from, to));
  }

  /** The same text without white space at its ends. */
  public LocatedText strip() {
    int from = 0;
    int to = value.length();
    while (from < to && Character.isWhitespace(value.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocatedText that
        && value.equals(that.value)
        && source == that.source
        && first == that.first
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
