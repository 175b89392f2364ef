package proviso.diff.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clauses of an edition in printed order.
 *
 * @param title what the edition is called, such as "QX 10 01 01 26"
 * @param form whether it comes from a compiled form, whose rules and values are known
 * @param clauses each after the one that holds it
 * @param entries what an edition says outside its clauses, by a name such as "schedule entry
 *     deductible", in order
 */
public record Outline(
    String title, boolean form, List<Clause> clauses, Map<String, String> entries) {
  /** Copies both. */
  public Outline {
    clauses = List.copyOf(clauses);
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).parent() >= i || clauses.get(i).parent() < -1) {
        throw new IllegalArgumentException("clause " + i + " stands before what holds it");
      }
    }
  }

  /** How many clauses. */
  public int size() {
    return clauses.size();
  }

  /** The clause at an index. */
  public Clause get(int index) {
    return clauses.get(index);
  }

  /** The indexes of the clauses that each clause holds, in order; those of no clause come last. */
  public List<List<Integer>> children() {
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i <= clauses.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < clauses.size(); i++) {
      int parent = clauses.get(i).parent();
      children.get(parent < 0 ? clauses.size() : parent).add(i);
    }
    return children;
  }

  /** How many clauses each one stands below. */
  public int[] depths() {
    int[] depths = new int[clauses.size()];
    for (int i = 0; i < depths.length; i++) {
      int parent = clauses.get(i).parent();
      depths[i] = parent < 0 ? 0 : depths[parent] + 1;
    }
    return depths;
  }
}
