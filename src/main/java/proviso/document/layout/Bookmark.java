package proviso.document.layout;

/**
 * An entry of the navigation tree.
 *
 * @param level from 1; never more than one deeper than the entry before
 * @param title the words of a heading
 * @param place where the heading stands
 */
public record Bookmark(int level, String title, Place place) {}
