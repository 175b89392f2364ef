package proviso.diff.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.diff.outline.Outline;

/**
 * Which clauses could belong together: by the same id, the same name, the same words, or rare words
 * in common. A clause has few candidates however many clauses there are.
 */
final class Candidates {
  /** A term that more clauses have than this is no evidence worth following. */
  private static final int MOST_POSTINGS = 24;

  /** How many of the clauses that share rare terms are compared. */
  private static final int COMPARED = 10;

  /** Clauses with the same words beyond which only their surroundings can tell them apart. */
  private static final int MOST_TWINS = 12;

  /** Less alike than this is no candidate by words alone. */
  private static final double LEAST = 0.15;

  private final Features features;
  private final Outline old;
  private final Outline fresh;
  private final List<Map<Integer, Double>> likeness = new ArrayList<>();
  private final List<List<Integer>> backwards = new ArrayList<>();

  Candidates(Features features, Names names, Outline old, Outline fresh) {
    this.features = features;
    this.old = old;
    this.fresh = fresh;
    for (int i = 0; i < old.size(); i++) {
      likeness.add(new LinkedHashMap<>());
    }
    for (int i = 0; i < fresh.size(); i++) {
      backwards.add(new ArrayList<>());
    }
    sameIds();
    names.terms().forEach(pair -> add(pair.before(), pair.after()));
    names.headings().forEach(pair -> add(pair.before(), pair.after()));
    sameWords();
    rareWords();
  }

  /** The candidates of an old clause and how alike they are. */
  Map<Integer, Double> of(int before) {
    return likeness.get(before);
  }

  /** The old clauses that a new one is a candidate of. */
  List<Integer> backwards(int after) {
    return backwards.get(after);
  }

  /** Makes two clauses candidates of each other, however unlike they are. */
  void add(int before, int after) {
    if (!likeness.get(before).containsKey(after)) {
      likeness.get(before).put(after, features.likeness(before, after));
      backwards.get(after).add(before);
    }
  }

  /** Makes sure that two clauses are no candidates of each other. */
  void remove(int before, int after) {
    if (likeness.get(before).remove(after) != null) {
      backwards.get(after).remove(Integer.valueOf(before));
    }
  }

  private void sameIds() {
    Map<String, Integer> byId = new HashMap<>();
    for (int j = 0; j < fresh.size(); j++) {
      if (!fresh.get(j).id().isEmpty()) {
        byId.put(fresh.get(j).id(), j);
      }
    }
    for (int i = 0; i < old.size(); i++) {
      Integer j = byId.get(old.get(i).id());
      if (j != null) {
        add(i, j);
      }
    }
  }

  private void sameWords() {
    Map<String, List<Integer>> byWords = new HashMap<>();
    for (int j = 0; j < fresh.size(); j++) {
      byWords.computeIfAbsent(features.exactAfter().get(j), _ -> new ArrayList<>()).add(j);
    }
    Map<String, Integer> olds = new HashMap<>();
    features.exactBefore().forEach(words -> olds.merge(words, 1, Integer::sum));
    for (int i = 0; i < old.size(); i++) {
      String words = features.exactBefore().get(i);
      List<Integer> twins = byWords.getOrDefault(words, List.of());
      if (twins.size() <= MOST_TWINS && olds.getOrDefault(words, 0) <= MOST_TWINS) {
        for (int j : twins) {
          add(i, j);
        }
      }
    }
  }

  private void rareWords() {
    List<int[]> postingsAfter = postings(features.after());
    List<int[]> postingsBefore = postings(features.before());
    double[] sums = new double[Math.max(old.size(), fresh.size())];
    for (int i = 0; i < old.size(); i++) {
      for (int j : nearest(features.before().get(i), postingsAfter, sums)) {
        consider(i, j);
      }
    }
    for (int j = 0; j < fresh.size(); j++) {
      for (int i : nearest(features.after().get(j), postingsBefore, sums)) {
        consider(i, j);
      }
    }
  }

  private void consider(int before, int after) {
    if (!likeness.get(before).containsKey(after)) {
      double alike = features.likeness(before, after);
      if (alike >= LEAST || contained(before, after) >= 0.5) {
        likeness.get(before).put(after, alike);
        backwards.get(after).add(before);
      }
    }
  }

  private double contained(int before, int after) {
    Terms one = features.before().get(before);
    Terms other = features.after().get(after);
    double least = Math.min(one.weight(), other.weight());
    return least == 0 ? 0 : features.common(one, other) / least;
  }

  private List<int[]> postings(List<Terms> clauses) {
    int[] frequency = new int[features.termCount()];
    for (Terms terms : clauses) {
      for (int term : terms.ids()) {
        frequency[term]++;
      }
    }
    List<int[]> postings = new ArrayList<>();
    for (int count : frequency) {
      postings.add(new int[count > MOST_POSTINGS ? 0 : count]);
    }
    int[] filled = new int[frequency.length];
    for (int clause = 0; clause < clauses.size(); clause++) {
      for (int term : clauses.get(clause).ids()) {
        if (postings.get(term).length > 0) {
          postings.get(term)[filled[term]++] = clause;
        }
      }
    }
    return postings;
  }

  /** The clauses with which the most weight of rare terms is shared. */
  private List<Integer> nearest(Terms terms, List<int[]> postings, double[] sums) {
    List<Integer> touched = new ArrayList<>();
    for (int t = 0; t < terms.ids().length; t++) {
      int term = terms.ids()[t];
      for (int clause : postings.get(term)) {
        if (sums[clause] == 0) {
          touched.add(clause);
        }
        sums[clause] += features.weight(term);
      }
    }
    List<Integer> best =
        touched.stream()
            .sorted(
                Comparator.comparingDouble((Integer clause) -> -sums[clause])
                    .thenComparingInt(clause -> clause))
            .limit(COMPARED)
            .toList();
    touched.forEach(clause -> sums[clause] = 0);
    return best;
  }

  @Override
  public String toString() {
    return Arrays.toString(likeness.toArray());
  }
}
