package proviso.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills columns and pages with slabs. Columns are filled in order; those of a section's last page
 * are made equally high, as far as what must stand together allows.
 */
final class Paginator {
  /** What a line of empty space at a column's foot costs, on the scale of {@link Slab#cost}. */
  private static final int EMPTY_LINE = 10;

  private final PageStyle style;
  private final int top;
  private final int bottom;
  private final List<List<Placed>> pages = new ArrayList<>();
  private int y;

  /**
   * Pages whose content stands between two heights.
   *
   * @param top below the head
   * @param bottom above the foot
   */
  Paginator(PageStyle style, int top, int bottom) {
    this.style = style;
    this.top = top;
    this.bottom = bottom;
    newPage();
  }

  List<List<Placed>> pages() {
    return pages;
  }

  private void newPage() {
    pages.add(new ArrayList<>());
    y = top;
  }

  private boolean isFresh() {
    return y == top;
  }

  /** Adds a section below what is there, or on a new page. */
  void add(List<Slab> slabs, int columns, boolean onNewPage) {
    if (!isFresh()) {
      if (onNewPage) {
        newPage();
      } else {
        y += style.sectionGap();
      }
    }
    var column = new Column(slabs);
    int from = 0;
    while (from < slabs.size()) {
      int height = bottom - y;
      int split = columns == 1 ? -1 : column.balance(from, height);
      if (split >= 0) {
        place(slabs.subList(from, split), 0, columns);
        place(slabs.subList(split, slabs.size()), 1, columns);
        y += Math.max(column.height(from, split), column.height(split, slabs.size()));
        return;
      }
      int begin = from;
      for (int c = 0; c < columns && from < slabs.size(); c++) {
        // On a fresh page the first column takes something in any case.
        boolean must = isFresh() && (c == 0 || from == begin);
        int to = column.fill(from, height, must);
        place(slabs.subList(from, to), c, columns);
        if (columns == 1 && to == slabs.size()) {
          y += column.height(from, to);
          return;
        }
        from = to;
      }
      if (from < slabs.size()) {
        newPage();
      } else {
        y = bottom;
      }
    }
  }

  private void place(List<Slab> slabs, int column, int columns) {
    int x = style.side() + column * (style.columnWidth(columns) + style.columnGap());
    pages.getLast().addAll(new Stack(slabs, style.rule()).placed(x, y));
  }

  /** Slabs with the heights of any stretch of them. */
  private final class Column {
    private final List<Slab> slabs;
    private final long[] sum;

    Column(List<Slab> slabs) {
      this.slabs = slabs;
      this.sum = new long[slabs.size() + 1];
      for (int i = 0; i < slabs.size(); i++) {
        sum[i + 1] = sum[i] + slabs.get(i).space + slabs.get(i).height;
      }
    }

    int height(int from, int to) {
      if (from == to) {
        return 0;
      }
      Slab first = slabs.get(from);
      return (int) (sum[to] - sum[from] - first.space + first.repeatedHeight());
    }

    /**
     * Where to begin the second column so that both end the page alike; -1 if that is impossible.
     */
    int balance(int from, int available) {
      int best = -1;
      long least = Long.MAX_VALUE;
      int n = slabs.size();
      for (int split = from + 1; split <= n; split++) {
        int first = height(from, split);
        if (first > available) {
          break;
        }
        int higher = Math.max(first, height(split, n));
        int cost = split == n ? Slab.FREE : slabs.get(split - 1).cost;
        if (higher <= available && cost < Slab.WIDOW) {
          long badness = (long) higher * EMPTY_LINE / style.body().leading() + cost;
          if (badness < least) {
            least = badness;
            best = split;
          }
        }
      }
      return best;
    }

    /**
     * Where a column ends that begins with a slab; where it begins if nothing should stand in it.
     */
    int fill(int from, int available, boolean must) {
      int best = from;
      long least = Long.MAX_VALUE;
      for (int to = from + 1; to <= slabs.size(); to++) {
        int height = height(from, to);
        if (height > available) {
          break;
        }
        int cost = to == slabs.size() ? Slab.FREE : slabs.get(to - 1).cost;
        long empty = (long) (available - height) * EMPTY_LINE / style.body().leading();
        long badness = cost + (to == slabs.size() ? 0 : empty);
        if (badness <= least && (must || cost < Slab.WIDOW)) {
          least = badness;
          best = to;
        }
      }
      return best == from && must ? from + 1 : best;
    }
  }
}
