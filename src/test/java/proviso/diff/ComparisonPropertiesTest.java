package proviso.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.diff.json.DiffJson;
import proviso.diff.json.Patch;
import proviso.diff.json.PatchFromJson;
import proviso.diff.outline.Outline;
import proviso.text.SourceText;

/** What holds of every pair of editions. */
@NullMarked
class ComparisonPropertiesTest {
  private static final Mix HEAVY = new Mix(0.12, 0.2, 0.1, 0.05, 0.05, 0.12, 0.12);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anEditionDoesNotDifferFromItself(long seed) {
    Outline edition = SyntheticEditions.of(seed, 200, Mix.NOTHING).before();
    EditionDiff diff = Comparison.of(edition, edition);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.changes()).allMatch(change -> change.before().equals(change.after()));
    assertThat(DiffJson.of(diff, ClaimOutcomes.NONE)).contains("\"changes\" : [ ]");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void everyClauseIsAccountedForOnce(long seed) {
    Editions editions = SyntheticEditions.of(seed, 300, HEAVY);
    EditionDiff diff = Comparison.of(editions.before(), editions.after());
    assertThat(diff.changes().stream().flatMap(change -> change.before().stream()).sorted())
        .containsExactlyElementsOf(upTo(editions.before().size()));
    assertThat(diff.changes().stream().flatMap(change -> change.after().stream()).sorted())
        .containsExactlyElementsOf(upTo(editions.after().size()));
  }

  private static List<Integer> upTo(int size) {
    return java.util.stream.IntStream.range(0, size).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void theOtherDirectionIsTheMirror(long seed) {
    Editions editions = SyntheticEditions.of(seed, 300, HEAVY);
    EditionDiff there = Comparison.of(editions.before(), editions.after());
    EditionDiff back = Comparison.of(editions.after(), editions.before());
    Map<Set<Integer>, Change> byClauses = new HashMap<>();
    there.changes().forEach(change -> byClauses.put(key(change.before(), change.after()), change));
    assertThat(back.changes()).hasSameSizeAs(there.changes());
    for (Change change : back.changes()) {
      Change mirror = byClauses.get(key(change.after(), change.before()));
      assertThat(mirror).isNotNull();
      Set<Kind> kinds =
          change.kinds().stream()
              .map(Kind::reversed)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
      assertThat(kinds).isEqualTo(mirror.kinds());
      assertThat(change.words().reversed()).isEqualTo(mirror.words());
      assertThat(change.confidence()).isEqualTo(mirror.confidence());
      assertThat(change.values().stream().map(it -> it.after() + "→" + it.before()).sorted())
          .containsExactlyElementsOf(
              mirror.values().stream().map(it -> it.before() + "→" + it.after()).sorted().toList());
    }
  }

  /** Old clauses as they are, new ones negative. */
  private static Set<Integer> key(List<Integer> before, List<Integer> after) {
    Set<Integer> key = new TreeSet<>(before);
    after.forEach(index -> key.add(-1 - index));
    return key;
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void theJsonMakesOneEditionOfTheOther(long seed) {
    Editions editions = SyntheticEditions.of(seed, 150, HEAVY);
    EditionDiff diff = Comparison.of(editions.before(), editions.after());
    Patch patch = read(DiffJson.of(diff, ClaimOutcomes.NONE));
    assertThat(patch).isEqualTo(Patch.of(diff));
    assertThat(patch.apply(editions.before())).contains(editions.after());
    assertThat(patch.reversed().apply(editions.after())).contains(editions.before());
  }

  @Test
  void aPatchOfAnotherEditionIsRefused() {
    Editions editions = SyntheticEditions.of(41, 60, HEAVY);
    Patch patch = Patch.of(Comparison.of(editions.before(), editions.after()));
    assertThat(patch.apply(editions.after())).isEmpty();
    assertThat(patch.apply(SyntheticEditions.of(42, 60, Mix.NOTHING).before())).isEmpty();
  }

  @Test
  void theSameEditionsGiveTheSameJson() {
    Editions editions = SyntheticEditions.of(51, 200, Mix.REVISION);
    assertThat(DiffJson.of(Comparison.of(editions.before(), editions.after()), ClaimOutcomes.NONE))
        .isEqualTo(
            DiffJson.of(Comparison.of(editions.before(), editions.after()), ClaimOutcomes.NONE));
  }

  @Test
  void aTinyChangeIsTheOnlyChange() {
    Mix one = new Mix(0, 0, 1.0 / 300, 0, 0, 0, 0);
    Editions editions = SyntheticEditions.of(61, 300, one);
    EditionDiff diff = Comparison.of(editions.before(), editions.after());
    assertThat(diff.changes().stream().filter(change -> !change.is(Kind.UNCHANGED)))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kinds()).containsExactly(Kind.PARAMETER);
          assertThat(change.values()).hasSize(1);
          assertThat(change.confidence()).isGreaterThan(0.9);
        });
  }

  private static Patch read(String json) {
    return PatchFromJson.read(new SourceText("diff.json", json)).value().orElseThrow();
  }
}
