package proviso.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Block;
import proviso.document.Inline;

/** Whatever a string of the data holds, the document has it character for character. */
class DataPrintsAsTypedTest extends TemplateTest {
  private static final String EVERYWHERE =
      """
      # ${x}

      ${x}

      **${x}** *${x}* a${x}b **${x}**${x}

      - ${x}
      - ${x}

      1. ${x}

      > ${x}

      | ${x} | head |
      |------|------|
      | ${x} | a ${x} b |

      ## Before ${x} {#there}

      [${x}](#there "${x}")

      <@box>
      ${x}
      </@box>
      <#assign kept>${x}</#assign>
      ${kept}

      ${"<" + x + ">"}

      ${x}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Bob* <script>",
        "${7*7}",
        "#{7*7}",
        "<#list 1..9 as i>x</#list>",
        "| pipe |",
        "# x",
        "1. x",
        "- x",
        "+ x",
        "> x",
        "---",
        "===",
        "```",
        "    four spaces",
        "\ttab",
        "trailing  ",
        "two  spaces",
        "[a](javascript:x)",
        "![a](https://example.org/a.png)",
        "<https://example.org>",
        "&amp; &#65; &nbsp;",
        "\\",
        "\\*",
        "**",
        "_x_",
        "{#there}",
        "[x]: https://example.org",
        "Łódź 北京 🏭",
        "zero\u200bwidth \u202eright to left",
        "\ufdd00\ufdd1",
        "\ufdd20\ufdd3"
      })
  void whereverItStands(String x) {
    assertPrintsEverywhere(x);
  }

  @Test
  void anyCharacters() {
    int[] alphabet =
        " \t!\"#$%&'()*+,-./0123456789:;<=>?@AZ[\\]^_`az{|}~\u00a0é\u2028北🏭\ufdd0\ufdd1\ufdd2"
            .codePoints()
            .toArray();
    Random random = new Random(10_594);
    for (int round = 0; round < 400; round++) {
      StringBuilder x = new StringBuilder();
      for (int i = 0; i <= random.nextInt(12); i++) {
        x.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      assertPrintsEverywhere(x.toString());
    }
  }

  private void assertPrintsEverywhere(String x) {
    String paragraph = "«" + x + "»";
    assertThat(Plain.blocks(blocks(EVERYWHERE, Map.of("x", x))))
        .isEqualTo(
            paragraph
                + paragraph
                + "«"
                + x
                + " "
                + x
                + " a"
                + x
                + "b "
                + x
                + x
                + "»"
                + paragraph.repeat(4)
                + paragraph
                + "«head»"
                + paragraph
                + "«a "
                + x
                + " b»"
                + "«Before "
                + x
                + "»"
                + paragraph.repeat(3)
                + "«<"
                + x
                + ">»"
                + paragraph);
  }

  @Test
  void aLineFeedOfTheDataEndsTheLine() {
    List<Block> blocks =
        blocks("| |\n|-|\n| **${x}** |\n", Map.of("x", "410 Front\r\n\nColumbus\rOhio\n"));
    assertThat(Plain.blocks(blocks)).isEqualTo("«410 Front\n\nColumbus\nOhio\n»");
    Block.Table table = (Block.Table) blocks.getFirst();
    Block.Paragraph cell = (Block.Paragraph) table.rows().getFirst().getFirst().blocks().getFirst();
    assertThat(cell.words())
        .startsWith(Inline.strong("410 Front"), new Inline.Break(), new Inline.Break());
  }

  @Test
  void joinedLinesAreLines() {
    assertThat(
            Plain.blocks(
                blocks("${lines?join(\"\\n\")}", Map.of("lines", List.of("*a*", "b", "1. c")))))
        .isEqualTo("«*a*\nb\n1. c»");
  }

  @Test
  void anEmptyStringIsNoParagraph() {
    assertThat(blocks("${x}\n\n# ${x}\n", Map.of("x", ""))).isEmpty();
  }

  @Test
  void dataIsNoMoreThanWordsInALink() {
    assertThat(faults("[here](${x})", Map.of("x", "javascript:alert(1)")))
        .containsExactly(
            "1:1 ‹› \"javascript:alert(1)\" is no place a document can link to. Links lead to"
                + " \"#anchor\", \"https://…\", \"http://…\" or \"mailto:…\".");
    assertThat(blocks("[here](${x})", Map.of("x", "https://example.org/?a=(1)&b=*")))
        .first()
        .extracting(block -> ((Inline.Link) ((Block.Paragraph) block).words().getFirst()).target())
        .isEqualTo("https://example.org/?a=(1)&b=*");
  }
}
