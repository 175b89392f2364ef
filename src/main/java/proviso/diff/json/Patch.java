package proviso.diff.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.diff.Change;
import proviso.diff.EditionDiff;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/**
 * What must be known to make one edition of the other.
 *
 * @param before the edition it starts from
 * @param after the edition it leads to
 * @param rows what changed
 * @param runs what stayed
 * @param entries what changed outside the clauses
 */
public record Patch(
    Edition before,
    Edition after,
    List<Row> rows,
    List<Run> runs,
    List<EditionDiff.EntryChange> entries) {
  /** Copies the lists. */
  public Patch {
    rows = List.copyOf(rows);
    runs = List.copyOf(runs);
    entries = List.copyOf(entries);
  }

  /**
   * An edition.
   *
   * @param title what it is called
   * @param form whether it comes from a compiled form
   * @param clauses how many it has
   */
  public record Edition(String title, boolean form, int clauses) {}

  /**
   * A clause and where it stands.
   *
   * @param index in printed order, from 0
   * @param depth below how many clauses
   * @param clause the clause; its parent is -1, since the depth says it
   */
  public record Placed(int index, int depth, Clause clause) {}

  /**
   * Clauses that took the place of others.
   *
   * @param before in the old edition
   * @param after in the new one
   */
  public record Row(List<Placed> before, List<Placed> after) {
    /** Copies the lists. */
    public Row {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * Clauses in a row that stayed as they were.
   *
   * @param before index of the first in the old edition
   * @param after index of the first in the new one
   * @param count how many
   * @param deeper how much deeper they stand in the new edition
   */
  public record Run(int before, int after, int count, int deeper) {}

  /** The patch of a difference. */
  public static Patch of(EditionDiff diff) {
    int[] depths = diff.before().depths();
    int[] depthsAfter = diff.after().depths();
    List<Row> rows = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (stays(diff, change)) {
        int before = change.before().getFirst();
        int after = change.after().getFirst();
        add(runs, before, after, depthsAfter[after] - depths[before]);
      } else {
        rows.add(
            new Row(
                placed(diff.before(), change.before(), depths),
                placed(diff.after(), change.after(), depthsAfter)));
      }
    }
    return new Patch(edition(diff.before()), edition(diff.after()), rows, runs, diff.entries());
  }

  /** Whether a change is none: one clause that is the same but for its place in the order. */
  static boolean stays(EditionDiff diff, Change change) {
    return change.before().size() == 1
        && change.after().size() == 1
        && bare(diff.before().get(change.before().getFirst()), -1)
            .equals(bare(diff.after().get(change.after().getFirst()), -1));
  }

  private static void add(List<Run> runs, int before, int after, int deeper) {
    if (!runs.isEmpty()) {
      Run last = runs.getLast();
      if (last.before() + last.count() == before
          && last.after() + last.count() == after
          && last.deeper() == deeper) {
        runs.set(runs.size() - 1, new Run(last.before(), last.after(), last.count() + 1, deeper));
        return;
      }
    }
    runs.add(new Run(before, after, 1, deeper));
  }

  private static Edition edition(Outline outline) {
    return new Edition(outline.title(), outline.form(), outline.size());
  }

  private static List<Placed> placed(Outline outline, List<Integer> clauses, int[] depths) {
    return clauses.stream()
        .map(index -> new Placed(index, depths[index], bare(outline.get(index), -1)))
        .toList();
  }

  /** A clause under another parent. */
  private static Clause bare(Clause clause, int parent) {
    return new Clause(
        parent,
        clause.id(),
        clause.label(),
        clause.citation(),
        clause.heading(),
        clause.opening(),
        clause.closing(),
        clause.values(),
        clause.rules(),
        clause.references(),
        clause.terms(),
        clause.defines());
  }

  /** From the new edition to the old one. */
  public Patch reversed() {
    return new Patch(
        after,
        before,
        rows.stream().map(row -> new Row(row.after(), row.before())).toList(),
        runs.stream()
            .map(run -> new Run(run.after(), run.before(), run.count(), -run.deeper()))
            .toList(),
        entries.stream()
            .map(entry -> new EditionDiff.EntryChange(entry.name(), entry.after(), entry.before()))
            .toList());
  }

  /**
   * The new edition.
   *
   * @param outline the old one
   * @return empty when this is no patch of that edition: it says other words than the patch knows,
   *     or the patch leaves clauses out
   */
  public Optional<Outline> apply(Outline outline) {
    if (outline.size() != before.clauses() || after.clauses() > limit() || !knows(outline)) {
      return Optional.empty();
    }
    int[] depths = outline.depths();
    Map<Integer, Placed> placed = new LinkedHashMap<>();
    for (Run run : runs) {
      for (int i = 0; i < run.count(); i++) {
        int from = run.before() + i;
        if (from < 0 || from >= outline.size()) {
          return Optional.empty();
        }
        int to = run.after() + i;
        placed.put(to, new Placed(to, depths[from] + run.deeper(), outline.get(from)));
      }
    }
    rows.forEach(row -> row.after().forEach(it -> placed.put(it.index(), it)));
    return clauses(placed)
        .map(clauses -> new Outline(after.title(), after.form(), clauses, entries(outline)));
  }

  /** As many clauses as rows and runs can give; keeps a forged number from filling the memory. */
  private int limit() {
    return rows.stream().mapToInt(row -> row.after().size()).sum() + before.clauses();
  }

  private boolean knows(Outline outline) {
    boolean clauses =
        rows.stream()
            .flatMap(row -> row.before().stream())
            .allMatch(it ->
                it.index() >= 0
                    && it.index() < outline.size()
                    && bare(outline.get(it.index()), -1).equals(it.clause()));
    return clauses
        && entries.stream()
            .allMatch(it -> outline.entries().getOrDefault(it.name(), "").equals(it.before()));
  }

  private Optional<List<Clause>> clauses(Map<Integer, Placed> placed) {
    List<Clause> clauses = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < after.clauses(); i++) {
      Placed it = placed.get(i);
      if (it == null || it.depth() < 0 || it.depth() > open.size()) {
        return Optional.empty();
      }
      while (open.size() > it.depth()) {
        open.removeLast();
      }
      clauses.add(bare(it.clause(), open.isEmpty() ? -1 : open.getLast()));
      open.add(i);
    }
    return Optional.of(clauses);
  }

  private Map<String, String> entries(Outline outline) {
    Map<String, String> all = new LinkedHashMap<>(outline.entries());
    for (EditionDiff.EntryChange entry : entries) {
      if (entry.after().isEmpty()) {
        all.remove(entry.name());
      } else {
        all.put(entry.name(), entry.after());
      }
    }
    return all;
  }
}
