package proviso.diff.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** In which direction to compute, and in which order to tell. */
final class Order {
  private Order() {}

  /** Any order of outlines that does not depend on which is asked about first. */
  static int compare(Outline one, Outline other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      Clause left = one.get(i);
      Clause right = other.get(i);
      int order =
          Comparator.comparing(Clause::words)
              .thenComparing(Clause::label)
              .thenComparing(Clause::id)
              .thenComparingInt(Clause::parent)
              .compare(left, right);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** By the new edition; what was deleted stands after what stood before it in the old one. */
  static Alignment inPrintedOrder(List<Alignment.Group> groups) {
    List<Alignment.Group> staying =
        groups.stream()
            .filter(group -> !group.after().isEmpty())
            .sorted(Comparator.comparingInt(group -> least(group.after())))
            .toList();
    List<Alignment.Group> deleted =
        groups.stream()
            .filter(group -> group.after().isEmpty())
            .sorted(Comparator.comparingInt(group -> least(group.before())))
            .toList();
    // For each old clause the place of its group among those that stay.
    int olds =
        groups.stream().flatMap(g -> g.before().stream()).mapToInt(i -> i + 1).max().orElse(0);
    int[] place = new int[olds];
    for (int i = 0; i < staying.size(); i++) {
      for (int before : staying.get(i).before()) {
        if (!staying.get(i).moved()) {
          place[before] = i + 1;
        }
      }
    }
    List<List<Alignment.Group>> after = new ArrayList<>();
    for (int i = 0; i <= staying.size(); i++) {
      after.add(new ArrayList<>());
    }
    for (Alignment.Group group : deleted) {
      int at = 0;
      for (int before = least(group.before()); before >= 0 && at == 0; before--) {
        at = place[before];
      }
      after.get(at).add(group);
    }
    List<Alignment.Group> ordered = new ArrayList<>(after.getFirst());
    for (int i = 0; i < staying.size(); i++) {
      ordered.add(staying.get(i));
      ordered.addAll(after.get(i + 1));
    }
    return new Alignment(ordered);
  }

  private static int least(List<Integer> indexes) {
    return indexes.stream().mapToInt(i -> i).min().orElse(Integer.MAX_VALUE);
  }
}
