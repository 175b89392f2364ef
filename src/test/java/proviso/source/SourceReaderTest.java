package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

class SourceReaderTest {
  private final Diagnostics out = new Diagnostics();

  @Test
  void scalarsStayTexts() {
    Fields fields =
        read(
            """
            a: no
            b: 01 06
            c: ~
            d: null
            e: 1_000
            f: 12:30
            g: 2026-01-31
            h: 0x1F
            i: 1e3
            j: .inf
            """);
    assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
        .map(key -> fields.text(key).orElseThrow().value())
        .containsExactly(
            "no", "01 06", "~", "null", "1_000", "12:30", "2026-01-31", "0x1F", "1e3", ".inf");
    assertThat(out.sorted()).isEmpty();
  }

  @Test
  void aKeyWithoutValueIsBlankAndAnEmptyQuotedTextIsNot() {
    Node.Mapping mapping = parse("a:\nb: ''\n").orElseThrow();
    assertThat(((Node.Scalar) mapping.get("a").orElseThrow()).isBlank()).isTrue();
    assertThat(((Node.Scalar) mapping.get("b").orElseThrow()).isBlank()).isFalse();
  }

  @Test
  void duplicateKeyPointsAtBoth() {
    parse("id: a\ntext: b\nid: c\n");
    Diagnostic fault = only(Code.DUPLICATE_KEY);
    assertThat(fault.span().line()).isEqualTo(3);
    assertThat(fault.notes().getFirst().span().line()).isEqualTo(1);
  }

  @Test
  void nodesSpanWhatIsWritten() {
    Node.Mapping root =
        parse("list: [a, 'b c']\nmap:\n  x: 1\n  y: |\n    two\n\nend: z\n").orElseThrow();
    assertThat(root.get("list").orElseThrow().span().text()).isEqualTo("[a, 'b c']");
    assertThat(root.get("map").orElseThrow().span().text()).isEqualTo("x: 1\n  y: |\n    two");
    assertThat(root.get("end").orElseThrow().span().text()).isEqualTo("z");
  }

  @Test
  void aColonInAPlainTextIsReportedAtTheColon() {
    parse("a: one: two\nb: x\n");
    Diagnostic fault = only(Code.YAML_SYNTAX);
    assertThat(fault.span()).hasToString("form.yaml:1:7");
    assertThat(fault.message()).contains("colon");
  }

  private Fields read(String content) {
    return Fields.of(parse(content).orElseThrow());
  }

  private Optional<Node.Mapping> parse(String content) {
    return SourceReader.parse(new SourceText("form.yaml", content), out);
  }

  private Diagnostic only(Code code) {
    assertThat(out.sorted()).extracting(Diagnostic::code).containsExactly(code);
    return out.sorted().getFirst();
  }
}
