package proviso.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/**
 * Finds what the template language has and our templates do without: what turns data into program
 * or into Markdown, what hides faults, what reads the clock, and lists without end.
 */
final class ForbiddenWords {
  private static final String AS_TYPED = "Data always prints as it was typed.";
  private static final String NO_PROGRAM = "Data is never a program.";
  private static final String NO_PADDING = "A table sets words below each other.";
  private static final String NO_HIDING = "A fault is always told; test with \"??\" instead.";

  private static final Map<String, String> BUILT_INS =
      Map.ofEntries(
          Map.entry("no_esc", AS_TYPED),
          Map.entry("noEsc", AS_TYPED),
          Map.entry("markup_string", AS_TYPED),
          Map.entry("markupString", AS_TYPED),
          Map.entry("eval", NO_PROGRAM),
          Map.entry("eval_json", NO_PROGRAM),
          Map.entry("evalJson", NO_PROGRAM),
          Map.entry("interpret", NO_PROGRAM),
          Map.entry("new", NO_PROGRAM),
          Map.entry("api", NO_PROGRAM),
          Map.entry("left_pad", NO_PADDING),
          Map.entry("leftPad", NO_PADDING),
          Map.entry("right_pad", NO_PADDING),
          Map.entry("rightPad", NO_PADDING));

  private static final Map<String, String> DIRECTIVES =
      Map.ofEntries(
          Map.entry("ftl", AS_TYPED),
          Map.entry("outputformat", AS_TYPED),
          Map.entry("outputFormat", AS_TYPED),
          Map.entry("noautoesc", AS_TYPED),
          Map.entry("noAutoEsc", AS_TYPED),
          Map.entry("escape", AS_TYPED),
          Map.entry("noescape", AS_TYPED),
          Map.entry("noEscape", AS_TYPED),
          Map.entry("attempt", NO_HIDING));

  private static final Pattern SKIPPED =
      Pattern.compile("(?s)<#--.*?(-->|\\z)|<#no[pP]arse>.*?(</#no[pP]arse>|\\z)");
  private static final Pattern OPENING = Pattern.compile("\\$\\{|<#([A-Za-z]+)|<@");
  private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*([A-Za-z_]\\w*)");
  private static final Pattern CLOCK = Pattern.compile("\\.\\s*now\\b");
  private static final Pattern ENDLESS =
      Pattern.compile("(?<!\\.)\\.\\.(?=\\s*(as\\b|[)\\]},>?]))");

  private final SourceText source;
  private final String text;
  private final List<Diagnostic> faults = new ArrayList<>();

  private ForbiddenWords(SourceText source) {
    this.source = source;
    this.text =
        SKIPPED.matcher(source.content()).replaceAll(found -> " ".repeat(found.group().length()));
  }

  /** A fault for each. */
  static List<Diagnostic> in(SourceText source) {
    ForbiddenWords words = new ForbiddenWords(source);
    words.findIn(0, source.content().length());
    return words.faults;
  }

  private void findIn(int from, int to) {
    Matcher opening = OPENING.matcher(text).region(from, to);
    while (opening.find()) {
      String directive = opening.group(1);
      String why = directive == null ? null : DIRECTIVES.get(directive);
      if (directive != null && why != null) {
        report(opening.start(1), opening.end(1), "<#" + directive + ">", why);
      }
      char closes = opening.group().equals("${") ? '}' : '>';
      int end = findInExpression(opening.end(), to, closes);
      if (end >= to) {
        return;
      }
      opening.region(end, to);
    }
  }

  /** Reads an expression up to its closing character; the offset after that. */
  private int findInExpression(int from, int to, char closes) {
    StringBuilder bare = new StringBuilder();
    int depth = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int end = endOfString(at, to);
        findIn(at, end);
        bare.repeat('_', end - at);
        at = end;
        continue;
      }
      if (c == closes && depth == 0) {
        break;
      }
      if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      }
      bare.append(c);
      at++;
    }
    // The closing character takes part: a range may have no end right before it.
    findInBare(bare.append(closes), from);
    return Math.min(at + 1, to);
  }

  private int endOfString(int start, int to) {
    char quote = text.charAt(start);
    boolean raw = start > 0 && text.charAt(start - 1) == 'r';
    int at = start + 1;
    while (at < to && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' && !raw ? 2 : 1;
    }
    return Math.min(at + 1, to);
  }

  private void findInBare(CharSequence bare, int offset) {
    Matcher builtIn = BUILT_IN.matcher(bare);
    while (builtIn.find()) {
      String why = BUILT_INS.get(builtIn.group(1));
      if (why != null) {
        report(offset + builtIn.start(), offset + builtIn.end(), "?" + builtIn.group(1), why);
      }
    }
    Matcher clock = CLOCK.matcher(bare);
    while (clock.find()) {
      report(
          offset + clock.start(),
          offset + clock.end(),
          ".now",
          "The same data always gives the same document.");
    }
    Matcher endless = ENDLESS.matcher(bare);
    while (endless.find()) {
      report(offset + endless.start(), offset + endless.end(), "..", "A range has an end here.");
    }
  }

  private void report(int from, int to, String what, String why) {
    faults.add(
        Diagnostic.error(
                Code.BAD_TEMPLATE,
                source.span(from, to),
                "Templates here do without \"%s\".".formatted(what))
            .hint(why));
  }
}
