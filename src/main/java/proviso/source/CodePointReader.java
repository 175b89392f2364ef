package proviso.source;

import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Hands a whole text to the YAML scanner.
 *
 * <p>The library's own reader keeps a sliding window, which it copies every thousand characters of
 * a token, so that one long text takes quadratic time. Its marks count code points. This one holds
 * everything, and the index of its marks counts UTF-16 units.
 */
final class CodePointReader extends StreamReader {
  private static final String NAME = "source";

  private final int[] points;

  /** For each code point the unit at which it begins; null while every one is a single unit. */
  private final int @Nullable [] units;

  private int pointer;
  private int line;
  private int column;
  private int documentStart;

  CodePointReader(String text) {
    super(Reader.nullReader());
    points = text.codePoints().toArray();
    units = points.length == text.length() ? null : unitsOf(points);
  }

  private static int[] unitsOf(int[] points) {
    int[] units = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      units[i + 1] = units[i] + Character.charCount(points[i]);
    }
    return units;
  }

  /** The UTF-16 unit at which the scanner stands. */
  int unit() {
    return units == null ? pointer : units[pointer];
  }

  @Override
  public Mark getMark() {
    return new Mark(NAME, unit(), line, column, points, pointer);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && pointer < points.length; i++) {
      int c = points[pointer++];
      if (c == '\n' || (c == '\r' && pointer < points.length && points[pointer] != '\n')) {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return pointer < points.length ? points[pointer] : '\0';
  }

  @Override
  public int peek(int index) {
    return index < points.length - pointer ? points[pointer + index] : '\0';
  }

  @Override
  public String prefix(int length) {
    return new String(points, pointer, Math.min(length, points.length - pointer));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    int moved = Math.min(length, points.length - pointer);
    pointer += moved;
    column += moved;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return pointer - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = pointer;
  }

  @Override
  public int getIndex() {
    return pointer;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public String toString() {
    return NAME + Arrays.toString(new int[] {line, column});
  }
}
