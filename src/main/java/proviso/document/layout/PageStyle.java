package proviso.document.layout;

import proviso.document.Block;

/**
 * The measures of a page. Every length is in thousandths of a point; a point is 1/72 inch.
 *
 * @param width the paper's width
 * @param height the paper's height
 * @param side left and right margins
 * @param top from the paper's upper edge to the head
 * @param bottom from the foot to the paper's lower edge
 * @param furnitureGap between head or foot and the content
 * @param columnGap between two columns
 * @param indent by which each level of an outline is hung, at least; a wide label takes more
 * @param labelGap between a label and its text, at least
 * @param paragraphGap between paragraphs
 * @param headingGap above a heading
 * @param sectionGap between two sections of one page
 * @param boxPadding inside a box
 * @param rule the thickness of a line
 * @param small type of footnotes and of the foot
 * @param body type of running text
 * @param large type of notices
 * @param title type of titles
 */
public record PageStyle(
    int width,
    int height,
    int side,
    int top,
    int bottom,
    int furnitureGap,
    int columnGap,
    int indent,
    int labelGap,
    int paragraphGap,
    int headingGap,
    int sectionGap,
    int boxPadding,
    int rule,
    Type small,
    Type body,
    Type large,
    Type title) {

  /**
   * A size of type.
   *
   * @param size the em
   * @param leading from baseline to baseline
   */
  public record Type(int size, int leading) {}

  /**
   * US letter, as printed endorsements are: ten-point text in two columns of 3.5 inches.
   *
   * <p>The gap between paragraphs stays under a third of the leading: programs that read a page
   * without its tags take a wider one for the end of a column's text and read across the columns.
   */
  public static final PageStyle LETTER =
      new PageStyle(
          612_000,
          792_000,
          45_000,
          36_000,
          30_000,
          11_000,
          18_000,
          18_000,
          4_000,
          3_200,
          7_500,
          10_000,
          5_000,
          500,
          new Type(8_000, 9_600),
          new Type(10_000, 11_500),
          new Type(11_000, 13_500),
          new Type(14_000, 17_000));

  /** The type of a size. */
  public Type type(Block.Size size) {
    return switch (size) {
      case SMALL -> small;
      case BODY -> body;
      case LARGE -> large;
      case TITLE -> title;
    };
  }

  /** The width between the margins. */
  public int measure() {
    return width - 2 * side;
  }

  /** The width of one of so many columns. */
  public int columnWidth(int columns) {
    return (measure() - (columns - 1) * columnGap) / columns;
  }
}
