package proviso.rule;

import java.util.Optional;
import proviso.form.Value;
import proviso.rule.Expression.Comparison;
import proviso.rule.Expression.Operator;

/**
 * A piece of a rule's text.
 *
 * @param kind what it is
 * @param text its characters
 * @param from its first offset in the text
 * @param to the offset after it
 * @param value what it says, for a literal
 */
record Token(Kind kind, String text, int from, int to, Optional<Value> value) {
  /** What a token is. */
  enum Kind {
    NAME,
    LITERAL,
    /** Characters that are no token, which has been reported. */
    BROKEN,
    LEFT,
    RIGHT,
    COMMA,
    PLUS(Operator.PLUS),
    MINUS(Operator.MINUS),
    TIMES(Operator.TIMES),
    OVER(Operator.OVER),
    EQUALS(Comparison.IS),
    LESS(Comparison.LESS),
    AT_MOST(Comparison.AT_MOST),
    MORE(Comparison.MORE),
    AT_LEAST(Comparison.AT_LEAST),
    AND,
    OR,
    NOT,
    IS(Comparison.IS),
    WHEN,
    END;

    private final Optional<Comparison> comparison;
    private final Optional<Operator> operator;

    Kind() {
      this.comparison = Optional.empty();
      this.operator = Optional.empty();
    }

    Kind(Comparison comparison) {
      this.comparison = Optional.of(comparison);
      this.operator = Optional.empty();
    }

    Kind(Operator operator) {
      this.comparison = Optional.empty();
      this.operator = Optional.of(operator);
    }

    /** The comparison that it begins. */
    Optional<Comparison> comparison() {
      return comparison;
    }

    /** The computation that it stands for. */
    Optional<Operator> operator() {
      return operator;
    }

    /** Whether no expression goes on past it. */
    boolean endsExpression() {
      return this == END || this == WHEN;
    }

    /** Whether no operand goes on past it, outside parentheses. */
    boolean endsOperand() {
      return this == COMMA || this == AND || this == OR || this == RIGHT || endsExpression();
    }
  }

  /** Whether it is the name {@code word}. */
  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
