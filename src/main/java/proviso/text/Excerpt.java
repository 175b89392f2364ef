package proviso.text;

import java.util.List;

/**
 * The first line of a span as a terminal shows it, and a line below it that marks the span.
 *
 * @param line the line, cut to a window when it is long
 * @param before how many columns stand before the mark
 * @param marked how many columns the mark takes, at least one
 */
record Excerpt(String line, int before, int marked) {
  /** How many columns a line may take; a longer one is cut, with dots where it goes on. */
  static final int WIDEST = 120;

  private static final String DOTS = "...";

  /**
   * How far around the span a line is looked at: one of several megabytes is not cut into clusters.
   */
  private static final int REACH = 4 * WIDEST;

  static Excerpt of(Span span) {
    SourceText source = span.source();
    String content = source.content();
    int lineStart = source.lineStart(span.line());
    int from = Math.max(lineStart, span.start() - REACH);
    int to = lineEnd(content, span.start(), REACH);
    String text = content.substring(from, to);
    int first = span.start() - from;
    int last = Math.clamp(span.end() - from, first, text.length());
    return window(
        Visible.cells(text),
        Math.min(first, text.length()),
        last,
        from > lineStart,
        goesOn(content, to));
  }

  private static int lineEnd(String content, int start, int most) {
    int end = start;
    while (end < content.length() && end - start < most && !isBreak(content.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(String content, int at) {
    return at < content.length() && !isBreak(content.charAt(at));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static Excerpt window(
      List<Visible.Cell> cells, int first, int last, boolean cutBefore, boolean cutAfter) {
    int before = columns(cells, first);
    int whole = cells.stream().mapToInt(Visible.Cell::cells).sum();
    int skip = cutBefore || whole > WIDEST ? Math.max(0, before - WIDEST / 3) : 0;
    StringBuilder line = new StringBuilder();
    int column = 0;
    int unit = 0;
    int markFrom = -1;
    int markTo = -1;
    boolean dotsBefore = cutBefore || skip > 0;
    int shown = dotsBefore ? DOTS.length() : 0;
    line.append(dotsBefore ? DOTS : "");
    boolean dotsAfter = cutAfter;
    for (Visible.Cell cell : cells) {
      if (column >= skip) {
        if (shown + cell.cells() > WIDEST) {
          dotsAfter = true;
          break;
        }
        if (markFrom < 0 && unit + cell.length() > first) {
          markFrom = shown;
        }
        line.append(cell.text());
        shown += cell.cells();
        if (unit < last) {
          markTo = shown;
        }
      }
      column += cell.cells();
      unit += cell.length();
    }
    if (markFrom < 0) {
      markFrom = shown;
    }
    return new Excerpt(
        line.append(dotsAfter ? DOTS : "").toString(), markFrom, Math.max(1, markTo - markFrom));
  }

  private static int columns(List<Visible.Cell> cells, int units) {
    int column = 0;
    int unit = 0;
    for (Visible.Cell cell : cells) {
      if (unit >= units) {
        break;
      }
      unit += cell.length();
      column += cell.cells();
    }
    return column;
  }
}
