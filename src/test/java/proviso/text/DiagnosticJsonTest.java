package proviso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticJsonTest {
  @Test
  void theFormIsStable() {
    SourceText source = new SourceText("form.yaml", "id: a\nid: \"😀b\"\n");
    Diagnostic fault =
        Diagnostic.error(Code.DUPLICATE_KEY, source.span(13, 14), "Twice: \"id\".")
            .at("C.2.")
            .note(source.span(0, 2), "first written here")
            .hint("Keep one.");
    assertThat(DiagnosticJson.of(List.of(fault)))
        .isEqualTo(
            """
            [
              {
                "code" : "duplicate-key",
                "severity" : "error",
                "file" : "form.yaml",
                "line" : 2,
                "column" : 7,
                "endLine" : 2,
                "endColumn" : 8,
                "path" : "C.2.",
                "message" : "Twice: \\"id\\".",
                "notes" : [
                  {
                    "file" : "form.yaml",
                    "line" : 1,
                    "column" : 1,
                    "endLine" : 1,
                    "endColumn" : 3,
                    "message" : "first written here"
                  }
                ],
                "hints" : [
                  "Keep one."
                ],
                "sourceLine" : "id: \\"😀b\\""
              }
            ]
            """);
  }

  @Test
  void nothingIsAnEmptyArray() {
    assertThat(DiagnosticJson.of(List.of())).isEqualTo("[ ]\n");
  }

  @Test
  void aHugeLineIsLeftOutAndHalfACharacterReplaced() {
    SourceText source = new SourceText("a", "x".repeat(1001));
    String json =
        DiagnosticJson.of(
            List.of(Diagnostic.warning(Code.BAD_VALUE, source.span(0, 1), "half \uD83D.")));
    assertThat(json).contains("\"sourceLine\" : null").contains("half \uFFFD.");
  }
}
