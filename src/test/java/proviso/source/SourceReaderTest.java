package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
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

  @Test
  void yamlThatOurFilesDoWithoutIsReportedAndReadAsMeant() {
    Node.Mapping root =
        parse(
                """
                %YAML 1.1
                ---
                a: &x {b: 1}
                c: *x
                d:
                  <<: *x
                  e: 2
                f: !!str 12
                ? g
                : h
                [i]: j
                ---
                k: l
                """)
            .orElseThrow();
    assertThat(out.sorted()).extracting(Diagnostic::code).containsOnly(Code.YAML_FEATURE);
    assertThat(out.sorted())
        .map(d -> d.span().line() + " " + d.span().text())
        .containsExactly(
            "1 %YAML 1.1", "3 &x", "4 *x", "6 <<", "8 !!str", "9 ?", "11 [i]", "12 ---");
    Fields fields = Fields.of(root);
    assertThat(Fields.of(fields.mapping("c").orElseThrow()).text("b")).hasToString("Optional[1]");
    assertThat(Fields.of(fields.mapping("d").orElseThrow()).text("b")).hasToString("Optional[1]");
    assertThat(fields.text("f")).hasToString("Optional[12]");
    assertThat(fields.text("g")).hasToString("Optional[h]");
  }

  @Test
  void eachLineThatATabIndentsIsReportedAndReadInItsPlace() {
    Node.Mapping root =
        parse(
                """
                l:
                  - id: a
                \ttext: foo
                \tmore: |
                      x\ty
                \t\tz
                    end:\t1
                  -\tid: b\t# c
                    quoted: "q
                \tr"
                m:
                \tk: v
                """
                    .replace("\\t", "\t"))
            .orElseThrow();
    assertThat(out.sorted()).extracting(Diagnostic::code).containsOnly(Code.TAB_INDENT);
    assertThat(out.sorted()).map(d -> d.span().line()).containsExactly(3, 4, 6, 12);
    List<Node.Mapping> items = Fields.of(root).records("l");
    assertThat(items.getFirst().entries())
        .map(e -> e.key().value() + "=" + ((Node.Scalar) e.value()).value())
        .containsExactly("id=a", "text=foo", "more=x\ty\n  z\n", "end=1");
    assertThat(Fields.of(items.getFirst()).text("text").orElseThrow().span().column()).isEqualTo(8);
    assertThat(Fields.of(items.getLast()).text("quoted")).hasToString("Optional[q r]");
  }

  @Test
  void jsonIsReadWithItsTabsAndEscapes() {
    SourceText json =
        new SourceText(
            "policy.json",
            "{\r\n"
                + "\t\"a\":\t\"x\\ud83d\\ude00\\/\ty\",\r\n"
                + "\t\"b\":\t[1,\t-2.5e3, true, null]\r\n"
                + "}\r\n");
    Fields fields = Fields.of(SourceReader.parse(json, out).orElseThrow());
    assertThat(out.sorted()).isEmpty();
    LocatedText text = fields.text("a").orElseThrow();
    assertThat(text.value()).isEqualTo("x😀/\ty");
    assertThat(text.span(3, 4).text()).isEqualTo("\\/");
    assertThat(text.span(5, 6).text()).isEqualTo("y");
    assertThat(fields.texts("b"))
        .map(LocatedText::value)
        .containsExactly("1", "-2.5e3", "true", "null");
  }

  @Test
  void charactersOfPrivateUseStayWhatTheyAre() {
    Fields fields = read("a: \"\uF741\uF782 \\x41\uF722\"\nb: one: \uF73A\n");
    assertThat(fields.text("a")).hasToString("Optional[\uF741\uF782 A\uF722]");
    assertThat(fields.text("b")).hasToString("Optional[one: \uF73A]");
  }

  @Test
  void aMissingHyphenIsToldOnce() {
    parse("l:\n  - id: a\n    text: b\n    id: c\n    text: d\n");
    Diagnostic fault = only(Code.DUPLICATE_KEY);
    assertThat(fault.span().line()).isEqualTo(4);
    assertThat(fault.hints().getFirst()).contains("hyphen");
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
