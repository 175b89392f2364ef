package proviso.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import proviso.clause.CompiledForm;
import proviso.compile.FormFolder;
import proviso.form.FormId;
import proviso.text.Checked;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/** Claims of this package's tests, with forms invented for them. */
@NullMarked
final class ClaimFiles {
  static final Path FOLDER = Path.of("src/test/resources/proviso/claims");

  static final FormFolder FORMS = new FormFolder(List.of(FOLDER.resolve("forms")));

  /** A claim file without fault. */
  static final String GOOD = text(FOLDER.resolve("claim.yaml"));

  private ClaimFiles() {}

  /** The form of the claim. */
  static CompiledForm harbor() {
    return FORMS.find(new FormId("HB 10 20", "01 26")).orElseThrow();
  }

  static Checked<ClaimFile> read(String text) {
    return ClaimFromSource.read(
        new SourceText("claim.yaml", text), FORMS, Policies.NONE, ClaimFiles::covers);
  }

  /** A claim without errors. */
  static Claim claim(String text) {
    Checked<ClaimFile> read = read(text);
    return read.value().orElseThrow(() -> new AssertionError(faults(read).toString())).claim();
  }

  /** The good claim with one piece of its text exchanged. */
  static String with(String piece, String other) {
    if (!GOOD.contains(piece)) {
      throw new AssertionError("the claim has no " + piece);
    }
    return GOOD.replace(piece, other);
  }

  /** What is wrong with a text, each as "code line: message". */
  static List<String> faults(String text) {
    return faults(read(text));
  }

  static List<String> faults(Checked<ClaimFile> read) {
    return read.diagnostics().stream()
        .map(fault -> fault.code().id() + " " + fault.span().line() + ": " + fault.message())
        .toList();
  }

  /** The only fault of a text. */
  static Diagnostic fault(String text) {
    Checked<ClaimFile> read = read(text);
    if (read.diagnostics().size() != 1) {
      throw new AssertionError("not one fault: " + faults(read));
    }
    return read.diagnostics().getFirst();
  }

  static boolean covers(int codePoint) {
    return codePoint < 0x0250;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
