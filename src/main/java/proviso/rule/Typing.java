package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.form.Value;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * From a parsed expression to a checked one. Reports {@code TYPE_MISMATCH} in the author's terms at
 * the characters at fault; where one part is faulty the others are still checked.
 */
public final class Typing {
  private static final int SECONDS = 60;
  private static final int MILLIONTHS = 6;

  private final Scope scope;
  private final String legalPath;
  private final Diagnostics found;
  private final List<Type.Rows> rows = new ArrayList<>();

  /**
   * Prepares to check the expressions of one place.
   *
   * @param scope what names stand for
   * @param legalPath where the rule stands in the form, such as "C.2.a."; may be empty
   * @param found receives faults
   */
  public Typing(Scope scope, String legalPath, Diagnostics found) {
    this.scope = scope;
    this.legalPath = legalPath;
    this.found = found;
  }

  /** Checks an expression whose type is not prescribed; empty when it is faulty. */
  public Optional<Core> check(Expression expression) {
    return core(expression, Optional.empty());
  }

  /**
   * Checks an expression that must be of a type.
   *
   * @param what what the expression is, with a capital letter, such as "The condition"
   */
  public Optional<Core> check(Expression expression, Type expected, String what) {
    return core(expression, Optional.of(expected)).flatMap(core -> fits(core, expected, what));
  }

  /** The expression unless it is of another type, which is reported. */
  Optional<Core> fits(Core core, Type expected, String what) {
    if (core.type().equals(expected)) {
      return Optional.of(core);
    }
    return mismatch(
        core.span(),
        "%s must be %s; this is %s.".formatted(what, expected.words(), core.type().words()),
        Conversions.hint(core.type(), expected));
  }

  /** Reports a fault. */
  Optional<Core> mismatch(Span span, String message, String hint) {
    found.report(Diagnostic.error(Code.TYPE_MISMATCH, span, message).hint(hint).at(legalPath));
    return Optional.empty();
  }

  /**
   * Checks an expression.
   *
   * @param expected the type that its surroundings want, so that the name of an option is
   *     understood
   */
  Optional<Core> core(Expression expression, Optional<Type> expected) {
    return switch (expression) {
      case Expression.Name name -> name(name, expected);
      case Expression.Literal literal -> Optional.of(constant(literal.value(), literal.span()));
      case Expression.Not not ->
          indicator(not.operand()).map(operand -> new Core.Not(operand, not.span()));
      case Expression.And and ->
          indicators(and.operands()).map(operands -> new Core.And(operands, and.span()));
      case Expression.Or or ->
          indicators(or.operands()).map(operands -> new Core.Or(operands, or.span()));
      case Expression.Compare compare ->
          new ComparisonTyping(this)
              .compare(compare.left(), compare.comparison(), compare.right(), compare.span());
      case Expression.OneOf oneOf -> new ComparisonTyping(this).oneOf(oneOf);
      case Expression.Arithmetic arithmetic -> new ArithmeticTyping(this).core(arithmetic);
      case Expression.Call call -> new CallTyping(this).core(call);
    };
  }

  private Optional<Core> indicator(Expression expression) {
    return check(expression, Type.Simple.INDICATOR, "What \"and\", \"or\" and \"not\" join");
  }

  private Optional<List<Core>> indicators(List<Expression> expressions) {
    return all(expressions.stream().map(this::indicator).toList());
  }

  /** All of them, unless one is missing. */
  static Optional<List<Core>> all(List<Optional<Core>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private Optional<Core> name(Expression.Name name, Optional<Type> expected) {
    Optional<Core> option = expected.flatMap(type -> option(name, type));
    if (option.isPresent()) {
      return option;
    }
    Optional<Core> cell = cell(name);
    if (cell.isPresent()) {
      return cell;
    }
    Span span = name.span();
    Optional<Scope.Symbol> symbol = scope.lookup(name.name());
    if (symbol.isEmpty()) {
      return mismatch(
          span,
          "\"%s\" has no value of its own here.".formatted(name.name()),
          "Compare it with the fact or entry whose option it is, or write a whole name.");
    }
    return switch (symbol.get()) {
      case Scope.Symbol.Given(int number, Type type) ->
          Optional.of(new Core.Input(number, type, span));
      case Scope.Symbol.Defined(int number, Type type) ->
          Optional.of(new Core.Term(number, type, span));
      case Scope.Symbol.Bound(Value value) -> Optional.of(constant(value, span));
      case Scope.Symbol.Faulty() -> Optional.empty();
    };
  }

  /** The name as an option of the type its surroundings want. */
  private static Optional<Core> option(Expression.Name name, Type type) {
    if (!(type instanceof Type.Choice(List<String> options))) {
      return Optional.empty();
    }
    int place = options.indexOf(name.name());
    return place < 0 ? Optional.empty() : Optional.of(new Core.Constant(place, type, name.span()));
  }

  /** The name as a column of the rows that are gone through, the innermost first. */
  private Optional<Core> cell(Expression.Name name) {
    for (int depth = rows.size() - 1; depth >= 0; depth--) {
      Type.Rows of = rows.get(depth);
      Optional<Integer> place = of.place(name.name());
      if (place.isPresent()) {
        Type type = of.columns().get(place.get()).type();
        return Optional.of(new Core.Cell(depth, place.get(), type, name.span()));
      }
    }
    return Optional.empty();
  }

  /** Goes into rows, whose columns then have names; returns how many surround them. */
  int enter(Type.Rows of) {
    rows.add(of);
    return rows.size() - 1;
  }

  /** Comes out of the innermost rows. */
  void leave() {
    rows.removeLast();
  }

  private Core constant(Value value, Span span) {
    return switch (value) {
      case Value.Money(long cents) -> new Core.Constant(cents, Type.Simple.MONEY, span);
      case Value.Percent percent ->
          new Core.Constant(
              percent.percent().movePointRight(MILLIONTHS).longValueExact(),
              Type.Simple.PERCENT,
              span);
      case Value.Count(long count) -> new Core.Constant(count, Type.Simple.COUNT, span);
      case Value.Duration(long minutes) ->
          new Core.Constant(Math.multiplyExact(minutes, SECONDS), Type.Simple.DURATION, span);
      case Value.Days(long days) -> new Core.Constant(days, Type.Simple.DAYS, span);
      case Value.Months(long months) -> new Core.Constant(months, Type.Simple.MONTHS, span);
      case Value.BusinessDays(long days) ->
          new Core.Constant(days, Type.Simple.BUSINESS_DAYS, span);
      case Value.Date date -> new Core.Constant(date.date().toEpochDay(), Type.Simple.DATE, span);
      case Value.Indicator(boolean indicated) ->
          new Core.Constant(indicated ? 1 : 0, Type.Simple.INDICATOR, span);
      case Value.Text(String text) -> new Core.Constant(scope.text(text), Type.Simple.TEXT, span);
      case Value.Addresses _, Value.Choice _, Value.Table _ ->
          throw new IllegalArgumentException("no value of a rule: " + value);
    };
  }
}
