package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class FactsCommandTest {
  private static final String FORMS =
      Path.of("src/test/resources/proviso/claims/forms").toAbsolutePath().toString();

  private static final String HARBOR = FORMS + "/harbor.yaml";

  @TempDir private Path folder;

  @Test
  void theQuestionsAreAClaimFileToFillIn() throws IOException {
    Run facts = Run.in(folder, "facts", HARBOR);
    assertThat(facts.exit()).isZero();
    assertThat(facts.err()).isEmpty();
    assertThat(facts.out()).contains("  # What did the damage? Ask the adjuster.\n");
    Run init = Run.in(folder, "init", "claim", HARBOR, "-o", "claim.yaml");
    assertThat(init.out()).isEqualTo("written  claim.yaml\n");
    assertThat(folder.resolve("claim.yaml")).content().isEqualTo(facts.out());
  }

  @Test
  void theReportForProgramsHasTheKeysThatTheHelpNames() {
    Run facts = Run.in(folder, "facts", "HB 10 20", "--forms", FORMS, "--format", "json");
    assertThat(facts.exit()).isZero();
    assertThat(facts.out())
        .startsWith("{\"form\":\"HB 10 20\",\"edition\":\"01 26\",\"title\":\"HARBOR DAMAGE\"")
        .contains(
            "{\"id\":\"guarded\",\"type\":\"indicator\",\"question\":\"Was the pier guarded?\","
                + "\"base\":false,\"neededWhen\":\"cause is storm\","
                + "\"provisions\":[{\"id\":\"cover\",\"label\":\"A\"}],"
                + "\"outcomes\":[],\"referrals\":[],\"facts\":[]}")
        .contains("\"notBefore\":\"loss.time\"")
        .contains("{\"id\":\"kind\",\"type\":\"choice\",\"options\":[{\"id\":\"hull\",")
        .contains("\"readings\":[{\"id\":\"tide\"");
    assertThat(facts.out().lines()).hasSize(1);
  }

  @Test
  void aFormThatIsNotThereIsBadInput() {
    Run facts = Run.in(folder, "facts", "HB 99 99", "--forms", FORMS);
    assertThat(facts.exit()).isEqualTo(3);
    assertThat(facts.err()).contains("neither a file nor a form of the library");
  }

  @Test
  void ofAPolicyTheClaimNamesItsFile() throws IOException {
    Files.createDirectories(folder.resolve("policies"));
    Files.createDirectories(folder.resolve("claims"));
    Run.in(folder, "init", "policy", HARBOR, "-o", "policies/p.yaml");
    Run init =
        Run.in(folder, "init", "claim", "policies/p.yaml", "--forms", FORMS, "-o", "claims/c.yaml");
    assertThat(init.err()).isEmpty();
    assertThat(init.exit()).isZero();
    assertThat(folder.resolve("claims/c.yaml"))
        .content()
        .contains("\npolicy: \"../policies/p.yaml\"\nform: HB 10 20\n");
  }

  @Test
  void aPolicyThatDecidesNothingIsTold() {
    Run.in(folder, "init", "policy", FORMS + "/notice.yaml", "-o", "p.yaml");
    Run init = Run.in(folder, "init", "claim", "p.yaml", "--forms", FORMS);
    assertThat(init.exit()).isEqualTo(3);
    assertThat(init.err()).isEqualTo("proviso: No form of \"p.yaml\" decides claims.\n");
  }
}
