package proviso.source;

/**
 * One line taken by itself, as a line of block style: indentation, hyphens, key, colon, value. A
 * guess, made to mend a file that the scanner cannot read; indexes are those of the {@link
 * ParseText}.
 *
 * @param start where the line begins
 * @param first its first character that is not white space
 * @param lastDash its last hyphen that begins an item, or -1
 * @param content its first character after the hyphens
 * @param colon the colon after its key, or -1 when it has no key
 * @param value where the value begins; the content when there is no key
 * @param end where the line ends, before the line end
 */
record BlockLine(int start, int first, int lastDash, int content, int colon, int value, int end) {
  private static final String NOT_A_KEY = "[]{},#&*!|>%@`";

  static BlockLine at(ParseText text, int index) {
    int start = text.lineStart(index);
    int end = text.lineEnd(index);
    int first = skipBlanks(text, start, end);
    int lastDash = -1;
    int content = first;
    while (content < end && text.at(content) == '-' && isBlankOrEnd(text, content + 1, end)) {
      lastDash = content;
      content = skipBlanks(text, content + 1, end);
    }
    int colon = colon(text, content, end);
    int value = colon < 0 ? content : skipBlanks(text, colon + 1, end);
    return new BlockLine(start, first, lastDash, content, colon, value, end);
  }

  private static int colon(ParseText text, int content, int end) {
    char c = text.at(content);
    int from = content;
    if (c == '"' || c == '\'') {
      int close = closingQuote(text, content, end);
      if (close < 0) {
        return -1;
      }
      from = skipBlanks(text, close + 1, end);
      return isColon(text, from, end) ? from : -1;
    }
    if (content >= end || NOT_A_KEY.indexOf(c) >= 0) {
      return -1;
    }
    for (int i = from; i < end; i++) {
      if (text.at(i) == '#' && i > from && isBlank(text.at(i - 1))) {
        return -1;
      }
      if (isColon(text, i, end)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the quote that stands at {@code open} is closed before {@code end}, or -1. */
  static int closingQuote(ParseText text, int open, int end) {
    char quote = text.at(open);
    for (int i = open + 1; i < end; i++) {
      char c = text.at(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        if (quote == '"' || text.at(i + 1) != '\'') {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Whether a colon that ends a key stands at {@code index}. */
  static boolean isColon(ParseText text, int index, int end) {
    return index < end && text.at(index) == ':' && isBlankOrEnd(text, index + 1, end);
  }

  private static boolean isBlankOrEnd(ParseText text, int index, int end) {
    return index >= end || isBlank(text.at(index));
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int skipBlanks(ParseText text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.at(at))) {
      at++;
    }
    return at;
  }

  boolean isEmpty() {
    return first == end;
  }

  boolean hasKey() {
    return colon >= 0;
  }

  /** Whether a nested list or mapping may follow. */
  boolean opens(ParseText text) {
    return hasKey() && (value == end || text.at(value) == '#');
  }

  int indent() {
    return first - start;
  }

  /** The column of the key, or else of the hyphen: a line that goes on with the value is deeper. */
  int column() {
    return (hasKey() || lastDash < 0 ? content : lastDash) - start;
  }
}
