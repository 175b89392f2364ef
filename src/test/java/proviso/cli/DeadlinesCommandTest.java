package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso deadlines}, against days counted by hand on a calendar of the wall. */
@NullMarked
class DeadlinesCommandTest {
  private static final Path FORMS = Path.of("forms").toAbsolutePath();
  private static final Path EXAMPLES = FORMS.resolve("bp-05-94/examples");

  @TempDir private Path folder;

  private List<String> diary(String state, String events) throws IOException {
    String text = Files.readString(EXAMPLES.resolve("claim.yaml"));
    String claim =
        text.replace("policy: policy.yaml", "policy: " + EXAMPLES.resolve("policy.yaml"))
            .replace("state: OH", "state: " + state)
            .replaceFirst("events: \\{.*}", "events: {" + events + "}");
    Files.writeString(folder.resolve("claim.yaml"), claim);
    Run run = Run.in(folder, "deadlines", "--forms", FORMS.toString(), "claim.yaml");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out().lines().filter(line -> line.matches("(\\d{4}-|waits).*")).toList();
  }

  /**
   * Summer time ended on Sunday, November 1. No business days: Veterans Day, November 11;
   * Christmas, Friday, December 25; New Year, Friday, January 1; the birthday of Dr. King, Monday,
   * January 18.
   */
  @Test
  void aClaimInNewYorkAcrossTheEndOfSummerTimeAndFourHolidays() throws IOException {
    assertThat(
            diary(
                "NY",
                "notice: 2026-10-30, proof: 2026-11-20, received: 2026-12-18, agreed: 2027-01-15"))
        .satisfiesExactly(
            // November 2 to 6, 9, 10, 12, 13, 16 to 20, 23.
            line -> assertThat(line).startsWith("2026-11-23  Acknowledge"),
            line -> assertThat(line).startsWith("2026-11-23  List all items"),
            // December 21 to 24, 28 to 31, January 4 to 8, 11, 12: the later of proof and items.
            line -> assertThat(line).startsWith("2027-01-12  Accept or reject"),
            // January 19 to 22, 25.
            line -> assertThat(line).startsWith("2027-01-25  Pay"),
            line -> assertThat(line).startsWith("waits       Write again"));
  }

  /**
   * Summer time began on Sunday, March 14. No business days: Memorial Day, May 31; Juneteenth, a
   * Saturday, kept on Friday, June 18.
   */
  @Test
  void aClaimInTexasAcrossTheBeginningOfSummerTimeAndTwoHolidays() throws IOException {
    assertThat(diary("TX", "notice: 2027-03-05, received: 2027-05-20, decided: 2027-06-16"))
        .satisfiesExactly(
            // Calendar days, to a Saturday.
            line -> assertThat(line).startsWith("2027-03-20  Acknowledge"),
            // May 21, 24 to 28, June 1 to 4, 7 to 11.
            line -> assertThat(line).startsWith("2027-06-11  Accept or reject"),
            // June 17, 21 to 24.
            line -> assertThat(line).startsWith("2027-06-24  Pay after notice"),
            // Eleven days of May, thirty of June, nineteen of July.
            line -> assertThat(line).startsWith("2027-07-19  Pay at the latest"),
            line -> assertThat(line).startsWith("waits       Accept or reject"));
  }
}
