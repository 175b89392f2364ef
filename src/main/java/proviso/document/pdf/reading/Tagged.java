package proviso.document.pdf.reading;

import java.util.List;
import java.util.stream.Stream;

/** What a structure tree holds. */
public sealed interface Tagged {
  /** The words in and below it, in reading order, as shown on the page. */
  String text();

  /** The page on which it begins, from 1; 0 when it holds no words. */
  int page();

  /**
   * An element.
   *
   * @param role its standard type, such as {@code P} or {@code BlockQuote}
   * @param kids what it holds, in reading order
   */
  record Element(String role, List<Tagged> kids) implements Tagged {
    /** Copies the kids. */
    public Element {
      kids = List.copyOf(kids);
    }

    @Override
    public String text() {
      var text = new StringBuilder();
      kids.forEach(kid -> text.append(kid.text()));
      return text.toString();
    }

    @Override
    public int page() {
      return kids.stream().mapToInt(Tagged::page).filter(page -> page > 0).findFirst().orElse(0);
    }

    /** This element and those below it, in reading order. */
    public Stream<Element> all() {
      return Stream.concat(
          Stream.of(this),
          kids.stream()
              .flatMap(kid -> kid instanceof Element element ? element.all() : Stream.empty()));
    }

    /** This element and those below it that have a role; what stands in one is not looked into. */
    public Stream<Element> outermost(String wanted) {
      return role.equals(wanted)
          ? Stream.of(this)
          : kids.stream()
              .flatMap(kid ->
                  kid instanceof Element element ? element.outermost(wanted) : Stream.empty());
    }
  }

  /**
   * Words of one element on one page.
   *
   * @param text as shown
   * @param page from 1
   */
  record Words(String text, int page) implements Tagged {}
}
