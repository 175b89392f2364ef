package proviso.document.html;

import java.util.List;
import proviso.document.Document.Band;
import proviso.document.Document.Furniture;
import proviso.document.Inline;
import proviso.document.Inline.Text;
import proviso.document.Pageless;

/** Page numbers for browsers that print them in the margins of the page; others leave them out. */
final class PageMargins {
  private PageMargins() {}

  /** A rule for each line of the furniture that numbers the pages. */
  static String rules(Furniture furniture) {
    StringBuilder boxes = new StringBuilder();
    addBoxes("top", furniture.head(), boxes);
    addBoxes("bottom", furniture.foot(), boxes);
    return boxes.isEmpty() ? "" : "@page{" + boxes + "}\n";
  }

  private static void addBoxes(String edge, Band band, StringBuilder boxes) {
    addBox(edge + "-left", band.left(), boxes);
    addBox(edge + "-center", band.centre(), boxes);
    addBox(edge + "-right", band.right(), boxes);
  }

  private static void addBox(String box, List<List<Inline>> lines, StringBuilder boxes) {
    lines.stream()
        .filter(Pageless::numbersPages)
        .findFirst()
        .ifPresent(line -> {
          boxes.append('@').append(box).append("{font:8pt Arial,sans-serif;content:");
          line.forEach(piece -> boxes.append(content(piece)).append(' '));
          boxes.append('}');
        });
  }

  private static String content(Inline piece) {
    return switch (piece) {
      case Text text -> quoted(text.text());
      case Inline.Link link ->
          quoted(link.words().stream().map(Text::text).reduce("", String::concat));
      case Inline.Revised revised ->
          quoted(revised.words().stream().map(Text::text).reduce("", String::concat));
      case Inline.Break _ -> "\" \"";
      case Inline.PageNumber _ -> "counter(page)";
      case Inline.PageCount _ -> "counter(pages)";
    };
  }

  /** A CSS string in which everything but letters, digits and spaces is escaped by number. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == ' ' || Character.isLetterOrDigit(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append('\\').append(Integer.toHexString(c)).append(' ');
          }
        });
    return quoted.append('"').toString();
  }
}
