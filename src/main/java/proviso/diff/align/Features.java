package proviso.diff.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.diff.words.Token;
import proviso.diff.words.Tokens;

/**
 * The words of all clauses of both editions as numbered and weighted terms: words, pairs of
 * neighbouring words, and heading words. A rare term weighs more (inverse document frequency).
 *
 * <p>Values and labels count as "some value" and "some label" next to what they are, so that a
 * changed number does not hide that the clause is the same.
 */
final class Features {
  private static final String VALUE = "#";
  private static final String LABEL = "§";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Integer> frequencies = new ArrayList<>();
  private final List<Terms> before;
  private final List<Terms> after;
  private final List<Set<String>> valuesBefore = new ArrayList<>();
  private final List<Set<String>> valuesAfter = new ArrayList<>();
  private final List<String> exactBefore = new ArrayList<>();
  private final List<String> exactAfter = new ArrayList<>();

  /** How often a term of some base importance stands in a clause. */
  private record Raw(Map<Integer, Integer> counts, int words) {}

  private final List<Double> importance = new ArrayList<>();

  Features(Outline before, Outline after) {
    List<Raw> rawBefore = read(before, exactBefore, valuesBefore);
    List<Raw> rawAfter = read(after, exactAfter, valuesAfter);
    int clauses = before.size() + after.size();
    for (int term = 0; term < frequencies.size(); term++) {
      weights.add(importance.get(term) * Math.log(1 + (double) clauses / frequencies.get(term)));
    }
    this.before = rawBefore.stream().map(this::weighed).toList();
    this.after = rawAfter.stream().map(this::weighed).toList();
  }

  private List<Raw> read(Outline outline, List<String> exact, List<Set<String>> values) {
    List<Raw> raw = new ArrayList<>();
    for (Clause clause : outline.clauses()) {
      Map<Integer, Integer> counts = new TreeMap<>();
      StringBuilder all = new StringBuilder();
      int words = add(clause.heading(), true, counts, all);
      all.append('|');
      words += add(clause.opening(), false, counts, all);
      words += add(clause.closing(), false, counts, all);
      counts.keySet().forEach(term -> frequencies.set(term, frequencies.get(term) + 1));
      raw.add(new Raw(counts, words));
      exact.add(all.toString());
      values.add(valuesOf(clause.words()));
    }
    return raw;
  }

  private int add(String text, boolean heading, Map<Integer, Integer> counts, StringBuilder exact) {
    String previous = "";
    int words = 0;
    for (Token token : Tokens.of(text)) {
      String word =
          switch (token.kind()) {
            case SPACE, MARK -> "";
            case WORD -> stem(token.text().toLowerCase(Locale.ROOT));
            case QUOTED -> "\"" + stem(inner(token.text()));
            case VALUE -> VALUE;
            case LABEL -> LABEL;
          };
      if (word.isEmpty()) {
        continue;
      }
      boolean small = Tokens.isSmall(word);
      exact.append(' ').append(token.text().toLowerCase(Locale.ROOT));
      count(word, small ? 0.25 : 1, counts);
      if (word.equals(VALUE) || token.kind() == Token.Kind.QUOTED) {
        count(token.text().toLowerCase(Locale.ROOT), 0.35, counts);
      }
      if (heading && !small) {
        count("heading " + word, 1, counts);
      }
      if (!previous.isEmpty()) {
        count(previous + " " + word, small && Tokens.isSmall(previous) ? 0.25 : 0.6, counts);
      }
      previous = word;
      words += small ? 0 : 1;
    }
    return words;
  }

  private static Set<String> valuesOf(String words) {
    return Tokens.of(words).stream()
        .filter(token -> token.kind() == Token.Kind.VALUE)
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Whether both clauses have values, and none in common. */
  boolean haveOtherValues(int old, int fresh) {
    Set<String> one = valuesBefore.get(old);
    Set<String> other = valuesAfter.get(fresh);
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  private static String inner(String quoted) {
    return quoted.substring(1, quoted.length() - 1).toLowerCase(Locale.ROOT);
  }

  /** A word without the endings that singular and plural differ by. */
  private static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private void count(String term, double importanceOf, Map<Integer, Integer> counts) {
    Integer number = numbers.get(term);
    if (number == null) {
      number = numbers.size();
      numbers.put(term, number);
      frequencies.add(0);
      importance.add(importanceOf);
    }
    counts.merge(number, 1, Integer::sum);
  }

  private Terms weighed(Raw raw) {
    int[] ids = new int[raw.counts().size()];
    int[] counts = new int[ids.length];
    double weight = 0;
    int i = 0;
    for (Map.Entry<Integer, Integer> entry : raw.counts().entrySet()) {
      ids[i] = entry.getKey();
      counts[i] = entry.getValue();
      weight += counts[i] * weights.get(ids[i]);
      i++;
    }
    return new Terms(ids, counts, weight, raw.words());
  }

  List<Terms> before() {
    return before;
  }

  List<Terms> after() {
    return after;
  }

  /** The words of each old clause in one string, case and punctuation aside. */
  List<String> exactBefore() {
    return exactBefore;
  }

  List<String> exactAfter() {
    return exactAfter;
  }

  int termCount() {
    return frequencies.size();
  }

  double weight(int term) {
    return weights.get(term);
  }

  /** The weight of what two clauses have in common. */
  double common(Terms one, Terms other) {
    double common = 0;
    int i = 0;
    int j = 0;
    while (i < one.ids().length && j < other.ids().length) {
      int left = one.ids()[i];
      int right = other.ids()[j];
      if (left < right) {
        i++;
      } else if (left > right) {
        j++;
      } else {
        common += Math.min(one.counts()[i], other.counts()[j]) * weights.get(left);
        i++;
        j++;
      }
    }
    return common;
  }

  /** How alike two clauses are, from 0 to 1. */
  double likeness(int old, int fresh) {
    Terms one = before.get(old);
    Terms other = after.get(fresh);
    double both = one.weight() + other.weight();
    if (both == 0) {
      return 1;
    }
    if (exactBefore.get(old).equals(exactAfter.get(fresh))) {
      return 1;
    }
    return Math.min(0.999, 2 * common(one, other) / both);
  }
}
