package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code issue} from its command line to the disk. */
@NullMarked
class IssueCommandTest {
  private static final Path RESOURCES = Path.of("src/test/resources/proviso/policies");

  @TempDir private Path folder;

  @BeforeEach
  void putThePolicyThere() throws IOException {
    Files.copy(RESOURCES.resolve("lantern.yaml"), folder.resolve("policy.yaml"));
  }

  private Run issue(String... arguments) {
    return Run.in(
        folder, Stream.concat(Stream.of("issue"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  private void change(String old, String changed) throws IOException {
    Path file = folder.resolve("policy.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, changed));
  }

  /** The issued files by name, with their bytes as ISO 8859-1. */
  private Map<String, String> issued() throws IOException {
    Path root = folder.resolve("issued");
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(
              root.relativize(path).toString(),
              Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Test
  void writesADocumentForEachFormAndTheDeclarations() throws IOException {
    Run run = issue("policy.yaml", "--format", "pdf,html,text");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(issued().keySet())
        .containsExactly(
            "ln-0000042-01/declarations.html",
            "ln-0000042-01/declarations.pdf",
            "ln-0000042-01/declarations.txt",
            "ln-0000042-01/ln-10-01-01-26.html",
            "ln-0000042-01/ln-10-01-01-26.pdf",
            "ln-0000042-01/ln-10-01-01-26.txt",
            "ln-0000042-01/ln-20-02-06-26.html",
            "ln-0000042-01/ln-20-02-06-26.pdf",
            "ln-0000042-01/ln-20-02-06-26.txt");
    assertThat(run.out().lines())
        .hasSize(9)
        .allMatch(line -> line.startsWith("written    issued/ln-0000042-01/"))
        .anyMatch(line -> line.matches(".*ln-10-01-01-26\\.pdf  \\(1 page, [0-9,]+ bytes\\)"));
  }

  @Test
  void theDeclarationsQuoteWhatAValueGoverns() throws IOException {
    issue("policy.yaml", "--format", "text");
    String text =
        Files.readString(folder.resolve("issued/ln-0000042-01/declarations.txt"))
            .replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Łódź & São Boats", "12/01/2026", "12:01 a.m.", "America/New_York")
        .contains("LN 20 02", "06 26", "Bells", "© Lantern Mutual, 2026")
        .contains("A.2 We pay our share of each number up to the limit less the deductible.");
  }

  @Test
  void twiceGivesTheSameBytes() throws IOException {
    issue("policy.yaml");
    Map<String, String> first = issued();
    Run again = issue("policy.yaml");
    assertThat(again.exit()).isZero();
    assertThat(again.out().lines()).hasSize(3).allMatch(line -> line.startsWith("unchanged  "));
    assertThat(issued()).isEqualTo(first);
  }

  @Test
  void yamlAndJsonGiveTheSameBytes() throws IOException {
    issue("policy.yaml");
    Map<String, String> yaml = issued();
    Files.copy(RESOURCES.resolve("lantern.json"), folder.resolve("policy.json"));
    Run json = issue("policy.json");
    assertThat(json.out().lines()).allMatch(line -> line.startsWith("unchanged  "));
    assertThat(issued()).isEqualTo(yaml);
  }

  @Test
  void anotherDocumentIsNotReplacedUnlessForced() throws IOException {
    issue("policy.yaml");
    Map<String, String> before = issued();
    change("limit: $10,000.50", "limit: $20,000");

    Run refused = issue("policy.yaml");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("error[would-overwrite]")
        .contains("\"issued/ln-0000042-01/ln-10-01-01-26.pdf\" is there already")
        .contains("\"issued/ln-0000042-01/declarations.pdf\" is there already")
        .contains("--force");
    assertThat(issued()).isEqualTo(before);

    Run forced = issue("policy.yaml", "--force");
    assertThat(forced.exit()).isZero();
    assertThat(forced.out())
        .contains("replaced   issued/ln-0000042-01/ln-10-01-01-26.pdf")
        .contains("unchanged  issued/ln-0000042-01/ln-20-02-06-26.pdf");
    assertThat(issued()).isNotEqualTo(before);
  }

  @Test
  void aPolicyWithFaultsWritesNothing() throws IOException {
    change("share: 12.5%", "share: lots");
    Run run = issue("policy.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error[bad-schedule]").contains("policy.yaml:17:14");
    assertThat(issued()).isEmpty();
  }

  @Test
  void oneFaultyPolicyKeepsTheOthersFromBeingWritten() throws IOException {
    Files.copy(folder.resolve("policy.yaml"), folder.resolve("good.yaml"));
    change("share: 12.5%", "share: lots");
    change("LN 0000042-01", "LN 0000042-02");
    Run run = issue("good.yaml", "policy.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(issued()).isEmpty();
  }

  @Test
  void aFolderInTheWayIsSaidAndNothingIsWritten() throws IOException {
    Files.createDirectories(folder.resolve("issued/ln-0000042-01/ln-20-02-06-26.pdf"));
    Run run = issue("policy.yaml", "--force");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("is in the way: it is no file");
    assertThat(issued()).isEmpty();
  }

  @Test
  void aFileWhereTheFolderShouldBeIsAFailureOfTheMachine() throws IOException {
    Files.writeString(folder.resolve("issued"), "");
    Run run = issue("policy.yaml");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err()).startsWith("proviso: ").contains("issued").hasLineCount(1);
  }

  @Test
  void twoPoliciesOfOneNumberAreSaidBeforeAnythingIsWritten() throws IOException {
    Files.copy(folder.resolve("policy.yaml"), folder.resolve("same.yaml"));
    Run run = issue("policy.yaml", "same.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("Policy \"LN 0000042-01\" and policy \"LN 0000042-01\" would both be written");
    assertThat(issued()).isEmpty();
  }

  @Test
  void oneFileGivenTwiceIsIssuedOnce() throws IOException {
    Run run = issue("policy.yaml", "./policy.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../escape", "/etc/passwd", "CON", "ln 0000042-01", "..", "C:\\x", "~"})
  void noNumberLeavesTheFolder(String number) throws IOException {
    change("policy: LN 0000042-01", "policy: '" + number + "'");
    assertThat(issue("policy.yaml", "--format", "text").exit()).isZero();
    assertThat(issued()).hasSize(3);
    assertThat(issued().keySet()).allMatch(name -> name.matches("[a-z0-9-]+/[a-z0-9-]+\\.txt"));
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("policy.yaml", "issued");
    }
  }

  @Test
  void aPolicyMayComeFromStandardInput() throws IOException {
    Run run =
        Run.with(
            folder,
            Files.readString(folder.resolve("policy.yaml")),
            Map.of(),
            "issue",
            "-",
            "--out",
            "issued");
    assertThat(run.exit()).isZero();
    assertThat(issued()).hasSize(3);
  }

  @Test
  void theReportForProgramsNamesEachFile() {
    Run run = issue("policy.yaml", "--report", "json");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"files\":[{\"policy\":\"LN 0000042-01\"")
        .contains("\"path\":\"issued/ln-0000042-01/ln-10-01-01-26.pdf\"")
        .contains("\"format\":\"pdf\",\"pages\":1,\"bytes\":")
        .contains("\"outcome\":\"written\"");
    String help = Run.in(folder, "issue", "--help").out().replaceAll("\\s+", " ");
    assertThat(ProgramTest.keys(run.out())).allSatisfy(key -> assertThat(help).contains(key));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aReportForProgramsHoldsTheFaultsToo() throws IOException {
    change("share: 12.5%", "share: lots");
    Run run = issue("policy.yaml", "--report", "json");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("\"files\":[]").contains("bad-schedule");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anEntryOfAnyLengthIsPrintedWhole() throws IOException {
    List<String> lines =
        Stream.iterate(1, i -> i + 1).limit(300).map(i -> "Quay number " + i).toList();
    change("[North Quay, \"South Quay, Port Example\"]", lines.toString());
    Run run = issue("policy.yaml", "--format", "pdf,text");
    assertThat(run.exit()).isZero();
    try (var pdf =
        org.apache.pdfbox.Loader.loadPDF(
            folder.resolve("issued/ln-0000042-01/ln-10-01-01-26.pdf").toFile())) {
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
      assertThat(text).contains("SCHEDULE – B. Quays (continued)");
      assertThat(lines).allMatch(text::contains);
    }
  }
}
