package proviso.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.diff.words.Token.Kind;

/** From a text to its {@link Token}s, which joined give the text again. */
public final class Tokens {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final String NUMBER = "\\d+(?:,\\d{3})*+(?:\\.\\d+)?";

  private static final String NUMERAL =
      "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
          + "|ninety|hundred)(?:[ -](?i:one|two|three|four|five|six|seven|eight|nine|hundred))?";

  private static final String UNIT =
      "(?:percent|per cent|%|(?:(?:business|working|calendar|consecutive) )?"
          + "(?:second|minute|hour|day|week|month|year)s?)";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+)"
              + "|(?<quoted>[“\"][^“”\"\\n]{1,60}[”\"])"
              + "|(?<value>"
              + MONTH
              + " \\d{1,2}, \\d{4}\\b"
              + "|\\$ ?"
              + NUMBER
              + "(?: (?:thousand|million|billion)\\b)?"
              + "|(?:(?:"
              + NUMBER
              + "|\\b"
              + NUMERAL
              + ")(?: ?\\("
              + NUMBER
              + "%?\\))?)[ -]?"
              + UNIT
              + "(?![\\p{L}\\p{N}])(?: \\("
              + NUMBER
              + "%\\))?"
              // A date or a number of a form: 2026-01, 52.228-5.
              + "|\\d+(?:\\.\\d+)*(?:-\\d+)+(?:[ -]?"
              + UNIT
              + ")?(?![\\p{L}\\p{N}])"
              + "|"
              + NUMBER
              + "(?![\\p{L}\\p{N}.(])|\\d+(?:,\\d{3})+(?:\\.\\d+)?)"
              + "|(?<label>(?<![\\p{L}\\p{N}])(?:[A-Z]{1,5}|[a-z]{1,5}|\\d{1,3})(?:\\.(?:\\d{1,3}|[A-Za-z]{1,2})(?![\\p{L}\\p{N}]))+(?:\\((?:\\d{1,3}|[A-Za-z]{1,4})\\))*|[A-Z]{1,4}\\.(?="
              + " (?:above|below)\\b)"
              + "|(?:\\d{1,4}(?:\\.\\d{1,4})*)?(?:\\((?:\\d{1,3}|[A-Za-z]{1,4})\\))+)"
              + "|(?<word>[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*)");

  /** Words that carry little of a sentence's sense by themselves. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "any", "are", "as", "at", "be", "by", "for", "from", "has", "have",
          "if", "in", "is", "it", "its", "no", "not", "of", "on", "or", "such", "that", "the",
          "their", "this", "to", "was", "we", "will", "with", "you", "your");

  private Tokens() {}

  /** All tokens of a text, in order. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (matcher.find()) {
      marks(text, at, matcher.start(), tokens);
      tokens.add(new Token(matcher.group(), kind(matcher)));
      at = matcher.end();
    }
    marks(text, at, text.length(), tokens);
    return tokens;
  }

  /** Whether a word carries little sense by itself; lower case. */
  public static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.start("space") >= 0) {
      return Kind.SPACE;
    }
    if (matcher.start("quoted") >= 0) {
      return Kind.QUOTED;
    }
    if (matcher.start("value") >= 0) {
      return Kind.VALUE;
    }
    return matcher.start("label") >= 0 ? Kind.LABEL : Kind.WORD;
  }

  private static void marks(String text, int from, int to, List<Token> tokens) {
    for (int i = from; i < to; ) {
      int length = Character.charCount(text.codePointAt(i));
      tokens.add(new Token(text.substring(i, i + length), Kind.MARK));
      i += length;
    }
  }
}
