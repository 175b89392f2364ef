package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import proviso.form.Value;
import proviso.rule.Expression.Comparison;
import proviso.rule.Expression.Operator;

/**
 * From tokens to expressions, by recursive descent; one method a rung of precedence, loosest first.
 *
 * <p>After a fault it goes on at the next comma, closing parenthesis, "and", "or" or "when", with a
 * placeholder for what it skipped, so that the next fault is found too. The placeholders never
 * leave the package: after any fault there is no result.
 */
final class ExpressionParser {
  /** More than any rule a person can read; keeps evaluation from exhausting the stack. */
  private static final int MAX_DEPTH = 30;

  private static final int MAX_HEIGHT = 100;

  private static final String STRAY_COMMA = "A comma stands between options or arguments only.";

  private final Tokens tokens;
  private int depth;

  ExpressionParser(RuleFaults faults) {
    this.tokens = new Tokens(faults);
  }

  /** Whether a name and "=" come next, and moves past them if so. */
  Optional<Expression.Name> definedName() {
    if (tokens.peek().kind() == Token.Kind.NAME
        && tokens.peekSecond().kind() == Token.Kind.EQUALS) {
      Expression.Name name = name();
      tokens.take();
      return Optional.of(name);
    }
    return Optional.empty();
  }

  /** The condition after "when", if that comes next. */
  Optional<Expression> when() {
    return tokens.skip(Token.Kind.WHEN) ? Optional.of(expression()) : Optional.empty();
  }

  /** Reports whatever is left. */
  void end() {
    Token left = tokens.peek();
    switch (left.kind()) {
      case END -> {
        // As it should be.
      }
      case RIGHT -> tokens.fault(left, "This parenthesis closes nothing.", "");
      case WHEN ->
          tokens.fault(left, "A rule has one \"when\" only.", "Join the conditions with \"and\".");
      case COMMA -> tokens.fault(left, STRAY_COMMA, "Write \"and\" instead.");
      case EQUALS, LESS, AT_MOST, MORE, AT_LEAST, IS ->
          tokens.fault(
              left, "Two comparisons cannot follow each other.", "Join them with \"and\".");
      case NAME, LITERAL, BROKEN, LEFT, PLUS, MINUS, TIMES, OVER, AND, OR, NOT ->
          tokens.fault(
              left,
              "Something is missing before " + shown(left) + ".",
              "Put \"and\", \"or\", a comparison or a sign between two values.");
    }
  }

  /** An expression. */
  Expression expression() {
    if (depth >= MAX_DEPTH) {
      Token token = tokens.peek();
      tokens.fault(
          token,
          "This is nested more than " + MAX_DEPTH + " deep.",
          "Give parts of it names of their own with \"name = ...\".");
      tokens.skipOperand();
      return placeholder(token);
    }
    int first = tokens.mark();
    depth++;
    Expression expression = or();
    depth--;
    if (depth == 0 && height(expression) > MAX_HEIGHT) {
      tokens.fault(
          tokens.since(first),
          "This computes more than " + MAX_HEIGHT + " things one after the other.",
          "Give parts of it names of their own with \"name = ...\".");
    }
    return expression;
  }

  /** How many expressions stand inside each other, counted level by level and not by recursion. */
  private static int height(Expression expression) {
    int height = 0;
    List<Expression> level = List.of(expression);
    while (!level.isEmpty()) {
      height++;
      level = level.stream().flatMap(part -> part.parts().stream()).toList();
    }
    return height;
  }

  private Expression or() {
    int first = tokens.mark();
    List<Expression> operands = new ArrayList<>(List.of(and()));
    while (tokens.skip(Token.Kind.OR)) {
      operands.add(and());
    }
    return operands.size() == 1
        ? operands.getFirst()
        : new Expression.Or(operands, tokens.since(first));
  }

  private Expression and() {
    int first = tokens.mark();
    List<Expression> operands = new ArrayList<>(List.of(not()));
    while (tokens.skip(Token.Kind.AND)) {
      operands.add(not());
    }
    return operands.size() == 1
        ? operands.getFirst()
        : new Expression.And(operands, tokens.since(first));
  }

  private Expression not() {
    List<Integer> nots = new ArrayList<>();
    Token last = tokens.peek();
    while (tokens.peek().kind() == Token.Kind.NOT) {
      nots.add(tokens.mark());
      last = tokens.take();
    }
    if (nots.size() > MAX_DEPTH) {
      tokens.fault(last, "Nobody can follow so many \"not\".", "Take two of them out at a time.");
    }
    Expression operand = comparison();
    for (int first : nots.reversed()) {
      operand = new Expression.Not(operand, tokens.since(first));
    }
    return operand;
  }

  private Expression comparison() {
    int first = tokens.mark();
    Expression left = sum();
    Optional<Comparison> comparison = tokens.peek().kind().comparison();
    if (comparison.isEmpty()) {
      return left;
    }
    boolean worded = tokens.take().kind() == Token.Kind.IS;
    boolean negated = worded && tokens.skip(Token.Kind.NOT);
    if (worded && tokens.peek().isWord("one") && tokens.peekSecond().isWord("of")) {
      tokens.take();
      tokens.take();
      Expression oneOf = oneOf(left, first);
      return negated ? new Expression.Not(oneOf, tokens.since(first)) : oneOf;
    }
    Expression right = sum();
    return new Expression.Compare(
        left, negated ? Comparison.IS_NOT : comparison.get(), right, tokens.since(first));
  }

  /**
   * The options reach as far as commas do: in a call they must come last, or stand in parentheses.
   */
  private Expression oneOf(Expression subject, int first) {
    List<Expression> options = new ArrayList<>();
    do {
      options.add(sum());
    } while (tokens.skip(Token.Kind.COMMA));
    return new Expression.OneOf(subject, options, tokens.since(first));
  }

  private Expression sum() {
    return leftToRight(this::product, Set.of(Operator.PLUS, Operator.MINUS));
  }

  private Expression product() {
    return leftToRight(this::operand, Set.of(Operator.TIMES, Operator.OVER));
  }

  private Expression leftToRight(Supplier<Expression> operand, Set<Operator> operators) {
    int first = tokens.mark();
    Expression left = operand.get();
    Optional<Operator> operator = tokens.peek().kind().operator();
    while (operator.filter(operators::contains).isPresent()) {
      tokens.take();
      Expression right = operand.get();
      left = new Expression.Arithmetic(left, operator.get(), right, tokens.since(first));
      operator = tokens.peek().kind().operator();
    }
    return left;
  }

  private Expression operand() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case LITERAL ->
          new Expression.Literal(tokens.take().value().orElseThrow(), tokens.span(token));
      case NAME -> tokens.peekSecond().kind() == Token.Kind.LEFT ? call() : name();
      case BROKEN -> placeholder(tokens.take());
      case LEFT -> parenthesised();
      case END -> missing(token, "at the end", "");
      case NOT ->
          missing(token, "before \"not\"", "Put \"not\" and what it negates in parentheses.");
      case RIGHT,
          COMMA,
          PLUS,
          MINUS,
          TIMES,
          OVER,
          AND,
          OR,
          WHEN,
          EQUALS,
          LESS,
          AT_MOST,
          MORE,
          AT_LEAST,
          IS ->
          missing(token, "before " + shown(token), "");
    };
  }

  private Expression missing(Token token, String where, String hint) {
    tokens.fault(token, "A name or a value is missing " + where + ".", hint);
    tokens.skipOperand();
    return placeholder(token);
  }

  private Expression parenthesised() {
    Token open = tokens.take();
    Expression inside = expression();
    close(open);
    return inside;
  }

  private Expression call() {
    int first = tokens.mark();
    Expression.Name function = name();
    Token open = tokens.take();
    List<Expression> arguments = new ArrayList<>();
    if (tokens.peek().kind() != Token.Kind.RIGHT) {
      do {
        arguments.add(expression());
      } while (tokens.skip(Token.Kind.COMMA));
    }
    Token next = tokens.peek();
    if (next.kind() == Token.Kind.NAME
        || next.kind() == Token.Kind.LITERAL
        || next.kind() == Token.Kind.LEFT) {
      tokens.fault(
          next,
          "Something is missing before " + shown(next) + ".",
          "Put a comma between two arguments.");
      tokens.skipToClose();
    } else {
      close(open);
    }
    return new Expression.Call(function, arguments, tokens.since(first));
  }

  private void close(Token open) {
    if (tokens.skip(Token.Kind.RIGHT)) {
      return;
    }
    Token close = tokens.peek();
    if (close.kind().endsExpression()) {
      tokens.fault(open, "This parenthesis is never closed.", "");
    } else if (close.kind() == Token.Kind.COMMA) {
      tokens.fault(
          close, STRAY_COMMA, "Write the options after \"is one of\" without parentheses.");
    } else {
      end();
    }
    tokens.skipToClose();
  }

  private Expression.Name name() {
    Token token = tokens.take();
    return new Expression.Name(token.text(), tokens.span(token));
  }

  private Expression placeholder(Token token) {
    return new Expression.Literal(new Value.Text("?"), tokens.span(token));
  }

  private static String shown(Token token) {
    String text = token.text();
    return text.length() > 40 ? "\"" + text.substring(0, 40) + "…\"" : "\"" + text + "\"";
  }
}
