package proviso.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Attachment;

class AssociatedFilesTest {
  private static final PdfWriter WRITER = PdfWriter.standard();
  private static final Attachment DATA =
      new Attachment(
          "provenance.json", "application/json", "What (it) says: Łódź", bytes("{\"kites\": 2}"));
  private static final Attachment EMPTY =
      new Attachment("a.txt", "text/plain", "Nothing", new byte[0]);

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] pdf(Attachment... attachments) {
    return WRITER.file(Samples.everything(), List.of(attachments)).bytes();
  }

  @Test
  void aDocumentWithFilesIsAccessibleAndArchivable() {
    VeraPdf.assertConformsWithFiles(pdf(DATA));
    VeraPdf.assertConformsWithFiles(pdf(DATA, EMPTY));
  }

  @Test
  void withoutFilesNotAByteIsDifferent() {
    assertThat(pdf()).isEqualTo(WRITER.write(Samples.everything()));
  }

  @Test
  void filesAreFoundByNameAndAsAssociated() throws Exception {
    byte[] pdf = pdf(DATA, EMPTY);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, PDComplexFileSpecification> files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("a.txt", "provenance.json");
      PDComplexFileSpecification file = files.get("provenance.json");
      assertThat(file.getFileUnicode()).isEqualTo("provenance.json");
      assertThat(file.getFileDescription()).isEqualTo("What (it) says: Łódź");
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
      PDEmbeddedFile stream = file.getEmbeddedFile();
      assertThat(stream.toByteArray()).isEqualTo(DATA.bytes());
      assertThat(stream.getSubtype()).isEqualTo("application/json");
      assertThat(stream.getSize()).isEqualTo(DATA.bytes().length);
      assertThat(stream.getModDate().toInstant()).hasToString("2026-01-15T14:00:00Z");
      COSDictionary params = stream.getCOSObject().getCOSDictionary(COSName.PARAMS);
      byte[] sum = ((COSString) params.getDictionaryObject("CheckSum")).getBytes();
      byte[] md5 = MessageDigest.getInstance("MD5").digest(DATA.bytes());
      assertThat(HexFormat.of().formatHex(sum)).isEqualTo(HexFormat.of().formatHex(md5));
      assertThat(associated(document)).containsExactly("provenance.json", "a.txt");
    }
  }

  private static List<String> associated(PDDocument document) {
    COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < associated.size(); i++) {
      names.add(((COSDictionary) associated.getObject(i)).getString(COSName.UF));
    }
    return names;
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    assertThat(pdf(DATA, EMPTY)).isEqualTo(pdf(DATA, EMPTY)).isNotEqualTo(pdf(EMPTY, DATA));
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    assertThatThrownBy(() -> pdf(DATA, DATA)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "a/b", "a)b", ".hidden", "名"})
  void aNameThatIsNoneIsRefused(String name) {
    assertThatThrownBy(() -> new Attachment(name, "text/plain", "", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "json", "text/", "text/a b", "text/)"})
  void aMediaTypeThatIsNoneIsRefused(String type) {
    assertThatThrownBy(() -> new Attachment("a", type, "", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
