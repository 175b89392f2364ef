package proviso.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.document.pdf.reading.PdfContent;
import proviso.verify.Item.Check;
import proviso.verify.Item.Status;

/** One character of a page is changed, and verify finds it: in the kind of item it belongs to. */
@NullMarked
class TamperingTest {
  /** A character of a page: the page from 0, and where its byte stands in the page's content. */
  private record Place(int page, int at) {}

  private static List<Arguments> letters() {
    return List.of(
        Arguments.of("paid in part", Received.PAID),
        Arguments.of("denied", Received.DENIED),
        Arguments.of("open", Received.OPEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("letters")
  void everyFigureFactAndQuotationIsGuarded(String name, String claim) throws IOException {
    byte[] pdf = Received.letter(claim);
    PdfContent before = Received.read(pdf);
    List<byte[]> contents = Received.contents(pdf);
    Map<Check, Integer> caught = new EnumMap<>(Check.class);
    for (Place place : places(contents)) {
      byte[] content = contents.get(place.page()).clone();
      char was = (char) content[place.at()];
      content[place.at()] = (byte) other(was);
      byte[] tampered = Received.withContent(pdf, place.page(), content);
      PdfContent after = Received.read(tampered);
      Check expected = kind(before, after, was);
      Verdict verdict = Received.verdict(tampered);
      assertThat(verdict.items())
          .as("%s: '%s' at %s", name, was, place)
          .anyMatch(it -> it.check() == expected && it.status() == Status.FAILS);
      caught.merge(expected, 1, Integer::sum);
    }
    assertThat(caught).containsOnlyKeys(Check.QUOTATION, Check.FIGURE, Check.WORDS);
    // A letter that asks for facts tells few figures; every one of them was tried.
    assertThat(caught.values()).allMatch(count -> count > 10);
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

  private static char other(char c) {
    return c == '9' ? '0' : (char) (c + 1);
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
