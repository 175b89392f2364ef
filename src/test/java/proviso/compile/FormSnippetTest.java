package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import proviso.clause.CompiledForm;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticPrinter;

/**
 * Form files with what becomes of them beside: {@code good/x.yaml} prints the words of {@code
 * good/x.txt}, {@code bad/x.yaml} gives the diagnostics of {@code bad/x.err}.
 *
 * <p>{@code -Dproviso.rewrite=true} writes the expectations anew, and fails, so that nobody forgets
 * to read the difference.
 */
class FormSnippetTest {
  private static final Path FORMS = Path.of("src/test/resources/forms");

  /** What a form file can raise: all that the stages before the policy's find. */
  private static final Set<Code> OF_FORMS =
      EnumSet.complementOf(EnumSet.range(Code.UNKNOWN_FORM, Code.WOULD_OVERWRITE));

  /** Raised by files that a test makes, too large or missing on purpose. */
  private static final Set<Code> ELSEWHERE = EnumSet.of(Code.UNREADABLE_FILE, Code.TOO_LARGE);

  @TestFactory
  Stream<DynamicTest> goodFormsPrintTheirWords() {
    return files("good")
        .map(file ->
            dynamicTest(
                file.getFileName().toString(),
                () -> {
                  Checked<CompiledForm> checked = compile(file);
                  assertThat(new DiagnosticPrinter(false).print(checked.diagnostics()))
                      .as("diagnostics")
                      .isEqualTo(new DiagnosticPrinter(false).print(List.of()));
                  expect(sibling(file, ".txt"), checked.value().orElseThrow().printedWords());
                }));
  }

  @TestFactory
  Stream<DynamicTest> badFormsGiveTheirDiagnostics() {
    return files("bad")
        .map(file ->
            dynamicTest(
                file.getFileName().toString(),
                () -> {
                  Checked<CompiledForm> checked = compile(file);
                  assertThat(checked.diagnostics()).isNotEmpty();
                  expect(
                      sibling(file, ".err"),
                      new DiagnosticPrinter(false).print(checked.diagnostics()));
                }));
  }

  @Test
  void everyFaultOfAFormHasABadForm() {
    Set<Code> raised = EnumSet.noneOf(Code.class);
    files("bad").forEach(file -> compile(file).diagnostics().forEach(it -> raised.add(it.code())));
    raised.addAll(ELSEWHERE);
    assertThat(raised).containsExactlyInAnyOrderElementsOf(OF_FORMS);
  }

  @Test
  void fifteenPlantedFaultsAreFifteenDiagnostics() {
    List<Diagnostic> found = compile(FORMS.resolve("bad/fifteen-faults.yaml")).diagnostics();
    assertThat(found).hasSize(15);
    assertThat(found.stream().map(Diagnostic::code).distinct()).hasSize(15);
  }

  @Test
  void everyExpectationHasItsForm() throws IOException {
    try (Stream<Path> all = Files.walk(FORMS)) {
      assertThat(all.filter(it -> it.toString().matches(".*\\.(txt|err)")))
          .allSatisfy(it -> assertThat(sibling(it, ".yaml")).exists());
    }
  }

  private static Checked<CompiledForm> compile(Path file) {
    return Compiler.compile(file, file.getFileName().toString());
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> all = Files.list(FORMS.resolve(folder))) {
      return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path sibling(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  private static void expect(Path expectation, String actual) throws IOException {
    if (Boolean.getBoolean("proviso.rewrite")) {
      Files.writeString(expectation, actual);
      throw new AssertionError("wrote " + expectation + "; read the difference");
    }
    assertThat(expectation).as("run with -Dproviso.rewrite=true to write it").exists();
    assertThat(actual).isEqualTo(Files.readString(expectation));
  }
}
