package proviso.document.layout;

import java.util.List;

/**
 * The head of every page, set by itself.
 *
 * @param height how much of the page it takes
 * @param items what is placed on each page
 */
public record Head(int height, List<Placed> items) {
  /** Copies the items. */
  public Head {
    items = List.copyOf(items);
  }
}
