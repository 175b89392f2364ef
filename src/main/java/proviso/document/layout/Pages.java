package proviso.document.layout;

import java.util.List;
import java.util.Map;

/**
 * A document placed on pages.
 *
 * @param style the measures it was placed by
 * @param pages at least one
 * @param root the structure tree; every {@link Leaf} that a placed run names is in it
 * @param bookmarks in reading order
 * @param places where each anchor stands
 */
public record Pages(
    PageStyle style,
    List<Page> pages,
    Tag root,
    List<Bookmark> bookmarks,
    Map<String, Place> places) {
  /** Copies the lists. */
  public Pages {
    pages = List.copyOf(pages);
    bookmarks = List.copyOf(bookmarks);
    places = Map.copyOf(places);
  }
}
