package proviso.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.letter.Written.example;
import static proviso.letter.Written.letter;
import static proviso.letter.Written.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.text.Code;
import proviso.text.Diagnostic;

/** What letters say. */
@NullMarked
class LettersTest {
  private static final String DENIED =
      example("system.antivirus-equipped: yes", "system.antivirus-equipped: no");
  private static final String OPEN =
      example("system.antivirus-equipped: yes", "system.antivirus-equipped: unknown");
  private static final String REFERRED =
      example("contributing.causes: []", "contributing.causes: [excluded-cause]");

  @Test
  void aDenialGivesEachBasisWithItsFactsWordsAndHowTheyApply() {
    Letter denial = letter(DENIED);
    assertThat(denial.kind()).isEqualTo(LetterKind.DENIAL);
    assertThat(words(denial))
        .contains("we cannot pay it")
        .contains(
            "The loss was caused by a virus, malicious code or similar instruction."
                + " - Your computer system was not equipped with virus-scanning or anti-virus"
                + " software.")
        .contains(
            "Section I does not cover the loss of data, because the cause is not a Covered Cause of"
                + " Loss.")
        .contains(
            "This exclusion applies, because the loss was caused by a virus, malicious code or"
                + " similar instruction. The exception does not apply: your computer system was not"
                + " equipped with virus-scanning or anti-virus software, and the Anti-Virus Waiver"
                + " is not indicated in the Schedule.")
        .contains("We would look at the claim again if you can show that:")
        .contains("your computer system was equipped with virus-scanning or anti-virus software.");
  }

  @Test
  void onlyWhatDecidedIsQuotedWithItsLabelAndTheWordsThatLeadInToIt() {
    List<Block.Quotation> quotations = letter(DENIED).quotations();
    assertThat(quotations)
        .extracting(Block.Quotation::citation)
        .containsExactly("B.2", "D.2.d.(1)", "C.1, C.1.a, and C.1.b", "E.2");
    Block.Quotation virus = quotations.get(1);
    assertThat(virus.form()).isEqualTo("BP 05 94 01 06");
    assertThat(virus.sentences()).containsExactly("added-exclusions/2", "virus/1", "virus/2");
    assertThat(virus.words().getFirst())
        .isInstanceOfSatisfying(
            Block.Outline.class,
            outline -> {
              assertThat(outline.items().getFirst().label()).isEqualTo("d.");
              assertThat(outline.items().getFirst().body().getLast())
                  .isInstanceOfSatisfying(
                      Block.Outline.class,
                      inner -> assertThat(inner.items().getFirst().label()).isEqualTo("(1)"));
            });
  }

  @Test
  void everyQuotedSentenceIsTheFormsLetterForLetter() {
    CompiledForm form = Written.claim(DENIED).value().orElseThrow().claim().policy().form();
    for (String text : List.of(DENIED, OPEN, REFERRED, example())) {
      for (Block.Quotation quotation : letter(text).quotations()) {
        String printed = plain(quotation.words());
        String rest = printed;
        for (String id : quotation.sentences()) {
          String words = form.sentence(id).orElseThrow().sentence().wording().plain();
          assertThat(rest).contains(words);
          rest = rest.replaceFirst(Pattern.quote(words), "");
        }
        // What is left are headings and ellipses.
        assertThat(rest.replace("…", "").strip().split(" ").length).isLessThan(6);
      }
    }
  }

  private static String plain(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        text.append(Readability.plain(paragraph.words())).append(' ');
      } else {
        text.append(plain(QuotedWords.inner(block).toList()));
      }
    }
    return text.toString();
  }

  @Test
  void aPartPaymentSaysWhatIsPaidWhatIsNotAndWhy() {
    Letter letter = letter(example());
    assertThat(letter.kind()).isEqualTo(LetterKind.PARTIAL_PAYMENT);
    assertThat(words(letter))
        .contains("We will pay $28,400.00.")
        .contains("We will pay by July 20, 2027.")
        .contains("Less the Deductible shown in the Schedule −$1,000.00 E.5")
        .contains("You claimed $2,500.00. We do not pay it.")
        .contains(
            "We cannot pay the cost of establishing the amount of the claim, $2,500.00, for these"
                + " words exclude it.")
        .contains(
            "The period began on May 4, 2027, 10:00 a.m. EDT, 8 hours after May 4, 2027, 2:00 a.m."
                + " EDT.")
        .contains("It ended on May 6, 2027, 2:00 p.m. EDT, after 52 hours.");
    assertThat(letter.quotations())
        .extracting(Block.Quotation::citation)
        .containsExactly("E.2", "C.2.a and C.2.a.(2)", "E.5");
  }

  @Test
  void anInformationRequestAsksForTheOpenFactsAlone() {
    Letter letter = letter(OPEN);
    assertThat(letter.kind()).isEqualTo(LetterKind.INFORMATION_REQUEST);
    assertThat(words(letter))
        .contains("Please answer the questions below by July 20, 2027.")
        .contains("Was the computer system used for the activity equipped with virus-scanning")
        .doesNotContain("In this letter we deny");
    assertThat(letter.quotations())
        .extracting(Block.Quotation::citation)
        .containsExactly("D.2.d.(1)");
  }

  @Test
  void onlyAReservationReservesRights() {
    Letter reservation = letter(REFERRED);
    assertThat(reservation.kind()).isEqualTo(LetterKind.RESERVATION_OF_RIGHTS);
    assertThat(words(reservation))
        .contains("This is a reservation of rights")
        .contains("does not waive any right");
    for (String text : List.of(DENIED, OPEN, example())) {
      assertThat(words(letter(text)).toLowerCase(Locale.ROOT))
          .doesNotContain("waive ")
          .doesNotContain("reserv");
    }
  }

  @Test
  void aKindThatCannotTellOfTheDecisionIsRefused() {
    assertThat(
            Written.letters()
                .write(Written.request(example(), Optional.of(LetterKind.DENIAL)))
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.WRONG_LETTER);
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void everyKindIsWrittenForSomeClaimAndReadsPlainly(LetterKind kind) {
    List<String> claims =
        List.of(
            example(),
            example(
                "other.costs: [{kind: claim-preparation, amount: \"$2,500\"}]", "other.costs: []"),
            example(
                "payments: []",
                "payments: [{occurrence-began: 2027-01-05T02:00, amount: \"$100,000\"}]"),
            DENIED,
            OPEN,
            REFERRED);
    List<LetterRequest> fitting =
        claims.stream()
            .map(text -> Written.request(text, Optional.of(kind)))
            .filter(request -> kind.fits(request.determination()))
            .toList();
    assertThat(fitting).isNotEmpty();
    for (LetterRequest request : fitting) {
      Letter letter = Written.letters().write(request).value().orElseThrow();
      assertThat(words(letter))
          .contains(
              "HL-2027-0117",
              "BOP 7731204-03",
              "Harbor Lane Outfitters LLC",
              "June 20, 2027",
              "May 4, 2027",
              "BP 05 94 01 06",
              "Jordan Vale",
              "License 1047731",
              "Certified mail and e-mail",
              "Scioto Valley Agency, Inc.");
      assertThat(letter.reading().grade()).isBetween(4.0, 10.0);
    }
  }

  @Test
  void aUsedUpLimitIsNoDenial() {
    Letter letter =
        letter(
            example(
                "payments: []",
                "payments: [{occurrence-began: 2027-01-05T02:00, amount: \"$100,000\"}]"));
    assertThat(letter.kind()).isEqualTo(LetterKind.LIMIT_EXHAUSTED);
    assertThat(words(letter))
        .contains("This is no denial")
        .contains("Left before this claim $0.00");
  }

  @Test
  void theSameClaimGivesTheSameLetter() {
    assertThat(letter(DENIED)).isEqualTo(letter(DENIED));
  }
}
