package proviso.document.layout;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param items in reading order; lines of frames follow the text they frame
 */
public record Page(List<Placed> items) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
