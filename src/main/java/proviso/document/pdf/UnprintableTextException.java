package proviso.document.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document has characters that its fonts cannot print. Nothing is written then. */
public final class UnprintableTextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Integer> codePoints;

  UnprintableTextException(List<Integer> codePoints) {
    super("the fonts cannot print " + names(codePoints));
    this.codePoints = List.copyOf(codePoints);
  }

  /** The characters, each once, in the order met. */
  public List<Integer> codePoints() {
    return codePoints;
  }

  private static String names(List<Integer> codePoints) {
    return codePoints.stream()
        .map(c -> String.format(Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(", "));
  }
}
