package proviso.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimInputs;
import proviso.decide.AnswerWords;
import proviso.decide.Determination;
import proviso.decide.DeterminationJson;
import proviso.decide.DeterminationText;
import proviso.decide.Determiner;
import proviso.form.Reading;
import proviso.text.Checked;

/** {@code proviso decide}: a claim to what it comes to. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Decides a claim: what is covered, for how much and why, provision by provision;",
      "or which facts, and only those, still decide it."
    },
    footer = {
      "",
      "Examples:",
      "  proviso decide @CLAIM@",
      "  proviso decide --readings all @CLAIM@"
    })
final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "CLAIM",
      description = "A claim file, YAML or JSON; - for standard input.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). \"proviso schema determination\" describes the JSON; keys"
            + " are only ever added."
      })
  private Report format = Report.TEXT;

  @Option(
      names = "--readings",
      paramLabel = "all",
      description = "With \"all\": a table of what the claim comes to under each reading.")
  private Optional<String> readings = Optional.empty();

  @Mixin private ReadingOptions chosen = new ReadingOptions();

  @Mixin private FormsOption forms = new FormsOption();

  DecideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (readings.isPresent() && !readings.get().equals("all")) {
      terminal.err().println("proviso: --readings takes \"all\"; one is chosen with --reading.");
      return Exit.USAGE;
    }
    Checked<ClaimFile> read = new ClaimReader(terminal, forms.library(terminal)).read(file);
    new DiagnosticReport(terminal).print(terminal.err(), read.diagnostics());
    if (read.value().isEmpty()) {
      return Exit.BAD_INPUT;
    }
    Optional<Claim> claim = chosen.apply(read.value().get().claim(), terminal);
    if (claim.isEmpty()) {
      return Exit.USAGE;
    }
    try {
      if (readings.isPresent()) {
        table(claim.get());
      } else {
        print(claim.get());
      }
      return Exit.DONE;
    } catch (ArithmeticException tooLarge) {
      terminal
          .err()
          .println("proviso: An amount or a moment of this claim is too large to compute exactly.");
      return Exit.BAD_INPUT;
    }
  }

  private void print(Claim claim) {
    ClaimInputs inputs = ClaimReader.inputs(claim);
    Determination determination =
        new Determiner(claim.policy().form()).determine(inputs.inputs(), inputs.place());
    switch (format) {
      case TEXT ->
          terminal
              .out()
              .print(
                  DeterminationText.print(
                      "Claim " + claim.number(), determination, words(claim, inputs)));
      case JSON ->
          terminal
              .out()
              .println(DeterminationJson.of(claim.number(), determination, inputs.texts()));
    }
  }

  private static AnswerWords words(Claim claim, ClaimInputs inputs) {
    return new AnswerWords(claim.policy().form(), claim.clock(), inputs.texts());
  }

  /** A line for each option of each reading, the others as the claim has them. */
  private void table(Claim claim) {
    if (claim.form().readings().isEmpty() && format == Report.TEXT) {
      terminal
          .out()
          .println("No words of " + claim.form().id() + " are declared open to readings.");
    }
    Determiner determiner = new Determiner(claim.policy().form());
    for (Reading reading : claim.form().readings()) {
      for (String option : reading.options().keySet()) {
        ClaimInputs inputs = ClaimReader.inputs(claim.under(reading.id(), option));
        Determination.Alternative outcome = determiner.outcome(inputs.inputs(), inputs.place());
        line(claim, reading, option, outcome, words(claim, inputs));
      }
    }
  }

  private void line(
      Claim claim,
      Reading reading,
      String option,
      Determination.Alternative outcome,
      AnswerWords words) {
    boolean taken = claim.option(reading).equals(option);
    switch (format) {
      case TEXT ->
          terminal
              .out()
              .printf(
                  "%s %-42s %-38s %16s%n",
                  taken ? "*" : " ",
                  reading.id() + "=" + option,
                  DeterminationText.decision(outcome.decision()),
                  words.print(outcome.payable()));
      case JSON ->
          terminal
              .out()
              .println(
                  Json.of(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("reading", reading.id());
                    json.writeStringProperty("option", option);
                    json.writeBooleanProperty("taken", taken);
                    json.writeStringProperty("decision", outcome.decision().id());
                    json.writeStringProperty("payable", words.print(outcome.payable()));
                    json.writeEndObject();
                  }));
    }
  }
}
