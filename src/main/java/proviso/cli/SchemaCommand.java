package proviso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import proviso.claim.ClaimShape;
import proviso.compile.FormShape;
import proviso.decide.DeterminationShape;
import proviso.diff.json.DiffShape;
import proviso.policy.PolicyShape;
import proviso.scenario.ScenarioShape;
import proviso.source.JsonSchema;

/** {@code proviso schema}: the JSON Schema of a kind of file. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Prints the JSON Schema of a kind of file, with which editors complete and check it.",
    footer = {"", "Example:", "  proviso schema policy"})
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "KIND",
      converter = WordConverter.Kinds.class,
      description = "form, policy, claim, scenario, determination or diff.")
  private Kind kind = Kind.FORM;

  /** A kind of file. */
  enum Kind {
    /** A form file. */
    FORM,
    /** A policy file. */
    POLICY,
    /** A scenario file. */
    SCENARIO,
    /** A claim file. */
    CLAIM,
    /** What {@code proviso decide --format json} prints. */
    DETERMINATION,
    /** The JSON of a difference. */
    DIFF
  }

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String schema =
        switch (kind) {
          case FORM ->
              JsonSchema.of(
                  "Proviso form", "https://proviso.example/form.schema.json", FormShape.ROOT);
          case POLICY -> PolicyShape.schema();
          case SCENARIO -> ScenarioShape.schema();
          case CLAIM -> ClaimShape.schema();
          case DETERMINATION ->
              JsonSchema.of(
                  "Proviso determination",
                  "https://proviso.example/determination.schema.json",
                  DeterminationShape.ROOT);
          case DIFF -> DiffShape.schema();
        };
    terminal.out().print(schema);
    return Exit.DONE;
  }
}
