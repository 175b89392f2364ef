package proviso.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** A place where the scanner or parser could not go on: told in plain words, and mended. */
final class SyntaxFault {
  private final ParseText text;
  private final int at;
  private final String problem;

  private SyntaxFault(ParseText text, int at, String problem) {
    this.text = text;
    this.at = at;
    this.problem = problem;
  }

  static SyntaxFault of(
      ParseText text, RuntimeException fault, int reached, Optional<ScalarEvent> lastScalar) {
    if (fault instanceof MarkedYAMLException marked) {
      @Nullable Mark mark = marked.getProblemMark();
      return new SyntaxFault(
          text, mark == null ? reached : mark.getIndex(), String.valueOf(marked.getProblem()));
    }
    return new SyntaxFault(text, reached, String.valueOf(fault.getMessage()));
  }

  /** Reports it and blanks the line; false when there was nothing to blank. */
  boolean mend(Diagnostics out) {
    out.report(
        Diagnostic.error(
            Code.YAML_SYNTAX, text.span(at, Math.min(at + 1, text.lineEnd(at))), message()));
    int from = text.lineStart(at);
    int to = text.lineEnd(at);
    boolean some = !text.slice(from, to).isBlank();
    text.blank(from, to);
    return some;
  }

  private String message() {
    return problem.startsWith("mapping values")
        ? "A colon followed by a space makes this a key; put the text in quotes."
        : "This line breaks the grammar of YAML.";
  }
}
