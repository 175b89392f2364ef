package proviso.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.claim.ClaimTemplate;
import proviso.clause.CompiledForm;

/** {@code proviso facts}: what a claim under a form must answer, and why. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the questions that a claim under a form must answer: who answers each, when it"
          + " matters, and which provisions ask.",
      "The text is a claim file to fill in; \"proviso init claim\" writes it to a file."
    },
    footer = {"", "Example:", "  proviso facts @FORM@"})
final class FactsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FORM",
      description = "A form file, or a form's number and edition in quotes.")
  private String form = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). JSON is {form, edition, title, facts: [{id, type, question,"
            + " answeredBy, base, neededWhen, notBefore, options: [{id, words}], columns: [{id,"
            + " type, options}], provisions: [{id, label}], outcomes, referrals, facts}], readings:"
            + " [{id, question, options, default, why}]}; keys are only ever added."
      })
  private Report report = Report.TEXT;

  @Mixin private FormsOption forms = new FormsOption();

  FactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<CompiledForm> compiled = new FormArgument(terminal, forms.library(terminal)).one(form);
    if (compiled.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    switch (report) {
      case TEXT -> terminal.out().print(ClaimTemplate.of(compiled.get()));
      case JSON -> terminal.out().println(FactsJson.of(compiled.get()));
    }
    return Exit.DONE;
  }
}
