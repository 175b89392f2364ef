package proviso.scenario;

import proviso.rule.Program;
import proviso.text.Span;

/**
 * A program with one thing in one rule made different.
 *
 * @param sentence the id of the sentence whose rule it is; the name of the answer when it is none
 * @param change what was made different, in words, such as "8 hours became 9 hours"
 * @param span where in the form file
 * @param program the program so changed
 */
public record Mutant(String sentence, String change, Span span, Program program) {
  /** What tells it from the others of its form: the sentence, the change and which of its kind. */
  public String name() {
    return sentence + ": " + change;
  }
}
