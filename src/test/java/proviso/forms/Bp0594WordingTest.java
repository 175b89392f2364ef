package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.compile.Compiler;
import proviso.text.Checked;

/**
 * The words of BP 05 94 01 06, from the change notice to the end of E.6, are those of the carrier's
 * source: every word, quotation mark, full stop and label, in order.
 *
 * <p>The source's Markdown is noise of its conversion and is taken away by this test's own few
 * lines, so that a fault in the compiler cannot hide in both sides of the comparison.
 */
class Bp0594WordingTest {
  private static final Path FORM = Path.of("forms/bp-05-94/01-06.yaml");
  private static final Path SOURCE = Path.of("src/test/resources/bp-05-94/01-06-source.md");
  private static final Pattern LIST_MARK = Pattern.compile("^\\s*- ", Pattern.MULTILINE);

  private static CompiledForm form;
  private static String source;

  @BeforeAll
  static void compile() throws IOException {
    Checked<CompiledForm> checked = Compiler.compile(FORM, FORM.toString());
    assertThat(checked.diagnostics()).isEmpty();
    form = checked.value().orElseThrow();
    String text = Files.readString(SOURCE);
    source = words(text.substring(text.indexOf("**THIS ENDORSEMENT CHANGES")));
  }

  @Test
  void everyWordIsPrintedInOrder() {
    assertThat(collapsed(form.printedWords())).isEqualTo(source);
  }

  @Test
  void theSourceIsTheOneWeKnow() {
    assertThat(source)
        .startsWith(
            "THIS ENDORSEMENT CHANGES THE POLICY. PLEASE READ IT CAREFULLY. ELECTRONIC COMMERCE")
        .endsWith("the provisions of Paragraphs B.1. and C.1. of this endorsement.");
    assertThat(source.split(" ")).hasSizeGreaterThan(2400);
  }

  @Test
  void aChangedLetterIsSeen() {
    assertThat(collapsed(form.printedWords()).replace("which ever elapses", "whichever elapses"))
        .isNotEqualTo(source);
  }

  /** The source without emphasis, heading marks, stray list marks and escapes. */
  private static String words(String markdown) {
    String unmarked = LIST_MARK.matcher(markdown).replaceAll("").replaceAll("[*#\\\\]", "");
    return collapsed(unmarked);
  }

  private static String collapsed(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
