package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.Tagged;
import proviso.document.pdf.reading.Tagged.Element;

/** A document as read from its pages with one character of it changed. */
@NullMarked
final class OneCharacter {
  private OneCharacter() {}

  /** How many stretches of words a document has: those of the tree, then the heads and feet. */
  static int stretches(PdfContent page) {
    return words(page.root()).size() + page.furniture().size();
  }

  private static List<Tagged.Words> words(Element root) {
    return root.kids().stream()
        .flatMap(kid ->
            switch (kid) {
              case Element element -> words(element).stream();
              case Tagged.Words words -> Stream.of(words);
            })
        .toList();
  }

  /** The words of a stretch: of the tree's, then of the pages' heads and feet. */
  static String text(PdfContent page, int stretch) {
    List<Tagged.Words> words = words(page.root());
    return stretch < words.size()
        ? words.get(stretch).text()
        : page.furniture().get(stretch - words.size());
  }

  /** The first digit of each figure, and a letter. */
  static List<Integer> places(String text) {
    List<Integer> places = new ArrayList<>();
    boolean letter = false;
    boolean inFigure = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if ((digit && !inFigure) || (!letter && c >= 'a' && c <= 'y')) {
        places.add(i);
        letter |= !digit;
      }
      inFigure = digit || (inFigure && (c == ',' || c == '.'));
    }
    return places;
  }

  static PdfContent changed(PdfContent of, int stretch, int at) {
    String text = text(of, stretch);
    String changed = text.substring(0, at) + other(text.charAt(at)) + text.substring(at + 1);
    int inTree = words(of.root()).size();
    List<String> furniture = new ArrayList<>(of.furniture());
    Element root = of.root();
    if (stretch < inTree) {
      root = changed(of.root(), new int[] {stretch}, changed);
    } else {
      furniture.set(stretch - inTree, changed);
    }
    return new PdfContent(
        of.title(),
        of.pages(),
        root,
        furniture,
        of.attachments(),
        of.fonts(),
        of.drawings(),
        of.pictured(),
        of.oddities());
  }

  /** A tree with other words in one stretch, which is counted down to. */
  private static Element changed(Element element, int[] left, String text) {
    List<Tagged> kids = new ArrayList<>();
    for (Tagged kid : element.kids()) {
      kids.add(
          switch (kid) {
            case Element inner -> changed(inner, left, text);
            case Tagged.Words words ->
                left[0]-- == 0 ? new Tagged.Words(text, words.page()) : words;
          });
    }
    return new Element(element.role(), kids);
  }

  static char other(char c) {
    return c == '9' ? '0' : (char) (c + 1);
  }
}
