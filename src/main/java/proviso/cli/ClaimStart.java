package proviso.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import proviso.claim.ClaimTemplate;
import proviso.claim.InForce;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Diagnostics;

/** A claim file to start from, for the form of a policy that decides claims. */
final class ClaimStart {
  private final Terminal terminal;
  private final Library library;

  ClaimStart(Terminal terminal, Library library) {
    this.terminal = terminal;
    this.library = library;
  }

  /** Whether a path is a policy file, whatever may be wrong with it. */
  static boolean isPolicy(Path path) {
    return Files.isRegularFile(path)
        && SourceReader.read(path, path.toString(), new Diagnostics())
            .filter(ClaimStart::isPolicy)
            .isPresent();
  }

  private static boolean isPolicy(Node.Mapping root) {
    return root.entry("forms").isPresent() && root.entry("provisions").isEmpty();
  }

  /**
   * The claim file; prints why there is none.
   *
   * @param file the policy file
   * @param folder where the claim file will lie
   */
  Optional<String> ofPolicy(String file, Path folder) {
    Path path = terminal.path(file);
    Checked<Policy> policy = PolicyFromSource.read(path, file, library, Glyphs::covers);
    Diagnostics all = new Diagnostics();
    all.reportAll(policy.diagnostics());
    all.reportAll(library.faultsOfFormsAskedFor());
    new DiagnosticReport(terminal).print(terminal.err(), all.sorted());
    return policy
        .value()
        .flatMap(it -> decided(it, file).map(form -> template(it, form, path, folder)));
  }

  private Optional<AttachedForm> decided(Policy policy, String file) {
    List<AttachedForm> deciding =
        policy.forms().stream().filter(it -> it.form().form().outcome().isPresent()).toList();
    if (deciding.size() == 1) {
      return Optional.of(deciding.getFirst());
    }
    String message =
        deciding.isEmpty()
            ? "No form of \"" + file + "\" decides claims."
            : "Several forms of \""
                + file
                + "\" decide claims; say which: "
                + deciding.stream()
                    .map(it -> "\"" + it.form().id() + "\"")
                    .collect(Collectors.joining(", "))
                + ".";
    terminal.err().println("proviso: " + message);
    return Optional.empty();
  }

  private String template(Policy policy, AttachedForm form, Path file, Path folder) {
    String relative =
        folder.toAbsolutePath().normalize().relativize(file.toAbsolutePath()).toString();
    return ClaimTemplate.of(
        new InForce(
            policy.number(),
            policy.insured().name(),
            policy.period(),
            form.form(),
            form.schedule()),
        relative.replace('\\', '/'));
  }
}
