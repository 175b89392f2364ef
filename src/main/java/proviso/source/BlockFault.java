package proviso.source;

import java.util.regex.Pattern;

/** A syntax fault in the lines and indentation of block style. */
final class BlockFault {
  /** What keys look like in our files; other words before a colon are more likely a sentence. */
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

  private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("([a-z][a-z0-9-]*):[^/].*");

  private final ParseText text;
  private final SyntaxReports reports;
  private final Mending mending;
  private final int at;
  private final int context;
  private final String problem;

  BlockFault(
      ParseText text, SyntaxReports reports, Mending mending, int at, int context, String problem) {
    this.text = text;
    this.reports = reports;
    this.mending = mending;
    this.at = at;
    this.context = context;
    this.problem = problem;
  }

  /** Reports it and mends the text. */
  void mend() {
    if (problem.startsWith("mapping values are not allowed")) {
      colon();
    } else if (problem.startsWith("could not find expected ':'")) {
      keyWithoutColon(context);
    } else if (problem.startsWith("sequence entries are not allowed")) {
      reports.report(
          at,
          at + 1,
          "A list cannot begin on the line of its key.",
          "Begin it on the next line; put a text that begins with a hyphen in quotes.");
      mending.makePlain(at, false);
    } else if (problem.startsWith("mapping keys are not allowed")) {
      reports.report(
          at, at + 1, "A text that begins with \"?\" must be in quotes.", "Put it in quotes.");
      mending.makePlain(at, false);
    } else if (problem.contains("but found '<block mapping start>'")
        || problem.contains("but found '<block sequence start>'")) {
      indentation();
    } else if (problem.endsWith("but found '-'")) {
      reports.report(
          at,
          at + 1,
          "An item of a list stands among the keys of a mapping.",
          "Give the list a key of its own, or indent the item below the key it belongs to.");
      mending.blankWithChildren(at);
    } else if (BlockLine.isColon(text, at, text.lineEnd(at))) {
      reports.report(
          at, at + 1, "A colon stands here without a key.", "Write the key before the colon.");
      mending.blankWithChildren(at);
    } else if (isOneOf(at, "]},")) {
      reports.report(
          at,
          at + 1,
          "\"" + text.at(at) + "\" stands here without anything before it that it could end.",
          "Take it out, or put the text in quotes.");
      text.blank(at);
    } else {
      reports.report(
          at, at + 1, "This is not YAML.", "Put a text in quotes, or look at the lines above.");
      mending.blankWithChildren(text.lineStart(at));
    }
  }

  private void colon() {
    BlockLine line = BlockLine.at(text, at);
    boolean isKeyOfLine = line.colon() == at;
    int above = isKeyOfLine ? mending.lineAbove(at) : -1;
    if (above < 0) {
      colonInText();
      return;
    }
    BlockLine before = BlockLine.at(text, above);
    int column = line.content() - line.start();
    if (!before.hasKey() && before.content() - before.start() == column && line.lastDash() < 0) {
      keyWithoutColon(before.content());
    } else if (isKey(line)) {
      indentation();
    } else {
      colonInText();
    }
  }

  private boolean isKey(BlockLine line) {
    return KEY.matcher(text.slice(line.content(), line.colon())).matches();
  }

  private void colonInText() {
    reports.report(
        at,
        at + 1,
        "A colon followed by a space makes a key of the words before it.",
        "Put the text in quotes, or write it below as a block after \">\".");
    ScannedToken.lastBefore(text, at)
        .filter(token -> !token.isQuoted())
        .ifPresent(token -> mending.makePlain(token.start(), false));
    mending.disarmColons(at, text.lineEnd(at));
  }

  private void keyWithoutColon(int from) {
    int end = text.lineEnd(from);
    String words = text.slice(from, end).strip();
    var glued = KEY_WITHOUT_SPACE.matcher(words);
    if (glued.matches()) {
      int colon = from + glued.group(1).length();
      reports.report(
          colon,
          colon + 1,
          "A key is a key only when a space follows its colon.",
          "Write a space after the colon.");
      text.insert(colon + 1, " ");
      return;
    }
    if (KEY.matcher(words).matches() && hasChildren(from)) {
      reports.report(
          from,
          from + words.length(),
          "The key \"" + words + "\" has no colon after it.",
          "Write a colon after it.");
      text.insert(from + words.length(), ":");
      return;
    }
    reports.report(
        from,
        from + words.length(),
        "These words are neither a key nor the text of one.",
        "Write a colon and a space after a key; indent a text deeper than its key.");
    int last = text.lineStart(at) > text.lineStart(from) ? text.lineStart(at) : end;
    text.blank(from, isOneOf(from, "\"'") ? Math.max(end, last) : end);
  }

  private boolean hasChildren(int index) {
    int below = mending.lineBelow(index);
    int column = index - text.lineStart(index);
    return below >= 0 && BlockLine.at(text, below).indent() > column;
  }

  private void indentation() {
    BlockLine line = BlockLine.at(text, at);
    if (!line.hasKey() && line.lastDash() < 0) {
      keyWithoutColon(line.first());
      return;
    }
    int column = mending.likelyColumn(at);
    String what =
        line.lastDash() >= 0
            ? "This item"
            : "The key \"" + text.span(line.content(), line.colon()).text().strip() + "\"";
    boolean moves = column >= 0 && column != line.indent();
    reports.report(
        line.first(),
        line.lastDash() >= 0 ? line.first() + 1 : Math.max(line.first() + 1, line.colon()),
        what + " is not in line with anything above it.",
        moves
            ? "Indent it by " + column + " spaces instead of " + line.indent() + "."
            : "Line it up with what it belongs to.");
    if (moves) {
      mending.shift(at, column);
    } else {
      mending.blankWithChildren(line.first());
    }
  }

  private boolean isOneOf(int index, String chars) {
    return index < text.length() && chars.indexOf(text.at(index)) >= 0;
  }
}
