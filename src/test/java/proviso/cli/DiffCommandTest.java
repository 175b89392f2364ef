package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class DiffCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeEditions() throws IOException {
    Files.writeString(
        folder.resolve("old.md"),
        """
        # Kites

        1. Kites are insured while they fly, for $100 each.
        2. Strings are insured after 8 hours. See Section 3.
        3. Tails are not insured unless they are sewn on by hand.
        """);
    Files.writeString(
        folder.resolve("new.md"),
        """
        # Kites

        1. Kites are insured while they fly, for $250 each.
        2. Gulls are insured against nothing whatever.
        3. Strings are insured after 12 hours. See Section 4.
        4. Tails are not insured unless they are sewn on by hand.
        """);
  }

  @Test
  void twoTextsAreCompared() {
    Run run = Run.in(folder, "diff", "old.md", "new.md");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("1 added")
        .contains("[-$100-]{+$250+}", "Value: $100 → $250", "Value: 8 hours → 12 hours")
        .contains("\"Section 3\" → \"Section 4\"", "In consequence only", "3 → 4");
  }

  @Test
  void theSameTextTwiceSaysTheSame() {
    assertThat(Run.in(folder, "diff", "old.md", "old.md").out())
        .contains("The editions say and do the same.");
  }

  @Test
  void everyFormatIsWrittenWhole() throws IOException {
    for (String[] each :
        new String[][] {
          {"html", "diff.html", "<!DOCTYPE html>"},
          {"json", "diff.json", "\"changes\""},
          {"redline", "redline.html", "<ins>$250</ins>"},
          {"redline", "redline.txt", "{+$250+}"},
          {"memorandum", "memo.txt", "Filing memorandum"},
          {"text", "diff.txt", "{+$250+}"}
        }) {
      Run run = Run.in(folder, "diff", "old.md", "new.md", "--format", each[0], "-o", each[1]);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(Files.readString(folder.resolve(each[1]))).contains(each[2]);
    }
    Run pdf = Run.in(folder, "diff", "old.md", "new.md", "--format", "redline", "-o", "r.pdf");
    assertThat(pdf.exit()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("r.pdf")))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Run unclear = Run.in(folder, "diff", "old.md", "new.md", "--format", "redline", "-o", "r.doc");
    assertThat(unclear.exit()).isEqualTo(2);
  }

  @Test
  void aLetterThatThePdfCannotPrintIsNamed() throws IOException {
    Files.writeString(folder.resolve("strange.md"), "1. Kites 北京 are insured.\n");
    Run run = Run.in(folder, "diff", "old.md", "strange.md", "--format", "redline", "-o", "r.pdf");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains(".html");
    assertThat(folder.resolve("r.pdf")).doesNotExist();
  }

  @Test
  void aFileThatDiffersIsReplacedOnlyWhenAsked() throws IOException {
    Files.writeString(folder.resolve("mine.json"), "mine");
    String[] command = {"diff", "old.md", "new.md", "--format", "json", "-o", "mine.json"};
    assertThat(Run.in(folder, command).exit()).isEqualTo(3);
    assertThat(folder.resolve("mine.json")).hasContent("mine");
    Run forced =
        Run.in(
            folder, "diff", "old.md", "new.md", "--format", "json", "-o", "mine.json", "--force");
    assertThat(forced.exit()).isZero();
    assertThat(folder.resolve("mine.json")).content().contains("\"changes\"");
    assertThat(Run.in(folder, command).exit()).as("the same again").isZero();
  }

  @Test
  void aReviewerHasTheLastWord() throws IOException {
    Files.writeString(
        folder.resolve("word.yaml"),
        """
        same:
          - {before: "2", after: "2"}
        added: ["3"]
        """);
    Run run = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("2  [reworded", "3  [added]");
  }

  @Test
  void aFaultyOverridesFileIsRefusedWithReasons() throws IOException {
    Files.writeString(
        folder.resolve("word.yaml"), "same:\n  - {before: \"22\", after: \"2\"}\nothers: []\n");
    Run run = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("word.yaml:3:1", "others");
    Files.writeString(folder.resolve("word.yaml"), "same:\n  - {before: \"22\", after: \"2\"}\n");
    Run unknown = Run.in(folder, "diff", "old.md", "new.md", "--overrides", "word.yaml");
    assertThat(unknown.err()).contains("has no clause \"22\"");
    assertThat(Run.in(folder, "diff", "old.md", "new.md", "--overrides", "none.yaml").exit())
        .isEqualTo(3);
  }

  @Test
  void whatIsNoEditionIsRefused() throws IOException {
    Files.write(folder.resolve("bad.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(Run.in(folder, "diff", "bad.md", "new.md").exit()).isEqualTo(3);
    assertThat(Run.in(folder, "diff", "missing.md", "new.md").exit()).isEqualTo(3);
  }
}
