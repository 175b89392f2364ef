package proviso.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.rule.Program;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** From a form file to a compiled form, or to every fault of the file. No input makes it throw. */
public final class Compiler {
  private static final List<Check> CHECKS =
      List.of(
          new ReferenceCheck(),
          new UnmarkedReferenceCheck(),
          new TermCheck(),
          new BoundCheck(),
          new ScheduleCheck(),
          new RuleCheck(),
          new FactCheck(),
          new ReadingCheck(),
          new PlainCheck(),
          // Last: it passes over words in which another check found an error.
          new PinCheck());

  /** What a policy file has and no form file. */
  private static final List<String> POLICY_KEYS = List.of("policy", "insured", "insurer", "forms");

  private Compiler() {}

  /**
   * Compiles a file.
   *
   * @param file the file
   * @param shownName its name in diagnostics, as the user gave it
   * @return the form unless the file has an error, and all that is to be said of the file
   */
  public static Checked<CompiledForm> compile(Path file, String shownName) {
    Diagnostics found = new Diagnostics();
    return compile(SourceReader.read(file, shownName, found), found);
  }

  /** Compiles the text of a form file. */
  public static Checked<CompiledForm> compile(SourceText source) {
    Diagnostics found = new Diagnostics();
    return compile(SourceReader.parse(source, found), found);
  }

  private static Checked<CompiledForm> compile(Optional<Node.Mapping> root, Diagnostics reading) {
    if (root.isEmpty()) {
      return Checked.failed(reading);
    }
    if (isPolicy(root.get())) {
      reading.report(
          Diagnostic.error(
                  Code.WRONG_TYPE,
                  root.get().entries().getFirst().key().span(),
                  "This is a policy file, not a form file.")
              .hint("Check and issue it with \"proviso issue\"."));
      return Checked.failed(reading);
    }
    Diagnostics found = new Diagnostics();
    FormView view = check(root.get(), reading, found).view();
    Program program = ProgramFromForm.program(view, found);
    return found.hasErrors()
        ? Checked.failed(found)
        : Checked.of(new CompiledForm(view.form(), view.rules().bySentence(), program), found);
  }

  private static boolean isPolicy(Node.Mapping root) {
    return root.entry("form").isEmpty()
        && root.entry("provisions").isEmpty()
        && POLICY_KEYS.stream().anyMatch(key -> root.entry(key).isPresent());
  }

  /**
   * A form with all that was found out about it.
   *
   * @param read the form and where its sentences stand in the tree
   * @param view the form indexed
   */
  record Checking(FormFromSource.Read read, FormView view) {}

  /**
   * The stages, in order.
   *
   * @param root the tree of the file
   * @param reading what reading it to a tree found
   * @param found receives that and everything else
   */
  static Checking check(Node.Mapping root, Diagnostics reading, Diagnostics found) {
    ShapeCheck.check(root, FormShape.ROOT, reading);
    FormFromSource.Read read = FormFromSource.read(root, found);
    found.reportAll(LegalPaths.locate(reading.sorted(), read.form()));
    FormView view = FormView.of(read.form(), found);
    CHECKS.forEach(check -> check.run(view, found));
    return new Checking(read, view);
  }
}
