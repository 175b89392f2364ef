package proviso.document.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proviso.document.Inline;

/**
 * Something with a place. Lengths are in thousandths of a point, x from the left edge of the paper
 * and y from its upper edge downwards.
 */
public sealed interface Placed {
  /** The same, elsewhere. */
  Placed moved(int dx, int dy);

  /** A stretch of text on one line, of one face and one owner. */
  final class Run implements Placed {
    private final int x;
    private final int baseline;
    private final int width;
    private final int size;
    private final Inline.Style style;
    private final String text;
    private final int[] gaps;
    private final Owner owner;
    private final @Nullable String standsFor;
    private final boolean accented;

    Run(
        int x,
        int baseline,
        int width,
        int size,
        Inline.Style style,
        String text,
        int[] gaps,
        Owner owner,
        @Nullable String standsFor,
        boolean accented) {
      this.x = x;
      this.baseline = baseline;
      this.width = width;
      this.size = size;
      this.style = style;
      this.text = text;
      this.gaps = gaps;
      this.owner = owner;
      this.standsFor = standsFor;
      this.accented = accented;
    }

    /** Where it begins. */
    public int x() {
      return x;
    }

    /** Where it stands. */
    public int baseline() {
      return baseline;
    }

    /** How wide it is, without the space after the last word of a line. */
    public int width() {
      return width;
    }

    /** The em. */
    public int size() {
      return size;
    }

    /** The face. */
    public Inline.Style style() {
      return style;
    }

    /** The characters. A line that ends at a space ends with that space, beyond its width. */
    public String text() {
      return text;
    }

    /**
     * What is added after each code point but the last: kerning, and at spaces what justifies the
     * line.
     */
    public int gap(int codePointIndex) {
      return codePointIndex < gaps.length ? gaps[codePointIndex] : 0;
    }

    /** What it belongs to. */
    public Owner owner() {
      return owner;
    }

    /**
     * What a reader should take it for, where a line ended inside a word: the whole word for its
     * first part, nothing for the others. Empty for text that stands for itself.
     */
    public Optional<String> standsFor() {
      return Optional.ofNullable(standsFor);
    }

    /** Whether it has the colour of the brand, if the document has one. */
    public boolean accented() {
      return accented;
    }

    @Override
    public Run moved(int dx, int dy) {
      return new Run(
          x + dx, baseline + dy, width, size, style, text, gaps, owner, standsFor, accented);
    }

    /** The same in the colour of the brand. */
    Run inAccent() {
      return new Run(x, baseline, width, size, style, text, gaps, owner, standsFor, true);
    }

    /** The same with a space after it, beyond its width. */
    Run followedBySpace() {
      return new Run(x, baseline, width, size, style, text + " ", gaps, owner, standsFor, accented);
    }

    /** The same text as part of no tag. */
    Run as(Artifact artifact) {
      return new Run(x, baseline, width, size, style, text, gaps, artifact, standsFor, accented);
    }
  }

  /**
   * A line, as the rectangle it fills.
   *
   * @param x left
   * @param top upper edge
   * @param width from left to right
   * @param height downwards
   * @param accented whether it has the colour of the brand; black otherwise
   */
  record Rule(int x, int top, int width, int height, boolean accented) implements Placed {
    /** A black line. */
    Rule(int x, int top, int width, int height) {
      this(x, top, width, height, false);
    }

    @Override
    public Rule moved(int dx, int dy) {
      return new Rule(x + dx, top + dy, width, height, accented);
    }
  }

  /**
   * The logo of the brand.
   *
   * @param x left
   * @param top upper edge
   * @param width from left to right
   * @param height downwards
   */
  record Picture(int x, int top, int width, int height) implements Placed {
    @Override
    public Picture moved(int dx, int dy) {
      return new Picture(x + dx, top + dy, width, height);
    }
  }

  /**
   * Where a link can be touched; one for each line it stands on.
   *
   * @param x left
   * @param top upper edge
   * @param width from left to right
   * @param height downwards
   * @param link the tag of the link, whose attribute is its {@link Attribute.Goal}
   */
  record LinkArea(int x, int top, int width, int height, Tag link) implements Placed {
    /** The smallest that covers this and one further right on the line. */
    LinkArea joined(LinkArea next) {
      int from = Math.min(top, next.top);
      int to = Math.max(top + height, next.top + next.height);
      return new LinkArea(x, from, next.x + next.width - x, to - from, link);
    }

    @Override
    public LinkArea moved(int dx, int dy) {
      return new LinkArea(x + dx, top + dy, width, height, link);
    }
  }

  /**
   * Where a cell begins that each document of a kind fills for itself; nothing is drawn. What fills
   * it is placed relative to this point.
   *
   * @param x left
   * @param top upper edge
   * @param items how many of the items that follow this one are the cell's
   * @param room what the cell was set in
   * @param shape what the page around it depends on; absent when that is more than a shape tells
   */
  record Slot(int x, int top, int items, CellRoom room, Optional<CellShape> shape)
      implements Placed {
    @Override
    public Slot moved(int dx, int dy) {
      return new Slot(x + dx, top + dy, items, room, shape);
    }
  }
}
