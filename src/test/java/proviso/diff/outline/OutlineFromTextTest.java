package proviso.diff.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The traps of printed outlines, each on a text of our own. */
@NullMarked
class OutlineFromTextTest {
  /** Each clause's citation, indented by its depth. */
  private static List<String> citations(String text) {
    Outline outline = OutlineFromText.of("kites", text);
    int[] depths = outline.depths();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < outline.size(); i++) {
      lines.add(". ".repeat(depths[i]) + outline.get(i).citation());
    }
    return lines;
  }

  @Test
  void labelsNestByWhatComesNext() {
    assertThat(
            citations(
                """
                1. Kites are insured.
                (a) They fly:
                (1) By day; or
                (2) By night.
                (b) They land.
                2. Tails are not.
                """))
        .containsExactly("1", ". 1(a)", ". . 1(a)(1)", ". . 1(a)(2)", ". 1(b)", "2");
  }

  @Test
  void theLetterIAmongLettersIsNoNumeral() {
    assertThat(
            citations("(g) Gulls.\\n(h) Herons.\\n(i) Ibises.\\n(j) Jays.\\n".translateEscapes()))
        .containsExactly("(g)", "(h)", "(i)", "(j)");
    assertThat(
            citations("(a) Birds:\\n(i) Gulls.\\n(ii) Herons.\\n(b) Kites.\\n".translateEscapes()))
        .containsExactly("(a)", ". (a)(i)", ". (a)(ii)", "(b)");
  }

  @Test
  void twoLabelsInOneLineAreTwoLevels() {
    assertThat(citations("(a)(1) Kites.\\n(2) Tails.\\n(b) Strings.\\n".translateEscapes()))
        .containsExactly("(a)", ". (a)(1)", ". (a)(2)", "(b)");
  }

  @Test
  void definitionsWithoutLabelsHoldTheirOwnNumbers() {
    assertThat(
            citations(
                """
                (a) Definitions. As used here:

                "Kite" means:

                (1) A frame; and

                (2) A string.

                "Tail" means a ribbon.

                (b) We insure kites.
                """))
        .containsExactly(
            "(a)",
            ". (a) \"Kite\"",
            ". . (a) \"Kite\" (1)",
            ". . (a) \"Kite\" (2)",
            ". (a) \"Tail\"",
            "(b)");
  }

  @Test
  void aParagraphThatIntroducesNothingHoldsNoLabels() {
    assertThat(
            citations(
                """
                Where two parts disagree, the first one counts.

                1. Kites are insured.

                2. Tails are not.
                """))
        .containsExactly("‹Where two parts disagree, the first…›", "1", "2");
  }

  @Test
  void aRemarkAmongNumberedClausesLeavesTheirCountAlone() {
    assertThat(
            citations(
                """
                Words that come before all others.

                1. Units

                (a) Each kite is a unit.

                (b) A unit is divided where:

                (1) It has two frames; or

                (2) It has two strings.

                (Example: if you own one kite with two strings and rent another one, you have three units and not two.)

                (c) Nothing else divides a unit.

                2. Prices
                """))
        .containsExactly(
            "‹Words that come before all others›",
            "1",
            ". 1(a)",
            ". 1(b)",
            ". . 1(b)(1)",
            ". . 1(b)(2)",
            ". . 1(b) ‹(Example: if you own one kite…›",
            ". 1(c)",
            "2");
  }

  @Test
  void alternatesWithTheSameLabelsAreToldApart() {
    assertThat(
            citations(
                """
                KITES OF PAPER AND SILK

                (a) They fly.

                KITES OF CLOTH AND STRING

                (a) They fly as well.
                """))
        .containsExactly(
            "‹KITES OF PAPER AND SILK›", "(a)", "‹KITES OF CLOTH AND STRING›", "(a) [2]");
  }

  @Test
  void referencesFindTheClauseFromWhereTheyStand() {
    Outline outline =
        OutlineFromText.of(
            "kites",
            "1. Kites.\\n(a) As in paragraph (b).\\n(b) But this goes on as Section 2 says.\\n2. Tails, see Section 9.\\n"
                .translateEscapes());
    assertThat(outline.get(1).references())
        .extracting(Clause.Reference::target)
        .containsExactly("1(b)");
    assertThat(outline.get(2).references())
        .extracting(Clause.Reference::target)
        .containsExactly("2");
    assertThat(outline.get(3).references())
        .extracting(Clause.Reference::target)
        .containsExactly("");
  }
}
