package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

class ShapeCheckTest {
  @Test
  void aGoodFileHasNoFaults() {
    assertThat(
            check(
                """
                id: a
                heading: A
                text: [One., Two.]
                kind: exclusion
                notes: {x: y}
                provisions:
                  - {id: b, text: B}
                  - {id: c}
                """))
        .isEmpty();
  }

  @Test
  void everyFaultIsReportedInOnePass() {
    assertThat(
            check(
                """
                headng: A
                text: {a: b}
                kind: exclusoin
                notes: []
                provisions:
                  - {id: B, colour: red}
                  - just text
                  - id:
                """))
        .map(d -> d.span().line() + " " + d.code().id() + " " + d.message())
        .containsExactly(
            "1 unknown-key A provision has no key \"headng\".",
            "1 missing-key This provision has no \"id\".",
            "2 wrong-type A provision's \"text\" must be a text or a list, not a mapping.",
            "3 bad-value A provision's \"kind\" cannot be \"exclusoin\".",
            "4 wrong-type A provision's \"notes\" must be a mapping, not a list.",
            "6 bad-value A provision's \"id\" cannot be \"B\".",
            "6 unknown-key A provision has no key \"colour\".",
            "7 wrong-type An item of a provision's \"provisions\" must be a mapping, not a text.",
            "8 wrong-type A provision's \"id\" must be a text, not nothing.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: a, headng: x  | Did you mean "heading"?
          id: a, colour: x  | It may have "id", "heading", "text", "kind", "notes" and "provisions".
          heading: x        | Add id: Its name. Example: loss-payment
          id: a, kind: exclusoin | Did you mean "exclusion"?
          id: a, kind: zebra | Write one of "exclusion", "condition" or "no".
          id: a, notes:      | Write the value, or leave the key out.
          """)
  void hintsSayWhatToDo(String keys, String hint) {
    assertThat(check("{" + keys + "}"))
        .singleElement()
        .extracting(Diagnostic::hints)
        .isEqualTo(List.of(hint));
  }

  @Test
  void aMisspelledKeyIsNotMissingToo() {
    assertThat(check("{ids: a}")).map(Diagnostic::code).containsExactly(Code.UNKNOWN_KEY);
    assertThat(check("{colour: a}"))
        .map(Diagnostic::code)
        .containsExactlyInAnyOrder(Code.UNKNOWN_KEY, Code.MISSING_KEY);
  }

  private static List<Diagnostic> check(String content) {
    Diagnostics out = new Diagnostics();
    Node root = SourceReader.parse(new SourceText("form.yaml", content), out).orElseThrow();
    assertThat(out.sorted()).isEmpty();
    ShapeCheck.check(root, SmallGrammar.PROVISION, out);
    return out.sorted();
  }
}
