package proviso.document.layout;

import java.util.Optional;
import proviso.document.Block.Align;
import proviso.document.layout.Shaper.Weight;

/** What a cell is set in: all that its lines depend on beside its blocks. */
public final class CellRoom {
  final int width;
  final Optional<Align> align;
  final Weight weight;
  final int depth;
  final int limit;

  /**
   * A room.
   *
   * @param width of the lines
   * @param align what overrides the blocks' own alignment
   * @param weight whether all is bold
   * @param depth how many blocks are around
   * @param limit how high a slab may be
   */
  CellRoom(int width, Optional<Align> align, Weight weight, int depth, int limit) {
    this.width = width;
    this.align = align;
    this.weight = weight;
    this.depth = depth;
    this.limit = limit;
  }

  BlockSetter.Setting setting(Flow flow, Tag tag) {
    return new BlockSetter.Setting(flow, tag, 0, width, align, weight, depth);
  }
}
