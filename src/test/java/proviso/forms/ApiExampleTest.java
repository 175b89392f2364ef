package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.claim.Claim;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.FactValue;
import proviso.claim.Given;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.CompiledForm;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.decide.Decision;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.text.SourceText;

/** The README's example of the Java interface, run. */
class ApiExampleTest {
  private static final String CLAIM =
      """
      claim: EX-1
      policy:
        number: BOP 1
        insured: Harbor Lane Outfitters LLC
        zone: America/New_York
        period: {from: 2026-12-01, to: 2027-12-01}
        schedule:
          business: Online retail
          locations: ["410 Front Street, Columbus, OH 43215"]
          limit: $100,000
          waiver: no
          deductible: $1,000
      form: BP 05 94
      edition: 01 06
      zone: America/New_York
      facts: {cause: malicious-code}
      """;

  @Test
  void loadsAFormBuildsFactsDeterminesAndReadsFindings() throws IOException {
    SourceText file = new SourceText("claim.yaml", CLAIM);
    // README: begin
    FormFolder forms = new FormFolder(List.of(Path.of("forms")));
    Claim claim =
        ClaimFromSource.read(file, forms, Policies.NONE, character -> true)
            .value()
            .orElseThrow()
            .claim()
            .with("cause", Given.known(new FactValue.Option("unauthorized-use")));
    CompiledForm form = claim.policy().form();
    ClaimInputs inputs = InputsFromClaim.of(claim, form.program(), UsHolidays.table());
    Determiner determiner = new Determiner(form);
    Determination determination = determiner.determine(inputs.inputs(), inputs.place());
    List<Finding> findings =
        determiner.clause("D.2.d.(2)").orElseThrow().apply(inputs.inputs(), inputs.place());
    // README: end
    assertThat(determination.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(determination.open()).isNotEmpty();
    assertThat(findings)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.citation().provision().label().cited()).isEqualTo("D.2.d.(2)");
          assertThat(it.status()).isEqualTo(Status.APPLIES);
        });
    assertThat(Optional.of(form.evaluator().evaluate(inputs.inputs(), inputs.place()))).isPresent();
  }

  @Test
  void theReadmeShowsWhatRunsHere() throws IOException {
    String source = Files.readString(Path.of("src/test/java/proviso/forms/ApiExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// README: begin"), source.indexOf("// README: end"))
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst("^ {4}", ""))
            .filter(line -> !line.isBlank())
            .reduce("", (all, line) -> all + line + "\n");
    assertThat(Files.readString(Path.of("README.md"))).contains(example);
  }
}
