package proviso.compile.wording;

import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/** Reports faults of one wording by the offsets of its collapsed line. */
record WordingFaults(LocatedText line, String legalPath, Diagnostics diagnostics) {
  /** The characters of the line from {@code from} to {@code to} in the file. */
  Span span(int from, int to) {
    return line.span(from, to);
  }

  /** An error in the markup. */
  void bad(int from, int to, String message, String hint) {
    report(Diagnostic.error(Code.BAD_WORDING, span(from, to), message).hint(hint));
  }

  /** Something in the markup that may be meant. */
  void doubtful(int from, int to, String message, String hint) {
    report(Diagnostic.warning(Code.BAD_WORDING, span(from, to), message).hint(hint));
  }

  /** Any other fault. */
  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic.at(legalPath));
  }
}
