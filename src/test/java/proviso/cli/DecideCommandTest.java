package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proviso.decide.DeterminationShape;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** {@code proviso decide}. */
@NullMarked
class DecideCommandTest {
  private static final Path EXAMPLE = Home.FOLDER.resolve("forms/lantern/examples/claim.yaml");

  @TempDir private Path folder;

  private String claim(String from, String to) throws IOException {
    Path file = EXAMPLE.resolveSibling("other-" + Math.abs(to.hashCode()) + ".yaml");
    String text = Files.readString(EXAMPLE);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    file.toFile().deleteOnExit();
    return file.toString();
  }

  @Test
  void saysWhatIsPaidAndByWhichProvision() {
    Run run = Run.in(folder, "decide", EXAMPLE.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    // 12.5% of $4,000, less $250.
    assertThat(run.out())
        .startsWith("Claim LN-7, under LN 10 01 01 26\nPay: $250.00\n")
        .contains("less the deductible")
        .contains("Keep each \"lantern\" dry");
  }

  @Test
  void anOpenFactIsAskedForAndNotTakenForNo() throws IOException {
    // The Schedule waives the keeping, so that it does not matter whether the lantern was dry.
    assertThat(Run.in(folder, "decide", claim("dry: yes", "dry: unknown")).out())
        .contains("Pay: $250.00");
    Run open = Run.in(folder, "decide", claim("lost: yes, ", ""));
    assertThat(open.exit()).isZero();
    assertThat(open.out())
        .contains("Not decided yet")
        .contains("lantern.lost: Was a lantern lost? (insured) It matters to A.1.");
  }

  @Test
  void theJsonIsWhatItsSchemaSays() {
    Run run = Run.in(folder, "decide", "--format", "json", EXAMPLE.toString());
    assertThat(run.exit()).isZero();
    Diagnostics found = new Diagnostics();
    ShapeCheck.check(
        SourceReader.parse(new SourceText("out.json", run.out()), found).orElseThrow(),
        DeterminationShape.ROOT,
        found);
    assertThat(found.sorted()).isEmpty();
    assertThat(run.out()).contains("\"decision\":\"pay\",\"payable\":\"250.00\"");
  }

  @Test
  void aFaultyClaimIsToldWholeAndDecidesNothing() throws IOException {
    String file = claim("cost: \"$4,000\"", "cost: EUR 5, drry: yes");
    Run run = Run.in(folder, "decide", file);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("2 errors").contains("Did you mean \"lantern.dry\"?");
  }

  @Test
  void standardInputIsAClaimToo() throws IOException {
    String text =
        Files.readString(EXAMPLE)
            .replace("policy: policy.yaml", "policy: " + EXAMPLE.resolveSibling("policy.yaml"));
    Run run = Run.with(folder, text, Map.of(), "decide", "-");
    assertThat(run.out()).as(run.err()).contains("Pay: $250.00");
  }

  @Test
  void aReadingThatIsNoneIsUsage() {
    Run run = Run.in(folder, "decide", "--reading", "day=long", EXAMPLE.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no reading \"day\"");
    assertThat(Run.in(folder, "decide", "--readings", "some", EXAMPLE.toString()).exit())
        .isEqualTo(2);
  }
}
