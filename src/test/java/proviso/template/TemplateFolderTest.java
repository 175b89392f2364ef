package proviso.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.document.Document.Band;
import proviso.document.Document.Furniture;
import proviso.document.Document.Meta;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

class TemplateFolderTest extends TemplateTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFolderThatIsNotThereIsReported() {
    assertThat(TemplateFolder.find(Optional.of(folder.resolve("no")), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(tuple(Code.UNREADABLE_FILE, "There is no such folder of templates."));
  }

  @Test
  void aFileIsNoFolder() {
    file("a", "x");
    assertThat(TemplateFolder.find(Optional.of(folder.resolve("a")), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly("This is no folder that can be read.");
  }

  @Test
  void aMissingTemplateIsReportedWithTheOneThatWasMeant() {
    file("letters/denial.md.ftl", "x");
    rendered("letters/denail.md.ftl");
    assertThat(diagnostics.sorted())
        .extracting(d -> d.message() + " " + d.hints())
        .containsExactly(
            "There is no template \"letters/denail.md.ftl\"."
                + " [Did you mean \"letters/denial.md.ftl\"?]");
  }

  @Test
  void bytesThatAreNoTextAreReported() throws Exception {
    Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xC3, '('});
    Files.writeString(folder.resolve("b"), "fine\na\u0000b \ufdd0");
    Files.write(folder.resolve("c"), new byte[2_000_000]);
    rendered("a");
    rendered("b");
    rendered("c");
    assertThat(diagnostics.sorted())
        .extracting(d -> d.code() + " " + d.span().line() + " " + d.message())
        .containsExactly(
            "BAD_ENCODING 1 The template is not UTF-8.",
            "BAD_ENCODING 2 The character U+0000 stands for nothing in a text.",
            "BAD_ENCODING 2 The character U+FDD0 stands for nothing in a text.",
            "TOO_LARGE 1 The template is larger than 1 MB.");
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsDoNoHarm() {
    file("a", "\ufeff# Title\r\n\r\nwords\rmore ${x}");
    assertThat(Plain.blocks(rendered("a").orElseThrow().document().sections().getFirst().blocks()))
        .isEqualTo("«Title»«words more y»");
  }

  @Test
  void theHashTellsWhichTemplatesTookPart() {
    file("a", "<#include \"b\">${x}");
    file("b", "one");
    file("c", "never used");
    TemplateHash first = rendered("a").orElseThrow().templates();
    assertThat(first.hex()).matches("[0-9a-f]{64}");
    assertThat(first).isEqualTo(TemplateHash.of(Map.of("a", "<#include \"b\">${x}", "b", "one")));

    file("c", "changed");
    assertThat(rendered("a").orElseThrow().templates()).isEqualTo(first);
    file("b", "two");
    assertThat(rendered("a").orElseThrow().templates()).isNotEqualTo(first);
  }

  private Optional<DocumentFromTemplate.Rendered> rendered(String name) {
    TemplateFolder templates =
        TemplateFolder.find(Optional.of(Path.of(folder.toString())), diagnostics).orElseThrow();
    return DocumentFromTemplate.renderWithHash(
        templates,
        name,
        Map.of("x", "y"),
        Quotations.NONE,
        new Meta("T", "en-US", "", "", ""),
        new Furniture(Band.EMPTY, Band.EMPTY),
        diagnostics);
  }
}
