package proviso.compile;

import java.util.NavigableSet;
import java.util.TreeSet;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Severity;
import proviso.text.Span;

/**
 * Finds rules whose sentence was reworded since somebody reviewed them, and rules that nobody has
 * reviewed.
 *
 * <p>Read the sentence and its rule again, mend the rule if it no longer says what the words say,
 * then write the pin of the hint, or let {@code proviso check --accept} write all of them. Words
 * that have a fault of their own are mended first: their pin is not the one they will have.
 */
final class PinCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    NavigableSet<Integer> errors = errors(found);
    for (Passage passage : form.passages()) {
      passage
          .sentence()
          .filter(sentence -> !found.hasErrorIn(sentence.wording().source().span()))
          .ifPresent(sentence -> {
            if (sentence.pin().isPresent() && !broken(sentence, errors)) {
              stale(sentence, sentence.pin().get(), passage, found);
            } else if (sentence.pin().isEmpty() && !sentence.statements().isEmpty()) {
              unpinned(sentence, passage, found);
            }
          });
    }
  }

  /** Where the errors found so far begin. */
  private static NavigableSet<Integer> errors(Diagnostics found) {
    NavigableSet<Integer> starts = new TreeSet<>();
    for (Diagnostic diagnostic : found.sorted()) {
      if (diagnostic.severity() == Severity.ERROR) {
        starts.add(diagnostic.span().start());
      }
    }
    return starts;
  }

  /**
   * Whether an error stands in the words. They are not compared with the pin then: mending the
   * error may bring the reviewed words back, and one slip is reported once.
   */
  private static boolean broken(Sentence sentence, NavigableSet<Integer> errors) {
    Span words = sentence.wording().source().span();
    Integer next = errors.ceiling(words.start());
    return next != null && next < words.end();
  }

  private static void stale(
      Sentence sentence, LocatedText pin, Passage passage, Diagnostics found) {
    String right = Pin.of(sentence.wording());
    // A pin that is none has been reported as a bad value.
    if (pin.value().equals(right) || !Pin.PATTERN.matcher(pin.value()).matches()) {
      return;
    }
    found.report(
        Diagnostic.error(
                Code.STALE_RULE,
                pin.span(),
                "The words of this sentence have changed since its rule was reviewed.")
            .note(sentence.wording().source().span(), "the words as they are now")
            .hint(
                "Read the rule against the words again, then write \"pin: "
                    + right
                    + "\" or run \"proviso check --accept\".")
            .at(passage.path()));
  }

  private static void unpinned(Sentence sentence, Passage passage, Diagnostics found) {
    Statement first = sentence.statements().getFirst();
    found.report(
        Diagnostic.warning(
                Code.UNPINNED_RULE,
                firstWord(first.span()),
                "This rule is not pinned to the words it encodes.")
            .hint(
                "Add \"pin: "
                    + Pin.of(sentence.wording())
                    + "\" beside it, or run \"proviso check --accept\".")
            .at(passage.path()));
  }

  /** The verb's key; for an item of a list of rules, its first word. */
  private static Span firstWord(Span span) {
    int end = span.start();
    String content = span.source().content();
    while (end < span.end() && Character.isLetter(content.charAt(end))) {
      end++;
    }
    return end == span.start() ? span : span.source().span(span.start(), end);
  }
}
