package proviso.document.layout;

import java.util.List;

/**
 * A cell set by itself.
 *
 * @param shape what the page around it depends on
 * @param items what is placed, relative to the cell's {@link Placed.Slot}
 */
public record FilledCell(CellShape shape, List<Placed> items) {
  /** Copies the items. */
  public FilledCell {
    items = List.copyOf(items);
  }
}
