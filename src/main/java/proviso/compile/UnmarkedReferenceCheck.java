package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.Provision;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * Finds words that read like a cross-reference and are not marked as one: "C.2.", "b.(4)", "(2)
 * below", "Section III".
 *
 * <p>Such words are not checked when the outline changes and are no link in a document. Mend them
 * by writing {@code [C.2.](#drying-out)}, or {@code [Section III](base:place)} when they mean the
 * base form.
 */
final class UnmarkedReferenceCheck implements Check {
  /** Stands in the searched text for words that are marked already. */
  private static final char MARKED = '\uFFFC';

  private static final Pattern SECTION =
      Pattern.compile(
          "\\b(Section|Part|Article|Division|Chapter)s? (NUMBER)(?:(?:, | and | or | through | to )(?:NUMBER))*"
              .replace("NUMBER", "[IVXLCDM]+\\b|[0-9]+\\b|[A-Z]\\b"));

  private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

  @Override
  public void run(FormView form, Diagnostics found) {
    Pattern label = pattern(new LabelGrammar(form.form().ladder()), form.form().ladder().depth());
    for (Passage passage : form.passages()) {
      Searched searched = Searched.of(passage.wording());
      labels(label, passage, searched, form.outline(), found);
      sections(passage, searched, form.outline(), found);
    }
  }

  /** Two levels or more anywhere; one level after "Paragraph" or before "above" and "below". */
  private static Pattern pattern(LabelGrammar labels, int depth) {
    String one = labels.anyPath(1);
    String several = depth > 1 ? labels.anyPath(2) : "(?!)";
    return Pattern.compile(
        "(?<![\\p{Alnum}.(])(?:(?<several>%s)|(?<=[Pp]aragraph |[Pp]aragraphs )(?<one>%s)|(?<placed>%s)(?= (?:above|below)\\b))(?![\\p{Alnum}])"
            .formatted(several, one, one));
  }

  private static void labels(
      Pattern pattern, Passage passage, Searched searched, Outline outline, Diagnostics found) {
    Matcher match = pattern.matcher(searched.text);
    while (match.find()) {
      String label = match.group();
      Optional<Provision> named = outline.named(label, passage.within());
      boolean lettered = label.chars().anyMatch(c -> !Character.isDigit(c) && c != '.');
      if (named.isPresent() || (lettered && match.group("several") != null)) {
        report(label, named, searched.span(match), passage, found);
      }
    }
  }

  private static void sections(
      Passage passage, Searched searched, Outline outline, Diagnostics found) {
    Matcher match = SECTION.matcher(searched.text);
    while (match.find()) {
      boolean ownName = passage.kind() == Passage.Kind.HEADING && match.start() == 0;
      Optional<Provision> named = outline.bySection(match.group(1) + " " + match.group(2));
      boolean roman = match.group(1).equals("Section") && ROMAN.matcher(match.group(2)).matches();
      if (!ownName && (named.isPresent() || roman)) {
        report(match.group(), named, searched.span(match), passage, found);
      }
    }
  }

  private static void report(
      String words, Optional<Provision> named, Span span, Passage passage, Diagnostics found) {
    if (found.hasErrorIn(span.widened())) {
      // Part of a broken mark, which is to be mended first.
      return;
    }
    found.report(
        Diagnostic.warning(
                Code.UNMARKED_REFERENCE,
                span,
                "\"" + words + "\" reads like a cross-reference and is not marked as one.")
            .hint(
                named
                    .map(target -> "Write \"[%s](#%s)\".".formatted(words, target.id()))
                    .orElse(
                        "This form has no such place; if the base form has it, write"
                            + " \"[%s](base:place)\".".formatted(words)))
            .at(passage.path()));
  }

  /**
   * Wording with its marked words masked.
   *
   * @param text the words
   * @param pieces where each stretch of plain words begins in it
   */
  private record Searched(String text, List<Stretch> pieces) {
    record Stretch(int start, Wording.Words words) {}

    static Searched of(Wording wording) {
      StringBuilder text = new StringBuilder();
      List<Stretch> pieces = new ArrayList<>();
      wording.runs().forEach(run -> add(run, text, pieces));
      return new Searched(text.toString(), pieces);
    }

    private static void add(Run run, StringBuilder text, List<Stretch> pieces) {
      switch (run) {
        case Wording.Words words -> {
          pieces.add(new Stretch(text.length(), words));
          text.append(words.text());
        }
        case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> add(it, text, pieces));
        case Wording.Bound bound -> bound.runs().forEach(it -> add(it, text, pieces));
        case Wording.Reference _ -> text.append(MARKED);
        case Wording.TermUse _ -> text.append(MARKED);
      }
    }

    /**
     * The place of a match in the file: its very characters where they stand there unfolded, or the
     * stretch.
     */
    Span span(Matcher match) {
      Stretch stretch = pieces.getFirst();
      for (Stretch piece : pieces) {
        if (piece.start <= match.start()) {
          stretch = piece;
        }
      }
      Span whole = stretch.words.span();
      int within = match.start() - stretch.start;
      int at =
          nth(whole.text(), match.group(), ordinal(stretch.words.text(), match.group(), within));
      return at < 0
          ? whole
          : whole.source().span(whole.start() + at, whole.start() + at + match.group().length());
    }

    private static int ordinal(String text, String part, int before) {
      int count = 0;
      for (int at = text.indexOf(part); at >= 0 && at < before; at = text.indexOf(part, at + 1)) {
        count++;
      }
      return count;
    }

    private static int nth(String text, String part, int n) {
      int at = text.indexOf(part);
      for (int i = 0; i < n && at >= 0; i++) {
        at = text.indexOf(part, at + 1);
      }
      return at;
    }
  }
}
