package proviso.source;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import proviso.text.LocatedText;

/**
 * Finds for each character of a scalar's value where it stands in the file.
 *
 * <p>It decodes the scalar once more, after the rules of YAML 1.1 sections 9.1 and 9.2 as the
 * library reads them, and trusts its own positions only when the value it gets is the library's
 * value, which is the one that counts. Otherwise every character is located at the whole scalar.
 */
final class ScalarDecoder {
  private static final Map<Character, String> ESCAPES =
      Map.ofEntries(
          Map.entry('0', "\0"),
          Map.entry('a', "\u0007"),
          Map.entry('b', "\b"),
          Map.entry('t', "\t"),
          Map.entry('n', "\n"),
          Map.entry('v', "\u000B"),
          Map.entry('f', "\f"),
          Map.entry('r', "\r"),
          Map.entry('e', "\u001B"),
          Map.entry(' ', " "),
          Map.entry('"', "\""),
          Map.entry('\\', "\\"),
          Map.entry('N', "\u0085"),
          Map.entry('_', "\u00A0"),
          Map.entry('L', "\u2028"),
          Map.entry('P', "\u2029"));

  private static final Map<Character, Integer> HEX_ESCAPES = Map.of('x', 2, 'u', 4, 'U', 8);

  /** An indentation given by a digit is looked for up to this. */
  private static final int MOST_INDENT = 64;

  private final ParseText text;
  private final LocatedBuilder out;

  ScalarDecoder(ParseText text) {
    this.text = text;
    this.out = new LocatedBuilder(text);
  }

  /**
   * Locates a scalar.
   *
   * @param style how it is written
   * @param expected the library's value
   * @param from the index of its first character, quote or block indicator
   * @param to the index after it; for a block scalar it does not matter
   */
  LocatedText locate(ScalarStyle style, String expected, int from, int to) {
    out.clear();
    switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> flow(from, to, '\0');
      case SINGLE_QUOTED -> flow(from + 1, to - 1, '\'');
      case DOUBLE_QUOTED -> flow(from + 1, to - 1, '"');
      case LITERAL, FOLDED -> block(from, style == ScalarStyle.FOLDED, expected);
    }
    return out.is(expected) ? out.located(from) : out.unlocated(expected, from, to);
  }

  /**
   * Where the last character of the value just located ends, or {@code from} when there is none.
   */
  int lastEnd(int from) {
    return out.lastEnd(from);
  }

  /** Plain and quoted scalars: lines are folded, quotes and escapes depend on {@code quote}. */
  private void flow(int from, int to, char quote) {
    int at = from;
    while (at < to) {
      char c = text.at(at);
      if (isBlank(c) || ParseText.isBreak(c)) {
        at = fold(at, to);
      } else if (quote == '\'' && c == '\'') {
        out.emit('\'', at, at + 2);
        at += 2;
      } else if (quote == '"' && c == '\\') {
        at = escape(at, to);
      } else {
        out.emit(c, at, at + 1);
        at++;
      }
    }
  }

  /**
   * White space inside a flow scalar: kept within a line; a line end is a space, an empty line a
   * line end.
   */
  private int fold(int from, int to) {
    int end = from;
    while (end < to && isBlank(text.at(end))) {
      end++;
    }
    if (end >= to || !ParseText.isBreak(text.at(end))) {
      out.verbatim(from, end);
      return end;
    }
    int afterFirst = afterBreak(end);
    int next = afterFirst;
    int begin = from;
    boolean empty = false;
    while (true) {
      int content = next;
      while (content < to && isBlank(text.at(content))) {
        content++;
      }
      if (content >= to || !ParseText.isBreak(text.at(content))) {
        if (!empty) {
          out.emit(' ', from, content);
        }
        return content;
      }
      next = afterBreak(content);
      out.emit('\n', begin, next);
      begin = next;
      empty = true;
    }
  }

  private int escape(int at, int to) {
    char c = text.at(at + 1);
    String simple = ESCAPES.get(c);
    if (simple != null) {
      out.emit(simple, at, at + 2);
      return at + 2;
    }
    Integer digits = HEX_ESCAPES.get(c);
    if (digits != null) {
      int end = Math.min(at + 2 + digits, to);
      out.emit(fromHex(text.slice(at + 2, end)), at, end);
      return end;
    }
    if (!ParseText.isBreak(c)) {
      out.emit(c, at, at + 2);
      return at + 2;
    }
    // An escaped line end is nothing, and so is the indentation after it; an empty line stays one.
    int next = afterBreak(at + 1);
    while (true) {
      int content = next;
      while (content < to && isBlank(text.at(content))) {
        content++;
      }
      if (content >= to || !ParseText.isBreak(text.at(content))) {
        return content;
      }
      next = afterBreak(content);
      out.emit('\n', content, next);
    }
  }

  private static String fromHex(String digits) {
    try {
      return Character.toString(Integer.parseInt(digits, 16));
    } catch (IllegalArgumentException notACodePoint) {
      return "";
    }
  }

  /** Block scalars, literal and folded. */
  private void block(int from, boolean folded, String expected) {
    String header = text.slice(from, text.lineEnd(from));
    int comment = header.indexOf('#');
    String indicators = comment < 0 ? header : header.substring(0, comment);
    int first = text.nextLine(from);
    int widest = widestIndent(first);
    if (indicators.chars().noneMatch(Character::isDigit)) {
      block(first, folded, indicators, widest);
      return;
    }
    // A digit counts from the indentation of the parent, which only the library knows for certain.
    int digit = indicators.replaceAll("[^0-9]", "").charAt(0) - '0';
    int guess = BlockLine.at(text, from).column() + digit;
    for (int tries = 0; tries <= MOST_INDENT; tries++) {
      out.clear();
      block(first, folded, indicators, tries == 0 ? guess : tries);
      if (out.is(expected)) {
        return;
      }
    }
  }

  private void block(int first, boolean folded, String indicators, int indent) {
    boolean keep = indicators.indexOf('+') >= 0;
    boolean strip = indicators.indexOf('-') >= 0;
    int breaksFrom = first;
    int at = skipBreaks(first, indent);
    int lineEnd = -1;
    while (isContent(at, indent)) {
      emitBreaks(breaksFrom, at, indent);
      boolean leadingNonSpace = !isBlank(text.at(at));
      lineEnd = text.lineEnd(at);
      out.verbatim(at, lineEnd);
      int next = afterBreak(lineEnd);
      int afterBreaks = skipBreaks(next, indent);
      if (!isContent(afterBreaks, indent)) {
        if (!strip && next > lineEnd) {
          out.emit('\n', lineEnd, next);
        }
        if (keep) {
          emitBreaks(next, afterBreaks, indent);
        }
        return;
      }
      boolean foldHere = folded && leadingNonSpace && !isBlank(text.at(afterBreaks));
      if (!foldHere) {
        out.emit('\n', lineEnd, next);
      } else if (text.lineStart(afterBreaks) == next) {
        out.emit(' ', lineEnd, afterBreaks);
      }
      breaksFrom = next;
      at = afterBreaks;
    }
    if (lineEnd < 0 && keep) {
      emitBreaks(first, at, indent);
    }
  }

  /**
   * How many spaces begin the first line that holds more, or a blank line before it if that has
   * more.
   */
  private int widestIndent(int first) {
    int widest = 1;
    int line = first;
    while (line < text.length()) {
      int content = line;
      while (text.at(content) == ' ') {
        content++;
      }
      widest = Math.max(widest, content - line);
      int next = afterBreak(content);
      if (next == content) {
        break;
      }
      line = next;
    }
    return widest;
  }

  private boolean isContent(int at, int indent) {
    return at < text.length() && at - text.lineStart(at) == indent;
  }

  /** Steps over line ends and up to {@code indent} spaces after each. */
  private int skipBreaks(int from, int indent) {
    int at = spaces(from, indent);
    while (ParseText.isBreak(text.at(at))) {
      at = spaces(afterBreak(at), indent);
    }
    return at;
  }

  private void emitBreaks(int from, int to, int indent) {
    int at = spaces(from, indent);
    while (at < to && ParseText.isBreak(text.at(at))) {
      int next = afterBreak(at);
      out.emit('\n', at, next);
      at = spaces(next, indent);
    }
  }

  private int spaces(int from, int most) {
    int at = from;
    while (at - from < most && text.at(at) == ' ') {
      at++;
    }
    return at;
  }

  private int afterBreak(int at) {
    if (text.at(at) == '\r' && text.at(at + 1) == '\n') {
      return at + 2;
    }
    return ParseText.isBreak(text.at(at)) ? at + 1 : at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
