package proviso.compile.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which quotation marks belong together. Apostrophes, and inch marks after digits, are none.
 */
final class QuotationMarks {
  private static final char STRAIGHT = '"';
  private static final char OPENING = '\u201c';
  private static final char CLOSING = '\u201d';
  private static final String TO_PRINT =
      "Write a backslash before a quotation mark that does not belong to a term.";

  private final List<Piece> pieces;
  private final WordingFaults faults;
  private final List<Pair> pairs = new ArrayList<>();
  private int open = -1;

  private QuotationMarks(List<Piece> pieces, WordingFaults faults) {
    this.pieces = pieces;
    this.faults = faults;
  }

  /**
   * A pair of marks.
   *
   * @param open the index of the opening piece
   * @param close the index of the closing one
   */
  record Pair(int open, int close) {}

  /**
   * The pairs among pieces that are side by side, in order; marks without a partner are reported.
   */
  static List<Pair> pairs(List<Piece> pieces, WordingFaults faults) {
    QuotationMarks marks = new QuotationMarks(pieces, faults);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Glyph glyph) {
        if (glyph.isMark(STRAIGHT)) {
          marks.straight(i, glyph);
        } else if (glyph.isMark(OPENING)) {
          marks.begin(i);
        } else if (glyph.isMark(CLOSING)) {
          marks.end(i, glyph);
        }
      }
    }
    marks.unclosed();
    return marks.pairs;
  }

  private void straight(int index, Piece.Glyph glyph) {
    boolean canOpen = !endsWord(index) && beginsWord(index);
    if (open >= 0 && !canOpen) {
      end(index, glyph);
    } else if (open < 0 && isDigit(before(glyph))) {
      // An inch mark: 3.5" disks.
    } else if (open < 0 && !beginsWord(index)) {
      stray(glyph);
    } else {
      begin(index);
    }
  }

  private void begin(int index) {
    unclosed();
    open = index;
  }

  private void end(int index, Piece.Glyph glyph) {
    if (open < 0) {
      stray(glyph);
      return;
    }
    boolean straightOpen = ((Piece.Glyph) pieces.get(open)).isMark(STRAIGHT);
    if (straightOpen != glyph.isMark(STRAIGHT)) {
      faults.doubtful(
          glyph.from(),
          glyph.to(),
          "This closes a quotation that opens with the other kind of quotation mark.",
          "Use straight marks at both ends, or curly ones.");
    }
    pairs.add(new Pair(open, index));
    open = -1;
  }

  private void stray(Piece.Glyph glyph) {
    faults.doubtful(glyph.from(), glyph.to(), "This quotation mark closes nothing.", TO_PRINT);
  }

  private void unclosed() {
    if (open >= 0) {
      Piece piece = pieces.get(open);
      faults.doubtful(piece.from(), piece.to(), "This quotation mark is never closed.", TO_PRINT);
      open = -1;
    }
  }

  private boolean beginsWord(int index) {
    if (index + 1 >= pieces.size()) {
      return false;
    }
    return !(pieces.get(index + 1) instanceof Piece.Glyph next) || !next.isSpace();
  }

  private boolean endsWord(int index) {
    if (index == 0) {
      return false;
    }
    return !(pieces.get(index - 1) instanceof Piece.Glyph previous)
        || !(previous.isSpace() || isOpeningPunctuation(previous.text()));
  }

  private static boolean isOpeningPunctuation(String text) {
    return switch (Character.getType(text.codePointAt(0))) {
      case Character.START_PUNCTUATION, Character.DASH_PUNCTUATION -> true;
      default -> false;
    };
  }

  private char before(Piece.Glyph glyph) {
    return glyph.from() == 0 ? ' ' : faults.line().value().charAt(glyph.from() - 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
