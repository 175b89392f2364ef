package proviso.document.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal slice of a column that is never divided: a line, a row, the padding of a box.
 *
 * <p>Its items are relative to the column's left edge and the slab's top.
 */
final class Slab {
  /** A column may end after the slab. */
  static final int FREE = 0;

  /** Better not: within a paragraph. */
  static final int IN_PARAGRAPH = 6;

  /** Better not: within a word. A line earlier is better, two lines earlier is not. */
  static final int IN_WORD = 25;

  /** Better not: within a box or between rows. */
  static final int IN_BOX = 200;

  /**
   * Not, unless a column would stay empty: the first or last line of a paragraph alone, or words
   * without the list they announce.
   */
  static final int WIDOW = 1_000_000;

  /** Not, unless a column would stay empty: a heading without text. */
  static final int KEEP = 10_000_000;

  final int height;

  /** Where its first line stands, from its top; 0 if it has none. */
  final int baseline;

  final List<Placed> items;

  /** The frames around it, outermost first. */
  final List<Frame> frames;

  /** Above it, unless it begins a column. */
  int space;

  /** How many lines of text it holds. */
  final int lines;

  /** What it costs to end a column after it. */
  int cost;

  /** What is said again above it when it begins a column. */
  @Nullable Slab repeated;

  Slab(
      int space,
      int height,
      int baseline,
      int lines,
      int cost,
      List<Placed> items,
      List<Frame> frames) {
    this.space = space;
    this.height = height;
    this.baseline = baseline;
    this.lines = lines;
    this.cost = cost;
    this.items = items;
    this.frames = frames;
  }

  int repeatedHeight() {
    return repeated == null ? 0 : repeated.height;
  }
}
