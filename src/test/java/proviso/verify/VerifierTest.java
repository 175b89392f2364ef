package proviso.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static proviso.verify.Received.DENIED;
import static proviso.verify.Received.OPEN;
import static proviso.verify.Received.PAID;
import static proviso.verify.Received.letter;
import static proviso.verify.Received.replacing;
import static proviso.verify.Received.verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.pdf.Samples;
import proviso.document.pdf.VeraPdf;
import proviso.verify.Item.Check;
import proviso.verify.Item.Status;

@NullMarked
class VerifierTest {
  @TempDir Path folder;

  private static Stream<String> claims() {
    return Stream.of(PAID, DENIED, OPEN);
  }

  private static ListAssert<Check> assertFails(Verdict verdict) {
    assertThat(verdict.holds()).isFalse();
    return assertThat(
        verdict.items().stream()
            .filter(it -> it.status() == Status.FAILS)
            .map(Item::check)
            .distinct()
            .toList());
  }

  private static String details(Verdict verdict) {
    return verdict.items().stream()
        .filter(it -> it.status() != Status.HOLDS)
        .map(it -> it.what() + ": " + it.detail())
        .toList()
        .toString();
  }

  @ParameterizedTest
  @MethodSource("claims")
  void aLetterAsWrittenHoldsInEveryItem(String claim) {
    byte[] pdf = letter(claim);
    Verdict verdict = verdict(pdf);
    assertThat(verdict.holds()).as(details(verdict)).isTrue();
    assertThat(verdict.items().stream().map(Item::check).distinct())
        .contains(
            Check.FORM,
            Check.DETERMINATION,
            Check.QUOTATION,
            Check.FIGURE,
            Check.WORDS,
            Check.LOOK);
  }

  @ParameterizedTest
  @MethodSource("claims")
  void aLetterWithItsDataIsAccessibleAndArchivable(String claim) {
    VeraPdf.assertConformsWithFiles(letter(claim));
  }

  @Test
  void aLetterSavedAgainByAnotherProgramHolds() throws IOException {
    byte[] pdf = letter(PAID);
    byte[] saved = Received.withContent(pdf, 0, Received.contents(pdf).getFirst());
    assertThat(saved).isNotEqualTo(pdf);
    Verdict verdict = verdict(saved);
    assertThat(verdict.items().stream().filter(it -> it.status() == Status.FAILS)).isEmpty();
  }

  @Test
  void aFactChangedInTheDataIsFoundByDecidingAgain() {
    byte[] pdf =
        letter(
            PAID,
            replacing("system.antivirus-equipped: yes\\n", "system.antivirus-equipped: no\\n"));
    assertFails(verdict(pdf)).contains(Check.DETERMINATION);
  }

  @Test
  void anAmountChangedInTheDataIsFoundOnThePage() {
    byte[] pdf = letter(PAID, replacing("$8,000", "$8,001"));
    assertFails(verdict(pdf)).contains(Check.DETERMINATION, Check.FIGURE);
  }

  @Test
  void aDeterminationThatIsNotThatOfTheFactsIsFound() {
    byte[] pdf = letter(PAID, replacing("\"decision\":\"pay-partial\"", "\"decision\":\"deny\""));
    assertFails(verdict(pdf)).containsExactly(Check.DETERMINATION);
  }

  @Test
  void anotherEditionIsFound() {
    String mine = Received.claim(PAID).claim().policy().form().fingerprint();
    byte[] pdf = letter(PAID, replacing(mine, "0".repeat(mine.length())));
    assertFails(verdict(pdf)).contains(Check.FORM);
    byte[] unknown =
        letter(PAID, replacing("\"edition\":\"01 06\",\"fing", "\"edition\":\"01 99\",\"fing"));
    Verdict verdict = verdict(unknown);
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.count(Status.UNKNOWN)).isPositive();
  }

  @Test
  void wordsThatWereOthersWhenTheLetterWasWrittenAreFound() {
    byte[] pdf =
        letter(
            DENIED,
            data -> {
              String text = new String(data.bytes(), UTF_8);
              return Received.with(
                  data, text.replaceFirst("\"sha256\":\"..", "\"sha256\":\"00").getBytes(UTF_8));
            });
    assertFails(verdict(pdf)).contains(Check.QUOTATION);
  }

  @Test
  void otherTemplatesLeaveTheWordsOpenAndTheQuotationsCertain() throws IOException {
    Path copy = folder.resolve("templates");
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(Path.of("templates").relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else if (file.toString().endsWith(".ftl")) {
          Files.writeString(to, Files.readString(file) + "\nOurs.\n");
        } else {
          Files.copy(file, to);
        }
      }
    }
    Verdict verdict =
        Received.verifier(Received.letters(copy))
            .verify(Received.read(letter(DENIED)), Optional.empty(), Optional.empty());
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.count(Status.FAILS)).isZero();
    assertThat(verdict.items())
        .anyMatch(it -> it.check() == Check.WORDS && it.status() == Status.UNKNOWN)
        .anyMatch(it -> it.check() == Check.QUOTATION && it.status() == Status.HOLDS);
  }

  @Test
  void theClaimFileIsComparedWithTheFactsEmbedded() {
    var letter = Received.read(letter(PAID));
    var same =
        Received.verifier()
            .verify(letter, Optional.empty(), Optional.of(Received.claim(PAID).claim()));
    assertThat(same.holds()).as(details(same)).isTrue();
    var other =
        Received.verifier()
            .verify(letter, Optional.empty(), Optional.of(Received.claim(DENIED).claim()));
    assertFails(other).containsExactly(Check.CLAIM);
  }

  @Test
  void aPdfWithoutDataIsNoLetter() {
    assertFails(verdict(Received.WRITER.write(Samples.everything())))
        .containsExactly(Check.PROVENANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"letter\": 1}",
        "{\"letter\": {\"kind\": \"poem\"}}",
        "\uFEFF{",
        "{\"a\": \"\\ud800\"}",
        "&a [*a]",
      })
  void dataOfTheWrongShapeAreAnAnswer(String json) {
    byte[] pdf = letter(PAID, data -> Received.with(data, json.getBytes(UTF_8)));
    assertFails(verdict(pdf)).containsExactly(Check.PROVENANCE);
  }

  @Test
  void hostileDataAreAnAnswer() {
    for (byte[] data :
        List.of(
            new byte[] {(byte) 0xC3, 0x28},
            "[".repeat(1_000_000).getBytes(UTF_8),
            ("{\"claim\": \"" + "x".repeat(9_000_000) + "\"}").getBytes(UTF_8),
            ("{" + "\"a\":1,".repeat(1_000_000) + "\"b\":1}").getBytes(UTF_8))) {
      byte[] pdf = letter(PAID, given -> Received.with(given, data));
      assertFails(verdict(pdf)).containsExactly(Check.PROVENANCE);
    }
  }

  @Test
  void aClaimThatIsNoneIsAnAnswer() {
    for (String claim : List.of("claim: [", "form: BP 05 94", "", "facts: {}")) {
      byte[] pdf =
          letter(
              PAID,
              data -> {
                String text = new String(data.bytes(), UTF_8);
                int from = text.indexOf("\"claim\":\"") + 9;
                int to = text.indexOf("\",\"determination\"");
                String changed = text.substring(0, from) + claim + text.substring(to);
                return Received.with(data, changed.getBytes(UTF_8));
              });
      assertFails(verdict(pdf)).contains(Check.PROVENANCE);
    }
  }

  /** What stands in a page's content, replaced; it must be there. */
  private static byte[] redrawn(String from, String to) throws IOException {
    byte[] pdf = letter(PAID);
    String content = new String(Received.contents(pdf).getFirst(), ISO_8859_1);
    assertThat(content).contains(from);
    return Received.withContent(pdf, 0, content.replace(from, to).getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.122 0.227 0.373 rg, 1 1 1 rg, too pale",
    "0.122 0.227 0.373 rg, 1 g, too pale",
    "36 0 0 36 45 720 cm, 36 0 0 36 245 420 cm, no logo in the letterhead",
    "36 0 0 36 45 720 cm, 500 0 0 700 45 20 cm, no logo in the letterhead",
    "/Logo Do, /Logo Do /Logo Do, no logo in the letterhead",
    "/Logo Do, /Other Do, no logo in the letterhead",
  })
  void aPageInOtherColoursOrWithAnotherPictureIsFound(String from, String to, String told)
      throws IOException {
    Verdict verdict = verdict(redrawn(from, to));
    assertFails(verdict).containsExactly(Check.LOOK);
    assertThat(details(verdict)).contains(told);
  }

  @Test
  void anotherColourAndAnotherLogoAreFoundWhenTheyCouldBeRead() throws IOException {
    assertFails(verdict(redrawn("0.122 0.227 0.373 rg", "0.4 0 0 rg"))).containsExactly(Check.LOOK);
    byte[] pdf = letter(PAID);
    try (var document = Loader.loadPDF(pdf)) {
      var logo =
          (COSStream)
              document
                  .getPage(0)
                  .getResources()
                  .getCOSObject()
                  .getCOSDictionary(COSName.XOBJECT)
                  .getDictionaryObject("Logo");
      try (var out = logo.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[3 * 288 * 288]);
      }
      var saved = new ByteArrayOutputStream();
      document.save(saved);
      assertFails(verdict(saved.toByteArray())).containsExactly(Check.LOOK);
    }
  }
}
