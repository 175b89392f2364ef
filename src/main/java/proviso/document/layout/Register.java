package proviso.document.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import proviso.document.Block;

/** What setting blocks collects beside the slabs. */
final class Register {
  /** A heading met, in reading order. */
  record Heading(int level, String title, Tag tag) {}

  /** A cell that was too long for its row. */
  record Continuation(String anchor, String title, List<Block> blocks) {}

  private final List<Heading> headings = new ArrayList<>();
  private final Map<String, Tag> anchors = new HashMap<>();
  private final Queue<Continuation> continuations = new ArrayDeque<>();
  private int level;
  private int continued;

  List<Heading> headings() {
    return headings;
  }

  Map<String, Tag> anchors() {
    return anchors;
  }

  Queue<Continuation> continuations() {
    return continuations;
  }

  /**
   * The level a heading gets: PDF/UA-1 (ISO 14289-1, 7.4.2) has a first heading of level 1 and none
   * that skips a level on the way down.
   */
  int levelFor(int wanted) {
    return Math.clamp(wanted, 1, Math.min(level + 1, 6));
  }

  /** Notes a heading that has words. */
  void heading(int atLevel, String title, Tag tag) {
    level = atLevel;
    headings.add(new Heading(atLevel, title, tag));
  }

  void anchor(String name, Tag tag) {
    if (anchors.putIfAbsent(name, tag) != null) {
      throw new IllegalArgumentException("two places have the anchor " + name);
    }
  }

  /** Puts a cell's blocks off to the end; the answer is the anchor they will stand at. */
  String putOff(Block.Overflow overflow, List<Block> blocks) {
    continued++;
    // A space keeps it apart from anchors people write.
    String anchor = "continuation " + continued;
    continuations.add(new Continuation(anchor, overflow.title(), blocks));
    return anchor;
  }

  /** A register to measure with, whose entries are thrown away. */
  Register scratch() {
    var scratch = new Register();
    scratch.level = level;
    return scratch;
  }
}
