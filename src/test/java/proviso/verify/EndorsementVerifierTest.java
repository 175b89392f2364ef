package proviso.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static proviso.verify.Received.DENIED;
import static proviso.verify.Received.PAID;
import static proviso.verify.Received.POLICY;
import static proviso.verify.Received.declarations;
import static proviso.verify.Received.endorsement;
import static proviso.verify.Received.endorsementOfABatch;
import static proviso.verify.Received.letter;
import static proviso.verify.Received.replacing;
import static proviso.verify.Received.verdict;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.pdf.VeraPdf;
import proviso.document.pdf.reading.PdfContent;
import proviso.issue.PolicyProvenance;
import proviso.verify.Item.Check;
import proviso.verify.Item.Status;

/** Endorsements and declarations, alone and beside a letter. */
@NullMarked
class EndorsementVerifierTest {
  private static List<Check> failing(Verdict verdict) {
    assertThat(verdict.holds()).isFalse();
    return verdict.items().stream()
        .filter(it -> it.status() == Status.FAILS)
        .map(Item::check)
        .distinct()
        .toList();
  }

  private static String open(Verdict verdict) {
    return verdict.items().stream()
        .filter(it -> it.status() != Status.HOLDS)
        .map(it -> it.what() + ": " + it.detail())
        .toList()
        .toString();
  }

  private static Verdict together(byte[] letter, byte[] endorsement) {
    return Received.verifier()
        .verify(Received.read(letter), Optional.of(Received.read(endorsement)), Optional.empty());
  }

  @Test
  void anEndorsementAsIssuedHoldsInEveryItem() {
    Verdict verdict = verdict(endorsement(POLICY));
    assertThat(verdict.holds()).as(open(verdict)).isTrue();
    assertThat(verdict.items())
        .extracting(Item::check)
        .containsExactly(
            Check.FORM, Check.PROVENANCE, Check.SCHEDULE, Check.FIGURE, Check.WORDS, Check.LOOK);
  }

  @Test
  void declarationsAsIssuedHoldInEveryItem() {
    Verdict verdict = verdict(declarations(POLICY));
    assertThat(verdict.holds()).as(open(verdict)).isTrue();
  }

  @Test
  void bothAreAccessibleAndArchivableWithTheirData() {
    VeraPdf.assertConformsWithFiles(endorsement(POLICY));
    VeraPdf.assertConformsWithFiles(declarations(POLICY));
  }

  @Test
  void anEndorsementSavedAgainByAnotherProgramHolds() throws IOException {
    byte[] pdf = endorsement(POLICY);
    byte[] saved = Received.withContent(pdf, 0, Received.contents(pdf).getFirst());
    assertThat(saved).isNotEqualTo(pdf);
    assertThat(verdict(saved).count(Status.FAILS)).isZero();
  }

  @Test
  void everyStretchOfWordsIsGuarded() {
    PdfContent before = Received.read(endorsement(POLICY));
    Remade again = remade(before);
    assertThat(new Verdict("", PolicyDocumentCheck.of(before, again)).holds()).isTrue();
    Map<Check, Integer> caught = new EnumMap<>(Check.class);
    for (int stretch = 0; stretch < OneCharacter.stretches(before); stretch++) {
      for (int at : OneCharacter.places(OneCharacter.text(before, stretch))) {
        PdfContent after = OneCharacter.changed(before, stretch, at);
        List<Item> failed =
            PolicyDocumentCheck.of(after, again).stream()
                .filter(it -> it.status() == Status.FAILS)
                .toList();
        assertThat(failed)
            .as("character %d of \"%s\"", at, OneCharacter.text(before, stretch))
            .hasSize(1);
        caught.merge(failed.getFirst().check(), 1, Integer::sum);
      }
    }
    assertThat(caught).containsOnlyKeys(Check.SCHEDULE, Check.FIGURE, Check.WORDS);
    assertThat(caught.values()).allMatch(count -> count > 10);
  }

  @Test
  void aCharacterChangedInTheFileIsFound() throws IOException {
    byte[] pdf = endorsement(POLICY);
    List<byte[]> contents = Received.contents(pdf);
    for (int page = 0; page < contents.size(); page++) {
      byte[] content = contents.get(page).clone();
      int at = firstLetter(content);
      content[at] = (byte) OneCharacter.other((char) content[at]);
      assertThat(failing(verdict(Received.withContent(pdf, page, content))))
          .as("page %d", page + 1)
          .containsAnyOf(Check.SCHEDULE, Check.FIGURE, Check.WORDS);
    }
  }

  /** The first small letter that is printed. */
  private static int firstLetter(byte[] content) {
    boolean inside = false;
    for (int i = 0; i < content.length; i++) {
      char c = (char) content[i];
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == ')') {
        inside = c == '(';
      } else if (inside && c >= 'a' && c <= 'y') {
        return i;
      }
    }
    throw new AssertionError("the page has no letter");
  }

  private static Remade remade(PdfContent content) {
    if (Embedded.of(content) instanceof Embedded.OfPolicy(PolicyProvenance provenance)) {
      return Received.verifier().remade(provenance);
    }
    throw new AssertionError(Embedded.of(content).toString());
  }

  @Test
  void aValueChangedInTheDataIsFoundOnThePage() {
    assertThat(failing(verdict(endorsement(POLICY, replacing("$100,000", "$900,000")))))
        .containsExactly(Check.SCHEDULE, Check.LOOK);
  }

  @Test
  void aNumberChangedInTheDataIsFoundOnThePage() {
    assertThat(failing(verdict(endorsement(POLICY, replacing("7731204", "7731205")))))
        .contains(Check.FIGURE);
  }

  @Test
  void anotherEditionIsFound() {
    String mine = Received.policy(POLICY).forms().getFirst().form().fingerprint();
    byte[] other = endorsement(POLICY, replacing(mine, "0".repeat(mine.length())));
    assertThat(failing(verdict(other))).containsExactly(Check.FORM);
    byte[] unknown =
        endorsement(POLICY, replacing("\"edition\":\"01 06\"", "\"edition\":\"01 99\""));
    assertThat(verdict(unknown).count(Status.UNKNOWN)).isPositive();
    assertThat(verdict(unknown).holds()).isFalse();
  }

  @Test
  void otherTemplatesLeaveTheDeclarationsOpen() {
    var other = Received.read(declarations(POLICY)).attachments().getFirst();
    String hash =
        new String(other.bytes(), UTF_8).replaceFirst(".*\"templates\":\"(\\w+)\".*", "$1");
    byte[] pdf = declarations(POLICY);
    assertThat(hash).hasSize(64);
    PdfContent read = Received.read(pdf);
    PdfContent changed =
        new PdfContent(
            read.title(),
            read.pages(),
            read.root(),
            read.furniture(),
            List.of(replacing(hash, "0".repeat(64)).apply(other)),
            read.fonts(),
            read.drawings(),
            read.pictured(),
            read.oddities());
    Verdict verdict = Received.verifier().verify(changed, Optional.empty(), Optional.empty());
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.count(Status.FAILS)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"document\": 1}",
        "{\"document\": \"poem\"}",
        "{\"document\": \"endorsement\", \"forms\": [], \"policy\": \"\"}",
        "{\"document\": \"declarations\", \"forms\": [], \"policy\": \"\"}",
        "{\"document\": \"endorsement\", \"policy\": \"policy: [\"}",
      })
  void dataOfTheWrongShapeAreAnAnswer(String json) {
    byte[] pdf = endorsement(POLICY, data -> Received.with(data, json.getBytes(UTF_8)));
    assertThat(failing(verdict(pdf))).containsExactly(Check.PROVENANCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy: [", "form: BP 05 94", "", "policy: X", "claim: HL-1"})
  void aPolicyThatIsNoneIsAnAnswer(String policy) {
    byte[] pdf =
        endorsement(
            POLICY,
            data -> {
              String text = new String(data.bytes(), UTF_8);
              String changed =
                  text.substring(0, text.indexOf("\"policy\":\"") + 10) + policy + "\"}";
              return Received.with(data, changed.getBytes(UTF_8));
            });
    assertThat(failing(verdict(pdf))).containsExactly(Check.PROVENANCE);
  }

  @Test
  void aLetterHoldsBesideItsEndorsement() {
    Verdict verdict = together(letter(PAID), endorsement(POLICY));
    assertThat(verdict.holds()).as(open(verdict)).isTrue();
    assertThat(verdict.items())
        .filteredOn(it -> it.check() == Check.ENDORSEMENT)
        .extracting(Item::what)
        .contains(
            "The endorsement as issued",
            "The form of the endorsement",
            "The policy of the endorsement",
            "The endorsement: The pages");
  }

  @Test
  void anEndorsementOfABatchIsHeldAgainstTheSentencesQuotedAndSaysSo() {
    Verdict verdict = together(letter(DENIED), endorsementOfABatch(POLICY));
    assertThat(verdict.holds()).as(open(verdict)).isTrue();
    assertThat(verdict.items())
        .anyMatch(
            it -> it.check() == Check.ENDORSEMENT && it.detail().contains("no data of its own"));
    Verdict alone = verdict(endorsementOfABatch(POLICY));
    assertThat(failing(alone)).containsExactly(Check.PROVENANCE);
    assertThat(open(alone)).contains("It has no provenance.json inside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOP 7731204-03/BOP 7731204-04",
        "name: Harbor Lane Outfitters LLC/name: Harbor Lane Outfitters Ltd",
        "to: 2026-03-01/to: 2026-04-01",
        "limit: $100,000/limit: $200,000",
        "waiver: no/waiver: yes",
      })
  void anEndorsementOfAnotherPolicyIsFound(String change) {
    String[] both = change.split("/", -1);
    assertThat(POLICY).contains(both[0]);
    Verdict verdict = together(letter(PAID), endorsement(POLICY.replace(both[0], both[1])));
    assertThat(failing(verdict)).containsExactly(Check.ENDORSEMENT);
    assertThat(verdict.items())
        .anyMatch(
            it -> it.status() == Status.FAILS && it.what().equals("The policy of the endorsement"));
  }

  @Test
  void anEndorsementOfAnotherEditionIsFoundBesideALetter() {
    String mine = Received.policy(POLICY).forms().getFirst().form().fingerprint();
    byte[] other = endorsement(POLICY, replacing(mine, "0".repeat(mine.length())));
    Verdict verdict = together(letter(PAID), other);
    assertThat(failing(verdict)).containsExactly(Check.ENDORSEMENT);
    assertThat(open(verdict)).contains("not the edition that the letter was written from");
  }

  @Test
  void filesOfTheWrongKindAreSaid() {
    assertThat(failing(together(endorsement(POLICY), endorsement(POLICY))))
        .containsExactly(Check.PROVENANCE);
    assertThat(failing(together(letter(PAID), letter(PAID)))).contains(Check.ENDORSEMENT);
    assertThat(failing(together(letter(PAID), declarations(POLICY)))).contains(Check.ENDORSEMENT);
  }
}
