package proviso.document;

import java.util.List;

/**
 * What one document of a kind has of its own, as a printer adds it to paper that is printed
 * already.
 *
 * @param meta its title and the like
 * @param head the head of its pages
 * @param cells what stands in the cells that each document fills for itself, in reading order
 */
public record Imprint(Document.Meta meta, Document.Band head, List<Block.Cell> cells) {
  /** Copies the cells. */
  public Imprint {
    cells = List.copyOf(cells);
  }
}
