package proviso.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Bullets;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Heading;
import proviso.document.Block.Paragraph;
import proviso.document.Block.Quote;
import proviso.document.Block.Size;
import proviso.document.Block.Table;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Style;
import proviso.document.Inline.Text;
import proviso.text.Diagnostics;

class BlocksFromMarkdownTest extends TemplateTest {
  @Test
  void headingsHaveLevelsWithoutGapsAndAnchorsOfTheirOwn() {
    assertThat(
            blocks(
                """
                # Title
                #### Deep {#deep}
                ## Less *deep* {#${x}}
                """,
                Map.of("x", "less")))
        .containsExactly(
            new Heading(1, words("Title"), Align.CENTRE, Size.TITLE, Optional.empty()),
            new Heading(2, words("Deep"), Align.LEFT, Size.LARGE, Optional.of("deep")),
            new Heading(
                2,
                List.of(Inline.text("Less "), new Text("deep", Style.EMPHASIS)),
                Align.LEFT,
                Size.LARGE,
                Optional.of("less")));
  }

  @Test
  void emphasisLineEndsAndLinks() {
    assertThat(
            blocks(
                """
                a **b *c* d** e\\
                f
                g [h **i**](https://example.org "j")
                """,
                Map.of()))
        .containsExactly(
            paragraph(
                Inline.text("a "),
                Inline.strong("b "),
                new Text("c", Style.STRONG_EMPHASIS),
                Inline.strong(" d"),
                Inline.text(" e"),
                new Inline.Break(),
                Inline.text("f g "),
                new Link(
                    "https://example.org",
                    "j",
                    List.of(new Text("h ", Style.PLAIN), new Text("i", Style.STRONG)))));
  }

  @Test
  void listsAndQuotes() {
    assertThat(blocks("- a\n- b\n\n  c\n\n1. d\n   > e\n\n---\n", Map.of()))
        .containsExactly(
            new Bullets(
                false, List.of(List.of(paragraph("a")), List.of(paragraph("b"), paragraph("c")))),
            new Bullets(
                true, List.of(List.of(paragraph("d"), new Quote(List.of(paragraph("e")))))));
  }

  @Test
  void indentedLinesAreWordsAndNotCode() {
    assertThat(blocks("<#if true>\n    words\n</#if>\n\n        more", Map.of()))
        .containsExactly(paragraph("words"), paragraph("more"));
  }

  @Test
  void tablesTakeTheirWidthsFromTheDashes() {
    assertThat(blocks("| a | b |\n|--|----:|\n| c | |\n", Map.of()))
        .containsExactly(
            new Table(
                "",
                false,
                List.of(new Column(2, Align.LEFT), new Column(5, Align.RIGHT)),
                List.of(cell("a", Align.LEFT), cell("b", Align.RIGHT)),
                List.of(List.of(cell("c", Align.LEFT), Cell.of())),
                Frame.RULED));
  }

  @Test
  void aTableWithoutHeaderWordsHasHeadersAtTheLeft() {
    Table table = (Table) blocks("| | |\n|-|-|\n| **a** | b |\n", Map.of()).getFirst();
    assertThat(table.header()).isEmpty();
    assertThat(table.frame()).isEqualTo(Frame.OPEN);
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void tagsSayWhatMarkdownCannot() {
    List<Block> blocks =
        blocks(
            """
            <@box>
            <@set align="centre" size="small">
            a
            <@set size="large">b</@set>
            </@set>
            c
            </@box>
            <@table frame="boxed" caption="${x} d" print=false>
            | e |
            |---|
            | f |
            </@table>
            """,
            Map.of("x", "*"));
    assertThat(blocks.getFirst())
        .isEqualTo(
            new Block.Box(
                List.of(
                    new Paragraph(words("a"), Align.CENTRE, Size.SMALL),
                    new Paragraph(words("b"), Align.CENTRE, Size.LARGE),
                    paragraph("c"))));
    Table table = (Table) blocks.get(1);
    assertThat(table.frame()).isEqualTo(Frame.BOXED);
    assertThat(table.caption()).isEqualTo("* d");
    assertThat(table.captionPrinted()).isFalse();
  }

  @Test
  void sectionsHaveColumns() {
    assertThat(
            sections(
                "a\n<@section columns=2 newPage=true>\nb\n\n<@box>c</@box>\n</@section>d",
                Map.of()))
        .containsExactly(
            new Section(1, false, List.of(paragraph("a"))),
            new Section(2, true, List.of(paragraph("b"), new Block.Box(List.of(paragraph("c"))))),
            new Section(1, false, List.of(paragraph("d"))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          a <b>bold</b>      ! 1:3 ‹<b>› HTML has no place in a template. Write "\\<" for the sign itself.
          <div>x</div>       ! 1:1 ‹<div>x</div>› HTML has no place in a template. Write "\\<" for the sign itself.
          a<br>b             ! 1:2 ‹<br>› HTML has no place in a template. End the line with a backslash; in a table print lines with "?join("\\n")".
          3. c               ! 1:1 ‹3.› A numbered list counts from 1. Write "3\\." for the number itself.
          [a](#b)            ! 1:4 ‹(#b› No heading has the anchor "#b". Write "{#b}" at the end of the heading it means.
          [a](b.html)        ! 1:5 ‹b.html› "b.html" is no place a document can link to. Links lead to "#anchor", "https://…", "http://…" or "mailto:…".
          """)
  void tellsWhatDocumentsDoWithout(String template, String fault) {
    assertThat(faults(template, Map.of())).contains(fault);
  }

  @Test
  void tellsOfPicturesCodeAndCellsWithoutAColumn() {
    assertThat(faults("a ![b](c.png)", Map.of()))
        .containsExactly("1:3 ‹![› A template cannot show a picture. Take \"![\" away.");
    assertThat(faults("`a` b", Map.of()))
        .containsExactly(
            "1:1 ‹`a› Words between backticks have no look of their own here. Write \"\\`\" for a"
                + " backtick, or use emphasis.");
    assertThat(faults("x\n\n```\ncode\n```\n", Map.of()))
        .containsExactly(
            "3:1 ‹```› A block of code has no place in a template. Take the fence away.");
    assertThat(faults("| a | b |\n|---|---|\n| c \\| d | e | f |\n", Map.of()))
        .containsExactly(
            "3:1 ‹| c \\| d | e | f |› This row has 3 cells, but the table has 2 columns. Write"
                + " \"\\|\" for a bar in the words.");
    assertThat(faults("# a {#x}\n\n# b {#x}\n", Map.of()))
        .containsExactly("1:5 ‹{#x› Two headings have the anchor \"#x\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "**a ", "[", "[a](", "> ", "- ", "<", "`", "\\", "|", "*a _b ", "1. "})
  void theSameSignTenThousandTimesDoesNoHarm(String sign) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<List<Section>> made =
        render("start\n\n" + sign.repeat(10_000) + "end\n", Map.of(), diagnostics);
    assertThat(made.isPresent()).isEqualTo(diagnostics.sorted().isEmpty());
  }

  private static List<Inline> words(String words) {
    return List.of(Inline.text(words));
  }

  private static Block paragraph(String words) {
    return paragraph(Inline.text(words));
  }

  private static Block paragraph(Inline... words) {
    return new Paragraph(List.of(words), Align.LEFT, Size.BODY);
  }

  private static Cell cell(String words, Align align) {
    return Cell.of(new Paragraph(words(words), align, Size.BODY));
  }
}
