package proviso.particulars;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * Texts that will be printed as they were typed: each must be something a page can show and mean
 * the same to whoever reads it.
 *
 * <p>Control characters print nothing; direction marks make a text read differently from what the
 * file says (the "Trojan Source" trick); a character without a glyph would print an empty box.
 */
public final class PrintedText {
  private static final int MOST_NAMED = 5;

  private final IntPredicate covers;
  private final Diagnostics diagnostics;

  /**
   * A check that reports what it finds.
   *
   * @param covers whether the documents' fonts have a glyph for a code point
   * @param diagnostics where faults go
   */
  public PrintedText(IntPredicate covers, Diagnostics diagnostics) {
    this.covers = covers;
    this.diagnostics = diagnostics;
  }

  /** A text of one line, without white space at its ends; empty when it cannot be printed. */
  public Optional<String> line(Node.Scalar scalar, String what) {
    return checked(scalar, what)
        .flatMap(text -> {
          int at = text.value().indexOf('\n');
          if (at < 0) {
            return normalized(text);
          }
          diagnostics.report(
              Diagnostic.error(
                      Code.BAD_VALUE,
                      text.span(at, text.length()),
                      what + " must stand on one line.")
                  .hint("Put what follows on the same line, after a comma."));
          return Optional.empty();
        });
  }

  /** A text of any number of lines, without white space at its ends. */
  public Optional<String> lines(Node.Scalar scalar, String what) {
    return checked(scalar, what).flatMap(PrintedText::normalized);
  }

  /**
   * Composed characters print well where a letter and a loose accent do not; both are the same
   * text.
   */
  private static Optional<String> normalized(LocatedText text) {
    return Optional.of(Normalizer.normalize(text.value(), Normalizer.Form.NFC));
  }

  private Optional<LocatedText> checked(Node.Scalar scalar, String what) {
    LocatedText text = scalar.text().strip();
    if (text.value().isBlank()) {
      diagnostics.report(
          Diagnostic.error(Code.BAD_VALUE, scalar.span(), what + " is blank.")
              .hint("Write the text to be printed."));
      return Optional.empty();
    }
    boolean good = true;
    for (Fault fault : faults(text)) {
      Diagnostic diagnostic = fault.diagnostic(text, what);
      // Reading the file reports characters that no text has.
      if (diagnostics.sorted().stream().noneMatch(d -> d.span().equals(diagnostic.span()))) {
        diagnostics.report(diagnostic);
      }
      good = false;
    }
    return good ? Optional.of(text) : Optional.empty();
  }

  /** The first offence of each kind. */
  private List<Fault> faults(LocatedText text) {
    List<Fault> faults = new ArrayList<>();
    Set<Integer> uncovered = new LinkedHashSet<>();
    int firstUncovered = -1;
    boolean control = false;
    boolean direction = false;
    // Composed first: fonts have "ó" more often than a loose acute accent.
    boolean composed = Normalizer.isNormalized(text.value(), Normalizer.Form.NFC);
    IntPredicate hasGlyph = composed ? covers : glyphsOnceComposed(text.value());
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int c = text.value().codePointAt(at);
      next = at + Character.charCount(c);
      if (c == '\n' || c == ' ') {
        continue;
      }
      if (isControl(c)) {
        if (!control) {
          faults.add(new Fault.Control(at, c));
        }
        control = true;
      } else if (isDirection(c)) {
        if (!direction) {
          faults.add(new Fault.Direction(at, c));
        }
        direction = true;
      } else if (!hasGlyph.test(c)) {
        firstUncovered = uncovered.isEmpty() ? at : firstUncovered;
        uncovered.add(c);
      }
    }
    if (!uncovered.isEmpty()) {
      faults.add(new Fault.NoGlyph(firstUncovered, List.copyOf(uncovered)));
    }
    return faults;
  }

  private IntPredicate glyphsOnceComposed(String text) {
    Set<Integer> left =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .boxed()
            .collect(Collectors.toSet());
    return c -> !left.contains(c) || covers.test(c);
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, 2). */
  private static boolean isDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private sealed interface Fault {
    record Control(int at, int c) implements Fault {}

    record Direction(int at, int c) implements Fault {}

    record NoGlyph(int at, List<Integer> all) implements Fault {}

    default Diagnostic diagnostic(LocatedText text, String what) {
      return switch (this) {
        case Control(int at, int c) ->
            Diagnostic.error(
                    Code.BAD_VALUE,
                    text.span(at, at + Character.charCount(c)),
                    what + " holds a control character (" + name(c) + "), which cannot be printed.")
                .hint(c == '\t' ? "Use spaces instead of the tab." : "Remove it.");
        case Direction(int at, int c) ->
            Diagnostic.error(
                    Code.BAD_VALUE,
                    text.span(at, at + Character.charCount(c)),
                    what
                        + " holds an invisible mark that changes the direction of writing ("
                        + name(c)
                        + ").")
                .hint("Remove it: the printed text must read as the file does.");
        case NoGlyph(int at, List<Integer> all) ->
            Diagnostic.error(
                    Code.NO_GLYPH,
                    text.span(at, at + Character.charCount(text.value().codePointAt(at))),
                    what
                        + " uses "
                        + named(all)
                        + ", for which the documents' fonts have no glyph.")
                .hint("Write it in Latin, Greek or Cyrillic letters.");
      };
    }

    private static String named(List<Integer> all) {
      String names =
          all.stream()
              .limit(MOST_NAMED)
              .map(c -> "\"" + Character.toString(c) + "\" (" + name(c) + ")")
              .collect(Collectors.joining(", "));
      int more = all.size() - MOST_NAMED;
      return more > 0 ? names + " and " + more + " other characters" : names;
    }

    private static String name(int c) {
      return String.format(Locale.ROOT, "U+%04X", c);
    }
  }
}
