package proviso.template;

import java.util.Optional;
import proviso.document.Block.Align;
import proviso.document.Block.Frame;
import proviso.document.Block.Size;

/**
 * What the tags around a block say of it.
 *
 * @param align absent for the usual one
 * @param size absent for the usual one
 * @param table what is said of tables
 */
record Look(Optional<Align> align, Optional<Size> size, Mark.Table table) {
  /** Nothing is said. */
  static final Look USUAL =
      new Look(
          Optional.empty(), Optional.empty(), new Mark.Table(Optional.<Frame>empty(), "", true));

  Look with(Mark.Set set) {
    return new Look(set.align().or(() -> align), set.size().or(() -> size), table);
  }

  Look with(Mark.Table said) {
    return new Look(align, size, said);
  }
}
