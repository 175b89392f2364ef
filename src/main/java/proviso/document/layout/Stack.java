package proviso.document.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.document.layout.Placed.Rule;

/** A stretch of slabs put one below the other, with the frames around them. */
final class Stack {
  private final List<Slab> slabs;
  private final int rule;

  Stack(List<Slab> slabs, int rule) {
    this.slabs = slabs;
    this.rule = rule;
  }

  /** From the first slab's top to the last one's bottom. */
  int height() {
    int height = 0;
    for (int i = 0; i < slabs.size(); i++) {
      Slab slab = slabs.get(i);
      height += slab.height + (i == 0 ? slab.repeatedHeight() : slab.space);
    }
    return height;
  }

  /** All items, the stack's left upper corner at the given point. */
  List<Placed> placed(int x, int top) {
    List<Placed> items = new ArrayList<>();
    Map<Frame, int[]> extents = new LinkedHashMap<>();
    int y = top;
    for (int i = 0; i < slabs.size(); i++) {
      Slab slab = slabs.get(i);
      if (i == 0 && slab.repeated != null) {
        y += put(slab.repeated, x, y, items);
      } else if (i > 0) {
        y += slab.space;
      }
      int bottom = y + put(slab, x, y, items);
      for (Frame frame : slab.frames) {
        int from = y;
        extents.computeIfAbsent(frame, _ -> new int[] {from, from})[1] = bottom;
      }
      y = bottom;
    }
    extents.forEach((frame, extent) -> draw(frame, x + frame.left, extent[0], extent[1], items));
    return items;
  }

  private static int put(Slab slab, int x, int y, List<Placed> items) {
    for (Placed item : slab.items) {
      items.add(item.moved(x, y));
    }
    return slab.height;
  }

  private void draw(Frame frame, int left, int top, int bottom, List<Placed> items) {
    int height = bottom - top;
    items.add(new Rule(left, top, rule, height));
    if (frame.kind == Frame.Kind.BOX) {
      items.add(new Rule(left + frame.width - rule, top, rule, height));
      items.add(new Rule(left, top, frame.width, rule));
      items.add(new Rule(left, bottom - rule, frame.width, rule));
    }
  }
}
