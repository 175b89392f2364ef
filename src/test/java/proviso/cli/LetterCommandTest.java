package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proviso letter}, {@code verify} and {@code init templates}. */
@NullMarked
class LetterCommandTest {
  private static final Path FORMS = Path.of("forms").toAbsolutePath();
  private static final Path CLAIM = FORMS.resolve("bp-05-94/examples/claim.yaml");
  private static final String[] LETTER = {"letter", "--date", "2027-06-20", "--forms"};

  @TempDir private Path folder;

  private Run letter(String... more) {
    String[] all = new String[LETTER.length + 2 + more.length];
    System.arraycopy(LETTER, 0, all, 0, LETTER.length);
    all[LETTER.length] = FORMS.toString();
    System.arraycopy(more, 0, all, LETTER.length + 1, more.length);
    all[all.length - 1] = CLAIM.toString();
    return Run.in(folder, all);
  }

  @Test
  void writesTheLetterOfTheExampleAndVerifiesIt() throws IOException {
    Run run = letter("--format", "pdf,html,text,docx");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("written    issued/hl-2027-0117/partial-payment.pdf")
        .contains("words of its own at grade");
    Path written = folder.resolve("issued/hl-2027-0117");
    assertThat(written.resolve("partial-payment.docx")).isNotEmptyFile();
    assertThat(Files.readString(written.resolve("partial-payment.txt")))
        .contains("We will pay $28,400.00.");
    Run again = letter();
    assertThat(again.exit()).isZero();
    Run verified = verify();
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("verified: all");
  }

  private Run verify(String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "verify";
    all[1] = "--forms";
    all[2] = FORMS.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    all[all.length - 1] = folder.resolve("issued/hl-2027-0117/partial-payment.pdf").toString();
    return Run.in(folder, all);
  }

  /** Somebody who has only the README copies what stands there, and nothing else. */
  @Test
  void theTemplateOfTheReadmeWorks() throws IOException {
    assertThat(Run.in(folder, "init", "templates", "ours").exit()).isZero();
    String readme = Files.readString(folder.resolve("ours/letters/README.md"));
    int at = readme.indexOf("A small letter that works, as `letters/partial-payment.md.ftl`");
    int from = readme.indexOf("```\n", at) + 4;
    String template = readme.substring(from, readme.indexOf("```", from));
    Files.writeString(folder.resolve("ours/letters/partial-payment.md.ftl"), template);
    Path carrier = folder.resolve("ours/carrier.yaml");
    Files.writeString(
        carrier,
        Files.readString(carrier).replace("Merrow Mutual Insurance Company", "Ours, Inc."));

    Run run = letter("--templates", "ours", "--format", "pdf,text");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("issued/hl-2027-0117/partial-payment.txt")))
        .contains("Ours, Inc.", "We pay $28,400.00 of what you claimed.", "July 20, 2027")
        .contains("We will not pay for costs, fees or other expenses")
        .doesNotContain("Merrow Mutual Insurance Company");

    assertThat(verify("--templates", "ours").exit()).isZero();
    Run others = verify();
    assertThat(others.exit()).isEqualTo(1);
    assertThat(others.out()).contains("laid out by other templates");
  }

  @Test
  void aFaultInASharedPartIsToldOnceAndAtItsLine() throws IOException {
    assertThat(Run.in(folder, "init", "templates", "ours").exit()).isZero();
    Path parts = folder.resolve("ours/letters/parts.ftl");
    Files.writeString(parts, Files.readString(parts).replace("<#if changes?has_content>", "<#if"));
    Run run = letter("--templates", "ours");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("ours/letters/parts.ftl:").contains("1 error");
    assertThat(folder.resolve("issued")).doesNotExist();
  }

  @Test
  void whatATemplateMeansIsAsked() throws IOException {
    assertThat(Run.in(folder, "init", "templates", "ours").exit()).isZero();
    Path template = folder.resolve("ours/letters/partial-payment.md.ftl");
    Files.writeString(template, "${decision.payd}\n\n<@quote of=\"B.1\"/>\n");
    Run run = letter("--templates", "ours");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("partial-payment.md.ftl:1:3")
        .contains("Did you mean \"decision.paid\"?")
        .contains("The decision does not rest on \"B.1\", so the letter does not quote it.");
  }
}
