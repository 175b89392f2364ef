package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import proviso.issue.Format;
import proviso.issue.Specimen;
import proviso.policy.PolicyFiles;

/** {@code proviso verify} of what {@code proviso issue} wrote. */
@NullMarked
class VerifyCommandTest {
  private static final String ENDORSEMENT = "issued/ln-0000042-01/ln-10-01-01-26.pdf";

  @TempDir private Path folder;

  @BeforeEach
  void issueThePolicy() throws IOException {
    Files.copy(PolicyFiles.LANTERN, folder.resolve("policy.yaml"));
    assertThat(Run.in(folder, "issue", "policy.yaml").exit()).isZero();
  }

  @Test
  void eachDocumentHoldsAlone() {
    for (String file : new String[] {"ln-10-01-01-26", "ln-20-02-06-26", "declarations"}) {
      Run run = Run.in(folder, "verify", "issued/ln-0000042-01/" + file + ".pdf");
      assertThat(run.exit()).as(run.out() + run.err()).isZero();
      assertThat(run.out())
          .contains("holds    The policy in the data: LN 0000042-01 of Łódź & São Boats")
          .contains("The edition is that of the library.", "All ", " words")
          .contains("verified: all");
    }
  }

  @Test
  void aChangedCharacterIsNamed() throws IOException {
    Path file = folder.resolve(ENDORSEMENT);
    try (var document = Loader.loadPDF(file.toFile())) {
      String page =
          new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(page).contains("10,000.50");
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream()) {
        out.write(page.replace("10,000.50", "90,000.50").getBytes(StandardCharsets.ISO_8859_1));
      }
      document.getPage(0).setContents(stream);
      var out = new ByteArrayOutputStream();
      document.save(out);
      Files.write(file, out.toByteArray());
    }
    Run run = Run.in(folder, "verify", ENDORSEMENT);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAILS    Page 1: It says \"$90,000.50\"; it should say \"$10,000.50\".")
        .contains("NOT verified");
    Run json = Run.in(folder, "verify", "--format", "json", ENDORSEMENT);
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).contains("\"check\":\"schedule\",\"status\":\"fails\"");
  }

  @Test
  void aPdfWithoutDataSaysSo() throws IOException {
    var form = PolicyFiles.policy(PolicyFiles.LANTERN).forms().getFirst().form();
    Files.write(folder.resolve("blank.pdf"), Specimen.bytes(form, Format.PDF));
    Run run = Run.in(folder, "verify", "blank.pdf");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("It has no provenance.json inside: it is no letter of Proviso's");
  }
}
