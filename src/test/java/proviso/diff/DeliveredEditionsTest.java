package proviso.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.diff.Kind.ADDED;
import static proviso.diff.Kind.DELETED;
import static proviso.diff.Kind.MERGED;
import static proviso.diff.Kind.MOVED;
import static proviso.diff.Kind.PARAMETER;
import static proviso.diff.Kind.REFERENCE;
import static proviso.diff.Kind.RENUMBERED;
import static proviso.diff.Kind.REWORDED;
import static proviso.diff.Kind.RULE;
import static proviso.diff.Kind.SPLIT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.compile.Compiler;
import proviso.diff.outline.OutlineFromForm;

/** The two editions of OPI 10 40, of which CHANGES.md beside them lists every difference. */
@NullMarked
class DeliveredEditionsTest {
  private static final EditionDiff DIFF =
      Comparison.of(Editions.outline("01-25"), Editions.outline("01-26"));

  private static final class Editions {
    static proviso.diff.outline.Outline outline(String edition) {
      Path file = Path.of("forms/opi-10-40/" + edition + ".yaml");
      Optional<CompiledForm> form = Compiler.compile(file, edition).value();
      return OutlineFromForm.of(form.orElseThrow());
    }
  }

  /** By "old → new", an empty side for what is not there. */
  private static Map<String, Set<Kind>> changes() {
    Map<String, Set<Kind>> changes = new TreeMap<>();
    for (Change change : DIFF.changes()) {
      if (!change.is(Kind.UNCHANGED) && !change.isConsequence()) {
        changes.put(DIFF.citedBefore(change) + " → " + DIFF.citedAfter(change), change.kinds());
      }
    }
    return changes;
  }

  @Test
  void everyDifferenceIsFoundAndNoOther() {
    Map<String, Set<Kind>> truth =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("I.B.4 → I.B.4", Set.of(REWORDED)),
                Map.entry("I.C → I.C", Set.of(PARAMETER)),
                Map.entry("II.A.2 → II.A.2", Set.of(PARAMETER)),
                Map.entry("II.B → II.B", Set.of(REWORDED)),
                Map.entry("III.A.2 and III.A.3 → III.A.2", Set.of(MERGED, RULE)),
                Map.entry("III.A.4 → III.A.3", Set.of(RULE, RENUMBERED)),
                Map.entry("III.B.3 → III.F.3", Set.of(MOVED, REWORDED)),
                Map.entry("V.B → III.C", Set.of(MOVED)),
                Map.entry("III.D → III.E", Set.of(RENUMBERED, REWORDED, REFERENCE)),
                Map.entry(" → IV.C", Set.of(ADDED)),
                Map.entry("IV.E → ", Set.of(DELETED)),
                Map.entry("IV.F → IV.F", Set.of(PARAMETER)),
                Map.entry("V.A.2 → V.A.2 and V.A.3", Set.of(SPLIT, RULE)),
                Map.entry(" → VI.A", Set.of(ADDED)),
                Map.entry("VI.D → VI.E", Set.of(RENUMBERED, REWORDED, RULE))));
    assertThat(changes()).isEqualTo(truth);
  }

  @Test
  void whatFollowsIsFoldedAway() {
    List<String> following =
        DIFF.changes().stream()
            .filter(Change::isConsequence)
            .map(change -> DIFF.citedBefore(change) + " → " + DIFF.citedAfter(change))
            .toList();
    assertThat(following)
        .containsExactly(
            "III.C → III.D",
            "III.C.1 → III.D.1",
            "III.C.2 → III.D.2",
            "III.C.3 → III.D.3",
            "III.E → III.F",
            "III.E.1 → III.F.1",
            "III.E.2 → III.F.2",
            "IV.C → IV.D",
            "IV.D → IV.E",
            "V.C → V.B",
            "VI.A → VI.B",
            "VI.B → VI.C",
            "VI.C → VI.D",
            "VI.E → VI.F",
            "VI.F → VI.G",
            "VI.G → VI.H",
            "VI.H → VI.I",
            "VI.I → VI.J",
            "VI.J → VI.K");
  }

  @Test
  void valuesAreTypedAndNamed() {
    assertThat(DIFF.changes().stream().flatMap(change -> change.values().stream()))
        .containsExactlyInAnyOrder(
            new Change.ValueChange("switching-limit", "$10,000", "$15,000"),
            new Change.ValueChange("wait-b", "12 hours", "8 hours"),
            new Change.ValueChange("default-retroactive", "January 1, 2024", "January 1, 2025"),
            new Change.ValueChange("outage-share", "", "60%"));
  }

  @Test
  void referencesFollow() {
    assertThat(DIFF.changes().stream().flatMap(change -> change.references().stream()))
        .containsExactlyInAnyOrder(
            new Change.ReferenceChange(
                Change.Fate.FOLLOWED, "Paragraph V.B", "Paragraph C. above", "V.B", "III.C"),
            new Change.ReferenceChange(
                Change.Fate.FOLLOWED,
                "Paragraph C. above",
                "Paragraph D. above",
                "III.C",
                "III.D"));
  }

  @Test
  void definitionsNameTheirUsers() {
    assertThat(DIFF.definitions())
        .extracting(EditionDiff.DefinitionChange::term)
        .containsExactly("card network", "outage");
    assertThat(DIFF.definitions().getFirst().users())
        .extracting(user -> DIFF.after().get(user).citation())
        .containsExactly("I.B.4");
    assertThat(DIFF.definitions().getLast().users()).hasSizeGreaterThan(10);
  }

  @Test
  void whatChangedOutsideTheClausesIsNamed() {
    assertThat(DIFF.entries())
        .extracting(EditionDiff.EntryChange::name)
        .containsExactlyInAnyOrder(
            "copyright",
            "schedule entry participation",
            "term card-network",
            "fact outage.circumstances",
            "fact software.support-ended");
  }
}
