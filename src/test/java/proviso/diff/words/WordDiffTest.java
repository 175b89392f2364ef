package proviso.diff.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class WordDiffTest {
  /** Edits on one line: [struck] {added}. */
  private static String shown(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(edit ->
            switch (edit.act()) {
              case KEPT -> edit.text();
              case STRUCK -> "[" + edit.text() + "]";
              case ADDED -> "{" + edit.text() + "}";
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We wait 8 hours after it.         | We wait 12 hours after it.        | We wait [8 hours]{12 hours} after it.
          We pay $1,000.50 for it.          | We pay $1,000,000 for it.         | We pay [$1,000.50]{$1,000,000} for it.
          Ten percent of the loss           | 12.5% of the loss                 | [Ten percent]{12.5%} of the loss
          within one business day of loss   | within two business days of loss  | within [one business day]{two business days} of loss
          before January 1, 2024, or later  | before January 1, 2025, or later  | before [January 1, 2024]{January 1, 2025}, or later
          the "covered loss" is paid at once| the "insured loss" is paid at once| the ["covered loss"]{"insured loss"} is paid at once
          under Paragraph C.2.a. of this    | under Paragraph C.3.a. of this    | under Paragraph [C.2.a]{C.3.a}. of this
          under paragraph (c)(2) of this    | under paragraph (c)(3) of this    | under paragraph [(c)(2)]{(c)(3)} of this
          within 30 days after it           | within 30 days after it           | within 30 days after it
          """)
  void boundariesAreClean(String before, String after, String shown) {
    assertThat(shown(before, after)).isEqualTo(shown);
  }

  @Test
  void aSentenceRewrittenBeyondRecognitionIsReplacedWhole() {
    assertThat(
            shown(
                "The insured must report at once. Delay bars every claim under this form.",
                "The insured must report at once. Whoever learns of it late may still recover."))
        .isEqualTo(
            "The insured must report at once. [Delay bars every claim under this form.]"
                + "{Whoever learns of it late may still recover.}");
  }

  @Test
  void aSentencePutInLeavesItsNeighboursAlone() {
    assertThat(
            shown(
                "We pay the loss. You keep the salvage.",
                "We pay the loss. We owe interest. You keep the salvage."))
        .isEqualTo("We pay the loss. {We owe interest. }You keep the salvage.");
  }

  @Test
  void smallWordsBetweenTwoChangesAreNoIsland() {
    assertThat(shown("the cost of repair is ours", "the price of mending is ours"))
        .isEqualTo("the [cost of repair]{price of mending} is ours");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void bothTextsComeBackAndTheOtherDirectionMirrors(long seed) {
    Random random = new Random(seed);
    List<String> words =
        List.of(
            "the",
            "loss",
            "8 hours",
            "$1,000",
            "\"outage\"",
            ".",
            ",",
            "C.2.a.",
            "we",
            "\n",
            "pay",
            "(a)",
            "—",
            "𝒳",
            "é",
            "insured",
            "12",
            "%");
    for (int i = 0; i < 300; i++) {
      String before = text(random, words);
      String after = text(random, words);
      List<Edit> edits = WordDiff.of(before, after);
      assertThat(Edit.before(edits)).isEqualTo(before);
      assertThat(Edit.after(edits)).isEqualTo(after);
      assertThat(WordDiff.of(after, before)).isEqualTo(Edit.reversed(edits));
      assertThat(Edit.any(edits)).isEqualTo(!before.equals(after));
    }
  }

  private static String text(Random random, List<String> words) {
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(random.nextInt(30))
        .collect(Collectors.joining(random.nextInt(3) == 0 ? "" : " "));
  }

  @Test
  void aLongTextTakesNoLongTime() {
    String before = "the insured must report the loss to us ".repeat(3_000);
    String after = "we must be told by the insured of a loss ".repeat(3_000);
    List<Edit> edits = WordDiff.of(before, after);
    assertThat(Edit.before(edits)).isEqualTo(before);
    assertThat(Edit.after(edits)).isEqualTo(after);
  }
}
