package proviso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.compile.Compiler;
import proviso.compile.FormFolder;
import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.pdf.Fonts;
import proviso.issue.EndorsementDocument;
import proviso.issue.FormStationery;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.Severity;
import proviso.text.SourceText;

/** What is measured: the forms of the project, and the endorsement of its example policy. */
final class Sample {
  private static final Path HOME = Path.of(System.getProperty("proviso.home", "."));
  private static final String POLICY = "forms/bp-05-94/examples/policy.yaml";

  private Sample() {}

  /** Every form file, by its path below the project's root. */
  static List<String> forms() {
    try (Stream<Path> files = Files.find(HOME.resolve("forms"), 2, Sample::isForm)) {
      return files.map(file -> HOME.relativize(file).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isForm(Path file, Object attributes) {
    return file.getFileName().toString().matches("\\d\\d-\\d\\d\\.yaml");
  }

  /** The text of a file below the project's root. */
  static String text(String file) {
    try {
      return Files.readString(HOME.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A form, which must have no errors. */
  static CompiledForm compile(String file, String text) {
    return value(Compiler.compile(new SourceText(file, text)));
  }

  /** The endorsement of the example policy, its schedule filled. */
  static Document endorsement() {
    AttachedForm attached = policy().forms().getFirst();
    return EndorsementDocument.of(attached.form(), policy(), attached);
  }

  /** The paper of that endorsement. */
  static FormStationery stationery() {
    return new FormStationery(policy().forms().getFirst().form());
  }

  /** What the example policy prints on that paper. */
  static Imprint imprint(FormStationery stationery) {
    return stationery.imprint(policy(), policy().forms().getFirst());
  }

  /** A policy from its text, in YAML or JSON. */
  static Policy policy(String text, FormLibrary library) {
    var source = new SourceText("policy", text);
    return value(PolicyFromSource.read(source, library, Fonts.standard()::covers));
  }

  /** The example policy. */
  static Policy policy() {
    return value(
        PolicyFromSource.read(HOME.resolve(POLICY), POLICY, library(), Fonts.standard()::covers));
  }

  /** The delivered templates. */
  static Path templates() {
    return HOME.resolve("templates");
  }

  /** The forms of the project. */
  static FormLibrary library() {
    return new FormFolder(List.of(HOME.resolve("forms")));
  }

  /** What was read, which must have no errors. */
  static <T> T value(Checked<T> checked) {
    return checked
        .value()
        .orElseThrow(() ->
            new IllegalStateException(
                checked.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(diagnostic -> diagnostic.span() + ": " + diagnostic.message())
                    .collect(Collectors.joining("\n"))));
  }
}
