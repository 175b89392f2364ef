package proviso.compile;

import java.util.List;
import proviso.clause.CompiledForm;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticPrinter;
import proviso.text.SourceText;

/** Small forms for tests: a head that is right, and a body that the test writes. */
final class FormText {
  private static final String HEAD =
      """
      form:
        number: TS 10 20
        edition: 01 26
        title: TEST ENDORSEMENT
      """;

  private FormText() {}

  /** The text of a form whose keys after {@code form} are these. */
  static String of(String body) {
    return HEAD + body;
  }

  /** Compiles a form whose keys after {@code form} are these. */
  static Checked<CompiledForm> compile(String body) {
    return compileWhole(of(body));
  }

  static Checked<CompiledForm> compileWhole(String content) {
    return Compiler.compile(new SourceText("test.yaml", content));
  }

  /** Compiles such a form, which must have neither errors nor warnings. */
  static CompiledForm clean(String body) {
    Checked<CompiledForm> checked = compile(body);
    if (!checked.diagnostics().isEmpty()) {
      throw new AssertionError(new DiagnosticPrinter(false).print(checked.diagnostics()));
    }
    return checked.value().orElseThrow();
  }

  /** What is found in such a form. */
  static List<Diagnostic> faults(String body) {
    return compile(body).diagnostics();
  }

  /** The only fault of such a form, which must be of this kind. */
  static Diagnostic fault(Code code, String body) {
    List<Diagnostic> faults = faults(body);
    if (faults.size() != 1 || faults.getFirst().code() != code) {
      throw new AssertionError(
          "not one " + code + ":\n" + new DiagnosticPrinter(false).print(faults));
    }
    return faults.getFirst();
  }
}
