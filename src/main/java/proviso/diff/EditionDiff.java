package proviso.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import proviso.diff.outline.Outline;

/**
 * The difference of two editions.
 *
 * @param before the old edition
 * @param after the new one
 * @param changes every clause of both editions in exactly one of them, in the order of the new
 *     edition, what was deleted where it stood
 * @param entries what changed outside the clauses, by name
 * @param definitions definitions that changed, with the clauses that use them
 */
public record EditionDiff(
    Outline before,
    Outline after,
    List<Change> changes,
    List<EntryChange> entries,
    List<DefinitionChange> definitions) {
  /** Copies the lists. */
  public EditionDiff {
    changes = List.copyOf(changes);
    entries = List.copyOf(entries);
    definitions = List.copyOf(definitions);
  }

  /**
   * Something outside the clauses that changed.
   *
   * @param name such as "schedule entry deductible"
   * @param before empty when it is new
   * @param after empty when it is gone
   */
  public record EntryChange(String name, String before, String after) {}

  /**
   * A definition that changed.
   *
   * @param term the term
   * @param change index of the change of the clause that defines it
   * @param users indexes in the new edition of the clauses that use the term; in the old one when
   *     the definition was deleted
   */
  public record DefinitionChange(String term, int change, List<Integer> users) {
    /** Copies the users. */
    public DefinitionChange {
      users = List.copyOf(users);
    }
  }

  /** Whether the editions say and do the same. */
  public boolean isEmpty() {
    return entries.isEmpty() && changes.stream().allMatch(change -> change.is(Kind.UNCHANGED));
  }

  /** How many changes are of each kind; a change of several counts for each. */
  public Map<Kind, Integer> counts() {
    Map<Kind, Integer> counts = new TreeMap<>();
    changes.forEach(change -> change.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
    return counts;
  }

  /** The citations of the clauses of a change in the old edition, such as "C.2 and C.3". */
  public String citedBefore(Change change) {
    return cited(before, change.before());
  }

  /** The same in the new edition. */
  public String citedAfter(Change change) {
    return cited(after, change.after());
  }

  private static String cited(Outline outline, List<Integer> clauses) {
    List<String> citations =
        clauses.stream().sorted().map(index -> outline.get(index).citation()).toList();
    if (citations.size() < 2) {
      return String.join("", citations);
    }
    return String.join(", ", citations.subList(0, citations.size() - 1))
        + " and "
        + citations.getLast();
  }
}
