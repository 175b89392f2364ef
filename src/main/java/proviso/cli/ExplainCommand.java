package proviso.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.clause.CompiledForm;
import proviso.form.Provision;
import proviso.text.Suggestion;

/** {@code proviso explain}: one provision of a form and all that hangs on it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains one provision: its words, its rules, the facts they ask for and why, whom it"
          + " refers",
      "to and who refers to it, the readings of its words, and the scenarios that exercise it."
    },
    footer = {"", "Example:", "  proviso explain @FORM@ A"})
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FORM",
      description = "A form file, or a form's number and edition in quotes.")
  private String form = "";

  @Parameters(
      index = "1",
      paramLabel = "PARAGRAPH",
      description = "The label of a provision, such as C.2.a.(1), or its id.")
  private String paragraph = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). JSON is {number, edition, provision, id, sentences: [{id,"
            + " words, rules: [{verb, rule, line}]}], facts: [{id, question, answeredBy, through}],"
            + " refersTo, referredToBy, readings: [{id, question, default, why}], scenarios}; keys"
            + " are only ever added."
      })
  private Report format = Report.TEXT;

  @Mixin private FormsOption forms = new FormsOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Library library = forms.library(terminal);
    List<FormArgument.Found> found = new FormArgument(terminal, library).all(form);
    Optional<CompiledForm> compiled = new FormArgument(terminal, library).one(form);
    if (compiled.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    Optional<Provision> provision =
        compiled.get().byLabel(paragraph).or(() -> compiled.get().provision(paragraph));
    if (provision.isEmpty()) {
      List<String> labels =
          compiled.get().form().provisions().map(it -> it.label().cited()).toList();
      terminal
          .err()
          .println(
              "proviso: %s has no provision \"%s\". %s"
                  .formatted(
                      compiled.get().id(),
                      paragraph,
                      Suggestion.closest(paragraph, labels)
                          .map(meant -> "Did you mean \"" + meant + "\"?")
                          .orElse("Its labels are like " + labels.getFirst() + ".")));
      return Exit.USAGE;
    }
    Explanation explanation =
        Explanation.of(
            compiled.get(),
            provision.get(),
            new ScenarioFiles(terminal, library)
                .exercising(compiled.get(), found, provision.get()));
    switch (format) {
      case TEXT -> terminal.out().print(ExplanationText.print(explanation));
      case JSON -> terminal.out().println(ExplanationJson.of(explanation));
    }
    return Exit.DONE;
  }
}
