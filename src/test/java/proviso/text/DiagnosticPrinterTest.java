package proviso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  private final DiagnosticPrinter printer = new DiagnosticPrinter(false);

  @Test
  void showsTheLineThePathTheNotesAndTheHint() {
    SourceText source = new SourceText("form.yaml", "id: a\ntext: b\n\n\n\n\n\n\n\nid: c\n");
    Diagnostic fault =
        Diagnostic.error(Code.DUPLICATE_KEY, source.span(22, 24), "The key \"id\" stands twice.")
            .at("C.2.a.(1)")
            .note(source.span(0, 2), "first written here")
            .hint("Keep one of the two.");
    assertThat(printer.print(fault))
        .isEqualTo(
            """
            error[duplicate-key]: The key "id" stands twice.
              --> form.yaml:10:2  in C.2.a.(1)
               |
            10 | id: c
               |  ^^
            note: first written here
              --> form.yaml:1:1
               |
             1 | id: a
               | --
            help: Keep one of the two.
            """);
  }

  @Test
  void marksBelowTabsWideAndCombiningCharacters() {
    SourceText source = new SourceText("f", "\tx: 北京 e\u0301 👩‍👩‍👧 ❤️ HERE");
    int tab = 4;
    int columns = tab + "x: ".length() + 4 + " é ".length() + 2 + 1 + 2 + 1;
    assertThat(lines(source.span(source.content().length() - 4, source.content().length())))
        .containsExactly(
            "  |", "1 |     x: 北京 e\u0301 👩‍👩‍👧 ❤️ HERE", "  | " + " ".repeat(columns) + "^^^^");
  }

  @Test
  void aFileWithoutTextHasNoExcerpt() {
    SourceText nothing = new SourceText("a.yaml", "");
    assertThat(
            printer.print(
                Diagnostic.error(Code.UNREADABLE_FILE, nothing.span(0, 0), "There is no file.")))
        .isEqualTo("error[unreadable-file]: There is no file.\n --> a.yaml\n");
  }

  @Test
  void anEmptySpanAtTheEndOfALineIsMarked() {
    SourceText source = new SourceText("a", "key:\r\nnext: x\r\n");
    assertThat(lines(source.span(4, 4))).containsExactly("  |", "1 | key:", "  |     ^");
  }

  @Test
  void aSpanOfSeveralLinesShowsTheFirst() {
    SourceText source = new SourceText("a", "one\ntwo\nthree\n");
    assertThat(lines(source.span(1, 10))).containsExactly("  |", "1 | one", "  |  ^^ to line 3");
  }

  @Test
  void aLongLineIsCutAroundTheMark() {
    String line = "x".repeat(3_000_000) + "HERE" + "y".repeat(3_000_000);
    SourceText source = new SourceText("a", line);
    List<String> shown = lines(source.span(3_000_000, 3_000_004));
    String text = shown.get(1);
    assertThat(text.length()).isLessThan(140);
    assertThat(text).startsWith("1 | ...xxx").endsWith("yyy...");
    String carets = shown.get(2);
    assertThat(text.substring(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).isEqualTo("HERE");
  }

  @Test
  void theEndOfALongLineIsShown() {
    SourceText source = new SourceText("a", "x".repeat(400) + "HERE\nnext");
    List<String> shown = lines(source.span(400, 404));
    assertThat(shown.get(1)).endsWith("xHERE");
    assertThat(shown.get(1).indexOf("HERE")).isEqualTo(shown.get(2).indexOf('^'));
  }

  @Test
  void controlCharactersAreShownAndDoNothing() {
    SourceText source = new SourceText("a\u001B]0;x\u0007", "k: \u001B[31m\u202Ebad\u0000\u0085\n");
    String printed =
        printer.print(
            Diagnostic.error(Code.BAD_VALUE, source.span(3, 4), "\u001B[2J is not\na value.")
                .hint("\r"));
    assertThat(printed).contains("␛[31m<U+202E>bad␀<U+0085>").contains("␛[2J is not␊a value.");
    assertHarmless(printed);
  }

  @Test
  void nothingInAnyFileDoesHarm() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(300); n > 0; n--) {
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x100)));
      }
      SourceText source = new SourceText("f", text.toString());
      int from = random.nextInt(text.length() + 1);
      Span span = source.span(from, from + random.nextInt(40));
      assertHarmless(printer.print(Diagnostic.warning(Code.BAD_VALUE, span, "Message.")));
    }
  }

  @Test
  void coloursAreOnRequest() {
    SourceText source = new SourceText("a", "x");
    Diagnostic fault = Diagnostic.error(Code.BAD_VALUE, source.span(0, 1), "No.").hint("Yes.");
    String coloured = new DiagnosticPrinter(true).print(fault);
    assertThat(coloured).contains("\u001B[1;31merror[bad-value]\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(printer.print(fault));
  }

  @Test
  void countsErrorsAndWarnings() {
    Span at = new SourceText("a", "x").span(0, 1);
    Diagnostic error = Diagnostic.error(Code.BAD_VALUE, at, "No.");
    Diagnostic warning = Diagnostic.warning(Code.UNUSED_TERM, at, "Hm.");
    assertThat(DiagnosticPrinter.summary(List.of())).isEqualTo("no errors");
    assertThat(DiagnosticPrinter.summary(List.of(error))).isEqualTo("1 error");
    assertThat(DiagnosticPrinter.summary(List.of(warning, warning))).isEqualTo("2 warnings");
    assertThat(DiagnosticPrinter.summary(List.of(error, error, warning)))
        .isEqualTo("2 errors, 1 warning");
    assertThat(printer.print(List.of(error, warning))).endsWith("\n\n1 error, 1 warning\n");
  }

  /** The excerpt: the lines after the message and the place. */
  private List<String> lines(Span span) {
    String printed = printer.print(Diagnostic.error(Code.BAD_VALUE, span, "No."));
    return printed.lines().skip(2).toList();
  }

  private static void assertHarmless(String printed) {
    assertThat(printed.codePoints())
        .allMatch(c ->
            c == '\n'
                || (!Character.isISOControl(c)
                    && c != 0x202E
                    && c != 0x2028
                    && !(c >= 0xD800 && c <= 0xDFFF)));
  }
}
