package proviso.document.layout;

import java.util.List;
import java.util.Optional;

/**
 * All that a page depends on of a cell that holds nothing but paragraphs of plain words: two cells
 * of one shape can stand in for each other, and nothing around them moves or is tagged otherwise.
 *
 * @param height from the first line's top to the last one's bottom
 * @param lines how many lines
 * @param paragraphs how many of them have words
 */
public record CellShape(int height, int lines, int paragraphs) {
  /** The shape of what was set under a tag; empty when it holds more than plain words. */
  static Optional<CellShape> of(List<Slab> slabs, Tag tag, int rule) {
    for (Kid kid : tag.kids()) {
      if (!isPlain(kid)) {
        return Optional.empty();
      }
    }
    int lines = slabs.stream().mapToInt(slab -> slab.lines).sum();
    return Optional.of(new CellShape(new Stack(slabs, rule).height(), lines, tag.kids().size()));
  }

  private static boolean isPlain(Kid kid) {
    return kid instanceof Tag tag
        && tag.role() == Role.P
        && tag.kids().size() == 1
        && tag.kids().getFirst() instanceof Leaf;
  }
}
