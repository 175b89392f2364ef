package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Slabs one below the other, as they are set. */
final class Flow {
  private final List<Slab> slabs = new ArrayList<>();

  /** How high a slab may be: what fits any column. */
  private final int limit;

  private List<Frame> frames = List.of();
  private int space;
  private boolean skipping;

  Flow(int limit) {
    this.limit = limit;
  }

  List<Slab> slabs() {
    return slabs;
  }

  int limit() {
    return limit;
  }

  /** Asks for white space before the next slab; the widest of several wishes counts. */
  void space(int atLeast) {
    space = Math.max(space, atLeast);
  }

  /** Leaves out the white space before the next slab, however much is asked for. */
  void skipSpace() {
    skipping = true;
  }

  private int takeSpace() {
    int taken = slabs.isEmpty() || skipping ? 0 : space;
    space = 0;
    skipping = false;
    return taken;
  }

  void add(int height, int baseline, int lines, int cost, List<Placed> items) {
    slabs.add(new Slab(takeSpace(), height, baseline, lines, cost, items, frames));
  }

  /** White space of its own, as inside a box. */
  void pad(int height, int cost) {
    add(height, 0, 0, cost, new ArrayList<>());
  }

  /** Sets the cost of ending a column after the last slab, if there is one. */
  void costAfterLast(int cost) {
    if (!slabs.isEmpty()) {
      slabs.getLast().cost = cost;
    }
  }

  void open(Frame frame) {
    List<Frame> more = new ArrayList<>(frames);
    more.add(frame);
    frames = List.copyOf(more);
  }

  void close() {
    frames = List.copyOf(frames.subList(0, frames.size() - 1));
  }

  /** An empty flow with the same frames around. */
  Flow sibling() {
    var sibling = new Flow(limit);
    sibling.frames = frames;
    return sibling;
  }

  /** Puts another flow's slabs before the slab at an index, under the white space above that. */
  void insert(Flow other, int index) {
    if (index == slabs.size()) {
      for (Slab slab : other.slabs) {
        slab.space = takeSpace();
        slabs.add(slab);
      }
    } else if (!other.slabs.isEmpty()) {
      other.slabs.getFirst().space = slabs.get(index).space;
      slabs.get(index).space = 0;
      slabs.addAll(index, other.slabs);
    }
  }

  int lines() {
    return slabs.stream().mapToInt(slab -> slab.lines).sum();
  }
}
