package proviso.policy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import proviso.compile.FormFolder;
import proviso.text.Checked;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/** Policies of this package's tests, with the forms invented for them. */
@NullMarked
public final class PolicyFiles {
  /** Test resources: forms and policies of our own invention. */
  public static final Path FOLDER = Path.of("src/test/resources/proviso/policies");

  /** The forms. */
  public static final FormFolder FORMS = new FormFolder(List.of(FOLDER.resolve("forms")));

  /** A policy file without fault, two forms. */
  public static final Path LANTERN = FOLDER.resolve("lantern.yaml");

  private PolicyFiles() {}

  /** Reads a file. */
  public static Checked<Policy> read(Path file) {
    return PolicyFromSource.read(file, file.getFileName().toString(), FORMS, PolicyFiles::covers);
  }

  /** Reads a text. */
  static Checked<Policy> read(String text) {
    return PolicyFromSource.read(new SourceText("policy.yaml", text), FORMS, PolicyFiles::covers);
  }

  /** The policy of a file without fault. */
  public static Policy policy(Path file) {
    Checked<Policy> read = read(file);
    return read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }

  /** What is wrong, each as "code line: message". */
  static List<String> faults(String text) {
    return read(text).diagnostics().stream().map(PolicyFiles::shown).toList();
  }

  private static String shown(Diagnostic fault) {
    return fault.code().id() + " " + fault.span().line() + ": " + fault.message();
  }

  private static boolean covers(int codePoint) {
    return codePoint < 0x0250;
  }
}
