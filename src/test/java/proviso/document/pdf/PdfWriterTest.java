package proviso.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Block.Align;
import proviso.document.Block.Paragraph;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;

class PdfWriterTest {
  private static final PdfWriter WRITER = PdfWriter.standard();

  @Test
  void everyKindOfBlockConforms() {
    VeraPdf.assertConforms(WRITER.write(Samples.everything()));
  }

  @Test
  void aDocumentWithoutContentConforms() {
    VeraPdf.assertConforms(WRITER.write(Samples.of(1)));
    VeraPdf.assertConforms(WRITER.write(Samples.of(2, Samples.paragraph(" \t "))));
  }

  @Test
  void headingsThatSkipLevelsConform() {
    VeraPdf.assertConforms(
        WRITER.write(Samples.of(1, Samples.heading(3, "deep"), Samples.heading(6, "deeper"))));
  }

  @Test
  void theSameDocumentGivesTheSameBytesInAnyThread() throws Exception {
    byte[] once = WRITER.write(Samples.everything());
    List<Callable<byte[]>> again = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      again.add(() -> PdfWriter.standard().write(Samples.everything()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<byte[]> pdf : threads.invokeAll(again)) {
        assertThat(pdf.get()).isEqualTo(once);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Form (1) \\ 2 – “Größe” • Łódź, œuvre, Šibenik, Žatec … ‰ ™ †",
        "¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÿŸŒŽ‡‘’‚„‹›−⁄ƒﬁﬂıł",
        "þÿ begins like the mark of UTF-16",
        "Россия",
      })
  void titlesReadBackAsTheyWere(String title) throws IOException {
    Document.Meta meta = new Document.Meta(title, "en-US", "", "", "");
    byte[] pdf = WRITER.write(new Document(meta, Samples.FURNITURE, List.of()));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
    }
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void textReadsInOrderColumnByColumn() throws IOException {
    String words = Samples.prose(30);
    assertThat(text(WRITER.write(Samples.of(2, Samples.paragraph(words))))).contains(words);
  }

  @Test
  void lettersOfLatinGreekAndCyrillicPrint() throws IOException {
    String words = "Łódź São Größe Ελλάδα Россия naïve fine €5 “quoted” – §1 ½ ™";
    byte[] pdf = WRITER.write(Samples.of(1, Samples.paragraph(words)));
    assertThat(text(pdf)).contains(words);
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void aLetterTypedAsLetterAndAccentPrintsAsOne() throws IOException {
    byte[] pdf = WRITER.write(Samples.of(1, Samples.paragraph("Sa\u0303o L\u00f3dz\u0301")));
    assertThat(text(pdf)).contains("S\u00e3o L\u00f3d\u017a");
  }

  @Test
  void charactersWithoutGlyphAreAllNamed() {
    Document document =
        Samples.of(
            1, Samples.paragraph("北京 ok"), Samples.paragraph("שלום \ud800 \u0007 x\u0330\u0331"));
    assertThatThrownBy(() -> WRITER.write(document))
        .isInstanceOfSatisfying(
            UnprintableTextException.class,
            e ->
                assertThat(e.codePoints())
                    .contains(0x5317, 0x4EAC, 0x5E9, 0xD800, 0x7, 0x330)
                    .doesNotContain((int) 'o', (int) ' '));
    assertThat(Fonts.standard().missing("Łódź 北京 北")).containsExactly(0x5317, 0x4EAC);
  }

  @Test
  void hostileMetadataStaysMetadata() {
    var meta =
        new Document.Meta("</dc:title>]]> & \u0000 \ud800 北京", "de", "(\\) \r\n >>", "\u0007", "");
    var link =
        new Inline.Link("https://x.test/)\\ \u0001é", ") >> (", List.of(text("(link\\) >>")));
    var body = new Paragraph(List.of(link), Align.LEFT, Size.BODY);
    var furniture = Samples.FURNITURE;
    var section = new Document.Section(1, false, List.of(Samples.heading(1, "\\(h)"), body));
    VeraPdf.assertConforms(WRITER.write(new Document(meta, furniture, List.of(section))));
  }

  private static Inline.Text text(String words) {
    return new Inline.Text(words, Inline.Style.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "und", "english please"})
  void aLanguageThatIsNoneIsRefused(String language) {
    var meta = new Document.Meta("Title", language, "", "", "");
    var document = new Document(meta, Samples.FURNITURE, List.of());
    assertThatThrownBy(() -> WRITER.write(document)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"today", "2026-02-30T00:00:00Z", "2026-01-15"})
  void aDateThatIsNoneIsRefused(String date) {
    var meta = new Document.Meta("Title", "en", "", "", date);
    var document = new Document(meta, Samples.FURNITURE, List.of());
    assertThatThrownBy(() -> WRITER.write(document)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linksLeadToTheirAnchors() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(WRITER.write(Samples.everything()))) {
      List<String> links = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        page.getAnnotations().forEach(a -> links.add(((PDAnnotationLink) a).getContents()));
      }
      assertThat(links).containsExactly("B. Where kites fly", "The kite register", "Paragraph A.");
    }
  }

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper()
          .getText(document)
          .replaceAll("-\\R", "-")
          .replaceAll("\\s+", " ");
    }
  }
}
