package proviso.compile.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds white space across the borders of pieces, where the markup between hid it from {@link
 * CollapsedText}.
 */
final class Spacing {
  private final int lastInk;
  private boolean afterSpace = true;

  private Spacing(int lastInk) {
    this.lastInk = lastInk;
  }

  /** The pieces with single spaces, and none at the ends; a group left empty stays. */
  static List<Piece> folded(List<Piece> pieces) {
    return new Spacing(lastInk(pieces)).fold(pieces);
  }

  private static int lastInk(List<Piece> pieces) {
    int last = -1;
    for (Piece piece : pieces.reversed()) {
      last =
          switch (piece) {
            case Piece.Glyph glyph -> glyph.isSpace() ? -1 : glyph.from();
            case Piece.Group group -> lastInk(group.inside());
          };
      if (last >= 0) {
        break;
      }
    }
    return last;
  }

  private List<Piece> fold(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Glyph glyph -> {
          boolean space = glyph.isSpace();
          if (!space) {
            out.add(glyph);
          } else if (!afterSpace && glyph.from() < lastInk) {
            out.add(new Piece.Glyph(" ", glyph.from(), glyph.to(), glyph.literal()));
          }
          afterSpace = space;
        }
        case Piece.Group group -> out.add(group.around(fold(group.inside())));
      }
    }
    return out;
  }
}
