package proviso.source;

import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * Tabs that YAML does not take as white space are replaced by spaces, and reported where they
 * indent.
 */
final class Tabs {
  private Tabs() {}

  /**
   * Between the strings of JSON a tab is white space; {@code \/}, which YAML 1.1 lacks, is a slash.
   */
  static ParseText inJson(SourceText source, char[] chars) {
    ParseText text = new ParseText(source, chars, null);
    boolean inString = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '"') {
        inString = !inString;
      } else if (inString && c == '\\') {
        if (text.at(i + 1) == '/') {
          text.drop(i);
        }
        i++;
      } else if (!inString && c == '\t') {
        text.blank(i);
      }
    }
    return text;
  }

  /** Each line that a tab indents is reported and read as if a space stood there. */
  static ParseText inYaml(SourceText source, char[] chars, Diagnostics out) {
    ParseText text = new ParseText(source, chars, null);
    if (source.content().indexOf('\t') < 0) {
      return text;
    }
    for (int line = 0; line < chars.length; line = text.nextLine(line)) {
      int end = line;
      int first = -1;
      while (text.at(end) == ' ' || text.at(end) == '\t') {
        if (text.at(end) == '\t' && first < 0) {
          first = end;
        }
        end++;
      }
      if (first >= 0 && end < chars.length && !ParseText.isBreak(chars[end])) {
        out.report(
            Diagnostic.error(Code.TAB_INDENT, text.span(first, end), "A tab indents this line.")
                .hint("Indent with spaces."));
        text.blank(first, end);
      }
    }
    return text;
  }
}
