package proviso.rule;

import static proviso.rule.ComparisonTyping.capital;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.rule.Type.Simple;

/** Checks sums, differences, products and quotients, and finds the operation that does each. */
final class ArithmeticTyping {
  /** What is added to its like. */
  private static final Set<Type> SUMMED =
      Set.of(
          Simple.MONEY,
          Simple.COUNT,
          Simple.PERCENT,
          Simple.DURATION,
          Simple.HOURS,
          Simple.DAYS,
          Simple.MONTHS,
          Simple.BUSINESS_DAYS);

  private static final Set<Type> COUNTED =
      Set.of(
          Simple.COUNT,
          Simple.PERCENT,
          Simple.DURATION,
          Simple.HOURS,
          Simple.DAYS,
          Simple.MONTHS,
          Simple.BUSINESS_DAYS);

  private final Typing typing;

  ArithmeticTyping(Typing typing) {
    this.typing = typing;
  }

  /** The operation and the type of what it gives; {@code swap} when its operands change places. */
  private record Match(Operation operation, Type type, boolean swap) {
    static Optional<Match> of(Operation operation, Type type) {
      return Optional.of(new Match(operation, type, false));
    }
  }

  Optional<Core> core(Expression.Arithmetic arithmetic) {
    Optional<Core> left = typing.core(arithmetic.left(), Optional.empty());
    Optional<Core> right = typing.core(arithmetic.right(), Optional.empty());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Type first = left.get().type();
    Type second = right.get().type();
    Optional<Match> match =
        switch (arithmetic.operator()) {
          case PLUS -> plus(first, second);
          case MINUS -> minus(first, second);
          case TIMES ->
              times(first, second)
                  .or(() -> times(second, first).map(it -> new Match(it.operation, it.type, true)));
          case OVER ->
              first == Simple.MONEY && second == Simple.COUNT
                  ? Match.of(Operation.MONEY_OVER_COUNT, Simple.MONEY)
                  : Optional.empty();
        };
    if (match.isEmpty()) {
      return typing.mismatch(
          arithmetic.span(),
          impossible(arithmetic.operator(), first.words(), second.words()),
          hint(arithmetic.operator(), first, second));
    }
    Match it = match.get();
    List<Core> operands =
        it.swap ? List.of(right.get(), left.get()) : List.of(left.get(), right.get());
    return Optional.of(new Core.Apply(it.operation, operands, it.type, arithmetic.span()));
  }

  private static String impossible(Expression.Operator operator, String first, String second) {
    return switch (operator) {
      case PLUS -> "%s and %s cannot be added.".formatted(capital(first), second);
      case MINUS -> "%s cannot be taken from %s.".formatted(capital(second), first);
      case TIMES -> "%s cannot be multiplied by %s.".formatted(capital(first), second);
      case OVER -> "%s cannot be divided by %s.".formatted(capital(first), second);
    };
  }

  private static Optional<Match> plus(Type first, Type second) {
    if (SUMMED.contains(first) && first.equals(second)) {
      return Match.of(Operation.ADD, first);
    }
    return after(first, second)
        .or(() -> after(second, first).map(it -> new Match(it.operation, it.type, true)));
  }

  private static Optional<Match> after(Type moment, Type span) {
    if (moment == Simple.INSTANT && span instanceof Simple simple) {
      return switch (simple) {
        case DURATION -> Match.of(Operation.AFTER_SPAN, moment);
        case DAYS -> Match.of(Operation.AFTER_DAYS, moment);
        case MONTHS -> Match.of(Operation.AFTER_MONTHS, moment);
        case BUSINESS_DAYS -> Match.of(Operation.AFTER_BUSINESS_DAYS, moment);
        case MONEY, INSTANT, DATE, HOURS, COUNT, PERCENT, INDICATOR, TEXT -> Optional.empty();
      };
    }
    if (moment == Simple.DATE && span instanceof Simple simple) {
      return switch (simple) {
        case DAYS -> Match.of(Operation.DATE_AFTER_DAYS, moment);
        case MONTHS -> Match.of(Operation.DATE_AFTER_MONTHS, moment);
        case BUSINESS_DAYS -> Match.of(Operation.DATE_AFTER_BUSINESS_DAYS, moment);
        case MONEY, INSTANT, DATE, DURATION, HOURS, COUNT, PERCENT, INDICATOR, TEXT ->
            Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Optional<Match> minus(Type first, Type second) {
    if (SUMMED.contains(first) && first.equals(second)) {
      return Match.of(Operation.SUBTRACT, first);
    }
    if (first == Simple.INSTANT && second instanceof Simple simple) {
      return switch (simple) {
        case INSTANT -> Match.of(Operation.SPAN_BETWEEN, Simple.DURATION);
        case DURATION -> Match.of(Operation.BEFORE_SPAN, first);
        case DAYS -> Match.of(Operation.BEFORE_DAYS, first);
        case MONTHS -> Match.of(Operation.BEFORE_MONTHS, first);
        case BUSINESS_DAYS -> Match.of(Operation.BEFORE_BUSINESS_DAYS, first);
        case MONEY, DATE, HOURS, COUNT, PERCENT, INDICATOR, TEXT -> Optional.empty();
      };
    }
    if (first == Simple.DATE && second instanceof Simple simple) {
      return switch (simple) {
        case DATE -> Match.of(Operation.DAYS_BETWEEN, Simple.DAYS);
        case DAYS -> Match.of(Operation.DATE_BEFORE_DAYS, first);
        case MONTHS -> Match.of(Operation.DATE_BEFORE_MONTHS, first);
        case BUSINESS_DAYS -> Match.of(Operation.DATE_BEFORE_BUSINESS_DAYS, first);
        case MONEY, INSTANT, DURATION, HOURS, COUNT, PERCENT, INDICATOR, TEXT -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Optional<Match> times(Type first, Type second) {
    if (first == Simple.MONEY && second == Simple.PERCENT) {
      return Match.of(Operation.SHARE_OF_MONEY, Simple.MONEY);
    }
    if (first == Simple.MONEY && second == Simple.HOURS) {
      return Match.of(Operation.MONEY_FOR_HOURS, Simple.MONEY);
    }
    if (first == Simple.MONEY && second == Simple.COUNT) {
      return Match.of(Operation.MONEY_TIMES_COUNT, Simple.MONEY);
    }
    if ((first == Simple.BUSINESS_DAYS || first == Simple.DAYS) && second == Simple.DURATION) {
      return Match.of(Operation.DAYS_OF_LENGTH, Simple.DURATION);
    }
    return COUNTED.contains(first) && second == Simple.COUNT
        ? Match.of(Operation.TIMES_COUNT, first)
        : Optional.empty();
  }

  private static String hint(Expression.Operator operator, Type first, Type second) {
    if (first == Simple.MONEY && second == Simple.DURATION) {
      return "An amount an hour is multiplied by hours-within(from, to, from, to).";
    }
    if (first == Simple.DATE && second == Simple.DURATION) {
      return "Elapsed time is added to a moment; add days to a date.";
    }
    String hint = Conversions.hint(second, first);
    return hint.isEmpty() && operator == Expression.Operator.PLUS && first instanceof Type.Rows
        ? "Write total(rows, amount) for the sum of a column."
        : hint;
  }
}
