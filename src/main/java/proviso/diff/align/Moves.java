package proviso.diff.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what moved from what merely shifted. A clause moved when what holds it is not what held it
 * before, or when it left its order: the fewest clauses that explain the new order are said to have
 * moved. Clauses that were added or deleted around it are looked through.
 */
final class Moves {
  private final Surroundings old;
  private final Surroundings fresh;
  private final Map<Integer, Set<Integer>> links;
  private final boolean[] linkedAfter;

  /**
   * @param links the new clauses of each old one that has any
   */
  Moves(Surroundings old, Surroundings fresh, Map<Integer, Set<Integer>> links) {
    this.old = old;
    this.fresh = fresh;
    this.links = links;
    this.linkedAfter = new boolean[fresh.outline().size()];
    links.values().forEach(all -> all.forEach(after -> linkedAfter[after] = true));
  }

  /** Which of the pairs moved. */
  List<Alignment.Pair> moved(List<Alignment.Pair> pairs) {
    List<Alignment.Pair> moved = new ArrayList<>();
    Map<Alignment.Pair, List<Alignment.Pair>> families = new LinkedHashMap<>();
    for (Alignment.Pair pair : pairs) {
      int above = above(pair);
      int aboveNew = aboveNew(pair);
      boolean same = above < 0 ? aboveNew < 0 : to(above).contains(aboveNew);
      if (same) {
        families
            .computeIfAbsent(new Alignment.Pair(above, aboveNew), _ -> new ArrayList<>())
            .add(pair);
      } else {
        moved.add(pair);
      }
    }
    families.values().forEach(family -> moved.addAll(outOfOrder(family)));
    return moved;
  }

  /** The nearest clause above that has a counterpart other than the pair's own. */
  private int above(Alignment.Pair pair) {
    int at = old.parent(pair.before());
    while (at >= 0 && (to(at).isEmpty() || to(at).contains(pair.after()))) {
      at = old.parent(at);
    }
    return at;
  }

  private int aboveNew(Alignment.Pair pair) {
    int at = fresh.parent(pair.after());
    while (at >= 0 && (!linkedAfter[at] || to(pair.before()).contains(at))) {
      at = fresh.parent(at);
    }
    return at;
  }

  private Set<Integer> to(int before) {
    return links.getOrDefault(before, Set.of());
  }

  /** All but the longest run that kept its order; of equally long ones the one with most words. */
  private List<Alignment.Pair> outOfOrder(List<Alignment.Pair> family) {
    List<Alignment.Pair> pairs =
        family.stream().sorted(Comparator.comparingInt(Alignment.Pair::before)).toList();
    int n = pairs.size();
    int[] rank = ranks(pairs);
    // A Fenwick tree of the best run that ends at or below a rank.
    int[] tree = new int[n + 1];
    java.util.Arrays.fill(tree, -1);
    long[] length = new long[n];
    int[] previous = new int[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      int best = -1;
      for (int r = rank[i]; r > 0; r -= r & -r) {
        best = better(best, tree[r], length);
      }
      previous[i] = best;
      length[i] = (best < 0 ? 0 : length[best]) + (1L << 32) + weight(pairs.get(i));
      for (int r = rank[i] + 1; r <= n; r += r & -r) {
        tree[r] = better(tree[r], i, length);
      }
      last = better(last, i, length);
    }
    boolean[] stays = new boolean[n];
    for (int i = last; i >= 0; i = previous[i]) {
      stays[i] = true;
    }
    List<Alignment.Pair> moved = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (!stays[i]) {
        moved.add(pairs.get(i));
      }
    }
    return moved;
  }

  private static int better(int one, int other, long[] length) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    return length[other] > length[one] ? other : one;
  }

  private static int[] ranks(List<Alignment.Pair> pairs) {
    List<Integer> sorted = pairs.stream().map(Alignment.Pair::after).sorted().toList();
    Map<Integer, Integer> rank = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      rank.putIfAbsent(sorted.get(i), i);
    }
    return pairs.stream().mapToInt(pair -> rank.getOrDefault(pair.after(), 0)).toArray();
  }

  private long weight(Alignment.Pair pair) {
    return Math.min(1 << 17, size(old, pair.before()) + size(fresh, pair.after()));
  }

  private static int size(Surroundings outline, int clause) {
    int size = outline.outline().get(clause).words().length() + 1;
    for (int child : outline.children(clause)) {
      size += size(outline, child);
    }
    return size;
  }
}
