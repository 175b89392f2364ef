package proviso.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.diff.Change.Fate;
import proviso.diff.outline.OutlineFromText;

/** What readers of real revisions stumbled over, each on texts of our own. */
@NullMarked
class PlainTextsTest {
  private static EditionDiff diff(String before, String after) {
    return Comparison.of(OutlineFromText.of("old", before), OutlineFromText.of("new", after));
  }

  private static Change of(EditionDiff diff, String place) {
    return diff.changes().stream()
        .filter(it -> (diff.citedBefore(it) + " → " + diff.citedAfter(it)).equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError(diff.changes().toString()));
  }

  @Test
  void aDefinitionRewrittenIsStillTheDefinitionOfItsTerm() {
    EditionDiff diff =
        diff(
            """
            1. "Agreement" means these words, with every cover page and policy that is attached to them.
            2. "Kite" means a frame with a string.
            """,
            """
            1. "Agreement" means the order between you and us.
            2. "Gull" means a bird.
            3. "Kite" means a frame with a string.
            """);
    assertThat(of(diff, "1 → 1").kinds()).containsExactly(Kind.REWORDED);
    assertThat(of(diff, " → 2").kinds()).containsExactly(Kind.ADDED);
  }

  @Test
  void aLeafThatBecameASectionIsToldWithItsHeading() {
    EditionDiff diff =
        diff(
            """
            1. Kites. Every kite is insured while it flies over land or water.
            2. No Other Promises. We make no promise, express or implied, on weather, wind or landing places.
            """,
            """
            1. Kites. Every kite is insured while it flies over land or water.
            2. No Other Promises
            2.1 We make no promise, express or implied, on weather, wind or suitable landing places.
            """);
    Change change = of(diff, "2 → 2 and 2.1");
    assertThat(change.kinds()).contains(Kind.SPLIT).doesNotContain(Kind.MOVED);
    assertThat(diff.changes()).noneMatch(it -> it.is(Kind.ADDED) || it.is(Kind.DELETED));
  }

  @Test
  void aReferenceStruckWithItsClauseIsNotStale() {
    EditionDiff diff =
        diff(
            """
            1. These last: Section 2 (Insurance of kites), Section 3 (Ownership of strings) and the rest.
            2. We keep insurance for every kite we sell.
            3. Strings belong to whoever holds them.
            4. Tails are sewn on by hand and never glued.
            """,
            """
            1. These last: Section 2 (Ownership of strings), Section 3 (Sewing of tails) and the rest.
            2. Strings belong to whoever holds them.
            3. Tails are sewn on by hand and never glued.
            """);
    assertThat(of(diff, "1 → 1").references())
        .extracting(Change.ReferenceChange::fate)
        .doesNotContain(Fate.STALE, Fate.REDIRECTED)
        .contains(Fate.FOLLOWED);
  }

  @Test
  void whatHasNoLabelRenumbersNothing() {
    EditionDiff diff =
        diff(
            "How to use these words.\\n\\n1. Gulls fly.\\n2. Kites are insured while they fly.\\n"
                .translateEscapes(),
            "1. Kites are insured while they fly.\\n".translateEscapes());
    assertThat(of(diff, "2 → 1").follows()).isEqualTo("1 deleted");
  }

  @Test
  void aDateOfYearAndMonthIsOneValue() {
    EditionDiff diff = diff("1. Form 52.228-5 of 2022-03.", "1. Form 52.228-5 of 2022-06.");
    assertThat(of(diff, "1 → 1").kinds()).isEqualTo(Set.of(Kind.PARAMETER));
    assertThat(of(diff, "1 → 1").values())
        .containsExactly(new Change.ValueChange("", "2022-03", "2022-06"));
  }
}
