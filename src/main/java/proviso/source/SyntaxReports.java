package proviso.source;

import java.util.HashSet;
import java.util.Set;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/** Syntax faults, one a line: a second one on the same line mostly comes of the first. */
final class SyntaxReports {
  private final ParseText text;
  private final Diagnostics out;
  private final Set<Integer> lines = new HashSet<>();

  SyntaxReports(ParseText text, Diagnostics out) {
    this.text = text;
    this.out = out;
  }

  void report(int from, int to, String message, String hint) {
    report(Code.YAML_SYNTAX, from, to, message, hint);
  }

  void report(Code code, int from, int to, String message, String hint) {
    Span span = text.span(from, Math.max(from, Math.min(to, text.length())));
    if (lines.add(span.line())) {
      out.report(Diagnostic.error(code, span, message).hint(hint));
    }
  }
}
