package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import proviso.form.Value;
import proviso.text.Span;

/**
 * What a rule computes, as its author wrote it; whether its names and types hold is not yet known.
 */
public sealed interface Expression {
  /** Where it stands, parentheses around it left out. */
  Span span();

  /**
   * Something known by a name: a fact, a bound value, {@code schedule.limit}, an option.
   *
   * @param name lower-case words joined by hyphens, parts joined by dots
   * @param span where
   */
  record Name(String name, Span span) implements Expression {}

  /**
   * A value.
   *
   * @param value money, a share, a count, a span of time, a date, a text or an indicator
   * @param span where
   */
  record Literal(Value value, Span span) implements Expression {}

  /**
   * The opposite.
   *
   * @param operand of what
   * @param span where
   */
  record Not(Expression operand, Span span) implements Expression {}

  /**
   * All of them hold.
   *
   * @param operands at least two, none of them a conjunction unless in parentheses
   * @param span where
   */
  record And(List<Expression> operands, Span span) implements Expression {
    /** Copies the operands. */
    public And {
      operands = List.copyOf(operands);
    }
  }

  /**
   * One of them holds, or several.
   *
   * @param operands at least two, none of them a disjunction unless in parentheses
   * @param span where
   */
  record Or(List<Expression> operands, Span span) implements Expression {
    /** Copies the operands. */
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /**
   * A comparison of two.
   *
   * @param left the one
   * @param comparison how
   * @param right the other
   * @param span where
   */
  record Compare(Expression left, Comparison comparison, Expression right, Span span)
      implements Expression {}

  /**
   * {@code subject is one of a, b}.
   *
   * @param subject what is looked for
   * @param options at least one
   * @param span where
   */
  record OneOf(Expression subject, List<Expression> options, Span span) implements Expression {
    /** Copies the options. */
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /**
   * A computation with two.
   *
   * @param left the one
   * @param operator how
   * @param right the other
   * @param span where
   */
  record Arithmetic(Expression left, Operator operator, Expression right, Span span)
      implements Expression {}

  /**
   * A function of some arguments: {@code earlier(a, b)}.
   *
   * @param function its name
   * @param arguments possibly none
   * @param span where
   */
  record Call(Name function, List<Expression> arguments, Span span) implements Expression {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** How two things are compared. */
  enum Comparison {
    /** They are the same. */
    IS("is"),
    /** They are not. */
    IS_NOT("is not"),
    /** The first is less. */
    LESS("<"),
    /** The first is not more. */
    AT_MOST("<="),
    /** The first is more. */
    MORE(">"),
    /** The first is not less. */
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** As it is printed in a rule. */
    public String symbol() {
      return symbol;
    }
  }

  /** How two things are combined. */
  enum Operator {
    /** The sum. */
    PLUS("+"),
    /** The difference. */
    MINUS("-"),
    /** The product. */
    TIMES("*"),
    /** The quotient. */
    OVER("/");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is printed in a rule. */
    public String symbol() {
      return symbol;
    }
  }

  /**
   * The expressions directly inside this one, in the order of the text; a function's name is none.
   */
  default List<Expression> parts() {
    return switch (this) {
      case Name _, Literal _ -> List.of();
      case Not not -> List.of(not.operand());
      case And and -> and.operands();
      case Or or -> or.operands();
      case Compare compare -> List.of(compare.left(), compare.right());
      case OneOf oneOf -> {
        List<Expression> parts = new ArrayList<>(List.of(oneOf.subject()));
        parts.addAll(oneOf.options());
        yield parts;
      }
      case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
      case Call call -> call.arguments();
    };
  }

  /** Every name in it that must be known, in the order of the text, functions left out. */
  default List<Name> names() {
    List<Name> names = new ArrayList<>();
    addNames(names);
    return names;
  }

  private void addNames(List<Name> names) {
    if (this instanceof Name name) {
      names.add(name);
    }
    for (Expression part : parts()) {
      part.addNames(names);
    }
  }

  /**
   * Every call of a function in it, in the order of the text, an outer one before its arguments'.
   */
  default List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    addCalls(calls);
    return calls;
  }

  private void addCalls(List<Call> calls) {
    if (this instanceof Call call) {
      calls.add(call);
    }
    for (Expression part : parts()) {
      part.addCalls(calls);
    }
  }
}
