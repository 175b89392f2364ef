package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proviso.document.Brand;
import proviso.document.Colour;
import proviso.document.Document;
import proviso.document.Logo;
import proviso.document.docx.DocxWriter;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.VeraPdf;
import proviso.document.pdf.reading.PdfReader;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** How a carrier's paper looks, and what it must not look like. */
@NullMarked
class BrandTest {
  private static final String DELIVERED =
      """
      colour: "#1F3A5F"
      logo: logo.png
      logo-text: "Merrow Mutual: a roof above two waves"
      """;

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
    assertThat(HtmlWriter.write(plain)).doesNotContain("1F3A5F", "<img", "img-src");
    assertThat(docx(plain).get("[Content_Types].xml")).doesNotContain("{picture}", "image/png");
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

  private byte[] picture(int width, int height, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width; i++) {
      // Noise, so that half of the file lacks half of the picture.
      picture.setRGB(i, i * 7 % height, i * 7_919);
    }
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  @Test
  void aLogoStandsInTheHeadOfEveryFormat() throws IOException {
    Document letter = letter();
    Logo logo = letter.brand().logo().orElseThrow();
    byte[] pdf = PdfWriter.standard().write(letter);
    try (var document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        assertThat(page.getResources().getXObjectNames()).hasSize(1);
        var image = (PDImageXObject) page.getResources().getXObject(COSName.getPDFName("Logo"));
        assertThat(image.getImage().getRGB(20, 144)).isEqualTo(0xFF1F3A5F);
      }
    }
    assertThat(HtmlWriter.write(letter))
        .contains("img-src data:;")
        .contains("alt=\"Merrow Mutual: a roof above two waves\"")
        .contains(Base64.getEncoder().encodeToString(logo.png()));
    Map<String, String> parts = docx(letter);
    assertThat(parts.get("word/media/logo.png"))
        .isEqualTo(new String(logo.png(), StandardCharsets.ISO_8859_1));
    assertThat(parts.get("word/header1.xml"))
        .contains("descr=\"Merrow Mutual: a roof above two waves\"", "r:embed=\"picture1\"");
    assertThat(parts.get("word/_rels/header1.xml.rels"))
        .contains("Id=\"picture1\"", "Target=\"media/logo.png\"");
    assertThat(parts.get("[Content_Types].xml")).contains("ContentType=\"image/png\"");
  }

  @ParameterizedTest
  @CsvSource({
    "png, 200, 100, 72000, 36000",
    "jpeg, 100, 100, 36000, 36000",
    "png, 1000, 50, 144000, 7200",
    "png, 1, 2000, 18, 36000",
    "png, 3, 2, 54000, 36000",
  })
  void aLogoKeepsItsProportions(String format, int width, int height, int printed, int high)
      throws Exception {
    Files.write(folder.resolve("mark.bin"), picture(width, height, format));
    Brand brand = brand("logo: mark.bin\nlogo-text: Ours\n");
    assertThat(brand.logo())
        .hasValueSatisfying(logo -> {
          assertThat(logo.printedWidth()).isEqualTo(printed);
          assertThat(logo.printedHeight()).isEqualTo(high);
        });
    byte[] pdf = PdfWriter.standard().write(letter().with(brand));
    VeraPdf.assertConforms(pdf);
    assertThat(PdfReader.read(pdf).oddities()).isEmpty();
  }

  @Test
  void whatIsTransparentIsWhite() {
    var clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(1, 0, 0x80000000);
    byte[] png = new Logo(clear, "Clear").png();
    assertThat(png).isEqualTo(new Logo(clear, "Clear").png());
    var grey = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
    grey.setRGB(0, 0, 0xFFFFFF);
    grey.setRGB(1, 0, 0x7F7F7F);
    assertThat(png).isEqualTo(new Logo(grey, "Grey").png());
  }

  private void assertFault(String lines, String message) throws IOException {
    List<Diagnostic> faults = faults(lines);
    assertThat(faults).as(lines).hasSize(1);
    assertThat(faults.getFirst().message()).contains(message);
    assertThat(faults.getFirst().span().line()).as(lines).isEqualTo(4);
  }

  @Test
  void aLogoThatCannotBePrintedIsAFault() throws IOException {
    String text = "\nlogo-text: Ours\n";
    byte[] good = picture(300, 200, "png");
    byte[] jpeg = picture(300, 200, "jpeg");
    Files.write(folder.resolve("half.png"), Arrays.copyOf(good, good.length / 2));
    Files.write(folder.resolve("half.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
    Files.write(folder.resolve("head.png"), Arrays.copyOf(good, 8));
    Files.writeString(folder.resolve("text.png"), "no picture");
    Files.writeString(folder.resolve("empty.png"), "");
    Files.write(folder.resolve("wide.png"), picture(2_001, 2, "png"));
    Files.write(folder.resolve("large.png"), new byte[1_000_001]);
    Files.createDirectory(folder.resolve("folder.png"));
    Files.write(folder.resolve("good.png"), good);
    Path outside = Files.createTempFile("outside", ".png");
    Files.write(outside, good);
    Files.createSymbolicLink(folder.resolve("link.png"), outside);
    assertFault("logo: half.png" + text, "damaged");
    assertFault("logo: half.jpg" + text, "damaged");
    assertFault("logo: head.png" + text, "damaged");
    assertFault("logo: text.png" + text, "neither a PNG nor a JPEG");
    assertFault("logo: empty.png" + text, "neither a PNG nor a JPEG");
    assertFault("logo: wide.png" + text, "2,000 pixels");
    assertFault("logo: large.png" + text, "larger than 1 MB");
    assertFault("logo: none.png" + text, "There is no file \"none.png\"");
    assertFault("logo: folder.png" + text, "no file in the folder");
    assertFault("logo: link.png" + text, "no file in the folder");
    assertFault("logo: ../good.png" + text, "logo");
    assertFault("logo: /etc/passwd" + text, "logo");
    assertFault("logo: good.png\n", "Nothing says what the logo shows");
    assertFault("logo-text: Ours\n", "a text for a logo and no logo");
    assertThat(faults("logo: good.png" + text)).isEmpty();
    Files.delete(outside);
  }
}
