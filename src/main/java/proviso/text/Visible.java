package proviso.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Text for a terminal: nothing in it can move the cursor, change a colour or turn the direction.
 */
final class Visible {
  private static final int TAB = 4;

  private Visible() {}

  /** The text with each harmful character replaced by a picture or its code. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(shown(c)));
    return out.toString();
  }

  /**
   * A line cut into what a reader sees as characters.
   *
   * @param text what the terminal gets
   * @param cells how many columns of the terminal it takes
   * @param length how many UTF-16 units of the line it stands for
   */
  record Cell(String text, int cells, int length) {}

  /**
   * The characters a reader sees in {@code line}; a tab reaches to the next multiple of four
   * columns.
   */
  static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(line);
    int column = 0;
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
      String cluster = line.substring(from, to);
      Cell cell =
          cluster.equals("\t")
              ? new Cell(" ".repeat(TAB - column % TAB), TAB - column % TAB, 1)
              : cell(cluster);
      cells.add(cell);
      column += cell.cells();
    }
    return cells;
  }

  private static Cell cell(String cluster) {
    String shown = of(cluster);
    int cells = 0;
    if (shown.equals(cluster)) {
      cells = width(cluster);
    } else {
      for (int i = 0; i < shown.length(); ) {
        int c = shown.codePointAt(i);
        cells += isMark(c) ? 0 : isWide(c) ? 2 : 1;
        i += Character.charCount(c);
      }
    }
    return new Cell(shown, cells, cluster.length());
  }

  /** A cluster is as wide as its base; an emoji of several is one emoji. */
  private static int width(String cluster) {
    int base = cluster.codePointAt(0);
    boolean emoji = Character.isEmoji(base) && cluster.indexOf('\uFE0F') > 0;
    return emoji || isWide(base) ? 2 : isMark(base) ? 0 : 1;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0x200C
        || c == 0x200D;
  }

  /** East Asian wide and full-width characters and emoji, after Unicode Annex 11. */
  private static boolean isWide(int c) {
    return Character.isEmojiPresentation(c)
        || (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static String shown(int c) {
    if (c < 0x20) {
      // The pictures of control characters stand in their order.
      return Character.toString(0x2400 + c);
    }
    if (c == 0x7F) {
      return "\u2421";
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c == 0x200D || c == 0x200C || isEmojiTag(c) ? plain(c) : code(c);
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          code(c);
      default -> plain(c);
    };
  }

  private static boolean isEmojiTag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }

  private static String plain(int c) {
    return Character.toString(c);
  }

  private static String code(int c) {
    String hex = HexFormat.of().withUpperCase().toHexDigits(c, c > 0xFFFF ? 6 : 4);
    return "<U+" + (hex.startsWith("0") && hex.length() == 6 ? hex.substring(1) : hex) + ">";
  }
}
