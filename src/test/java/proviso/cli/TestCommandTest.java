package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso test} says which scenarios come out otherwise than expected. */
class TestCommandTest {
  private static final Path HARBOR =
      Path.of("src/test/resources/proviso/claims/forms/harbor.yaml").toAbsolutePath();

  private static final String SCENARIOS =
      """
      form: HB 10 20
      edition: 01 26
      zone: America/New_York
      period: {from: 2025-01-01, to: 2026-01-01}
      schedule: {limit: "$100,000", deductible: $500, tier: gold}
      facts: {cause: storm, guarded: yes, repair.cost: "$2,500"}
      scenarios:
        - {id: H1, title: A storm, expect: {payable: "$2,000"}}
        - {id: H2, title: A thaw, facts: {cause: none}, expect: {payable: $0, decision: pay}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aFormWithScenarios() throws IOException {
    Files.copy(HARBOR, folder.resolve("harbor.yaml"));
    Files.createDirectory(folder.resolve("scenarios"));
    scenarios(SCENARIOS);
  }

  private void scenarios(String text) throws IOException {
    Files.writeString(folder.resolve("scenarios/harbor.yaml"), text);
  }

  @Test
  void printsWhatCameOutOtherwise() {
    Run run = Run.in(folder, "test", "--no-mutants", "harbor.yaml");
    assertThat(run.out())
        .isEqualTo(
            """
            FAIL  H2  A thaw  (scenarios/harbor.yaml:9)
                  decision: expected pay, was deny
            HB 10 20 01 26: 2 scenarios, 1 pass, 1 fail.
              sentences with rules: all 2; branches of rules: all 7.
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Exit.NO);
  }

  @Test
  void runsTheScenariosAskedFor() {
    Run run = Run.in(folder, "test", "harbor.yaml", "--scenario", "H1");
    assertThat(run.out()).isEqualTo("HB 10 20 01 26: 1 scenario, 1 pass, 0 fail.\n");
    assertThat(run.exit()).isEqualTo(Exit.DONE);
    Run none = Run.in(folder, "test", "harbor.yaml", "--scenario", "H3");
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("There is no scenario H3.");
  }

  @Test
  void writesJson() {
    Run run = Run.in(folder, "test", "--format", "json", "harbor.yaml");
    assertThat(run.out())
        .startsWith(
            "{\"forms\":[{\"number\":\"HB 10 20\",\"edition\":\"01 26\",\"passed\":1,\"failed\":1,"
                + "\"scenarios\":[{\"id\":\"H1\",\"title\":\"A storm\","
                + "\"file\":\"scenarios/harbor.yaml\",\"line\":8,\"passes\":true,"
                + "\"decision\":\"pay\",\"payable\":200000,\"differences\":[]},"
                + "{\"id\":\"H2\",\"title\":\"A thaw\",\"file\":\"scenarios/harbor.yaml\","
                + "\"line\":9,\"passes\":false,\"decision\":\"deny\",\"payable\":0,"
                + "\"differences\":[{\"what\":\"decision\",\"expected\":\"pay\",\"was\":\"deny\","
                + "\"line\":9}]}],\"coverage\":{\"sentences\":2,\"sentencesSeen\":2,"
                + "\"branches\":7,\"missed\":0,");
    assertThat(run.exit()).isEqualTo(Exit.NO);
  }

  @Test
  void saysWhichChangesOfRulesNoScenarioNotices() {
    Run run = Run.in(folder, "test", "harbor.yaml");
    assertThat(run.out())
        .containsPattern("changes to the rules noticed: \\d+ of \\d+; \\d+\\.\\d% survive")
        .contains("no reason stated");
  }

  @Test
  void aFaultyScenarioFileIsBadInput() throws IOException {
    scenarios(SCENARIOS.replace("payable: $0", "payabel: $0"));
    Run run = Run.in(folder, "test", "harbor.yaml");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("payabel").contains("scenarios/harbor.yaml:9");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void saysWhenThereAreNone() throws IOException {
    Files.delete(folder.resolve("scenarios/harbor.yaml"));
    Run run = Run.in(folder, "test", "harbor.yaml");
    assertThat(run.out()).isEqualTo("HB 10 20 01 26: no scenarios.\n");
    assertThat(run.exit()).isEqualTo(Exit.DONE);
  }
}
