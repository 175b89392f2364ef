package proviso.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.compile.Compiler;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.OutcomeChange;
import proviso.diff.SyntheticEditions;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.diff.outline.OutlineFromForm;
import proviso.document.Document;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.document.text.TextWriter;

@NullMarked
class ReportsTest {
  private static final ClaimOutcomes OUTCOMES =
      new ClaimOutcomes(
          12,
          2,
          1,
          List.of(
              new OutcomeChange(
                  "storm.yaml",
                  "Pay: $4,200.00",
                  "Deny: $0.00",
                  List.of("IV.C"),
                  "IV.C is new: the software was old.")));

  private record Example(String name, EditionDiff diff) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Example> examples() {
    Editions heavy = SyntheticEditions.of(5, 60, new Mix(0.1, 0.2, 0.1, 0.05, 0.05, 0.1, 0.1));
    Outline hostile =
        new Outline(
            "<b>\"old\"</b>",
            false,
            List.of(
                Clause.of(-1, "A.", "A", "</h3><script>alert(1)</script>", "One & <i>two</i>."),
                Clause.of(-1, "", "‹x›", "", "")),
            Map.of("copyright", "© <1>"));
    Outline empty = new Outline("empty", false, List.of(), Map.of());
    return Stream.of(
        new Example("delivered", delivered()),
        new Example("revised", Comparison.of(heavy.before(), heavy.after())),
        new Example("hostile", Comparison.of(hostile, empty)),
        new Example("nothing", Comparison.of(empty, empty)));
  }

  private static EditionDiff delivered() {
    return Comparison.of(outline("01-25"), outline("01-26"));
  }

  private static Outline outline(String edition) {
    Path file = Path.of("forms/opi-10-40/" + edition + ".yaml");
    return OutlineFromForm.of(Compiler.compile(file, edition).value().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void redlineAndMemorandumAreAccessibleAndArchivable(Example example) throws IOException {
    for (Document document : documents(example.diff())) {
      VeraPdf.assertConforms(pdf(document));
    }
  }

  private static List<Document> documents(EditionDiff diff) {
    return List.of(RedlineDocument.of(diff, OUTCOMES), MemorandumDocument.of(diff, OUTCOMES));
  }

  private static byte[] pdf(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.standard().write(document, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reportsAreTheSameForTheSameDifference(Example example) throws IOException {
    EditionDiff diff = example.diff();
    assertThat(HtmlReport.of(diff, OUTCOMES)).isEqualTo(HtmlReport.of(diff, OUTCOMES));
    assertThat(pdf(RedlineDocument.of(diff, OUTCOMES)))
        .isEqualTo(pdf(RedlineDocument.of(diff, OUTCOMES)));
  }

  @Test
  void aRedlineSaysWhatWasStruckAndAddedToThoseWhoDoNotSeeIt() throws IOException {
    byte[] pdf = pdf(RedlineDocument.of(delivered(), ClaimOutcomes.NONE));
    try (var file = Loader.loadPDF(pdf)) {
      String tags =
          Alternatives.of(file.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
      assertThat(tags).contains("struck: $10,000", "added: $15,000", "LineThrough", "Underline");
      assertThat(new PDFTextStripper().getText(file)).contains("$10,000", "$15,000");
    }
  }

  @Test
  void aRedlineHoldsEveryWordOfBothEditions() {
    EditionDiff diff = delivered();
    String text =
        TextWriter.write(RedlineDocument.of(diff, ClaimOutcomes.NONE)).replaceAll("\\s+", " ");
    String before = text.replaceAll("\\{\\+.*?\\+\\}", "").replaceAll("\\[-(.*?)-\\]", "$1");
    String after = text.replaceAll("\\[-.*?-\\]", "").replaceAll("\\{\\+(.*?)\\+\\}", "$1");
    for (Clause clause : diff.before().clauses()) {
      assertThat(letters(before)).contains(letters(clause.closing()));
    }
    for (Clause clause : diff.after().clauses()) {
      assertThat(letters(after)).contains(letters(clause.opening()), letters(clause.closing()));
    }
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Test
  void theMemorandumHasARowForEachClauseThatChanged() {
    String text = HtmlWriter.write(MemorandumDocument.of(delivered(), OUTCOMES));
    assertThat(text)
        .contains("III.A.2", "In consequence only", "switching-limit $10,000 → $15,000")
        .contains("Words changed, rule equal.", "Rule changed, words equal.")
        .contains("storm.yaml");
  }

  @Test
  void thePageEscapesWhatItShowsAndForbidsItselfTheNetwork() {
    for (Example example : examples().toList()) {
      String page = HtmlReport.of(example.diff(), OUTCOMES);
      assertThat(page).doesNotContain("<script>alert", "<i>two", "http://", "https://");
      assertThat(page).contains("default-src 'none'", "storm.yaml");
    }
  }

  @Test
  void thePageHoldsEveryClauseOfBothEditions() {
    EditionDiff diff = delivered();
    String page = HtmlReport.of(diff, ClaimOutcomes.NONE);
    int old = page.indexOf("id=old");
    int fresh = page.indexOf("id=new");
    int list = page.indexOf("id=list");
    assertThat(words(page.substring(old, fresh)))
        .contains(diff.before().clauses().stream().map(it -> letters(it.opening())).toList());
    assertThat(words(page.substring(fresh, list)))
        .contains(diff.after().clauses().stream().map(it -> letters(it.opening())).toList());
  }

  private static String words(String html) {
    return letters(
        html.replaceAll("<span class=v>[^<]*</span>", "")
            .replaceAll("<span class=tag>[^<]*</span>", "")
            .replaceAll("<[^>]*>", "")
            .replaceAll("&[a-z0-9#]+;", ""));
  }

  @Test
  void theTerminalNeedsNoColour() {
    String plain = TerminalReport.of(delivered(), OUTCOMES, false);
    assertThat(plain)
        .contains("[-$10,000-]{+$15,000+}", "In consequence only", "12 claims decided under both")
        .doesNotContain("\u001b");
    assertThat(TerminalReport.of(delivered(), OUTCOMES, true).replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(plain);
  }
}
