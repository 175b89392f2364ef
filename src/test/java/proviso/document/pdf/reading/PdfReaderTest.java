package proviso.document.pdf.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Attachment;
import proviso.document.Block;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.Samples;

@NullMarked
class PdfReaderTest {
  private static final PdfWriter WRITER = PdfWriter.standard();
  private static final byte[] SAMPLE = WRITER.write(Samples.everything());

  private static List<String> texts(PdfContent content, String role) {
    return content.root().all().filter(it -> it.role().equals(role)).map(Tagged::text).toList();
  }

  @Test
  void nothingThatProvisoWritesIsOdd() throws Exception {
    PdfContent content = PdfReader.read(SAMPLE);
    assertThat(content.oddities()).isEmpty();
    assertThat(content.title()).isEqualTo("Kite Endorsement");
    assertThat(content.pages()).isEqualTo(content.furniture().size()).isGreaterThan(3);
    assertThat(content.furniture()).allMatch(it -> it.contains("POLICY NUMBER: "));
    assertThat(content.fonts()).hasSize(4);
  }

  @Test
  void wordsComeBackExactlyWhereverLinesEnd() throws Exception {
    for (int columns : List.of(1, 2)) {
      for (String words :
          List.of(
              Samples.prose(30),
              "well-tempered slow-down either/or pre- and post-loss 45-day — ".repeat(40).strip(),
              "x".repeat(700) + " " + "https://a.example/very/long?address=".repeat(20),
              "Łódź São ½ “quoted” fi fl ffi “e-commerce activity” ".repeat(30).strip())) {
        byte[] pdf = WRITER.write(Samples.of(columns, Samples.paragraph(words)));
        PdfContent content = PdfReader.read(pdf);
        assertThat(texts(content, "P")).containsExactly(words);
        assertThat(content.oddities()).isEmpty();
      }
    }
  }

  @Test
  void quotationsAndTablesKeepTheirShape() throws Exception {
    PdfContent content = PdfReader.read(SAMPLE);
    assertThat(content.root().outermost("BlockQuote").map(Tagged::text))
        .containsExactly(Samples.prose(1));
    List<Tagged.Element> tables = content.root().outermost("Table").toList();
    Tagged.Element beaches = tables.get(1);
    assertThat(beaches.outermost("TR")).hasSize(91);
    assertThat(
            beaches
                .outermost("TR")
                .skip(90)
                .findFirst()
                .orElseThrow()
                .outermost("TD")
                .map(Tagged::text))
        .contains("Beach number 90", "$ 9000");
    assertThat(beaches.page()).isPositive();
  }

  @Test
  void filesInsideComeBack() throws Exception {
    var file = new Attachment("a.json", "application/json", "Data", "{}".getBytes(UTF_8));
    byte[] pdf = WRITER.file(Samples.everything(), List.of(file)).bytes();
    PdfContent content = PdfReader.read(pdf);
    assertThat(content.attachments()).containsExactly(file);
    assertThat(content.attachment("b.json")).isEmpty();
    assertThat(content.oddities()).isEmpty();
  }

  @Test
  void fontsOfOneDocumentAreTheSame() throws Exception {
    assertThat(PdfReader.read(SAMPLE).fonts())
        .isEqualTo(PdfReader.read(WRITER.write(Samples.everything())).fonts());
  }

  @Test
  void wordsPaintedOverAPageAreOdd() throws Exception {
    byte[] pdf =
        changed(document -> {
          try (var over =
              new PDPageContentStream(
                  document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            over.setNonStrokingColor(1f);
            over.addRect(100, 100, 200, 40);
            over.fill();
          }
        });
    assertThat(PdfReader.read(pdf).oddities())
        .anyMatch(it -> it.contains("could hide words"))
        .anyMatch(it -> it.contains("which Proviso never uses"));
  }

  @Test
  void aNoteLyingOnAPageIsOdd() throws Exception {
    byte[] pdf =
        changed(document -> {
          var note = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText();
          document.getPage(0).getAnnotations().add(note);
          document.getPage(0).setAnnotations(List.of(note));
        });
    assertThat(PdfReader.read(pdf).oddities()).anyMatch(it -> it.contains("no link"));
  }

  /** Changes a document. */
  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private static byte[] changed(Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(SAMPLE)) {
      change.to(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void anEncryptedFileIsRefused() throws Exception {
    for (String password : List.of("", "secret")) {
      byte[] pdf =
          changed(document ->
              document.protect(
                  new StandardProtectionPolicy("owner", password, new AccessPermission())));
      assertThatThrownBy(() -> PdfReader.read(pdf))
          .isInstanceOf(UnreadablePdfException.class)
          .hasMessage("The file is encrypted.");
    }
  }

  @Test
  void aFileOfAnotherProgramIsReadOrRefusedInWords() throws Exception {
    try (PDDocument document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 12);
        out.showText("Hello");
        out.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThatThrownBy(() -> PdfReader.read(bytes.toByteArray()))
          .isInstanceOf(UnreadablePdfException.class)
          .hasMessage("A font does not say which letters it shows.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "%PDF-1.7", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"})
  void whatIsNoPdfIsRefused(String text) {
    assertThatThrownBy(() -> PdfReader.read(text.getBytes(UTF_8)))
        .isInstanceOf(UnreadablePdfException.class);
  }

  @Test
  void aFileThatGrowsIsRefusedBeforeItFillsTheMemory() throws Exception {
    var bomb = new ByteArrayOutputStream();
    bomb.write("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>stream\n".getBytes(ISO_8859_1));
    try (var out = new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    bomb.write("\nendstream\nendobj\n%%EOF".getBytes(ISO_8859_1));
    assertThat(bomb.size()).isLessThan(1_000_000);
    assertThatThrownBy(() -> PdfReader.read(bomb.toByteArray()))
        .hasMessage("The file would grow to more than 128 MB when it is read.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter[/FlateDecode/FlateDecode]",
        "/Filter/LZWDecode",
        "/Filter 5 0 R",
        "/#46ilter/FlateDecode",
        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
        "/Type/XRef/W[1 2000000000 2]",
      })
  void compressionThatCouldHideABombIsRefused(String entries) {
    String pdf = "%PDF-1.7\n1 0 obj\n<<" + entries + ">>stream\nx\nendstream\nendobj\n%%EOF";
    assertThatThrownBy(() -> PdfReader.read(pdf.getBytes(ISO_8859_1)))
        .hasMessage("The file is compressed in a way that Proviso never uses.");
  }

  @Test
  void damageOfAnyKindIsAnAnswer() {
    var random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = SAMPLE.clone();
      if (i % 3 == 0) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      } else {
        for (int n = 0; n < 1 + random.nextInt(60); n++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
      }
      try {
        assertThat(PdfReader.read(damaged).pages()).isNotNegative();
      } catch (UnreadablePdfException answer) {
        refused++;
        assertThat(answer.getMessage()).endsWith(".");
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void tagsWithinTagsWithoutEndAreRefused() {
    var body = new StringBuilder("%PDF-1.7\n");
    body.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R>>\nendobj\n");
    body.append("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
    body.append("3 0 obj\n<</Type/StructTreeRoot/K 4 0 R>>\nendobj\n");
    body.append("4 0 obj\n<</S/P/K 4 0 R>>\nendobj\n");
    body.append("trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF");
    assertThatThrownBy(() -> PdfReader.read(body.toString().getBytes(ISO_8859_1)))
        .hasMessage("The tags of the file go round in a circle.");
    String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>";
    assertThatThrownBy(() -> PdfReader.read(deep.getBytes(ISO_8859_1)))
        .isInstanceOf(UnreadablePdfException.class);
  }

  @Test
  void everyBlockIsUnderATag() throws Exception {
    Block box = new Block.Box(List.of(Samples.paragraph("in a box")));
    PdfContent content = PdfReader.read(WRITER.write(Samples.of(1, box)));
    assertThat(texts(content, "Div")).containsExactly("in a box");
  }
}
