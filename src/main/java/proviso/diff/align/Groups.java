package proviso.diff.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From a settled matching to groups: splits and mergers added, moves told, confidence given. */
final class Groups {
  /** Less sure than this, and the reader is told what else could have been meant. */
  private static final double SURE = 0.8;

  /** An id that both have, and that the words do not speak against. */
  private static final double SAME_ID = 0.9;

  private final Surroundings old;
  private final Surroundings fresh;
  private final Features features;
  private final Candidates candidates;
  private final Gains gains;
  private final Matching matching;
  private final Set<Integer> without;
  private final Set<Integer> withoutNew;
  private final Set<Alignment.Pair> decided;
  private final Set<Alignment.Pair> apart;

  Groups(
      Surroundings old,
      Surroundings fresh,
      Features features,
      Candidates candidates,
      Gains gains,
      Matching matching,
      Set<Integer> without,
      Set<Integer> withoutNew,
      Alignment.Decisions decisions) {
    this.old = old;
    this.fresh = fresh;
    this.features = features;
    this.candidates = candidates;
    this.gains = gains;
    this.matching = matching;
    this.without = without;
    this.withoutNew = withoutNew;
    this.decided = new HashSet<>(decisions.pairs());
    this.apart = new HashSet<>(decisions.apart());
  }

  static List<Alignment.Pair> pairs(Matching matching, int old) {
    List<Alignment.Pair> pairs = new ArrayList<>();
    for (int before = 0; before < old; before++) {
      if (matching.after(before) >= 0) {
        pairs.add(new Alignment.Pair(before, matching.after(before)));
      }
    }
    return pairs;
  }

  static Map<Integer, Set<Integer>> links(List<Alignment.Pair> pairs) {
    Map<Integer, Set<Integer>> links = new TreeMap<>();
    pairs.forEach(
        pair -> links.computeIfAbsent(pair.before(), _ -> new LinkedHashSet<>()).add(pair.after()));
    return links;
  }

  Alignment alignment() {
    List<Alignment.Pair> main = pairs(matching, old.outline().size());
    List<Alignment.Pair> all = new ArrayList<>(main);
    Parts parts = new Parts(features, old, fresh, candidates, matching);
    parts.splits().forEach((part, whole) -> addPart(whole, part, all));
    parts.mergers().forEach((part, whole) -> addPart(part, whole, all));
    // A reviewer may give one clause several counterparts.
    decided.stream().filter(pair -> !all.contains(pair)).forEach(all::add);
    Map<Integer, Set<Integer>> links = links(all);
    Set<Alignment.Pair> moved = new HashSet<>(new Moves(old, fresh, links).moved(main));
    List<Alignment.Group> groups = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Set<Integer> seenNew = new HashSet<>();
    Map<Integer, Set<Integer>> backwards =
        links(all.stream().map(Alignment.Pair::reversed).toList());
    for (Alignment.Pair pair : main) {
      if (seen.contains(pair.before())) {
        continue;
      }
      Set<Integer> befores = new LinkedHashSet<>();
      Set<Integer> afters = new LinkedHashSet<>();
      collect(pair, links, backwards, befores, afters);
      seen.addAll(befores);
      seenNew.addAll(afters);
      groups.add(group(pair, List.copyOf(befores), List.copyOf(afters), moved.contains(pair)));
    }
    for (int before = 0; before < old.outline().size(); before++) {
      if (!seen.contains(before)) {
        groups.add(alone(List.of(before), List.of()));
      }
    }
    for (int after = 0; after < fresh.outline().size(); after++) {
      if (!seenNew.contains(after)) {
        groups.add(alone(List.of(), List.of(after)));
      }
    }
    return Order.inPrintedOrder(groups);
  }

  private void addPart(int before, int after, List<Alignment.Pair> all) {
    Alignment.Pair pair = new Alignment.Pair(before, after);
    if (!apart.contains(pair) && !without.contains(before) && !withoutNew.contains(after)) {
      all.add(pair);
    }
  }

  private static void collect(
      Alignment.Pair pair,
      Map<Integer, Set<Integer>> links,
      Map<Integer, Set<Integer>> backwards,
      Set<Integer> befores,
      Set<Integer> afters) {
    List<Integer> open = new ArrayList<>(List.of(pair.before()));
    befores.add(pair.before());
    // The main counterpart leads.
    afters.add(pair.after());
    while (!open.isEmpty()) {
      int before = open.removeLast();
      for (int after : links.getOrDefault(before, Set.of())) {
        afters.add(after);
        for (int other : backwards.getOrDefault(after, Set.of())) {
          if (befores.add(other)) {
            open.add(other);
          }
        }
      }
    }
  }

  private static Alignment.Group alone(List<Integer> before, List<Integer> after) {
    return new Alignment.Group(before, after, false, 0, 1, Optional.empty());
  }

  private Alignment.Group group(
      Alignment.Pair pair, List<Integer> befores, List<Integer> afters, boolean moved) {
    double alike = features.likeness(pair.before(), pair.after());
    if (decided.contains(pair)) {
      return new Alignment.Group(befores, afters, moved, alike, 1, Optional.empty());
    }
    double gain = gains.of(pair.before(), pair.after(), matching);
    double margin = 1;
    Alignment.Pair next = pair;
    for (int other : candidates.of(pair.before()).keySet()) {
      double less = gain - gains.of(pair.before(), other, matching);
      if (other != pair.after() && !afters.contains(other) && less < margin) {
        margin = less;
        next = new Alignment.Pair(pair.before(), other);
      }
    }
    for (int other : candidates.backwards(pair.after())) {
      double less = gain - gains.of(other, pair.after(), matching);
      if (other != pair.before() && !befores.contains(other) && less < margin) {
        margin = less;
        next = new Alignment.Pair(other, pair.after());
      }
    }
    double confidence =
        Math.clamp(
            1 - 0.5 * Math.exp(-6 * Math.max(0, gain)) - 0.4 * Math.exp(-12 * Math.max(0, margin)),
            0,
            1);
    if (gains.sameId(pair)) {
      confidence = Math.max(confidence, SAME_ID);
    }
    boolean same = next.equals(pair);
    Optional<Alignment.RunnerUp> runnerUp =
        confidence >= SURE || same
            ? Optional.empty()
            : Optional.of(
                new Alignment.RunnerUp(
                    next.before(), next.after(), features.likeness(next.before(), next.after())));
    return new Alignment.Group(befores, afters, moved, alike, confidence, runnerUp);
  }
}
