package proviso.document.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import proviso.document.Block.Align;
import proviso.document.Inline;
import proviso.document.layout.LineBreaker.Line;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Shaper.Weight;

/** Ten-point type, five points to a character: a line of n characters is 5n points wide. */
class LineBreakerTest {
  private static final int CHARACTER = 5_000;

  private static Shaped shape(String words) {
    return new Shaper(Monospace.FACES)
        .shape(List.of(Inline.text(words)), new Tag(Role.P), 10_000, Weight.AS_WRITTEN);
  }

  private static List<String> lines(String words, int characters, boolean justified) {
    Shaped shaped = shape(words);
    return LineBreaker.lines(shaped, characters * CHARACTER, justified).stream()
        .map(line -> shaped.text(line.start(), line.end()))
        .toList();
  }

  @Test
  void aShortParagraphIsOneLine() {
    assertThat(lines("a kite flies", 12, true)).containsExactly("a kite flies");
  }

  @Test
  void noWordsAreNoLines() {
    assertThat(lines(" \t\n ", 12, true)).isEmpty();
  }

  @Test
  void allLinesTogetherFitBest() {
    // First fit would leave "in" alone with "the"; spreading the loss is better for all.
    assertThat(lines("aaa bb cc ddddd", 6, false)).containsExactly("aaa", "bb cc", "ddddd");
  }

  @Test
  void labelsStayWithTheirNames() {
    assertThat(lines("see our Section I now", 11, false))
        .containsExactly("see our", "Section I", "now");
    assertThat(lines("as in Paragraph B.1. or", 15, false))
        .containsExactly("as in", "Paragraph B.1.", "or");
    assertThat(lines("pay up to $ 1,000 now", 11, false))
        .containsExactly("pay up to", "$ 1,000 now");
    assertThat(lines("they are up \u2013 down", 11, false))
        .containsExactly("they are", "up \u2013 down");
    assertThat(lines("We insure a kite of", 10, false)).doesNotContain("insure a");
  }

  @Test
  void aNoBreakSpaceHolds() {
    assertThat(lines("aaa bbb\u00a0ccc", 8, false)).containsExactly("aaa", "bbb ccc");
  }

  @Test
  void hyphensBreakWhereAReaderExpectsIt() {
    assertThat(lines("a well-tempered breeze", 12, true))
        .containsExactly("a well-", "tempered", "breeze");
    // A line somewhat loose is better than a letter alone.
    assertThat(lines("ab ".repeat(12) + "e-commerce ab", 38, true))
        .containsExactly("ab ".repeat(12).strip(), "e-commerce ab");
    assertThat(lines("payroll, necessary to resume e-commerce activity", 31, true))
        .containsExactly("payroll, necessary to resume e-", "commerce activity");
    assertThat(lines("on 2026-01-31 too", 10, true)).containsExactly("on", "2026-01-31", "too");
  }

  @Test
  void aWordWiderThanTheLineBreaksAnywhereAndKeepsItsLetters() {
    List<String> lines =
        lines("see https://example.org/a/very/long/address?of=kites now", 12, true);
    assertThat(String.join("", lines).replace(" ", ""))
        .isEqualTo("seehttps://example.org/a/very/long/address?of=kitesnow");
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(12));
  }

  @Test
  void aForcedBreakEndsALine() {
    Shaped shaped =
        new Shaper(Monospace.FACES)
            .shape(
                List.of(Inline.text("one "), new Inline.Break(), Inline.text(" two")),
                new Tag(Role.P),
                10_000,
                Weight.AS_WRITTEN);
    assertThat(LineBreaker.lines(shaped, 100_000, true))
        .extracting(line -> shaped.text(line.start(), line.end()))
        .containsExactly("one", "two");
  }

  @Test
  void aZeroWidthSpaceIsAPlaceToBreakAndNothingElse() {
    assertThat(lines("kite\u200bstring", 7, false)).containsExactly("kite", "string");
    assertThat(lines("kite\u200bstring", 20, false)).containsExactly("kitestring");
  }

  @Test
  void kerningCountsButNotAtTheEndOfALine() {
    Shaped shaped = shape("AVA");
    assertThat(shaped.natural(0, 3)).isEqualTo(14_000);
    assertThat(shaped.natural(0, 1)).isEqualTo(5_000);
  }

  @Test
  void aJustifiedLineEndsAtTheEdgeToTheThousandth() {
    var random = new Random(4);
    for (int n = 0; n < 200; n++) {
      var words = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        words.append("abcdefghij", 0, 1 + random.nextInt(9)).append(' ');
      }
      Shaped shaped = shape(words.toString());
      int width = 300_000 + random.nextInt(50_000);
      for (Line line : LineBreaker.lines(shaped, width, true)) {
        List<Placed> set =
            new LineSetter(Monospace.FACES).set(shaped, line, 7, width, 0, Align.JUSTIFY);
        Run last = (Run) set.getLast();
        assertThat(last.x() + last.width()).isLessThanOrEqualTo(7 + width);
        if (!line.last()) {
          assertThat(last.x() + last.width()).isEqualTo(7 + width);
        }
      }
    }
  }

  @Test
  void aBrokenWordReadsAsOne() {
    Shaped shaped = shape("a well-tempered breeze");
    List<Line> lines = LineBreaker.lines(shaped, 12 * CHARACTER, true);
    List<Run> runs =
        lines.stream()
            .flatMap(line ->
                new LineSetter(Monospace.FACES)
                    .set(shaped, line, 0, 12 * CHARACTER, 0, Align.LEFT).stream())
            .map(Run.class::cast)
            .toList();
    assertThat(runs)
        .extracting(Run::text)
        .containsExactly("a ", "well-", "tempered", " ", "breeze");
    assertThat(runs)
        .extracting(run -> run.standsFor().orElse("itself"))
        .containsExactly("itself", "well-tempered", "", "itself", "itself");
  }
}
