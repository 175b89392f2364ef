package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.document.docx.DocxWriter;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.document.text.TextWriter;
import proviso.form.Fact;
import proviso.issue.DeclarationsDocument;
import proviso.letter.Letter;
import proviso.letter.LetterRequest;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.scenario.Scenario;
import proviso.text.Checked;
import proviso.verify.Item;
import proviso.verify.Verdict;
import proviso.verify.Verifier;

/**
 * Letters about the scenarios delivered with the forms, of every kind that fits, in every format.
 *
 * <p>The ordinary build writes those of some scenarios; {@code -Dproviso.letters=all} those of all,
 * in minutes, and {@code -Dproviso.letters.folder=DIR} keeps the files, to be looked at.
 */
@NullMarked
class ScenarioLettersTest {
  private static final boolean ALL = "all".equals(System.getProperty("proviso.letters"));
  private static final Optional<Path> KEPT =
      Optional.ofNullable(System.getProperty("proviso.letters.folder")).map(Path::of);
  private static final int SOME = 24;
  private static final long SEED = 20261122;

  private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final PdfWriter PDF = PdfWriter.standard();
  private static final Set<String> VALIDATED = new HashSet<>();
  private static Letters letters = letters();
  private static Verifier verifier = verifier();

  private static Letters letters() {
    return Letters.open(Path.of("templates"), Fonts.standard()::covers).value().orElseThrow();
  }

  private static Verifier verifier() {
    var declarations = new DeclarationsDocument(Optional.of(Path.of("templates")));
    return new Verifier(
        ScenarioLetters.FORMS, letters, declarations, PDF, Fonts.standard()::covers);
  }

  @BeforeAll
  static void nothingIsValidatedYet() {
    VALIDATED.clear();
  }

  static Stream<ScenarioLetters.Told> scenarios() {
    List<Scenario> chosen = ALL ? ScenarioLetters.all() : ScenarioLetters.some(SOME, SEED);
    return chosen.stream().map(ScenarioLetters::told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void areWhatAnInsurerCanMail(ScenarioLetters.Told told) throws IOException {
    assertAll(
        told.requests().stream()
            .map(request -> () -> assertMailable(told + " " + request.kind().id(), request)));
  }

  private static void assertMailable(String name, LetterRequest request) throws IOException {
    Checked<Letter> written = letters.write(request);
    assertThat(written.diagnostics()).as(name).isEmpty();
    Letter letter = written.value().orElseThrow();
    byte[] pdf =
        PDF.file(letter.document(), List.of(Provenance.of(letter, request).attachment())).bytes();
    String html = HtmlWriter.write(letter.document());
    byte[] docx = DocxWriter.write(letter.document());
    keep(name, pdf, html, docx);

    PdfContent page = read(pdf);
    boolean validate =
        ALL || VALIDATED.add(request.determination().form().id() + request.kind().id());
    assertAll(
        name,
        () -> LetterChecks.assertOnlyWhatDecides(letter.quotations(), request.determination()),
        () ->
            LetterChecks.assertWellFormedWithTheFormsWords(
                html, request.determination(), letter.quotations().size()),
        () -> LetterChecks.assertOpens(docx),
        () -> assertReadsPlainly(name, letter, request),
        () -> LetterChecks.assertNothingIsTornApart(page, "Sincerely,"),
        () -> assertHolds(name, page),
        () -> {
          if (validate) {
            VeraPdf.assertConformsWithFiles(pdf);
          }
        });
  }

  private static void assertReadsPlainly(String name, Letter letter, LetterRequest request) {
    String words = TextWriter.write(letter.document(), 400).replaceAll("\\s+", " ");
    assertThat(letter.reading().grade()).as(name).isBetween(4.0, 9.5);
    assertThat(ISO_DATE.matcher(words).results()).as(name).isEmpty();
    for (String id : machineIds(request)) {
      Matcher found =
          Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-])").matcher(words);
      assertThat(found.find()).as("%s says %s", name, id).isFalse();
    }
  }

  /** What the form file calls facts and terms; words of one piece are words. */
  private static List<String> machineIds(LetterRequest request) {
    var program = request.determination().program();
    return Stream.concat(
            request.file().claim().form().facts().stream().map(Fact::id),
            program.terms().stream().map(term -> term.name()))
        .filter(id -> id.contains("-") || id.contains("."))
        .toList();
  }

  private static PdfContent read(byte[] pdf) {
    try {
      return PdfReader.read(pdf);
    } catch (UnreadablePdfException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertHolds(String name, PdfContent page) {
    Verdict verdict = verifier.verify(page, Optional.empty(), Optional.empty());
    assertThat(verdict.items().stream().filter(it -> it.status() != Item.Status.HOLDS))
        .as(name)
        .isEmpty();
  }

  private static void keep(String name, byte[] pdf, String html, byte[] docx) throws IOException {
    if (KEPT.isPresent()) {
      String file = name.replaceAll("[^A-Za-z0-9-]+", "-");
      Files.createDirectories(KEPT.get());
      Files.write(KEPT.get().resolve(file + ".pdf"), pdf);
      Files.writeString(KEPT.get().resolve(file + ".html"), html);
      Files.write(KEPT.get().resolve(file + ".docx"), docx);
    }
  }
}
