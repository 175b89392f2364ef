package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso explain}. */
@NullMarked
class ExplainCommandTest {
  private static final String LANTERN = "LN 10 01 01 26";

  @TempDir private Path folder;

  @Test
  void showsWordsRulesFactsAndReferences() {
    Run run = Run.in(folder, "explain", LANTERN, "B.1");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("B.1  Keeping  (keeping), LN 10 01 01 26\n")
        .contains("\u201CKeep each \"lantern\" dry")
        .contains("requires covered = lantern.dry or schedule.keeper (line ")
        .contains("lantern.dry: Was it kept dry? (keeper)")
        .contains("Referred to by A.1; B.");
  }

  @Test
  void takesAnIdAndPrintsJson() {
    Run run = Run.in(folder, "explain", "--format", "json", LANTERN, "keeping");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("{\"number\":\"LN 10 01\",\"edition\":\"01 26\",\"provision\":\"B.1\"")
        .contains("\"verb\":\"requires\"");
  }

  @Test
  void aProvisionThatIsNotThereIsUsage() {
    Run run = Run.in(folder, "explain", LANTERN, "B.11");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("has no provision \"B.11\"").contains("Did you mean");
  }
}
