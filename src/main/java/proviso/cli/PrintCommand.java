package proviso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
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
import proviso.issue.Format;
import proviso.issue.Specimen;

/** {@code proviso print}: a form with nothing filled in. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = "Prints a form with nothing filled in.",
    footer = {"", "Example:", "  proviso print @FORM@"})
final class PrintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FORM",
      description = "A form file, or a form's number and edition in quotes.")
  private String form = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Formats.class,
      description = "text, html, pdf or docx (default: text). The last two need --output.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it (default: the terminal).")
  private Optional<String> output = Optional.empty();

  @Option(names = "--force", description = "Replace a file that is there and differs.")
  private boolean force;

  @Mixin private FormsOption forms = new FormsOption();

  PrintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<CompiledForm> compiled = new FormArgument(terminal, forms.library(terminal)).one(form);
    if (compiled.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    if (output.isPresent()) {
      return write(compiled.get(), terminal.path(output.get()));
    }
    if (!format.isText()) {
      String what = format == Format.PDF ? "A PDF" : "A Word file";
      throw new ParameterException(spec.commandLine(), what + " is no text; say --output FILE");
    }
    terminal.out().print(new String(Specimen.bytes(compiled.get(), format), UTF_8));
    return Exit.DONE;
  }

  private int write(CompiledForm compiled, Path path) throws IOException {
    if (!Specimen.write(compiled, format, path, force)) {
      terminal
          .err()
          .println(
              "proviso: \""
                  + terminal.shown(path)
                  + "\" is there already and is another document."
                  + " Give --force to replace it.");
      return Exit.BAD_INPUT;
    }
    terminal.out().println("written  " + terminal.shown(path));
    return Exit.DONE;
  }
}
