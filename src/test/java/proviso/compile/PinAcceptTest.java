package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.SourceText;

class PinAcceptTest {
  private static final String ONE = ChecksTest.pinOf("One.");

  private static Checked<String> accept(String content) {
    return PinAccept.accept(new SourceText("test.yaml", content));
  }

  private static String accepted(String body) {
    return accept(FormText.of(body)).value().orElseThrow();
  }

  @Test
  void insertsAPinBeforeTheFirstRule() {
    assertThat(
            accepted(
                """
                provisions:
                  - id: one  # here
                    text: One.
                    inert: No.
                """))
        .isEqualTo(
            FormText.of(
                """
                provisions:
                  - id: one  # here
                    text: One.
                    pin: PIN
                    inert: No.
                """
                    .replace("PIN", ONE)));
  }

  @Test
  void insertsInAFlowMappingAndWhereTheRuleComesFirst() {
    assertThat(
            accepted(
                """
                provisions:
                  - {id: one, text: One., inert: No.}
                  - id: two
                    text:
                      - inert: |
                          No.
                        says: One.
                      - Plain.
                """))
        .isEqualTo(
            FormText.of(
                """
                provisions:
                  - {id: one, text: One., pin: PIN, inert: No.}
                  - id: two
                    text:
                      - pin: PIN
                        inert: |
                          No.
                        says: One.
                      - Plain.
                """
                    .replace("PIN", ONE)));
  }

  @Test
  void replacesAStalePinWhereItStands() {
    assertThat(
            accepted(
                "provisions: [{id: one, text: One., pin: '00000000', inert: No., id2: x}]\n"
                    .replace(", id2: x", "")))
        .isEqualTo(
            FormText.of("provisions: [{id: one, text: One., pin: '" + ONE + "', inert: No.}]\n"));
  }

  @Test
  void keepsLineEndsAndByteOrderMark(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("form.yaml");
    String form =
        "\uFEFF"
            + FormText.of("provisions:\n  - id: one\n    text: One.\n    inert: No.\n")
                .replace("\n", "\r\n");
    Files.writeString(file, form);
    byte[] bytes = PinAccept.accept(file, "form.yaml").value().orElseThrow();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(form.replace("    inert", "    pin: " + ONE + "\r\n    inert"));
    assertThat(accept(form).value()).contains(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void whatIsAcceptedCompilesCleanAndIsAcceptedUnchanged() {
    String once =
        accepted(
            """
            provisions:
              - id: one
                text: [{says: One., inert: No.}, {paragraph: Two., judges: Is it}]
                closing: Three.
              - {id: four, text: Four., reduces: [loss = $5, loss = $6]}
            """);
    assertThat(FormText.compileWhole(once).diagnostics()).isEmpty();
    assertThat(accept(once).value()).contains(once);
  }

  @Test
  void quotesAPinThatOtherReadersTakeForANumber() {
    String words = digitPinned();
    assertThat(
            accepted("provisions:\n  - id: one\n    text: %s\n    inert: No.\n".formatted(words)))
        .contains("    pin: \"" + ChecksTest.pinOf(words) + "\"\n");
  }

  private static String digitPinned() {
    for (int i = 0; ; i++) {
      if (ChecksTest.pinOf("Words " + i + ".").matches("[0-9]+")) {
        return "Words " + i + ".";
      }
    }
  }

  @Test
  void aFormWithOtherErrorsIsLeftAlone() {
    Checked<String> checked =
        accept(FormText.of("provisions: [{id: one, text: One., inert: No., bad: x}]\n"));
    assertThat(checked.value()).isEmpty();
    assertThat(checked.diagnostics()).extracting(it -> it.code()).contains(Code.UNKNOWN_KEY);
  }

  @Test
  void acceptsTheRealForm() {
    Checked<byte[]> checked = PinAccept.accept(Path.of("forms/bp-05-94/01-06.yaml"), "bp.yaml");
    String pinned = new String(checked.value().orElseThrow(), StandardCharsets.UTF_8);
    assertThat(FormText.compileWhole(pinned).diagnostics()).isEmpty();
  }
}
