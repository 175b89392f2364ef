package proviso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import proviso.clause.CompiledForm;
import proviso.policy.PolicyTemplate;

/** {@code proviso init}: files to start from. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Makes a file to start from.",
    footer = {"", "Example:", "  proviso init policy @FORM@"})
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "KIND", description = "policy: a policy file for a form.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "FORM",
      description = "A form file, or a form's number and edition in quotes.")
  private String form = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; never replaces a file (default: the terminal).")
  private Optional<String> output = Optional.empty();

  @Mixin private FormsOption forms = new FormsOption();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!kind.equals("policy")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + kind + "\" is not a kind of file to start; say policy");
    }
    Optional<CompiledForm> compiled = new FormArgument(terminal, forms.library(terminal)).one(form);
    if (compiled.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    String text = PolicyTemplate.of(compiled.get());
    if (output.isEmpty()) {
      terminal.out().print(text);
      return Exit.DONE;
    }
    Path path = terminal.path(output.get());
    Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    terminal.out().println("written  " + terminal.shown(path));
    return Exit.DONE;
  }
}
