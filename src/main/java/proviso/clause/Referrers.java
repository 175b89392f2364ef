package proviso.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.clause.CompiledForm.Citation;
import proviso.form.Provision;
import proviso.form.Wording;
import proviso.form.Wording.Target;

/**
 * Which sentences refer to which provisions. A range is kept as its ends, so that a reference to a
 * thousand provisions takes no more room than one to two.
 */
final class Referrers {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Use>> direct = new HashMap<>();
  private final Map<String, List<RangeUse>> ranges = new HashMap<>();
  private int uses;

  /** Where a provision stands: the id of what holds it, and its number there from 0. */
  private record Place(String parent, int index) {}

  /** A sentence that refers, numbered in printed order. */
  private record Use(int order, Citation citation) {}

  /** A sentence that refers to the children of one parent from one number to another. */
  private record RangeUse(int first, int last, Use use) {}

  /** Learns the places of all provisions below one. */
  void place(Provision parent) {
    for (int i = 0; i < parent.children().size(); i++) {
      Provision child = parent.children().get(i);
      places.put(child.id(), new Place(parent.id(), i));
      place(child);
    }
  }

  /** Adds the references to provisions in a sentence; sentences come in printed order. */
  void add(Citation citation) {
    uses++;
    Use use = new Use(uses, citation);
    citation.sentence().wording().runs().forEach(run -> add(run, use));
  }

  private void add(Wording.Run run, Use use) {
    switch (run) {
      case Wording.Reference reference -> {
        if (reference.target() instanceof Target.Provisions(String first, Optional<String> last)) {
          add(first, last.orElse(first), use);
        }
      }
      case Wording.Bound bound -> bound.runs().forEach(it -> add(it, use));
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> add(it, use));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private void add(String first, String last, Use use) {
    Place from = places.get(first);
    Place to = places.get(last);
    if (from != null && to != null && !first.equals(last) && from.parent.equals(to.parent)) {
      ranges
          .computeIfAbsent(from.parent, _ -> new ArrayList<>())
          .add(new RangeUse(from.index, to.index, use));
      return;
    }
    Stream.of(first, last)
        .distinct()
        .forEach(id -> direct.computeIfAbsent(id, _ -> new ArrayList<>()).add(use));
  }

  /** The sentences that refer to a provision, each once, in printed order. */
  List<Citation> of(String provision) {
    Place place = places.get(provision);
    if (place == null) {
      return List.of();
    }
    Stream<Use> within =
        ranges.getOrDefault(place.parent, List.of()).stream()
            .filter(range -> range.first <= place.index && place.index <= range.last)
            .map(RangeUse::use);
    return Stream.concat(direct.getOrDefault(provision, List.of()).stream(), within)
        .sorted(Comparator.comparingInt(Use::order))
        .map(Use::citation)
        .distinct()
        .toList();
  }
}
