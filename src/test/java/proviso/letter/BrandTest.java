package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.document.Brand;
import proviso.document.Colour;
import proviso.document.Document;
import proviso.document.docx.DocxWriter;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** How a carrier's paper looks, and what it must not look like. */
@NullMarked
class BrandTest {
  private static final String DELIVERED = "colour: \"#1F3A5F\"\n";

  @TempDir Path folder;

  /** The delivered settings with other lines in place of those that say how the paper looks. */
  private List<Diagnostic> faults(String lines) throws IOException {
    var diagnostics = new Diagnostics();
    read(lines, diagnostics);
    return diagnostics.sorted();
  }

  private Optional<Carrier> read(String lines, Diagnostics diagnostics) throws IOException {
    String text = Files.readString(Written.TEMPLATES.resolve("carrier.yaml"));
    assertThat(text).contains(DELIVERED);
    Files.writeString(folder.resolve("carrier.yaml"), text.replace(DELIVERED, lines));
    return CarrierFromSource.read(folder, Fonts.standard()::covers, diagnostics);
  }

  private Brand brand(String lines) throws IOException {
    var diagnostics = new Diagnostics();
    Optional<Carrier> carrier = read(lines, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return carrier.orElseThrow().brand();
  }

  private static Document letter() {
    return Written.letter(example()).document();
  }

  private static Map<String, String> docx(Document document) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(DocxWriter.write(document)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({
    // From the definition of the contrast ratio in WCAG; #767676 is the palest grey that passes.
    "#000000, 21.0, true",
    "#FFFFFF, 1.0, false",
    "#767676, 4.54, true",
    "#777777, 4.48, false",
    "#FF0000, 4.0, false",
    "#0000ff, 8.59, true",
  })
  void aColourIsReadableFromAContrastOfFourAndAHalf(String written, double contrast, boolean good)
      throws IOException {
    Colour colour = Colour.of(written).orElseThrow();
    assertThat(colour.contrastWithWhite())
        .isCloseTo(contrast, org.assertj.core.data.Offset.offset(0.006));
    assertThat(colour.isReadable()).isEqualTo(good);
    assertThat(faults("colour: \"" + written + "\"\n")).hasSize(good ? 0 : 1);
  }

  @Test
  void aPaleColourIsToldWhereItStands() throws IOException {
    List<Diagnostic> faults = faults("colour: \"#FFCC00\"\n");
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().message())
        .isEqualTo(
            "The colour \"#FFCC00\" is too pale to be read on white paper: its contrast is 1.5 to"
                + " 1, and words need 4.5 to 1.");
    assertThat(faults.getFirst().span().text()).isEqualTo("#FFCC00");
  }

  @ParameterizedTest
  @CsvSource({"navy", "'#123'", "'#12345G'", "'#1234567'", "'[1, 2, 3]'", "''", "' #1F3A5F'"})
  void whatIsNoColourIsAFault(String written) throws IOException {
    // The last without quotes is a comment in YAML, and so no value at all.
    boolean bare = written.isEmpty() || written.startsWith("[") || written.startsWith(" ");
    assertThat(faults("colour: " + (bare ? written : "\"" + written + "\"") + "\n"))
        .hasSize(1)
        .allMatch(it -> it.span().line() == 4);
  }

  @Test
  void withoutABrandALetterIsBlackOnWhite() throws IOException {
    assertThat(brand("")).isEqualTo(Brand.PLAIN);
    Document plain = letter().with(Brand.PLAIN);
    byte[] pdf = PdfWriter.standard().write(plain);
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/N 1/");
    assertThat(HtmlWriter.write(plain)).doesNotContain("1F3A5F");
    assertThat(docx(plain).get("word/styles.xml")).doesNotContain("1F3A5F", "{accent}");
    assertThat(docx(plain).get("word/header1.xml")).doesNotContain("w:pBdr", "w:drawing");
  }

  @Test
  void theColourIsThatOfTheHeadingsInEveryFormat() throws IOException {
    Document letter = letter();
    byte[] pdf = PdfWriter.standard().write(letter);
    VeraPdf.assertConforms(pdf);
    assertThat(PdfWriter.standard().write(letter)).isEqualTo(pdf);
    assertThat(HtmlWriter.write(letter))
        .contains("{color:#1F3A5F}")
        .contains("border-bottom:1pt solid #1F3A5F");
    assertThat(docx(letter).get("word/styles.xml"))
        .contains("<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"28\"/>");
    assertThat(docx(letter).get("word/header1.xml")).contains("w:color=\"1F3A5F\"");
  }
}
