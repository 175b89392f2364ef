package proviso.source;

/** A syntax fault inside brackets or braces. */
final class FlowFault {
  private final ParseText text;
  private final SyntaxReports reports;
  private final Mending mending;
  private final int at;
  private final int opened;
  private final String problem;

  FlowFault(
      ParseText text, SyntaxReports reports, Mending mending, int at, int opened, String problem) {
    this.text = text;
    this.reports = reports;
    this.mending = mending;
    this.at = at;
    this.opened = opened;
    this.problem = problem;
  }

  /** Reports it and mends the text. */
  void mend() {
    char bracket = text.at(opened);
    char closing = bracket == '[' ? ']' : '}';
    if (atEnd() || reachesOverKeys()) {
      notClosed(bracket, closing);
      return;
    }
    BlockLine line = BlockLine.at(text, at);
    char c = text.at(at);
    if (c == ':' && line.colon() == at && line.start() > opened) {
      commaMissing(line.content(), closing);
    } else if (c == ':' || c == '?') {
      quoteNeeded(c);
    } else if (isBracket(at) && Character.isLetterOrDigit(text.at(at - 1))) {
      quoteNeeded(c);
    } else if (c == '}' || c == ']') {
      strayClosing(bracket, closing);
    } else {
      commaMissing(at, closing);
    }
  }

  private void quoteNeeded(char c) {
    reports.report(
        at,
        at + 1,
        "Between brackets a text with \"" + c + "\" must be in quotes.",
        "Put the text in quotes.");
    text.disarm(at);
  }

  private void strayClosing(char bracket, char closing) {
    char c = text.at(at);
    boolean closesOuter =
        ScannedToken.openBracket(text, opened)
            .filter(outer -> text.at(outer) == (c == ']' ? '[' : '{'))
            .isPresent();
    reports.report(
        at,
        at + 1,
        "\"" + c + "\" stands where \"" + closing + "\" closes what \"" + bracket + "\" opened.",
        "Write \"" + closing + "\" here, or open what this closes.");
    if (closesOuter) {
      text.insert(at, String.valueOf(closing));
    } else {
      text.blank(at);
    }
  }

  private boolean isBracket(int index) {
    return text.at(index) == '[' || text.at(index) == '{';
  }

  private void commaMissing(int before, char closing) {
    reports.report(
        before,
        before + 1,
        "A comma or \"" + closing + "\" is missing before this.",
        "Part the items by commas, and put a text that holds one in quotes.");
    text.insert(before, ", ");
  }

  private boolean atEnd() {
    return at >= text.length() || problem.contains("<stream end>");
  }

  /**
   * Whether a key of block style, no deeper than the line with the bracket, stands before the
   * fault.
   */
  private boolean reachesOverKeys() {
    BlockLine first = BlockLine.at(text, opened);
    if (first.content() == first.value() || !isBracket(first.value())) {
      return false;
    }
    int line = text.nextLine(opened);
    while (line <= at && line < text.length()) {
      BlockLine below = BlockLine.at(text, line);
      if (below.hasKey() && below.indent() <= first.column()) {
        return true;
      }
      line = text.nextLine(line);
    }
    return false;
  }

  private void notClosed(char bracket, char closing) {
    BlockLine first = BlockLine.at(text, opened);
    reports.report(
        opened,
        opened + 1,
        "The bracket \"" + bracket + "\" is never closed.",
        "Write \"" + closing + "\" where it ends, or put a text that begins with it in quotes.");
    if (first.content() != first.value() && isBracket(first.value())) {
      mending.makePlain(first.value(), false);
    } else if (atEnd()) {
      text.insert(text.length(), String.valueOf(closing));
    }
  }
}
