package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.text.Diagnostic;
import proviso.text.Severity;

/** Names and places that try to be something else, and letters as files. */
@NullMarked
class HostileLettersTest {
  private static final String NAME = "name: Harbor Lane Outfitters LLC";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Bob* <script>alert(1)</script>",
        "${7*7} <#list 1..9 as x>x</#list>",
        "<@quote of='E.2'/> [x](javascript:alert(1))",
        "| a | b | {#anchor} `code` ~~~",
        "# Heading & > quote 1. item"
      })
  void aNamePrintsAsTyped(String name) throws IOException {
    String quoted = "name: '" + name.replace("'", "''") + "'";
    Letter letter = Written.letter(example(NAME, quoted));
    assertThat(Written.words(letter)).contains(name);
    assertThat(HtmlWriter.write(letter.document())).doesNotContain("<script>alert");
  }

  @Test
  void tenThousandCharactersPrint() throws IOException {
    String name = "Harbor ".repeat(1500).strip();
    Letter letter = Written.letter(example(NAME, "name: " + name));
    assertThat(Written.words(letter)).contains(name);
    assertThat(pdf(letter)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u202Eevil", "a\\u0007b", "\\u2066x"})
  void whatCannotBePrintedIsRefused(String name) {
    assertThat(Written.claim(example(NAME, "name: \"" + name + "\"")).diagnostics())
        .extracting(Diagnostic::severity)
        .contains(Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "unknown"})
  void lettersArePdfUaAndPdfA(String antivirus) throws IOException {
    Letter letter =
        Written.letter(
            example("system.antivirus-equipped: yes", "system.antivirus-equipped: " + antivirus));
    byte[] pdf = pdf(letter);
    assertThat(pdf).isEqualTo(pdf(letter));
    VeraPdf.assertConforms(pdf);
  }

  private static byte[] pdf(Letter letter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.standard().write(letter.document(), out);
    return out.toByteArray();
  }
}
