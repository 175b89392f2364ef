package proviso.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where forms are found, alike in every command that needs one. */
final class FormsOption {
  @Option(
      names = "--forms",
      paramLabel = "DIR",
      description = "The folder of the forms (default: forms, beside the program).")
  private Optional<String> forms = Optional.empty();

  /** The forms of the folder named, or of the program's own. */
  Library library(Terminal terminal) {
    return Library.of(terminal, forms);
  }
}
