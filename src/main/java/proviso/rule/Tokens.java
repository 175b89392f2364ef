package proviso.rule;

import java.util.List;
import java.util.Optional;
import proviso.text.Span;

/** The tokens of one rule and how far they have been read. */
final class Tokens {
  /** More than any rule a person can read. */
  private static final int MOST = 1_000;

  private static final int MOST_CHARACTERS = 20 * MOST;

  private final RuleFaults faults;
  private final List<Token> tokens;
  private int at;
  private int lastFault = -1;

  Tokens(RuleFaults faults) {
    this.faults = faults;
    this.tokens = read(faults);
  }

  private static List<Token> read(RuleFaults faults) {
    int length = faults.text().length();
    if (length <= MOST_CHARACTERS) {
      List<Token> tokens = Lexer.tokens(faults);
      if (tokens.size() <= MOST) {
        return tokens;
      }
    }
    faults.bad(
        0,
        length,
        "This rule is longer than " + MOST + " words and signs.",
        "Give parts of it names of their own with \"name = ...\".");
    return List.of(
        new Token(Token.Kind.BROKEN, "", 0, 0, Optional.empty()),
        new Token(Token.Kind.END, "", length, length, Optional.empty()));
  }

  /** The next token; at the end again and again the one of kind {@code END}. */
  Token peek() {
    return tokens.get(at);
  }

  /** The token after the next. */
  Token peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** Moves past the next token. */
  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  /** Whether the next token is of a kind; moves past it if so. */
  boolean skip(Token.Kind kind) {
    boolean there = peek().kind() == kind;
    if (there) {
      take();
    }
    return there;
  }

  /** A place to give to {@link #since}. */
  int mark() {
    return at;
  }

  /** From the token that was next at {@code mark} to the last one taken, parentheses included. */
  Span since(int mark) {
    return span(tokens.get(mark)).to(span(tokens.get(Math.max(mark, at - 1))));
  }

  /** Where a token stands. */
  Span span(Token token) {
    return faults.text().span(token.from(), token.to());
  }

  /** Reports a fault, unless it only follows from one reported at this place. */
  void fault(Token token, String message, String hint) {
    boolean follows =
        lastFault == at
            || token.kind() == Token.Kind.BROKEN
            || (at > 0 && tokens.get(at - 1).kind() == Token.Kind.BROKEN);
    if (!follows) {
      fault(span(token), message, hint);
    }
    lastFault = at;
  }

  /** Reports a fault of several tokens together. */
  void fault(Span span, String message, String hint) {
    faults.bad(span, message, hint);
  }

  /**
   * Moves past the parenthesis that closes the one last opened, or to the end of the expression.
   */
  void skipToClose() {
    int open = 1;
    while (!peek().kind().endsExpression() && open > 0) {
      open += depthChange(take());
    }
  }

  /** Moves to where the next operand may begin or what is around this one ends. */
  void skipOperand() {
    int open = 0;
    while (!peek().kind().endsExpression() && !(open == 0 && peek().kind().endsOperand())) {
      open += depthChange(take());
    }
  }

  private static int depthChange(Token token) {
    return switch (token.kind()) {
      case LEFT -> 1;
      case RIGHT -> -1;
      default -> 0;
    };
  }
}
