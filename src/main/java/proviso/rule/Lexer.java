package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.ParsedValue;
import proviso.form.Value;

/** From a rule's text to its tokens; every character that is none is reported. */
final class Lexer {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+");
  private static final Pattern NAME =
      Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+(?:\\.[a-z0-9]++(?:-[a-z0-9]++)*+)*+");
  private static final Map<String, Token.Kind> KEYWORDS =
      Map.of(
          "and", Token.Kind.AND,
          "or", Token.Kind.OR,
          "not", Token.Kind.NOT,
          "is", Token.Kind.IS,
          "when", Token.Kind.WHEN);
  private static final Map<String, Value> TRUTHS =
      Map.of("true", new Value.Indicator(true), "false", new Value.Indicator(false));

  /** What people write from habit, and what rules say instead. */
  private static final List<Map.Entry<String, String>> HABITS =
      List.of(
          Map.entry("==", "is"),
          Map.entry("!=", "is not"),
          Map.entry("<>", "is not"),
          Map.entry("≠", "is not"),
          Map.entry("=<", "<="),
          Map.entry("≤", "<="),
          Map.entry("=>", ">="),
          Map.entry("≥", ">="),
          Map.entry("&&", "and"),
          Map.entry("&", "and"),
          Map.entry("||", "or"),
          Map.entry("|", "or"),
          Map.entry("!", "not"),
          Map.entry("×", "*"),
          Map.entry("÷", "/"),
          Map.entry("−", "-"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("'", "\""));

  private final String text;
  private final RuleFaults faults;
  private final LiteralLexer literals;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(RuleFaults faults) {
    this.text = faults.text().value();
    this.faults = faults;
    this.literals = new LiteralLexer(text);
  }

  /** The tokens of a text, the last one of kind {@code END}. */
  static List<Token> tokens(RuleFaults faults) {
    Lexer lexer = new Lexer(faults);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.END, lexer.at);
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '$' || isDigit(c) || c == '"') {
      literal(literals.at(at));
    } else if (isWordStart(c)) {
      word();
    } else if (!habit()) {
      symbol(c);
    }
  }

  private void literal(LiteralLexer.Read read) {
    switch (read.value()) {
      case ParsedValue.Accepted(Value value) ->
          tokens.add(
              new Token(
                  Token.Kind.LITERAL,
                  text.substring(at, read.to()),
                  at,
                  read.to(),
                  Optional.of(value)));
      case ParsedValue.Rejected(String reason) -> {
        faults.bad(at, read.to(), reason, read.hint());
        add(Token.Kind.BROKEN, read.to());
      }
    }
    at = read.to();
  }

  private void word() {
    Matcher matcher = WORD.matcher(text).region(at, text.length());
    matcher.lookingAt();
    String word = matcher.group();
    int to = matcher.end();
    Value truth = TRUTHS.get(word);
    if (truth != null) {
      tokens.add(new Token(Token.Kind.LITERAL, word, at, to, Optional.of(truth)));
    } else if (NAME.matcher(word).matches()) {
      add(KEYWORDS.getOrDefault(word, Token.Kind.NAME), to);
    } else {
      String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
      faults.bad(
          at,
          to,
          "\"" + shown + "\" is not a name.",
          word.endsWith("-")
              ? "Put a space on both sides of a minus sign."
              : "Names are lower-case words joined by hyphens, with dots between their parts.");
      add(Token.Kind.BROKEN, to);
    }
    at = to;
  }

  private boolean habit() {
    for (Map.Entry<String, String> habit : HABITS) {
      String wrong = habit.getKey();
      if (text.startsWith(wrong, at)) {
        faults.bad(
            at,
            at + wrong.length(),
            "Rules have no \"" + wrong + "\".",
            "Write " + habit.getValue() + " instead.");
        add(Token.Kind.BROKEN, at + wrong.length());
        at += wrong.length();
        return true;
      }
    }
    return false;
  }

  private void symbol(char c) {
    boolean equalsNext = text.startsWith("=", at + 1);
    Token.Kind kind =
        switch (c) {
          case '(' -> Token.Kind.LEFT;
          case ')' -> Token.Kind.RIGHT;
          case ',' -> Token.Kind.COMMA;
          case '+' -> Token.Kind.PLUS;
          case '-' -> Token.Kind.MINUS;
          case '*' -> Token.Kind.TIMES;
          case '/' -> Token.Kind.OVER;
          case '=' -> Token.Kind.EQUALS;
          case '<' -> equalsNext ? Token.Kind.AT_MOST : Token.Kind.LESS;
          case '>' -> equalsNext ? Token.Kind.AT_LEAST : Token.Kind.MORE;
          default -> Token.Kind.BROKEN;
        };
    int length =
        kind == Token.Kind.AT_MOST || kind == Token.Kind.AT_LEAST
            ? 2
            : Character.charCount(text.codePointAt(at));
    if (kind == Token.Kind.BROKEN) {
      faults.bad(at, at + length, "Rules have no \"" + text.substring(at, at + length) + "\".", "");
    } else if (kind == Token.Kind.MINUS && !(isSpace(at - 1) && isSpace(at + 1))) {
      faults.bad(
          at, at + 1, "A minus sign needs a space on both sides, since names have hyphens.", "");
    }
    add(kind, at + length);
    at += length;
  }

  private void add(Token.Kind kind, int to) {
    tokens.add(new Token(kind, text.substring(at, to), at, to, Optional.empty()));
  }

  private boolean isSpace(int index) {
    return index >= 0 && index < text.length() && Character.isWhitespace(text.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
