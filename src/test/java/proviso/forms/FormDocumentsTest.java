package proviso.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.compile.FormFolder;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.form.Form;
import proviso.issue.DeclarationsDocument;
import proviso.issue.Format;
import proviso.issue.Issuance;
import proviso.issue.Issued;
import proviso.letter.Letters;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.SourceText;
import proviso.verify.Verdict;
import proviso.verify.Verifier;

/** The delivered forms as files: what conforms, what can be read from them, what is refused. */
@NullMarked
class FormDocumentsTest {
  private static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  private static final Path EXAMPLE = Path.of("forms/bp-05-94/examples/policy.yaml");

  @TempDir Path folder;

  /** A policy as text; named after what it is. */
  private record Example(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Example> examples() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("forms"))) {
      List<Example> files =
          paths
              .filter(
                  path -> path.toString().matches(".*[/\\\\]examples[/\\\\]policy[^/\\\\]*\\.yaml"))
              .sorted()
              .map(path -> new Example(path.toString(), read(path)))
              .toList();
      assertThat(files).hasSizeGreaterThan(3);
      return Stream.concat(files.stream(), Stream.of(absurd()));
    }
  }

  /**
   * Policies with BP 05 94. Poppler guesses columns from white space, and where gaps of both
   * columns happen to lie side by side it reads across: OPI 10 40 comes out in another order.
   */
  private static Stream<Example> businessowners() {
    return Stream.of(new Example(EXAMPLE.toString(), read(EXAMPLE)), absurd());
  }

  /** The example with entries longer than any page. */
  private static Example absurd() {
    String places =
        Stream.iterate(1, n -> n + 1)
            .limit(120)
            .map(n -> "        - " + n + " Pier Street, Columbus, OH 43215\n")
            .collect(Collectors.joining());
    String business =
        "      business: " + "Retail sale of kites, tails and gulls, ".repeat(300) + "and string\n";
    String text =
        read(EXAMPLE)
            .replaceFirst(" {6}business: .*\n", business)
            .replaceFirst("( {6}locations:\n)( {8}- .*\n)+", "$1" + places);
    assertThat(text).contains(business, places);
    return new Example("absurdly long entries", text);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Checked<Policy> policy(String text) {
    SourceText source = new SourceText("policy.yaml", text);
    return PolicyFromSource.read(source, FORMS, Fonts.standard()::covers);
  }

  private static Policy policy(Example example) {
    Checked<Policy> read = policy(example.text());
    return read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }

  /** The files by name. */
  private static Map<String, Path> issue(Policy policy, Path into) throws IOException {
    Checked<List<Issued>> issued =
        new Issuance(
                into,
                Set.of(Format.PDF),
                false,
                Optional.of(Path.of("templates")),
                path -> path.toString())
            .issue(List.of(policy));
    Map<String, Path> files = new TreeMap<>();
    for (Issued file :
        issued.value().orElseThrow(() -> new AssertionError(issued.diagnostics().toString()))) {
      files.put(file.path().getFileName().toString(), file.path());
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFileIsAccessibleAndArchivable(Example example) throws IOException {
    Map<String, Path> files = issue(policy(example), folder);
    assertThat(files).hasSizeGreaterThan(1);
    for (Path file : files.values()) {
      VeraPdf.assertConformsWithFiles(Files.readAllBytes(file));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFileHoldsWhenItIsMadeAgainFromItsData(Example example) throws Exception {
    Path templates = Path.of("templates");
    Verifier verifier =
        new Verifier(
            FORMS,
            Letters.open(templates, Fonts.standard()::covers).value().orElseThrow(),
            new DeclarationsDocument(Optional.of(templates)),
            PdfWriter.standard(),
            Fonts.standard()::covers);
    for (Path file : issue(policy(example), folder).values()) {
      PdfContent content = PdfReader.read(Files.readAllBytes(file));
      Verdict verdict = verifier.verify(content, Optional.empty(), Optional.empty());
      assertThat(verdict.holds()).as(verdict.toString()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSamePolicyGivesTheSameBytes(Example example) throws IOException {
    Map<String, Path> first = issue(policy(example), folder.resolve("first"));
    Map<String, Path> second = issue(policy(example), folder.resolve("second"));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    for (Map.Entry<String, Path> file : first.entrySet()) {
      assertThat(second.get(file.getKey())).hasSameBinaryContentAs(file.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theWordsOfTheFormCanBeReadInTheirOrder(Example example) throws IOException {
    Policy policy = policy(example);
    Map<String, Path> files = issue(policy, folder);
    for (AttachedForm attached : policy.forms()) {
      Path file = files.get(attached.form().form().id().slug() + ".pdf");
      try (var pdf = Loader.loadPDF(file.toFile())) {
        assertHoldsWords(policy, attached, new PDFTextStripper().getText(pdf));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("businessowners")
  void popplerReadsTheWordsInTheirOrderToo(Example example) throws Exception {
    assumeTrue(isOnPath("pdftotext"), "pdftotext is not installed");
    Policy policy = policy(example);
    Map<String, Path> files = issue(policy, folder);
    for (AttachedForm attached : policy.forms()) {
      Path file = files.get(attached.form().form().id().slug() + ".pdf");
      Path text = folder.resolve("text");
      var process =
          new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertHoldsWords(policy, attached, Files.readString(text, UTF_8));
    }
  }

  private static boolean isOnPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
        .splitAsStream(path)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * The provisions in one piece, and before them the words down to the schedule, in order, with the
   * policy's values between them.
   */
  private static void assertHoldsWords(Policy policy, AttachedForm attached, String text) {
    Form form = attached.form().form();
    String read = letters(withoutFurniture(text, policy, form));
    String printed = attached.form().printedWords();
    String note = form.schedule().note().orElseThrow().plain();
    int body = printed.indexOf(note) + note.length();
    assertThat(body).isGreaterThan(note.length());
    int at = 0;
    for (String words : printed.substring(0, body).lines().toList()) {
      // "See Declarations" stands without the entry's "$".
      String line = words.replaceFirst("(?<=:) \\$$", "");
      int found = read.indexOf(letters(line), at);
      assertThat(found).as("\"%s\" after %d letters of %s", line, at, read).isNotNegative();
      at = found + letters(line).length();
    }
    assertThat(read.substring(at)).startsWith(letters(printed.substring(body)));
  }

  /** Without the lines that stand on every page. */
  private static String withoutFurniture(String text, Policy policy, Form form) {
    List<String> furniture =
        List.of(
            letters("POLICY NUMBER: " + policy.number()),
            letters(form.copyright()),
            letters(form.program()),
            letters(form.id().printed()));
    return text.lines()
        .filter(line -> {
          String left = letters(line);
          for (String words : furniture) {
            left = left.replace(words, "");
          }
          return !left.replaceFirst("Page\\d+of\\d+", "").isEmpty();
        })
        .collect(Collectors.joining("\n"));
  }

  /** Letters without regard to where lines break, and to the hyphens at their ends. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\u00a0\u00ad-]+", "");
  }

  @Test
  void aLetterWithoutGlyphIsAFaultAtItsPlace() {
    String text = read(EXAMPLE).replace("Harbor Lane Outfitters LLC", "Harbor 北京 LLC");
    Checked<Policy> read = policy(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics())
        .anySatisfy(fault -> {
          assertThat(fault.code()).isEqualTo(Code.NO_GLYPH);
          List<String> lines = text.lines().toList();
          String line = lines.get(fault.span().line() - 1);
          assertThat(line).contains("Harbor 北京 LLC");
          assertThat(fault.span().column()).isEqualTo(line.indexOf('北') + 1);
        });
  }

  @Test
  void lettersOfOtherLatinAlphabetsPrint() throws IOException {
    String text = read(EXAMPLE).replace("Harbor Lane Outfitters LLC", "Łódź & São Outfitters");
    Path file = issue(policy(new Example("Łódź", text)), folder).get("declarations.pdf");
    try (var pdf = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Łódź & São Outfitters");
    }
  }
}
