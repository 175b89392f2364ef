package proviso.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import proviso.text.Code;

/**
 * A place where the scanner or parser could not go on: told in plain words, and mended.
 *
 * <p>The library names the place where it noticed, in the words of the grammar. What is reported
 * here is the place to change, such as the quotation mark that was never closed, and what to do
 * there.
 */
final class SyntaxFault {
  private static final String QUOTE =
      "Put the whole text in quotes, or write it below as a block after \">\".";

  private final ParseText text;
  private final Mending mending;
  private final SyntaxReports reports;

  /** Where the library noticed. */
  private final int at;

  /** Where what it was reading began; equal to {@link #at} when it does not say. */
  private final int context;

  private final String problem;
  private final String doing;

  private SyntaxFault(
      ParseText text, SyntaxReports reports, int at, int context, String problem, String doing) {
    this.text = text;
    this.mending = new Mending(text);
    this.reports = reports;
    this.at = at;
    this.context = context;
    this.problem = problem;
    this.doing = doing;
  }

  /**
   * Reports a fault and mends the text.
   *
   * @param text the text; changed so that the fault is gone
   * @param fault what the library threw
   * @param reached how far it had read
   * @param reports receives one {@code YAML_SYNTAX}, or none when the library is stricter than YAML
   * @return false when nothing could be done
   */
  static boolean mend(ParseText text, RuntimeException fault, int reached, SyntaxReports reports) {
    int before = text.changes();
    of(text, fault, reached, reports).mend();
    return text.changes() > before;
  }

  private static SyntaxFault of(
      ParseText text, RuntimeException fault, int reached, SyntaxReports reports) {
    int at = reached;
    @Nullable Mark begin = null;
    String problem = "";
    String doing = "";
    if (fault instanceof MarkedYAMLException marked) {
      @Nullable Mark mark = marked.getProblemMark();
      at = mark == null ? reached : mark.getIndex();
      begin = marked.getContextMark();
      problem = Optional.ofNullable(marked.getProblem()).orElse("");
      doing = Optional.ofNullable(marked.getContext()).orElse("");
    }
    return new SyntaxFault(
        text, reports, at, begin == null ? at : begin.getIndex(), problem, doing);
  }

  private void mend() {
    if (problem.startsWith("found unknown escape")
        || problem.startsWith("expected escape sequence")
        || (problem.isEmpty() && text.at(at - 2) == '\\')) {
      escape();
    } else if (doing.endsWith("quoted scalar")) {
      openQuote(context, "This quotation mark is never closed.");
    } else if (doing.endsWith("block scalar")) {
      blockHeader();
    } else if (doing.endsWith("directive") || problem.contains("YAML document")) {
      directive(text.lineStart(at));
    } else if (problem.startsWith("expected '<document start>'")) {
      afterTheEnd();
    } else if (doing.endsWith("anchor")
        || doing.endsWith("alias")
        || doing.endsWith("tag")
        || problem.contains("tag handle")) {
      beginsWith(doing.endsWith("node") ? at : context);
    } else if (problem.contains("cannot start any token")) {
      cannotStart();
    } else if (!runsOn()) {
      structure();
    }
  }

  private void structure() {
    if (problem.startsWith("expected ',' or")) {
      new FlowFault(text, reports, mending, at, context, problem).mend();
    } else if (at >= text.length() && ScannedToken.isInFlow(text, at)) {
      int bracket = ScannedToken.openBracket(text, at).orElse(context);
      new FlowFault(text, reports, mending, at, bracket, problem).mend();
    } else if (doing.contains("flow") || !goesOnAfterItsEnd()) {
      new BlockFault(text, reports, mending, at, context, problem).mend();
    }
  }

  private void escape() {
    int backslash = at - 1;
    while (backslash > 0 && text.at(backslash) != '\\') {
      backslash--;
    }
    if (text.at(backslash + 1) == '/') {
      // YAML 1.2 and JSON have this escape, the library has not.
      text.drop(backslash);
      return;
    }
    char c = text.at(backslash + 1);
    boolean hex = c == 'x' || c == 'u' || c == 'U';
    reports.report(
        backslash,
        backslash + 2,
        hex
            ? "\"\\" + c + "\" must be followed by the digits of a character's code."
            : "\"\\" + c + "\" is no escape of a text in double quotes.",
        "Write \"\\\\\" for a backslash, or put the text in single quotes.");
    text.disarm(backslash);
  }

  private void openQuote(int quote, String message) {
    reports.report(
        quote,
        quote + 1,
        message,
        "Close it where the text ends; write an apostrophe inside single quotes twice.");
    mending.makePlain(quote, ScannedToken.isInFlow(text, quote));
  }

  private void blockHeader() {
    reports.report(
        at,
        text.lineEnd(at),
        "The text of a block begins on the line after \"" + text.at(context) + "\".",
        "Move it there, or put a text that begins with \"" + text.at(context) + "\" in quotes.");
    text.blank(context);
    mending.makePlain(at, false);
  }

  private void directive(int line) {
    int end = text.lineEnd(line);
    reports.report(
        Code.YAML_FEATURE,
        line,
        end,
        "A line that begins with \"%\" is a YAML directive; these files do without.",
        "Take the line out.");
    text.blank(line, end);
  }

  private void afterTheEnd() {
    for (int line = 0; line < at; line = text.nextLine(line)) {
      if (text.at(line) == '%') {
        directive(line);
        return;
      }
    }
    boolean dots = text.slice(0, at).contains("...");
    reports.report(
        at,
        text.lineEnd(at),
        "The document ends above"
            + (dots ? " with the line \"...\"" : "")
            + "; nothing may follow it.",
        dots ? "Take the line \"...\" out." : "Look for a bracket that closes too early.");
    text.blank(at, text.length());
  }

  private void beginsWith(int from) {
    BlockLine line = BlockLine.at(text, from);
    if (line.first() == from && BlockLine.isBlank(text.at(from + 1))) {
      reports.report(
          from,
          from + 1,
          "The character \"" + ParseText.original(text.at(from)) + "\" stands here by itself.",
          "Take it out.");
      text.blank(from);
      return;
    }
    reports.report(
        from,
        from + 1,
        "A text that begins with \"" + ParseText.original(text.at(from)) + "\" must be in quotes.",
        QUOTE);
    mending.makePlain(from, ScannedToken.isInFlow(text, from));
  }

  private void cannotStart() {
    if (text.at(at) == '\t') {
      // YAML takes a tab between words, the library does not; those that indent are reported
      // elsewhere.
      text.blank(at);
    } else {
      beginsWith(at);
    }
  }

  /** A quoted text of several lines that ends where another begins was most likely never closed. */
  private boolean runsOn() {
    Optional<ScannedToken> last = ScannedToken.lastBefore(text, at);
    if (last.isEmpty() || !last.get().isQuoted()) {
      return false;
    }
    ScannedToken token = last.get();
    int endLine = text.lineStart(token.end());
    if (endLine != text.lineStart(at) || text.lineStart(token.start()) == endLine) {
      return false;
    }
    int line = text.source().lineAt(text.offset(token.end()));
    openQuote(
        token.start(),
        "The text in quotes that begins here ends on line " + line + ", where more follows.");
    return true;
  }

  /** A text that begins with a quote, bracket or star and goes on after what that opened. */
  private boolean goesOnAfterItsEnd() {
    BlockLine line = BlockLine.at(text, at);
    int value = line.value();
    if (value >= at) {
      return false;
    }
    char c = text.at(value);
    if (c == '"' || c == '\'') {
      int close = BlockLine.closingQuote(text, value, line.end());
      if (close < 0 || close >= at) {
        return false;
      }
      reports.report(
          value,
          close + 1,
          "The text goes on after its closing quotation mark.",
          c == '"'
              ? "Put the whole text in single quotes, or write it below as a block after \">\"."
              : QUOTE);
      mending.makePlain(value, false);
      return true;
    }
    if ("[{*&!".indexOf(c) >= 0) {
      beginsWith(value);
      return true;
    }
    return false;
  }
}
