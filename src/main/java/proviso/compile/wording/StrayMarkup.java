package proviso.compile.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports characters that look like markup and, being none, would be printed. */
final class StrayMarkup {
  private static final Pattern BLOCK_MARK = Pattern.compile("(?:#{1,6}|[-+*>]) ");
  private static final Pattern BROKEN_TAIL =
      Pattern.compile("\\](?: ?\\{[^{}\\[\\]]{0,80}\\}?| ?\\([^()\\[\\]]{0,80}\\)?)");
  private static final String TO_BIND =
      "Write [words]{name} for a value, [words](#id) for a cross-reference, or a backslash before a"
          + " bracket that is to be printed.";

  private final WordingFaults faults;
  private final String line;
  private int done;

  private StrayMarkup(WordingFaults faults) {
    this.faults = faults;
    this.line = faults.line().value();
  }

  /** Checks the pieces of a whole wording. */
  static void check(List<Piece> pieces, WordingFaults faults) {
    StrayMarkup stray = new StrayMarkup(faults);
    stray.checkBeginning();
    stray.checkAll(pieces);
  }

  private void checkBeginning() {
    Matcher mark = BLOCK_MARK.matcher(line);
    if (mark.lookingAt()) {
      report(
          0,
          mark.end() - 1,
          "Wording has no headings, lists or quotations.",
          "Use heading, provisions or text for them.");
    }
  }

  private void checkAll(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Piece.Glyph glyph -> {
          if (!glyph.literal() && glyph.from() >= done) {
            check(glyph, pieces.subList(i + 1, pieces.size()));
          }
        }
        case Piece.Group group -> checkAll(group.inside());
      }
    }
  }

  private void check(Piece.Glyph glyph, List<Piece> rest) {
    int from = glyph.from();
    char mark = line.charAt(from);
    switch (mark) {
      case '[' -> bracket(from, rest);
      case ']', '{', '}' -> lone(from, from + 1, TO_BIND);
      case '*' -> asterisks(from, endOfRun(from));
      case '_' -> underscores(from, endOfRun(from));
      case '`' -> lone(from, endOfRun(from), escape("\\`"));
      case '\\' -> lone(from, from + 1, escape("\\\\"));
      case '~' -> {
        if (endOfRun(from) > from + 1) {
          lone(from, endOfRun(from), escape("\\~"));
        }
      }
      case '<' -> {
        if (from + 1 < line.length() && isTagStart(line.charAt(from + 1))) {
          lone(from, from + 1, escape("\\<"));
        }
      }
      case '&' -> {
        Matcher entity = WordingSyntax.ENTITY.matcher(line).region(from, line.length());
        if (entity.lookingAt()) {
          report(
              from,
              entity.end(),
              "\"" + entity.group() + "\" is not the name of a character.",
              "Write the character itself, or \\& for a \"&\" that is to be printed.");
        }
      }
      default -> checkCharacter(from, mark);
    }
  }

  /** One report for the whole of {@code [words] {name}}, {@code [words](} and the like. */
  private void bracket(int from, List<Piece> rest) {
    int close = -1;
    for (Piece piece : rest) {
      if (piece instanceof Piece.Glyph glyph) {
        if (glyph.isMark('[')) {
          break;
        }
        if (glyph.isMark(']')) {
          close = glyph.from();
          break;
        }
      }
    }
    if (close < 0) {
      lone(from, from + 1, TO_BIND);
      return;
    }
    Matcher tail = BROKEN_TAIL.matcher(line).region(close, line.length());
    boolean broken = tail.lookingAt();
    report(
        from,
        broken ? tail.end() : close + 1,
        broken
            ? "This is neither a value nor a cross-reference, and its brackets would be printed."
            : "These brackets mark nothing and would be printed.",
        TO_BIND);
  }

  private void asterisks(int from, int to) {
    done = to;
    boolean alone = isSpace(from - 1) && isSpace(to);
    boolean times = isDigit(from - 1) && isDigit(to);
    if (to - from > 1 || !(alone || times)) {
      lone(from, to, "Close the emphasis without a space before the asterisks, or write \\*.");
    }
  }

  /**
   * Blanks to be filled in, and names with underscores, are words; {@code _emphasis_} is a slip.
   */
  private void underscores(int from, int to) {
    done = to;
    if (to - from <= 2 && isWord(from - 1) != isWord(to)) {
      lone(from, to, "Write *words* for italics, **words** for bold, or \\_ for an underscore.");
    }
  }

  /** Characters nobody sees, which make two texts that look the same differ. */
  private void checkCharacter(int from, char c) {
    boolean hidden =
        switch (Character.getType(c)) {
          case Character.CONTROL -> true;
          case Character.SURROGATE -> !isPaired(from);
          case Character.FORMAT -> c != '\u00ad' && c != '\u200c' && c != '\u200d';
          default -> c == '\ufffd';
        };
    if (hidden) {
      report(
          from,
          from + 1,
          String.format(Locale.ROOT, "The character U+%04X cannot be printed.", (int) c),
          "Delete it.");
    }
  }

  private boolean isPaired(int at) {
    boolean first = Character.isHighSurrogate(line.charAt(at));
    int other = first ? at + 1 : at - 1;
    return other >= 0
        && other < line.length()
        && Character.isSurrogatePair(
            line.charAt(first ? at : other), line.charAt(first ? other : at));
  }

  private void lone(int from, int to, String hint) {
    String marks = line.substring(from, to);
    report(
        from,
        to,
        "\""
            + (marks.length() > 8 ? marks.substring(0, 8) + "…" : marks)
            + "\" is no markup here and would be printed.",
        hint);
  }

  private void report(int from, int to, String message, String hint) {
    faults.bad(from, to, message, hint);
    done = to;
  }

  private static String escape(String escaped) {
    return "Write " + escaped + " when it is to be printed.";
  }

  private int endOfRun(int from) {
    int to = from + 1;
    while (to < line.length() && line.charAt(to) == line.charAt(from)) {
      to++;
    }
    return to;
  }

  private boolean isSpace(int at) {
    return at < 0 || at >= line.length() || line.charAt(at) == ' ';
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private boolean isWord(int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }

  private static boolean isTagStart(char c) {
    return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
  }
}
