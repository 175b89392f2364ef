package proviso.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds one name bound to two different values: "[8 hours]{waiting-hours}" in one place and "[12
 * hours]{waiting-hours}" in another.
 *
 * <p>A rule that uses the name could not tell which is meant. Where the words should agree, mend
 * the words; where they are different things, give one of them another name. The value that most
 * places have is taken as the right one, of two equally frequent the first.
 */
final class BoundCheck implements Check {
  /** Bound words and where in the form they stand. */
  private record Place(Wording.Bound bound, String path) {}

  @Override
  public void run(FormView form, Diagnostics found) {
    Map<String, List<Place>> byName = new LinkedHashMap<>();
    for (Passage passage : form.passages()) {
      passage.wording().runs().forEach(run -> collect(run, passage.path(), byName));
    }
    for (List<Place> places : byName.values()) {
      // Words that are no value have been reported.
      places.removeIf(place -> found.hasErrorIn(place.bound().span()));
      if (places.size() > 1) {
        check(places, found);
      }
    }
  }

  private static void collect(Run run, String path, Map<String, List<Place>> byName) {
    switch (run) {
      case Wording.Bound bound -> {
        byName.computeIfAbsent(bound.name(), _ -> new ArrayList<>()).add(new Place(bound, path));
        bound.runs().forEach(it -> collect(it, path, byName));
      }
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> collect(it, path, byName));
      case Wording.Reference reference -> reference.runs().forEach(it -> collect(it, path, byName));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private static void check(List<Place> places, Diagnostics found) {
    Map<Value, List<Place>> byValue =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    place -> place.bound().value(), LinkedHashMap::new, Collectors.toList()));
    int most = byValue.values().stream().mapToInt(List::size).max().orElse(0);
    Wording.Bound right =
        byValue.values().stream()
            .filter(same -> same.size() == most)
            .findFirst()
            .orElse(places)
            .getFirst()
            .bound();
    for (Place place : places) {
      if (!place.bound().value().equals(right.value())) {
        found.report(
            Diagnostic.error(
                    Code.CONFLICTING_BOUND,
                    place.bound().span(),
                    "\"%s\" is \"%s\" here and \"%s\" elsewhere."
                        .formatted(
                            right.name(),
                            Wording.plain(place.bound().runs()),
                            Wording.plain(right.runs())))
                .note(right.span(), "bound here to another value")
                .hint("Make the words agree, or bind one of them to another name.")
                .at(place.path()));
      }
    }
  }
}
