package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a whole, and the commands that write no policy. */
@NullMarked
class ProgramTest {
  private static final String LANTERN = "LN 10 01 01 26";

  @TempDir private Path folder;

  private static Stream<List<String>> commands() {
    return Stream.concat(Stream.of(List.of()), Program.names().stream().map(name -> List.of(name)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExampleOfEachHelpRuns(List<String> command) {
    List<String> ask = new ArrayList<>(command);
    ask.add("--help");
    Run help = Run.in(folder, ask.toArray(String[]::new));
    assertThat(help.exit()).isZero();
    Matcher example = Pattern.compile("(?s)Examples?:\n(.*)").matcher(help.out());
    assertThat(example.find()).as(help.out()).isTrue();
    List<String> lines = example.group(1).lines().map(String::strip).toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("proviso "));
    for (String line : lines) {
      Run run = Run.in(folder, line.substring("proviso ".length()).split(" "));
      assertThat(run.exit()).as("%s%n%s%s", line, run.out(), run.err()).isZero();
      assertThat(run.out()).isNotBlank();
    }
  }

  @Test
  void saysItsVersion() {
    assertThat(Run.in(folder, "--version").out()).matches("proviso \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          isue                             | There is no command "isue". Did you mean "issue"?
          isue --help                      | There is no command "isue". Did you mean "issue"?
          isue -h x.yaml                   | There is no command "isue". Did you mean "issue"?
          issue --fromat pdf x.yaml        | This command has no option "--fromat". Did you mean "--format"?
          issue --fromat=pdf x.yaml        | Did you mean "--format"?
          issue                            | Give policy files, or --batch with a file of policies.
          issue x.yaml --format odt        | "odt" is not one of pdf, html, text, docx
          issue x.yaml --format htlm       | Did you mean "html"?
          issue x.yaml --format            | --format
          init letter x                    | "letter" is not one of policy, claim
          print x y                        | "y"
          """)
  void aWrongCommandLineIsUsage(String line, String message) {
    Run run = Run.in(folder, line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("proviso: ").contains(message).contains("--help");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void noCommandIsUsage() {
    assertThat(Run.in(folder).exit()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    Run run = Run.in(folder, "issue", "nowhere.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("unreadable-file").contains("nowhere.yaml");
  }

  @Test
  void whateverIsTypedNeverShowsAStackTrace() {
    java.util.Random random = new java.util.Random(4);
    List<String> words =
        List.of(
            "issue",
            "check",
            "print",
            "init",
            "schema",
            "policy",
            "--format",
            "pdf",
            "json",
            "--out",
            "-",
            "--",
            "",
            " ",
            "\u0000",
            "@x",
            "..",
            "--help",
            "-h",
            "=",
            "--force=x",
            "--report",
            LANTERN);
    for (int run = 0; run < 60; run++) {
      String[] line =
          random
              .ints(1 + random.nextInt(4), 0, words.size())
              .mapToObj(words::get)
              .toArray(String[]::new);
      Run result = Run.in(folder, line);
      assertThat(result.exit()).as(String.join("|", line)).isIn(0, 1, 2, 3);
      assertThat(result.err()).doesNotContain("\tat ");
    }
  }

  @Test
  void aFaultOfOursIsOneSentenceAndHowToReportIt() {
    Terminal broken =
        new Terminal(
            new java.io.PrintWriter(new java.io.StringWriter()),
            new java.io.PrintWriter(new java.io.StringWriter()),
            java.io.InputStream.nullInputStream(),
            folder,
            Home.FOLDER,
            Map.of("PROVISO_DEBUG", "0"),
            false);
    java.io.StringWriter err = new java.io.StringWriter();
    Terminal quiet = withErr(broken, err, Map.of());
    assertThat(new Failures(quiet).machine(new IllegalStateException("cogs"))).isEqualTo(4);
    assertThat(err.toString()).contains("cogs").contains("report it").hasLineCount(2);

    java.io.StringWriter trace = new java.io.StringWriter();
    Terminal debug = withErr(broken, trace, Map.of("PROVISO_DEBUG", "1"));
    new Failures(debug).machine(new IllegalStateException("cogs"));
    assertThat(trace.toString()).contains("\tat ");
  }

  private static Terminal withErr(
      Terminal terminal, java.io.StringWriter err, Map<String, String> environment) {
    return new Terminal(
        terminal.out(),
        new java.io.PrintWriter(err, true),
        terminal.in(),
        terminal.directory(),
        terminal.home(),
        environment,
        false);
  }

  @Test
  void aFormIsCheckedByFileFolderOrNumber() throws IOException {
    Path file =
        Files.copy(Home.FOLDER.resolve("forms/bell/06-26.yaml"), folder.resolve("bell.yaml"));
    assertThat(file).exists();
    Run byFile = Run.in(folder, "check", "bell.yaml");
    assertThat(byFile.exit()).isZero();
    assertThat(byFile.out())
        .contains("LN 20 02 06 26 (bell.yaml): 1 provision, 1 sentence, 5 words;")
        .contains("encoded 0%, judgement 0%, inert 0%, not yet 100%.");
    assertThat(Run.in(folder, "check", "LN 20 02 06 26").out()).contains("LN 20 02 06 26");
    Run byFolder = Run.in(folder, "check", Home.FOLDER.resolve("forms").toString());
    assertThat(byFolder.exit()).isZero();
    assertThat(byFolder.out()).contains("LN 10 01 01 25", "LN 10 01 01 26", "LN 20 02 06 26");
  }

  @Test
  void aFaultyFormIsANoWithItsFaults() throws IOException {
    Files.writeString(
        folder.resolve("bad.yaml"),
        """
        form: {number: LN 30 03, edition: 01 26, title: Ropes}
        provisions:
          - {id: rope, text: "See [C.](#hawser).", hedding: Rope}
        """);
    Run run = Run.in(folder, "check", "bad.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("error[unknown-key]", "error[dangling-reference]", "bad.yaml:3:", "2 errors");
    Run json = Run.in(folder, "check", "bad.yaml", "--format", "json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out())
        .contains("\"forms\":[{\"file\":\"bad.yaml\",\"ok\":false}]")
        .contains("\"unknown-key\"");
  }

  @Test
  void aFormNamedTwiceIsCheckedOnce() throws IOException {
    form("ropes.yaml", "Ropes are coiled.");
    assertThat(Run.in(folder, "check", "ropes.yaml", "./ropes.yaml", ".").out().lines()).hasSize(1);
  }

  @Test
  void inAFolderEachFileIsCheckedEvenIfAFormIsThereTwice() throws IOException {
    form("ropes.yaml", "Ropes are coiled.");
    form("sub/copy.yaml", "'See [C.](#hawser).'");
    Files.writeString(folder.resolve("unnamed.yaml"), "form: {title: Ropes}\nprovisions: []\n");
    Run run = Run.in(folder, "check", ".");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .containsOnlyOnce("error[duplicate-id]: The form LN 30 03 01 26 is in the library twice.")
        .contains("error[dangling-reference]", "--> sub/copy.yaml:4:16 ", "unnamed.yaml:1:")
        .doesNotContain(folder.toString());
  }

  @Test
  void warningsAlonePass() throws IOException {
    form("ropes.yaml", "Ropes, see B.1. above, are coiled.\n    inert: No.");
    Run run = Run.in(folder, "check", "ropes.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("warning[unpinned-rule]", "LN 30 03 01 26 (ropes.yaml): ");
  }

  @Test
  void aPolicyIsNoForm() throws IOException {
    Files.writeString(folder.resolve("policy.yaml"), "policy: LN 1\nforms: []\n");
    Run run = Run.in(folder, "check", "policy.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("This is a policy file, not a form file.", "\n1 error");
  }

  @Test
  void theReportForProgramsHasTheKeysThatTheHelpNames() throws IOException {
    form("ropes.yaml", "Ropes, see B.1. above, are coiled.\n    inert: No.");
    String help = Run.in(folder, "check", "--help").out().replaceAll("\\s+", " ");
    String report = Run.in(folder, "check", "ropes.yaml", "--format", "json").out();
    assertThat(keys(report)).isNotEmpty().allSatisfy(key -> assertThat(help).contains(key));
    assertThat(report)
        .contains("\"file\":\"ropes.yaml\",\"ok\":true,\"number\":\"LN 30 03\"")
        .contains("\"sentences\":1,\"words\":");
  }

  /** The keys of a JSON text; the keys of notes are those of diagnostics. */
  static List<String> keys(String json) {
    return Pattern.compile("\"([a-zA-Z]+)\"\\s*:")
        .matcher(json)
        .results()
        .map(key -> key.group(1))
        .distinct()
        .toList();
  }

  private void form(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        form: {number: LN 30 03, edition: 01 26, title: Ropes}
        provisions:
          - id: rope
            text: %s
        """
            .formatted(text));
  }

  @Test
  void acceptingPinsTheRulesInTheFile() throws IOException {
    Path file = folder.resolve("rope.yaml");
    Files.writeString(
        file,
        """
        form: {number: LN 30 03, edition: 01 26, title: Ropes}
        provisions:
          - id: rope
            text: Ropes are coiled.
            inert: It tells what is done anyway.
        """);
    assertThat(Run.in(folder, "check", "rope.yaml").out()).contains("unpinned-rule");
    Run accepted = Run.in(folder, "check", "--accept", "rope.yaml");
    assertThat(accepted.exit()).isZero();
    assertThat(accepted.out()).doesNotContain("unpinned-rule").contains("inert 100%");
    assertThat(Files.readString(file)).containsPattern("pin: [0-9a-f]{8}");
  }

  @Test
  void aFileToStartFromCanBeIssuedAsItIs() throws IOException {
    Run init = Run.in(folder, "init", "policy", LANTERN, "--output", "start.yaml");
    assertThat(init.exit()).isZero();
    Run issued = Run.in(folder, "issue", "start.yaml", "--format", "text");
    assertThat(issued.err()).isEmpty();
    assertThat(issued.exit()).isZero();
    assertThat(Run.in(folder, "init", "policy", LANTERN, "--output", "start.yaml").exit())
        .as("a file is never replaced")
        .isNotZero();
    assertThat(Run.in(folder, "init", "policy", LANTERN).out())
        .isEqualTo(Files.readString(folder.resolve("start.yaml")));
  }

  @Test
  void aNumberOfSeveralEditionsMustSayWhich() {
    Run run = Run.in(folder, "print", "LN 10 01");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("more than one form").contains("01-25.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form", "policy", "claim", "determination", "diff"})
  void theSchemaIsTheOneBesideTheForms(String kind) throws IOException {
    assertThat(Run.in(folder, "schema", kind).out())
        .isEqualTo(Files.readString(Path.of("forms", kind + ".schema.json")));
  }

  @Test
  void aBlankIsPrintedAsTextHtmlOrPdf() throws IOException {
    assertThat(Run.in(folder, "print", LANTERN).out()).contains("C. Limit Per Lantern:");
    assertThat(Run.in(folder, "print", LANTERN, "--format", "html").out()).contains("<html");
    assertThat(Run.in(folder, "print", LANTERN, "--format", "pdf").exit()).isEqualTo(2);
    Run pdf = Run.in(folder, "print", LANTERN, "--format", "pdf", "-o", "blank.pdf");
    assertThat(pdf.exit()).isZero();
    assertThat(Files.size(folder.resolve("blank.pdf"))).isPositive();
    Files.writeString(folder.resolve("blank.pdf"), "mine");
    Run refused = Run.in(folder, "print", LANTERN, "--format", "pdf", "-o", "blank.pdf");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("blank.pdf"))).isEqualTo("mine");
  }
}
