package proviso.rule;

import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/** Reports faults of one rule's text, and remembers that there were any. */
final class RuleFaults {
  private final LocatedText text;
  private final String legalPath;
  private final Diagnostics diagnostics;
  private boolean any;

  RuleFaults(LocatedText text, String legalPath, Diagnostics diagnostics) {
    this.text = text;
    this.legalPath = legalPath;
    this.diagnostics = diagnostics;
  }

  /** An error at the characters from {@code from} to {@code to}; an empty hint is none. */
  void bad(int from, int to, String message, String hint) {
    bad(text.span(from, to), message, hint);
  }

  /** An error at a stretch of the text; an empty hint is none. */
  void bad(Span span, String message, String hint) {
    any = true;
    diagnostics.report(Diagnostic.error(Code.BAD_RULE, span, message).hint(hint).at(legalPath));
  }

  /** Whether anything was reported. */
  boolean any() {
    return any;
  }

  /** The text. */
  LocatedText text() {
    return text;
  }
}
