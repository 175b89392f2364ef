package proviso.diff.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Finds what was split off or merged in: a clause without a counterpart whose words stood in, or
 * now stand in, a clause that has another counterpart, and are missing there.
 */
final class Parts {
  /** How much of the part's words must stand in the whole. */
  private static final double COVERED = 0.6;

  /** How much of them must be what the whole's counterpart lacks. */
  private static final double LACKING = 0.5;

  /** The same for a part that does not stand near the whole's counterpart. */
  private static final double FAR = 0.75;

  private static final int FEWEST_WORDS = 4;
  private static final int FEWEST_WORDS_FAR = 8;

  private final Features features;
  private final Surroundings old;
  private final Surroundings fresh;
  private final Candidates candidates;
  private final Matching matching;

  Parts(
      Features features,
      Surroundings old,
      Surroundings fresh,
      Candidates candidates,
      Matching matching) {
    this.features = features;
    this.old = old;
    this.fresh = fresh;
    this.candidates = candidates;
    this.matching = matching;
  }

  /** New clauses that were split off, with the old clause they come from. */
  Map<Integer, Integer> splits() {
    Map<Integer, Integer> splits = new TreeMap<>();
    for (int part = 0; part < fresh.outline().size(); part++) {
      if (matching.before(part) >= 0) {
        continue;
      }
      double best = 0;
      for (int whole : wholesOf(part)) {
        int rest = matching.after(whole);
        if (rest < 0) {
          continue;
        }
        double lacking =
            lacking(
                features.after().get(part),
                features.before().get(whole),
                features.after().get(rest),
                isNear(fresh, part, rest));
        if (lacking > best) {
          best = lacking;
          splits.put(part, whole);
        }
      }
    }
    holders(splits, fresh, features.after(), features.before(), matching::before);
    return splits;
  }

  /**
   * What holds the parts of a split clause is one of them when its own words, few as they may be,
   * stood in the clause too: a heading, an introduction.
   *
   * @param parts new clauses and the old one they come from; those that hold them are added
   */
  private void holders(
      Map<Integer, Integer> parts,
      Surroundings inner,
      List<Terms> terms,
      List<Terms> wholes,
      IntUnaryOperator partner) {
    for (int clause = inner.outline().size() - 1; clause >= 0; clause--) {
      int whole = parts.getOrDefault(clause, partner.applyAsInt(clause));
      int holder = inner.parent(clause);
      if (whole < 0 || holder < 0 || parts.containsKey(holder)) {
        continue;
      }
      Terms own = terms.get(holder);
      boolean free = partner.applyAsInt(holder) < 0 && own.weight() > 0;
      if (free && features.common(own, wholes.get(whole)) / own.weight() >= COVERED) {
        parts.put(holder, whole);
      }
    }
  }

  /** Old clauses that were merged into others, with the new clause that took them. */
  Map<Integer, Integer> mergers() {
    Map<Integer, Integer> mergers = new TreeMap<>();
    for (int part = 0; part < old.outline().size(); part++) {
      if (matching.after(part) >= 0) {
        continue;
      }
      double best = 0;
      for (int whole : candidatesOf(part)) {
        int rest = matching.before(whole);
        if (rest < 0) {
          continue;
        }
        double lacking =
            lacking(
                features.before().get(part),
                features.after().get(whole),
                features.before().get(rest),
                isNear(old, part, rest));
        if (lacking > best) {
          best = lacking;
          mergers.put(part, whole);
        }
      }
    }
    holders(mergers, old, features.before(), features.after(), matching::after);
    return mergers;
  }

  private List<Integer> wholesOf(int part) {
    List<Integer> wholes = new ArrayList<>(candidates.backwards(part));
    for (int near : around(fresh, part)) {
      int before = matching.before(near);
      if (before >= 0 && !wholes.contains(before)) {
        wholes.add(before);
      }
    }
    return wholes;
  }

  private List<Integer> candidatesOf(int part) {
    List<Integer> wholes = new ArrayList<>(candidates.of(part).keySet());
    for (int near : around(old, part)) {
      int after = matching.after(near);
      if (after >= 0 && !wholes.contains(after)) {
        wholes.add(after);
      }
    }
    return wholes;
  }

  private static List<Integer> around(Surroundings outline, int clause) {
    List<Integer> around = new ArrayList<>();
    for (int near :
        new int[] {
          outline.sibling(clause, -1), outline.sibling(clause, 1), outline.parent(clause)
        }) {
      if (near >= 0) {
        around.add(near);
      }
    }
    return around;
  }

  private static boolean isNear(Surroundings outline, int part, int rest) {
    boolean siblings = outline.parent(part) == outline.parent(rest);
    boolean inside = outline.parent(part) == rest || outline.parent(rest) == part;
    return inside || (siblings && Math.abs(place(outline, part) - place(outline, rest)) <= 4);
  }

  private static int place(Surroundings outline, int clause) {
    return outline.children(outline.parent(clause)).indexOf(clause);
  }

  /** How much of the part stands in the whole and not in the rest; 0 when too little does. */
  private double lacking(Terms part, Terms whole, Terms rest, boolean near) {
    if (part.weight() == 0 || part.words() < (near ? FEWEST_WORDS : FEWEST_WORDS_FAR)) {
      return 0;
    }
    double covered = features.common(part, whole) / part.weight();
    double lacking = features.common(part, minus(whole, rest)) / part.weight();
    return covered >= (near ? COVERED : FAR) && lacking >= (near ? LACKING : FAR) ? lacking : 0;
  }

  private Terms minus(Terms whole, Terms rest) {
    Map<Integer, Integer> taken = new LinkedHashMap<>();
    for (int i = 0; i < rest.ids().length; i++) {
      taken.put(rest.ids()[i], rest.counts()[i]);
    }
    int[] counts = new int[whole.ids().length];
    double weight = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.max(0, whole.counts()[i] - taken.getOrDefault(whole.ids()[i], 0));
      weight += counts[i] * features.weight(whole.ids()[i]);
    }
    return new Terms(whole.ids(), counts, weight, whole.words());
  }
}
