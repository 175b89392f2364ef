package proviso.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import proviso.document.Inline.Link;
import proviso.document.Inline.Text;

/** Furniture for a rendering without pages: "QX 10 01 01 26" stays, "Page 1 of 2" goes. */
public final class Pageless {
  private static final Pattern LAST_WORD = Pattern.compile("[^ \u00a0]*[ \u00a0]*$");
  private static final Pattern NO_WORD = Pattern.compile("[\\p{Punct}\\p{Pd}\\s\u00a0]*");

  private Pageless() {}

  /** The lines of a band without their page numbers; a line that held nothing else is left out. */
  public static List<List<Inline>> of(List<List<Inline>> lines) {
    return lines.stream()
        .map(line -> numbersPages(line) ? withoutNumbers(line) : line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Whether a line holds the number of the page or the count of pages. */
  public static boolean numbersPages(List<Inline> line) {
    return line.stream().anyMatch(Pageless::isNumber);
  }

  private static boolean isNumber(Inline inline) {
    return inline instanceof Inline.PageNumber || inline instanceof Inline.PageCount;
  }

  /** Drops everything from the word before the first number to the last number. */
  private static List<Inline> withoutNumbers(List<Inline> line) {
    int first = 0;
    while (!isNumber(line.get(first))) {
      first++;
    }
    int last = line.size() - 1;
    while (!isNumber(line.get(last))) {
      last--;
    }
    List<Inline> kept = new ArrayList<>(line.subList(0, first));
    if (!kept.isEmpty() && kept.getLast() instanceof Text(String text, Inline.Style style)) {
      kept.set(kept.size() - 1, new Text(LAST_WORD.matcher(text).replaceFirst(""), style));
    }
    kept.addAll(line.subList(last + 1, line.size()));
    return kept.stream().anyMatch(Pageless::hasWord) ? List.copyOf(kept) : List.of();
  }

  private static boolean hasWord(Inline inline) {
    return switch (inline) {
      case Text text -> !NO_WORD.matcher(text.text()).matches();
      case Link link -> !link.words().isEmpty();
      case Inline.Revised revised -> !revised.words().isEmpty();
      case Inline.Break _, Inline.PageNumber _, Inline.PageCount _ -> false;
    };
  }
}
