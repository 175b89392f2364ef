package proviso.source;

/** Changes a text that the scanner cannot read so that it can, and loses as little as possible. */
final class Mending {
  /** By how much most people indent. */
  private static final int USUAL_STEP = 2;

  private final ParseText text;

  Mending(ParseText text) {
    this.text = text;
  }

  /**
   * Makes a plain text of what begins at {@code from}: its first character and the colons after it,
   * on this line and those that go on with it, lose their meaning.
   */
  void makePlain(int from, boolean inFlow) {
    disarmFirst(from);
    if (inFlow) {
      return;
    }
    BlockLine line = BlockLine.at(text, from);
    disarmColons(from + 1, line.end());
    int next = text.nextLine(from);
    while (next < text.length()) {
      BlockLine more = BlockLine.at(text, next);
      if (!more.isEmpty() && more.indent() <= line.column()) {
        return;
      }
      disarmColons(more.start(), more.end());
      next = text.nextLine(next);
    }
  }

  private void disarmFirst(int from) {
    if (from < text.length() && "\"'[]{}*&!|>%@`-?,#".indexOf(text.at(from)) >= 0) {
      text.disarm(from);
    }
  }

  /** Takes the meaning from every colon between the two places that would end a key. */
  void disarmColons(int from, int to) {
    for (int i = from; i < to; i++) {
      if (BlockLine.isColon(text, i, to)) {
        text.disarm(i);
      }
    }
  }

  /** Blanks the line at {@code index} from there on, and the lines below it that are deeper. */
  void blankWithChildren(int index) {
    BlockLine line = BlockLine.at(text, index);
    int column = index - line.start();
    text.blank(index, line.end());
    int next = text.nextLine(index);
    while (next < text.length()) {
      BlockLine more = BlockLine.at(text, next);
      if (!more.isEmpty() && more.indent() <= column) {
        return;
      }
      text.blank(more.start(), more.end());
      next = text.nextLine(next);
    }
  }

  /** Moves the line at {@code index}, its siblings and what belongs to them, to another column. */
  void shift(int index, int column) {
    BlockLine line = BlockLine.at(text, index);
    int wrong = line.indent();
    int at = line.start();
    boolean withChildren = true;
    while (at < text.length()) {
      BlockLine each = BlockLine.at(text, at);
      if (!each.isEmpty()) {
        boolean sibling = each.indent() == wrong;
        if (each.indent() < wrong) {
          return;
        }
        if (sibling) {
          withChildren = childrenMoveToo(each, column - wrong);
        } else if (line.lastDash() >= 0 && each.lastDash() >= 0 && each.indent() == column) {
          // The next item, which is in its place.
          withChildren = false;
        }
        if (sibling || withChildren) {
          move(at, column - wrong);
        }
      }
      at = text.nextLine(at);
    }
  }

  private void move(int lineStart, int by) {
    if (by > 0) {
      text.insert(lineStart, " ".repeat(by));
    } else {
      text.remove(lineStart, lineStart - by);
    }
  }

  /** Whether the lines below fit the line as it stands, rather than as it will stand. */
  private boolean childrenMoveToo(BlockLine line, int by) {
    int next = lineBelow(line.start());
    int children = next < 0 ? 0 : BlockLine.at(text, next).indent();
    int content = line.content() - line.start();
    if (line.lastDash() >= 0 && line.hasKey()) {
      return children != content + by;
    }
    boolean opens = line.opens(text) || line.value() == line.end();
    return opens && children != line.indent() + by + USUAL_STEP;
  }

  /** Where the next line that is not empty begins; -1 when there is none. */
  int lineBelow(int index) {
    int next = text.nextLine(index);
    while (next < text.length()) {
      if (!BlockLine.at(text, next).isEmpty()) {
        return next;
      }
      next = text.nextLine(next);
    }
    return -1;
  }

  /**
   * The column to which the line at {@code index} most likely belongs: the one of the keys or
   * hyphens right above it that is nearest.
   */
  int likelyColumn(int index) {
    BlockLine line = BlockLine.at(text, index);
    int best = -1;
    int least = Integer.MAX_VALUE;
    int at = line.start();
    while (at > 0 && least > line.indent()) {
      BlockLine above = BlockLine.at(text, previous(at));
      at = above.start();
      if (above.isEmpty() || text.at(above.first()) == '#') {
        continue;
      }
      for (int column : new int[] {above.content() - above.start(), above.indent()}) {
        boolean fits = line.lastDash() >= 0 ? above.lastDash() >= 0 : above.hasKey();
        if (fits && column < least && nearer(column, best, line.indent())) {
          best = column;
        }
      }
      least = Math.min(least, above.indent());
    }
    return best;
  }

  private static boolean nearer(int column, int best, int wanted) {
    return best < 0 || Math.abs(column - wanted) < Math.abs(best - wanted);
  }

  /** The last line before {@code index} that is not empty; -1 when there is none. */
  int lineAbove(int index) {
    int at = text.lineStart(index);
    while (at > 0) {
      at = text.lineStart(previous(at));
      if (!BlockLine.at(text, at).isEmpty()) {
        return at;
      }
    }
    return -1;
  }

  private int previous(int lineStart) {
    boolean crlf = text.at(lineStart - 1) == '\n' && text.at(lineStart - 2) == '\r';
    return Math.max(0, lineStart - (crlf ? 2 : 1));
  }
}
