package proviso.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.document.pdf.reading.PdfContent;
import proviso.letter.Provenance;
import proviso.verify.Item.Check;
import proviso.verify.Item.Status;

/**
 * One character of a page is changed, and verify finds it: in the kind of item it belongs to.
 *
 * <p>Every figure and every stretch of words is changed as read from the page. In the file itself
 * the ordinary build changes some, and {@code -Dproviso.tampering=all} all of them, in minutes.
 */
@NullMarked
class TamperingTest {
  private static final boolean ALL = "all".equals(System.getProperty("proviso.tampering"));
  private static final int SOME = 12;
  private static final long SEED = 4;

  private static List<Arguments> letters() {
    return List.of(
        Arguments.of("paid in part", Received.PAID),
        Arguments.of("denied", Received.DENIED),
        Arguments.of("open", Received.OPEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("letters")
  void everyFigureFactAndQuotationIsGuarded(String name, String claim) {
    PdfContent before = Received.read(Received.letter(claim));
    Verifier verifier = Received.verifier();
    Function<Provenance, Replay> replay = once(verifier);
    assertThat(verifier.verify(before, Optional.empty(), Optional.empty(), replay).holds())
        .as(name)
        .isTrue();
    Map<Check, Integer> caught = new EnumMap<>(Check.class);
    for (int stretch = 0; stretch < OneCharacter.stretches(before); stretch++) {
      for (int at : OneCharacter.places(OneCharacter.text(before, stretch))) {
        PdfContent after = OneCharacter.changed(before, stretch, at);
        Verdict verdict = verifier.verify(after, Optional.empty(), Optional.empty(), replay);
        char was = OneCharacter.text(before, stretch).charAt(at);
        caught.merge(assertCaught(name, before, after, was, verdict), 1, Integer::sum);
      }
    }
    assertThat(caught).containsOnlyKeys(Check.QUOTATION, Check.FIGURE, Check.WORDS);
    // A letter that asks for facts tells few figures; every one of them was tried.
    assertThat(caught.values()).allMatch(count -> count > 10);
  }

  /** A character of a page: the page from 0, and where its byte stands in the page's content. */
  private record Place(int page, int at) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("letters")
  void aCharacterChangedInTheFileIsFound(String name, String claim) throws IOException {
    byte[] pdf = Received.letter(claim);
    PdfContent before = Received.read(pdf);
    List<byte[]> contents = Received.contents(pdf);
    Verifier verifier = Received.verifier();
    Function<Provenance, Replay> replay = once(verifier);
    List<Place> places = places(contents);
    Collections.shuffle(places, new Random(SEED));
    for (Place place : ALL ? places : places.subList(0, SOME)) {
      byte[] content = contents.get(place.page()).clone();
      char was = (char) content[place.at()];
      content[place.at()] = (byte) OneCharacter.other(was);
      PdfContent after = Received.read(Received.withContent(pdf, place.page(), content));
      Verdict verdict = verifier.verify(after, Optional.empty(), Optional.empty(), replay);
      assertCaught(name + " " + place, before, after, was, verdict);
    }
  }

  /** The data are the same in all copies of a letter, so what becomes of them is too. */
  private static Function<Provenance, Replay> once(Verifier verifier) {
    Map<Provenance, Replay> known = new HashMap<>();
    return provenance -> known.computeIfAbsent(provenance, verifier::replay);
  }

  private static Check assertCaught(
      String name, PdfContent before, PdfContent after, char was, Verdict verdict) {
    Check expected = kind(before, after, was);
    assertThat(verdict.items())
        .as("%s: '%s'", name, was)
        .anyMatch(it -> it.check() == expected && it.status() == Status.FAILS);
    return expected;
  }

  /** One digit of each figure, and one letter of each other stretch of text. */
  private static List<Place> places(List<byte[]> contents) {
    List<Place> places = new ArrayList<>();
    for (int page = 0; page < contents.size(); page++) {
      byte[] content = contents.get(page);
      boolean inside = false;
      boolean letterTaken = false;
      boolean inFigure = false;
      for (int i = 0; i < content.length; i++) {
        char c = (char) content[i];
        if (c == '\\') {
          i++;
        } else if (!inside && c == '(') {
          inside = true;
        } else if (inside && c == ')') {
          inside = false;
        } else if (inside) {
          boolean digit = c >= '0' && c <= '9';
          if (digit && !inFigure) {
            places.add(new Place(page, i));
          } else if (!letterTaken && (c >= 'a' && c <= 'y')) {
            places.add(new Place(page, i));
            letterTaken = true;
          }
          inFigure = digit || (inFigure && (c == ',' || c == '.'));
        } else if (c == '\n') {
          letterTaken = false;
          inFigure = false;
        }
      }
    }
    return places;
  }

  /** To what the change belongs, by what it did to the words. */
  private static Check kind(PdfContent before, PdfContent after, char was) {
    List<Passage> old = Passage.of(before.root());
    List<Passage> fresh = Passage.of(after.root());
    boolean quoted =
        IntStream.range(0, old.size())
            .filter(i -> !Objects.equals(old.get(i), fresh.get(i)))
            .anyMatch(i -> old.get(i).quoted());
    return quoted ? Check.QUOTATION : Character.isDigit(was) ? Check.FIGURE : Check.WORDS;
  }
}
