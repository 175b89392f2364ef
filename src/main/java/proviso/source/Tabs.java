package proviso.source;

import java.util.Arrays;
import java.util.BitSet;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * Tabs that the scanner does not take as white space are replaced by spaces.
 *
 * <p>A tab that indents is reported, and read as so many spaces as bring its line to a column where
 * the lines above it leave a place.
 */
final class Tabs {
  private static final int[] WIDTHS = {2, 4, 8};

  /** After so many nobody reads on. */
  private static final int MOST_REPORTS = 1000;

  private final ParseText text;
  private final Diagnostics out;
  private final StringBuilder chars;
  private int[] offsets;

  /** The columns of the keys and of the hyphens to which a line may still belong. */
  private final BitSet keys = new BitSet();

  private final BitSet dashes = new BitSet();

  /** The column of the last key that is still without a value, or -1. */
  private int opened = -1;

  /** The column of the key whose block scalar goes on, or -1. */
  private int blockColumn = -1;

  /** The indentation of its text, or -1 before its first line. */
  private int blockIndent = -1;

  private char quote;
  private int reported;

  private Tabs(ParseText text, Diagnostics out) {
    this.text = text;
    this.out = out;
    this.chars = new StringBuilder(text.length() + 64);
    this.offsets = new int[text.length() + 64];
  }

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

  /**
   * Reports each line that a tab indents, and replaces tabs that part a key or hyphen from its
   * value.
   */
  static ParseText inYaml(SourceText source, char[] chars, Diagnostics out) {
    ParseText text = new ParseText(source, chars, null);
    return source.content().indexOf('\t') < 0 ? text : new Tabs(text, out).replaced();
  }

  private ParseText replaced() {
    for (int at = 0; at < text.length(); ) {
      BlockLine line = BlockLine.at(text, at);
      int next = text.nextLine(at);
      line(line, next);
      at = next;
    }
    int length = chars.length();
    char[] result = new char[length];
    chars.getChars(0, length, result, 0);
    int[] places = Arrays.copyOf(offsets, length + 1);
    places[length] = text.length();
    return new ParseText(text.source(), result, places);
  }

  private void line(BlockLine line, int next) {
    if (line.isEmpty()) {
      copy(line.start(), next);
    } else if (quote != 0) {
      quoted(line.start(), line.end());
      copy(line.start(), next);
    } else if (blockColumn >= 0 && spaces(line) > blockColumn) {
      blockIndent = blockIndent < 0 ? spaces(line) : blockIndent;
      copy(line.start(), next);
    } else {
      boolean tabs = spaces(line) < line.indent();
      int column = tabs ? columnFor(line) : line.indent();
      if (tabs) {
        report(line);
        for (int i = 0; i < column; i++) {
          put(' ', Math.min(line.start() + i, line.first() - 1));
        }
      } else {
        copy(line.start(), line.first());
      }
      content(line, next);
      if (blockColumn < 0 || column <= blockColumn) {
        remember(line, column);
      } else if (blockIndent < 0) {
        blockIndent = column;
      }
    }
  }

  private void report(BlockLine line) {
    if (++reported > MOST_REPORTS) {
      return;
    }
    out.report(
        Diagnostic.error(
                Code.TAB_INDENT,
                text.span(line.start() + spaces(line), line.first()),
                reported < MOST_REPORTS
                    ? "A tab indents this line."
                    : "A tab indents this line, and so it may be with lines below.")
            .hint("Indent with spaces; the width of a tab is not the same in every editor."));
  }

  /** Copies what follows the indentation; tabs after hyphens and after the colon become spaces. */
  private void content(BlockLine line, int next) {
    int separated = line.hasKey() ? line.colon() : line.content();
    for (int i = line.first(); i < next; i++) {
      boolean separates =
          (i < line.content()) || (line.hasKey() && i > separated && i < line.value());
      put(separates && text.at(i) == '\t' ? ' ' : text.at(i), i);
    }
  }

  private void remember(BlockLine line, int column) {
    keys.clear(column + 1, Math.max(column + 1, keys.length()));
    dashes.clear(column + 1, Math.max(column + 1, dashes.length()));
    int shift = column - line.indent();
    for (int i = line.first(); i <= line.lastDash(); i++) {
      if (text.at(i) == '-') {
        dashes.set(i - line.start() + shift);
      }
    }
    opened = -1;
    blockColumn = -1;
    blockIndent = -1;
    if (line.hasKey()) {
      keys.set(line.content() - line.start() + shift);
      opened = line.opens(text) ? line.column() + shift : -1;
    }
    char c = line.value() < line.end() ? text.at(line.value()) : '\0';
    if (c == '|' || c == '>') {
      blockColumn = line.column() + shift;
    } else if ((c == '"' || c == '\'')
        && BlockLine.closingQuote(text, line.value(), line.end()) < 0) {
      quote = c;
    }
  }

  /** Follows a quoted scalar of several lines to the end of a line. */
  private void quoted(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.at(i);
      if (quote == '"' && c == '\\') {
        i++;
      } else if (c == quote) {
        quote = 0;
        return;
      }
    }
  }

  private int columnFor(BlockLine line) {
    for (int width : WIDTHS) {
      int column = column(line, width);
      if (hasPlace(line, column)) {
        return column;
      }
    }
    return column(line, WIDTHS[0]);
  }

  private boolean hasPlace(BlockLine line, int column) {
    if (blockColumn >= 0 && column >= Math.max(blockIndent, blockColumn + 1)) {
      return true;
    }
    if (line.lastDash() >= 0) {
      return dashes.get(column) || (opened >= 0 && column >= opened);
    }
    // A line without a key goes on with the text above it.
    return line.hasKey()
        ? keys.get(column) || (opened >= 0 && column > opened)
        : column >= keys.length();
  }

  private int column(BlockLine line, int width) {
    int column = 0;
    for (int i = line.start(); i < line.first(); i++) {
      column += text.at(i) == '\t' ? width - column % width : 1;
    }
    return column;
  }

  private int spaces(BlockLine line) {
    int at = line.start();
    while (at < line.first() && text.at(at) == ' ') {
      at++;
    }
    return at - line.start();
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      put(text.at(i), i);
    }
  }

  private void put(char c, int offset) {
    int n = chars.length();
    if (n + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[n] = offset;
    chars.append(c);
  }
}
