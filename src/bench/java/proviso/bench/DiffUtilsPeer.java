package proviso.bench;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/**
 * java-diff-utils on one line for each clause. Lines it says are changed are paired in order; a
 * line that it deletes in one place and inserts word for word in another is taken for moved.
 */
final class DiffUtilsPeer {
  private DiffUtilsPeer() {}

  static EditionPeer lines() {
    return DiffUtilsPeer::align;
  }

  private static EditionPeer.Found align(Outline before, Outline after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    Set<Pair> pairs = new HashSet<>();
    Set<Pair> moved = new HashSet<>();
    Map<String, Deque<Integer>> gone = new HashMap<>();
    List<Integer> come = new ArrayList<>();
    int at = 0;
    int atNew = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
      int from = delta.getSource().getPosition();
      int to = delta.getTarget().getPosition();
      for (; at < from; at++, atNew++) {
        pairs.add(new Pair(at, atNew));
      }
      int size = delta.getSource().size();
      int sizeNew = delta.getTarget().size();
      int both = delta.getType() == DeltaType.CHANGE ? Math.min(size, sizeNew) : 0;
      for (int i = 0; i < both; i++) {
        pairs.add(new Pair(from + i, to + i));
      }
      for (int i = both; i < size; i++) {
        gone.computeIfAbsent(old.get(from + i), _ -> new ArrayDeque<>()).add(from + i);
      }
      for (int i = both; i < sizeNew; i++) {
        come.add(to + i);
      }
      at = from + size;
      atNew = to + sizeNew;
    }
    for (; at < old.size(); at++, atNew++) {
      pairs.add(new Pair(at, atNew));
    }
    for (int clause : come) {
      Deque<Integer> same = gone.getOrDefault(fresh.get(clause), new ArrayDeque<>());
      if (!same.isEmpty()) {
        Pair pair = new Pair(same.remove(), clause);
        pairs.add(pair);
        moved.add(pair);
      }
    }
    return new EditionPeer.Found(pairs, moved);
  }

  private static List<String> lines(Outline outline) {
    return outline.clauses().stream().map(Clause::words).toList();
  }
}
