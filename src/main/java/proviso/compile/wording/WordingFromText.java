package proviso.compile.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.form.Wording.Target;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/**
 * From the words an author wrote, with markup, to the {@link Wording} that is printed.
 *
 * <p>The markup is CommonMark's inline markup without code, images, HTML, addresses and line
 * breaks, and with {@code [8 hours]{name}} for a bound value, {@code [B.3.](#id)} for a
 * cross-reference and quotation marks for a term. Characters that look like markup and would be
 * printed are reported, so that nobody mails a form with a stray bracket; a backslash before them
 * says that they are meant.
 */
public final class WordingFromText {
  private static final String HOW_TO_REFER =
      "Write #id, #first..last, schedule:entry or base:place between the parentheses.";
  private static final int SHOWN = 60;

  private final WordingFaults faults;
  private final Function<String, Optional<String>> termBySpelling;
  private final Collection<String> spellings;

  private WordingFromText(
      WordingFaults faults,
      Function<String, Optional<String>> termBySpelling,
      Collection<String> spellings) {
    this.faults = faults;
    this.termBySpelling = termBySpelling;
    this.spellings = spellings;
  }

  /**
   * Reads wording. Whatever is wrong with it is reported, and the wording is then as near as can be
   * to what the author may have meant.
   *
   * @param text the author's text
   * @param termBySpelling the id of the term that is spelled so between quotation marks
   * @param spellings all spellings, to suggest from
   * @param legalPath where the wording stands in the form, such as "C.2.a.(1)"
   * @param diagnostics where faults go
   */
  public static Wording parse(
      LocatedText text,
      Function<String, Optional<String>> termBySpelling,
      Collection<String> spellings,
      String legalPath,
      Diagnostics diagnostics) {
    LocatedText line = CollapsedText.of(text);
    WordingFaults faults = new WordingFaults(line, legalPath, diagnostics);
    LineBreaks.check(text, faults);
    if (line.length() == 0) {
      faults.report(Diagnostic.error(Code.BAD_WORDING, text.span(), "There are no words here."));
      return new Wording(List.of(), text);
    }
    List<Piece> pieces = PiecesFromText.parse(line, faults);
    StrayMarkup.check(pieces, faults);
    return new Wording(new WordingFromText(faults, termBySpelling, spellings).runs(pieces), text);
  }

  private List<Run> runs(List<Piece> pieces) {
    List<Run> runs = new ArrayList<>();
    int done = 0;
    for (QuotationMarks.Pair pair : QuotationMarks.pairs(pieces, faults)) {
      List<Piece> quoted = pieces.subList(pair.open(), pair.close() + 1);
      addRuns(pieces.subList(done, pair.open()), runs);
      addTerm(quoted, runs);
      done = pair.close() + 1;
    }
    addRuns(pieces.subList(done, pieces.size()), runs);
    return runs;
  }

  private void addRuns(List<Piece> pieces, List<Run> runs) {
    int done = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Group group) {
        addWords(pieces.subList(done, i), runs);
        addGroup(group, runs);
        done = i + 1;
      }
    }
    addWords(pieces.subList(done, pieces.size()), runs);
  }

  private void addWords(List<Piece> glyphs, List<Run> runs) {
    if (!glyphs.isEmpty()) {
      runs.add(
          new Wording.Words(
              text(glyphs), faults.span(glyphs.getFirst().from(), glyphs.getLast().to())));
    }
  }

  private static String text(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    append(pieces, out);
    return out.toString();
  }

  private static void append(List<Piece> pieces, StringBuilder out) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Glyph glyph -> out.append(glyph.text());
        case Piece.Group group -> append(group.inside(), out);
      }
    }
  }

  private void addGroup(Piece.Group group, List<Run> runs) {
    switch (group) {
      case Piece.Styled styled ->
          runs.add(
              new Wording.Emphasis(
                  styled.strong(), runs(styled.inside()), faults.span(styled.from(), styled.to())));
      case Piece.Braced braced -> runs.add(bound(braced));
      case Piece.Linked linked -> addReference(linked, runs);
    }
  }

  private Run bound(Piece.Braced braced) {
    String words = text(braced.inside());
    Value value =
        switch (ValueFromWords.parse(words)) {
          case ParsedValue.Accepted accepted -> accepted.value();
          case ParsedValue.Rejected rejected -> {
            faults.report(
                Diagnostic.error(
                        Code.BAD_BOUND,
                        faults.span(braced.from(), braced.to()),
                        "The words \"" + shown(words) + "\" are not a value.")
                    .hint(rejected.reason())
                    .hint(ValueFromWords.EXAMPLES));
            yield new Value.Text(words);
          }
        };
    String name = braced.name();
    if (!ReferenceTargets.isId(name)) {
      faults.report(
          Diagnostic.error(
                  Code.BAD_ID,
                  faults.span(braced.nameFrom(), braced.nameFrom() + name.length()),
                  "\"" + shown(name) + "\" is not a name for a value.")
              .hint("Write lower-case words joined by hyphens, such as waiting-hours."));
    }
    return new Wording.Bound(
        name, value, runs(braced.inside()), faults.span(braced.from(), braced.to()));
  }

  private void addReference(Piece.Linked linked, List<Run> runs) {
    List<Run> inside = runs(linked.inside());
    Optional<Target> target = ReferenceTargets.parse(linked.target());
    int from = linked.targetFrom();
    int to = linked.to();
    if (linked.titled()) {
      faults.bad(from, to, "A cross-reference has no title.", "Take the quoted title out.");
    }
    if (text(linked.inside()).isBlank()) {
      faults.bad(
          linked.from(),
          to,
          "This cross-reference prints no words.",
          "Write the words between the brackets, such as [C.2.](#drying-out).");
    }
    if (target.isEmpty()) {
      faults.bad(
          from,
          to,
          "\"" + shown(linked.target()) + "\" is not something that wording can refer to.",
          HOW_TO_REFER);
    }
    target.ifPresentOrElse(
        found ->
            runs.add(new Wording.Reference(found, inside, faults.span(linked.from(), linked.to()))),
        () -> runs.addAll(inside));
  }

  private void addTerm(List<Piece> quoted, List<Run> runs) {
    int from = quoted.getFirst().from();
    int to = quoted.getLast().to();
    String printed = text(quoted);
    String words = printed.substring(1, printed.length() - 1);
    if (quoted.stream().anyMatch(Piece.Group.class::isInstance)) {
      faults.bad(
          from,
          to,
          "There is markup between these quotation marks, which should hold the words of a term"
              + " only.",
          "Put the quotation marks inside: **\"" + shown(words) + "\"**.");
      addRuns(quoted, runs);
      return;
    }
    if (words.isBlank()) {
      faults.bad(
          from,
          to,
          "There are no words between these quotation marks.",
          "Write a term there, or a backslash before each mark.");
      addWords(quoted, runs);
      return;
    }
    Optional<String> term = resolve(words);
    if (term.isEmpty()) {
      faults.report(
          Diagnostic.error(
                  Code.UNDEFINED_TERM,
                  faults.span(from, to),
                  "No term is spelled \"" + shown(words) + "\".")
              .hint(Suggestion.hint(words, spellings))
              .hint(
                  "Declare it under terms, or write a backslash before quotation marks that do not"
                      + " mark a term."));
    }
    runs.add(new Wording.TermUse(term.orElse(""), printed, faults.span(from, to)));
  }

  /**
   * American printers put a comma or full stop inside the quotation marks, where it is no part of
   * the term.
   */
  private Optional<String> resolve(String words) {
    return spelled(words)
        .or(() ->
            words.endsWith(",") || words.endsWith(".")
                ? spelled(words.substring(0, words.length() - 1))
                : Optional.empty());
  }

  /** A sentence or a heading may begin with a capital that the spelling does not have. */
  private Optional<String> spelled(String words) {
    Optional<String> exact = termBySpelling.apply(words);
    return exact.isPresent() || words.isEmpty() || !Character.isUpperCase(words.codePointAt(0))
        ? exact
        : spellings.stream().filter(words::equalsIgnoreCase).findFirst().flatMap(termBySpelling);
  }

  private static String shown(String words) {
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
  }
}
