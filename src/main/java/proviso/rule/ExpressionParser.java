package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.form.Value;
import proviso.rule.Expression.Comparison;
import proviso.rule.Expression.Operator;
import proviso.text.Span;

/**
 * From tokens to expressions, by recursive descent; one method a rung of precedence, loosest first.
 *
 * <p>After a fault it goes on at the next comma, closing parenthesis, "and", "or" or "when", with a
 * placeholder for what it skipped, so that the next fault is found too. The placeholders never
 * leave the package: after any fault there is no result.
 */
final class ExpressionParser {
  /** More than any rule a person can read; keeps evaluation from exhausting the stack. */
  private static final int MAX_DEPTH = 50;

  private static final int MAX_TOKENS = 2_000;
  private static final int MAX_CHARACTERS = 10 * MAX_TOKENS;

  private final RuleFaults faults;
  private final List<Token> tokens;
  private int at;
  private int depth;
  private int lastFault = -1;

  ExpressionParser(RuleFaults faults) {
    this.faults = faults;
    this.tokens = read(faults);
  }

  private static List<Token> read(RuleFaults faults) {
    int length = faults.text().length();
    List<Token> tokens =
        length <= MAX_CHARACTERS
            ? Lexer.tokens(faults)
            : List.of(new Token(Token.Kind.END, "", length, length, Optional.empty()));
    if (length <= MAX_CHARACTERS && tokens.size() <= MAX_TOKENS) {
      return tokens;
    }
    faults.bad(
        0,
        length,
        "This rule is longer than " + MAX_TOKENS + " words and signs.",
        "Give parts of it names of their own with \"name = ...\".");
    return List.of(new Token(Token.Kind.BROKEN, "", 0, 0, Optional.empty()), tokens.getLast());
  }

  /** Whether a name and "=" come next, and moves past them if so. */
  Optional<Expression.Name> definedName() {
    if (peek().kind() == Token.Kind.NAME && tokens.get(at + 1).kind() == Token.Kind.EQUALS) {
      Token name = take();
      at++;
      return Optional.of(name(name));
    }
    return Optional.empty();
  }

  /** The condition after "when", if that comes next. */
  Optional<Expression> when() {
    return skip(Token.Kind.WHEN) ? Optional.of(expression()) : Optional.empty();
  }

  /** Reports whatever is left. */
  void end() {
    if (peek().kind() == Token.Kind.END) {
      return;
    }
    Token left = peek();
    switch (left.kind()) {
      case RIGHT -> fault(left, "This parenthesis closes nothing.", "");
      case WHEN ->
          fault(left, "A rule has one \"when\" only.", "Join the conditions with \"and\".");
      case COMMA ->
          fault(
              left, "A comma stands between options or arguments only.", "Write \"and\" instead.");
      case EQUALS, LESS, AT_MOST, MORE, AT_LEAST, IS ->
          fault(left, "Two comparisons cannot follow each other.", "Join them with \"and\".");
      case NAME, LITERAL, BROKEN, LEFT, PLUS, MINUS, TIMES, OVER, AND, OR, NOT, END ->
          fault(
              left,
              "Something is missing before " + shown(left) + ".",
              "Put \"and\", \"or\", a comparison or a sign between two values.");
    }
  }

  /** An expression. */
  Expression expression() {
    if (depth >= MAX_DEPTH) {
      Token token = peek();
      fault(
          token,
          "This is nested more than " + MAX_DEPTH + " deep.",
          "Give parts of it names of their own with \"name = ...\".");
      skipOperand();
      return placeholder(token);
    }
    depth++;
    Expression expression = or();
    depth--;
    return expression;
  }

  private Expression or() {
    int first = at;
    List<Expression> operands = new ArrayList<>(List.of(and()));
    while (skip(Token.Kind.OR)) {
      operands.add(and());
    }
    return operands.size() == 1 ? operands.getFirst() : new Expression.Or(operands, since(first));
  }

  private Expression and() {
    int first = at;
    List<Expression> operands = new ArrayList<>(List.of(not()));
    while (skip(Token.Kind.AND)) {
      operands.add(not());
    }
    return operands.size() == 1 ? operands.getFirst() : new Expression.And(operands, since(first));
  }

  private Expression not() {
    if (peek().kind() != Token.Kind.NOT) {
      return comparison();
    }
    List<Token> nots = new ArrayList<>();
    while (peek().kind() == Token.Kind.NOT) {
      nots.add(take());
    }
    if (nots.size() > MAX_DEPTH) {
      fault(
          nots.getLast(), "Nobody can follow so many \"not\".", "Take two of them out at a time.");
      return comparison();
    }
    Expression operand = comparison();
    for (Token not : nots.reversed()) {
      operand = new Expression.Not(operand, span(not).to(since(at - 1)));
    }
    return operand;
  }

  private Expression comparison() {
    int first = at;
    Expression left = sum();
    Token sign = peek();
    Optional<Comparison> comparison =
        switch (sign.kind()) {
          case EQUALS, IS -> Optional.of(Comparison.IS);
          case LESS -> Optional.of(Comparison.LESS);
          case AT_MOST -> Optional.of(Comparison.AT_MOST);
          case MORE -> Optional.of(Comparison.MORE);
          case AT_LEAST -> Optional.of(Comparison.AT_LEAST);
          case NAME,
              LITERAL,
              BROKEN,
              LEFT,
              RIGHT,
              COMMA,
              PLUS,
              MINUS,
              TIMES,
              OVER,
              AND,
              OR,
              NOT,
              WHEN,
              END ->
              Optional.empty();
        };
    if (comparison.isEmpty()) {
      return left;
    }
    at++;
    boolean negated = sign.kind() == Token.Kind.IS && skip(Token.Kind.NOT);
    if (sign.kind() == Token.Kind.IS && peek().isWord("one") && tokens.get(at + 1).isWord("of")) {
      at += 2;
      Expression oneOf = oneOf(left, first);
      return negated ? new Expression.Not(oneOf, since(first)) : oneOf;
    }
    Expression right = sum();
    return new Expression.Compare(
        left, negated ? Comparison.IS_NOT : comparison.get(), right, left.span().to(right.span()));
  }

  /**
   * The options reach as far as commas do: in a call they must come last, or stand in parentheses.
   */
  private Expression oneOf(Expression subject, int first) {
    List<Expression> options = new ArrayList<>();
    do {
      options.add(sum());
    } while (skip(Token.Kind.COMMA));
    return new Expression.OneOf(subject, options, since(first));
  }

  private Expression sum() {
    int first = at;
    Expression left = product();
    while (true) {
      Operator operator;
      if (skip(Token.Kind.PLUS)) {
        operator = Operator.PLUS;
      } else if (skip(Token.Kind.MINUS)) {
        operator = Operator.MINUS;
      } else {
        return left;
      }
      Expression right = product();
      left = new Expression.Arithmetic(left, operator, right, since(first));
    }
  }

  private Expression product() {
    int first = at;
    Expression left = operand();
    while (true) {
      Operator operator;
      if (skip(Token.Kind.TIMES)) {
        operator = Operator.TIMES;
      } else if (skip(Token.Kind.OVER)) {
        operator = Operator.OVER;
      } else {
        return left;
      }
      Expression right = operand();
      left = new Expression.Arithmetic(left, operator, right, since(first));
    }
  }

  private Expression operand() {
    Token token = peek();
    return switch (token.kind()) {
      case LITERAL -> new Expression.Literal(take().value().orElseThrow(), span(token));
      case NAME -> tokens.get(at + 1).kind() == Token.Kind.LEFT ? call() : name(take());
      case BROKEN -> placeholder(take());
      case LEFT -> parenthesised();
      case RIGHT,
          COMMA,
          PLUS,
          MINUS,
          TIMES,
          OVER,
          EQUALS,
          LESS,
          AT_MOST,
          MORE,
          AT_LEAST,
          AND,
          OR,
          NOT,
          IS,
          WHEN,
          END -> {
        fault(
            token,
            token.kind() == Token.Kind.END
                ? "A name or a value is missing at the end."
                : "A name or a value is missing before " + shown(token) + ".",
            token.kind() == Token.Kind.NOT
                ? "Put \"not\" and what it negates in parentheses."
                : "");
        skipOperand();
        yield placeholder(token);
      }
    };
  }

  private Expression parenthesised() {
    Token open = take();
    Expression inside = expression();
    close(open);
    return inside;
  }

  private Expression call() {
    Expression.Name function = name(take());
    Token open = take();
    List<Expression> arguments = new ArrayList<>();
    if (peek().kind() != Token.Kind.RIGHT) {
      do {
        arguments.add(expression());
      } while (skip(Token.Kind.COMMA));
    }
    Span end = close(open);
    return new Expression.Call(function, arguments, function.span().to(end));
  }

  private Span close(Token open) {
    Token close = peek();
    if (skip(Token.Kind.RIGHT)) {
      return span(close);
    }
    if (lastFault != at) {
      switch (close.kind()) {
        case END, WHEN -> fault(open, "This parenthesis is never closed.", "");
        case COMMA ->
            fault(
                close,
                "A comma stands between options or arguments only.",
                "Write the options after \"is one of\" without parentheses.");
        case NAME,
            LITERAL,
            BROKEN,
            LEFT,
            RIGHT,
            PLUS,
            MINUS,
            TIMES,
            OVER,
            EQUALS,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST,
            AND,
            OR,
            NOT,
            IS ->
            end();
      }
    }
    skipToClose();
    return span(close);
  }

  private void skipToClose() {
    int open = 1;
    while (peek().kind() != Token.Kind.END && peek().kind() != Token.Kind.WHEN && open > 0) {
      Token.Kind kind = take().kind();
      open += kind == Token.Kind.LEFT ? 1 : kind == Token.Kind.RIGHT ? -1 : 0;
    }
  }

  /** Skips to where the next operand may begin or the enclosing construct ends. */
  private void skipOperand() {
    int open = 0;
    while (true) {
      switch (peek().kind()) {
        case END, WHEN -> {
          return;
        }
        case COMMA, AND, OR -> {
          if (open == 0) {
            return;
          }
        }
        case RIGHT -> {
          if (open == 0) {
            return;
          }
          open--;
        }
        case LEFT -> open++;
        case NAME,
            LITERAL,
            BROKEN,
            PLUS,
            MINUS,
            TIMES,
            OVER,
            EQUALS,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST,
            NOT,
            IS -> {
          // Part of what is skipped.
        }
      }
      at++;
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = peek();
    at++;
    return token;
  }

  private boolean skip(Token.Kind kind) {
    boolean there = peek().kind() == kind;
    at += there ? 1 : 0;
    return there;
  }

  private Expression.Name name(Token token) {
    return new Expression.Name(token.text(), span(token));
  }

  private Expression placeholder(Token token) {
    return new Expression.Literal(new Value.Text("?"), span(token));
  }

  private Span span(Token token) {
    return faults.text().span(token.from(), token.to());
  }

  /** From the token at {@code first} to the last one taken, parentheses included. */
  private Span since(int first) {
    return span(tokens.get(first)).to(span(tokens.get(Math.max(first, at - 1))));
  }

  private static String shown(Token token) {
    String text = token.text();
    return text.length() > 40 ? "\"" + text.substring(0, 40) + "…\"" : "\"" + text + "\"";
  }

  /** One report a place: what follows from a fault is not another. */
  private void fault(Token token, String message, String hint) {
    boolean follows =
        lastFault == at
            || token.kind() == Token.Kind.BROKEN
            || (at > 0 && tokens.get(at - 1).kind() == Token.Kind.BROKEN);
    if (!follows) {
      faults.bad(token.from(), token.to(), message, hint);
    }
    lastFault = at;
  }
}
