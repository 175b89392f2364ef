package proviso.document.layout;

/**
 * A place in a document.
 *
 * @param page the page, from 0
 * @param x from the left edge, in thousandths of a point
 * @param top from the upper edge, in thousandths of a point
 */
public record Place(int page, int x, int top) {}
