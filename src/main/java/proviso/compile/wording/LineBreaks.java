package proviso.compile.wording;

import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.LocatedText;

/** Reports line breaks that an author may have meant and that wording does not keep. */
final class LineBreaks {
  private LineBreaks() {}

  /** Checks the author's text, before its white space is folded. */
  static void check(LocatedText text, WordingFaults faults) {
    String value = text.value().stripTrailing();
    int begin = value.length() - value.stripLeading().length();
    for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
      int end = at > 0 && value.charAt(at - 1) == '\r' ? at - 1 : at;
      int lineStart = value.lastIndexOf('\n', at - 1) + 1;
      if (end <= begin) {
        continue;
      }
      if (value.substring(lineStart, end).isBlank() || foldsBlankLine(text, at)) {
        report(
            text,
            Math.min(lineStart, at),
            at + 1,
            "A blank line does not begin a new paragraph here.",
            "Make text a list and begin the new paragraph with \"paragraph:\".",
            faults);
      } else if (value.charAt(end - 1) == '\\') {
        report(
            text,
            end - 1,
            at,
            "Wording has no line breaks.",
            "Take the backslash out; lines break where the page needs it.",
            faults);
      } else if (value.startsWith("  ", end - 2)) {
        report(
            text,
            end - 2,
            at,
            "Two spaces at the end of a line mark a line break, and wording has none.",
            "Take the spaces out; lines break where the page needs it.",
            faults);
      }
    }
  }

  /** In folded YAML a line break of the value is what a blank line of the file leaves behind. */
  private static boolean foldsBlankLine(LocatedText text, int at) {
    int before = text.span(at - 1, at).end();
    int after = text.span(at + 1, at + 2).start();
    String written = text.source().span(before, after).text();
    int first = written.indexOf('\n');
    return first >= 0 && written.indexOf('\n', first + 1) >= 0;
  }

  private static void report(
      LocatedText text, int from, int to, String message, String hint, WordingFaults faults) {
    faults.report(Diagnostic.error(Code.BAD_WORDING, text.span(from, to), message).hint(hint));
  }
}
