package proviso.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.outline.Outline;
import proviso.redline.TerminalReport;

/** {@code proviso diff}: two editions to what changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed from one edition to another: in the words, the values, the rules.",
      "An edition is a form, or a Markdown or text file with labels at the beginnings of its lines."
    },
    footer = {"", "Example:", "  proviso diff @OLD@ @NEW@"})
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "The old edition.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The new edition.")
  private String fresh = "";

  @Mixin private FormsOption forms = new FormsOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    EditionArgument argument = new EditionArgument(terminal, forms.library(terminal));
    Optional<Outline> before = argument.outline(old);
    Optional<Outline> after = argument.outline(fresh);
    if (before.isEmpty() || after.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    EditionDiff diff = Comparison.of(before.get(), after.get());
    terminal.out().print(TerminalReport.of(diff, List.of(), terminal.colour()));
    return Exit.DONE;
  }
}
