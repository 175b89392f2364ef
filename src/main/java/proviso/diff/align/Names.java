package proviso.diff.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/**
 * Clauses that go by one name in both editions: the only ones that define a term, or that have a
 * heading. The name speaks for them even where few of their words stayed.
 */
final class Names {
  private final Set<Pair> terms;
  private final Set<Pair> headings;

  Names(Outline old, Outline fresh) {
    this.terms = pairs(old, fresh, clause -> term(clause));
    this.headings = pairs(old, fresh, clause -> heading(clause));
  }

  private static Optional<String> term(Clause clause) {
    return Optional.of(clause.defines()).filter(it -> it.size() == 1).map(List::getFirst);
  }

  private static Optional<String> heading(Clause clause) {
    return Optional.of(clause.heading().strip().replaceFirst("[.:]$", ""))
        .filter(it -> !it.isEmpty());
  }

  private static Set<Pair> pairs(
      Outline old, Outline fresh, Function<Clause, Optional<String>> name) {
    Map<String, Integer> news = onlyOnes(fresh, name);
    Set<Pair> pairs = new HashSet<>();
    onlyOnes(old, name)
        .forEach((named, before) -> {
          Integer after = news.get(named);
          if (after != null) {
            pairs.add(new Pair(before, after));
          }
        });
    return pairs;
  }

  private static Map<String, Integer> onlyOnes(
      Outline outline, Function<Clause, Optional<String>> name) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (int i = 0; i < outline.size(); i++) {
      Optional<String> named = name.apply(outline.get(i)).map(it -> it.toLowerCase(Locale.ROOT));
      if (named.isPresent() && places.putIfAbsent(named.get(), i) != null) {
        several.add(named.get());
      }
    }
    places.keySet().removeAll(several);
    return places;
  }

  /** Clauses that alone define a term. */
  Set<Pair> terms() {
    return terms;
  }

  /** Clauses that alone have a heading. */
  Set<Pair> headings() {
    return headings;
  }
}
