package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DiffCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeEditions() throws IOException {
    Files.writeString(
        folder.resolve("old.md"),
        """
        # Kites

        1. Kites are insured while they fly, for $100 each.
        2. Strings are insured after 8 hours. See Section 3.
        3. Tails are not insured unless they are sewn on by hand.
        """);
    Files.writeString(
        folder.resolve("new.md"),
        """
        # Kites

        1. Kites are insured while they fly, for $250 each.
        2. Gulls are insured against nothing whatever.
        3. Strings are insured after 12 hours. See Section 4.
        4. Tails are not insured unless they are sewn on by hand.
        """);
  }

  @Test
  void twoTextsAreCompared() {
    Run run = Run.in(folder, "diff", "old.md", "new.md");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("1 added")
        .contains("[-$100-]{+$250+}", "Value: $100 → $250", "Value: 8 hours → 12 hours")
        .contains("\"Section 3\" → \"Section 4\"", "In consequence only", "3 → 4");
  }

  @Test
  void theSameTextTwiceSaysTheSame() {
    assertThat(Run.in(folder, "diff", "old.md", "old.md").out())
        .contains("The editions say and do the same.");
  }

  @Test
  void everyFormatIsWrittenWhole() throws IOException {
    for (String[] each :
        new String[][] {
          {"html", "diff.html", "<!DOCTYPE html>"},
          {"json", "diff.json", "\"changes\""},
          {"redline", "redline.html", "<ins>$250</ins>"},
          {"redline", "redline.txt", "{+$250+}"},
          {"memorandum", "memo.txt", "Filing memorandum"},
          {"text", "diff.txt", "{+$250+}"}
        }) {
      Run run = Run.in(folder, "diff", "old.md", "new.md", "--format", each[0], "-o", each[1]);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(Files.readString(folder.resolve(each[1]))).contains(each[2]);
    }
    Run pdf = Run.in(folder, "diff", "old.md", "new.md", "--format", "redline", "-o", "r.pdf");
    assertThat(pdf.exit()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("r.pdf")))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Run unclear = Run.in(folder, "diff", "old.md", "new.md", "--format", "redline", "-o", "r.doc");
    assertThat(unclear.exit()).isEqualTo(2);
  }

  @Test
  void aLetterThatThePdfCannotPrintIsNamed() throws IOException {
    Files.writeString(folder.resolve("strange.md"), "1. Kites 北京 are insured.\n");
    Run run = Run.in(folder, "diff", "old.md", "strange.md", "--format", "redline", "-o", "r.pdf");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(".html");
    assertThat(folder.resolve("r.pdf")).doesNotExist();
  }

  @Test
  void aFileThatDiffersIsReplacedOnlyWhenAsked() throws IOException {
    Files.writeString(folder.resolve("mine.json"), "mine");
    String[] command = {"diff", "old.md", "new.md", "--format", "json", "-o", "mine.json"};
    assertThat(Run.in(folder, command).exit()).isEqualTo(3);
    assertThat(folder.resolve("mine.json")).hasContent("mine");
    Run forced =
        Run.in(
            folder, "diff", "old.md", "new.md", "--format", "json", "-o", "mine.json", "--force");
    assertThat(forced.exit()).isZero();
    assertThat(folder.resolve("mine.json")).content().contains("\"changes\"");
    assertThat(Run.in(folder, command).exit()).as("the same again").isZero();
  }

  @Test
  void aReviewerHasTheLastWord() throws IOException {
    Files.writeString(
        folder.resolve("word.yaml"),
        """
        same:
          - {before: "2", after: "2"}
        added: ["3"]
        """);
    Run run = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("2  [reworded", "3  [added]");
  }

  @Test
  void aFaultyOverridesFileIsRefusedWithReasons() throws IOException {
    Files.writeString(
        folder.resolve("word.yaml"), "same:\n  - {before: \"22\", after: \"2\"}\nothers: []\n");
    Run run = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("word.yaml:3:1", "others");
    Files.writeString(folder.resolve("word.yaml"), "same:\n  - {before: \"22\", after: \"2\"}\n");
    Run unknown = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(unknown.err()).contains("has no clause \"22\"");
    assertThat(Run.in(folder, "diff", "old.md", "new.md", "--overrides", "none.yaml").exit())
        .isEqualTo(3);
  }

  @Test
  void whatIsNoEditionIsRefused() throws IOException {
    Files.write(folder.resolve("bad.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(Run.in(folder, "diff", "bad.md", "new.md").exit()).isEqualTo(3);
    assertThat(Run.in(folder, "diff", "missing.md", "new.md").exit()).isEqualTo(3);
  }

  private static final Path PAYMENTS = Path.of("forms/opi-10-40").toAbsolutePath();

  private Run claims(String... more) {
    return Run.in(
        folder,
        Stream.concat(
                Stream.of(
                    "diff",
                    PAYMENTS.resolve("01-25.yaml").toString(),
                    PAYMENTS.resolve("01-26.yaml").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void claimsThatEndDifferentlyAreToldWithTheProvisionThatMadeIt() {
    Run run = claims("--claims", PAYMENTS.resolve("examples/claims").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("4 claims decided under both editions, 3 end differently.")
        .contains("TF-2027-0009: Pay: $12,756.00 → Deny: $0.00. IV.C (Outdated Software) is new")
        .contains("CB-2025-0007: Deny: $0.00 → Pay: $4,112.50. IV.E (Your Own Pages)")
        .contains("TF-2026-0051: Deny: $0.00 → Pay: $2,544.00. II.A.2 says 8 hours in place of")
        .doesNotContain("TF-2027-0003");
  }

  @Test
  void everyFormatTellsOfTheClaims() throws IOException {
    String examples = PAYMENTS.resolve("examples/claims").toString();
    for (String format : List.of("html", "json", "redline", "memorandum")) {
      String file = format + (format.equals("json") ? ".json" : ".html");
      Run run = claims("--claims", examples, "--format", format, "-o", file);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(Files.readString(folder.resolve(file))).contains("TF-2027-0009", "$12,756.00");
    }
    assertThat(folder.resolve("json.json")).content().contains("\"decided\" : 4");
  }

  @Test
  void aFolderOfAllSortsIsReadWholeAndWhatIsWrongIsTold() throws IOException {
    Path claims = Files.createDirectories(folder.resolve("claims/deep/deeper"));
    Files.copy(PAYMENTS.resolve("examples/policy.yaml"), folder.resolve("claims/policy.yaml"));
    String good = Files.readString(PAYMENTS.resolve("examples/claims/ten-hours.yaml"));
    Files.writeString(claims.resolve("good.yml"), good.replace("../policy", "../../policy"));
    Files.writeString(
        folder.resolve("claims/wrong.yaml"), good.replace("../", "").replace("0%", "many"));
    Files.writeString(folder.resolve("claims/broken.json"), "{\"claim\": ");
    Files.writeString(folder.resolve("claims/notes.txt"), "claim: none");
    Files.copy(
        Home.FOLDER.resolve("forms/lantern/examples/claim.yaml"), claims.resolve("other.yaml"));
    Files.copy(PAYMENTS.resolve("scenarios/01-26.yaml"), folder.resolve("claims/scenarios.yaml"));
    Run run = claims("--claims", "claims");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("decided under both editions, 8 end differently. 2 claims could not be decided")
        .contains("TF-2026-0051", "N04: ");
    assertThat(run.err())
        .contains("claims/wrong.yaml:13:22", "many", "claims/broken.json:1:")
        .contains("no claims under OPI 10 40: claims/deep/deeper/other.yaml, claims/policy.yaml");
  }

  @Test
  void claimsAreRefusedWhereNothingCanBeDecided() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Run empty = claims("--claims", "empty");
    assertThat(empty.exit()).isEqualTo(3);
    assertThat(empty.err()).contains("There is no claim under OPI 10 40 here.");
    assertThat(claims("--claims", "nowhere").exit()).isEqualTo(3);

    Run texts = Run.in(folder, "diff", "old.md", "new.md", "--claims", "empty");
    assertThat(texts.exit()).isEqualTo(2);
    assertThat(texts.err()).contains("--claims needs two forms");

    Run without = Run.in(folder, "diff", "LN 10 01 01 25", "LN 10 01 01 26", "--claims", "empty");
    assertThat(without.exit()).isEqualTo(3);
    assertThat(without.err()).contains("LN 10 01 01 25 decides no claims");
  }

  @Test
  void thatEditionsDifferIsAnExitCodeOnlyWhenAskedFor() {
    assertThat(Run.in(folder, "diff", "old.md", "new.md").exit()).isZero();
    assertThat(Run.in(folder, "diff", "old.md", "new.md", "--exit-code").exit()).isEqualTo(1);
    assertThat(Run.in(folder, "diff", "old.md", "old.md", "--exit-code").exit()).isZero();
    Run file =
        Run.in(
            folder, "diff", "old.md", "new.md", "--exit-code", "--format", "html", "-o", "x.html");
    assertThat(file.exit()).isEqualTo(1);
    assertThat(folder.resolve("x.html")).exists();
  }
}
