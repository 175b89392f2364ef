package proviso.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import proviso.rule.Core;
import proviso.rule.Expression.Comparison;
import proviso.rule.Fold;
import proviso.rule.Operation;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.text.Span;

/** Expressions that nobody wrote, of a given type. */
final class RandomCore {
  private final RandomGenerator random;
  private final List<Program.Input> inputs;
  private final List<Program.Term> terms;
  private final Span span;
  private int rows;

  RandomCore(
      RandomGenerator random, List<Program.Input> inputs, List<Program.Term> terms, Span span) {
    this.random = random;
    this.inputs = inputs;
    this.terms = terms;
    this.span = span;
  }

  /** An expression of a type, at most so deep. */
  Core of(Type type, int depth) {
    if (type instanceof Type.ByKey) {
      List<Integer> known = ofType(terms.stream().map(Program.Term::type).toList(), type);
      return !known.isEmpty() && random.nextBoolean()
          ? new Core.Term(any(known), type, span)
          : overRows(Fold.TOTAL_BY, Simple.MONEY, type, depth);
    }
    if (depth <= 0 || random.nextInt(4) == 0) {
      return leaf(type);
    }
    if (random.nextInt(8) == 0) {
      return overRows(Fold.FIRST, type, type, depth);
    }
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case MONEY -> money(depth - 1);
            case INSTANT -> instant(depth - 1);
            case DATE -> date(depth - 1);
            case DURATION -> duration(depth - 1);
            case HOURS -> apply(Operation.HOURS_WITHIN, type, depth - 1, stretches());
            case DAYS -> days(depth - 1);
            case MONTHS, BUSINESS_DAYS -> number(type, depth - 1);
            case COUNT -> count(depth - 1);
            case PERCENT -> number(type, depth - 1);
            case INDICATOR -> indicator(depth - 1);
            case TEXT -> leaf(type);
          };
      case Type.Choice _, Type.Choices _ -> leaf(type);
      case Type.Rows _, Type.ByKey _ -> throw new IllegalArgumentException();
    };
  }

  private Core leaf(Type type) {
    List<Integer> given = ofType(inputs.stream().map(Program.Input::type).toList(), type);
    List<Integer> known = ofType(terms.stream().map(Program.Term::type).toList(), type);
    int column = RandomValues.SCALARS.indexOf(type);
    int die = random.nextInt(6);
    if (die == 0) {
      return new Core.Constant(RandomValues.value(type, random), type, span);
    } else if (die <= 2 && rows > 0) {
      return new Core.Cell(random.nextInt(rows), column, type, span);
    } else if (die <= 4 && !known.isEmpty()) {
      return new Core.Term(any(known), type, span);
    }
    return new Core.Input(any(given), type, span);
  }

  private static List<Integer> ofType(List<Type> types, Type type) {
    return IntStream.range(0, types.size()).filter(i -> types.get(i).equals(type)).boxed().toList();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Core apply(Operation operation, Type type, int depth, Type... operands) {
    List<Core> parts = new ArrayList<>();
    for (Type operand : operands) {
      parts.add(of(operand, depth));
    }
    return new Core.Apply(operation, parts, type, span);
  }

  private static Type[] stretches() {
    return new Type[] {Simple.INSTANT, Simple.INSTANT, Simple.INSTANT, Simple.INSTANT};
  }

  /** What every type of number has. */
  private Core number(Type type, int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> apply(Operation.ADD, type, depth, type, type);
      case 1 -> apply(Operation.SUBTRACT, type, depth, type, type);
      case 2 -> apply(Operation.LEAST, type, depth, type, type);
      case 3 -> apply(Operation.GREATEST, type, depth, type, type, type);
      default -> apply(Operation.TIMES_COUNT, type, depth, type, Simple.COUNT);
    };
  }

  private Core money(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> apply(Operation.SHARE_OF_MONEY, Simple.MONEY, depth, Simple.MONEY, Simple.PERCENT);
      case 1 -> apply(Operation.MONEY_FOR_HOURS, Simple.MONEY, depth, Simple.MONEY, Simple.HOURS);
      case 2 -> apply(Operation.MONEY_TIMES_COUNT, Simple.MONEY, depth, Simple.MONEY, Simple.COUNT);
      case 3 -> apply(Operation.MONEY_OVER_COUNT, Simple.MONEY, depth, Simple.MONEY, Simple.COUNT);
      case 4 -> apply(Operation.SUM_OF_KEYS, Simple.MONEY, depth, new Type.ByKey(Simple.COUNT));
      case 5, 6 -> overRows(Fold.TOTAL, Simple.MONEY, Simple.MONEY, depth);
      default -> number(Simple.MONEY, depth);
    };
  }

  private Core instant(int depth) {
    Type at = Simple.INSTANT;
    return switch (random.nextInt(14)) {
      case 0 -> apply(Operation.AFTER_SPAN, at, depth, at, Simple.DURATION);
      case 1 -> apply(Operation.BEFORE_SPAN, at, depth, at, Simple.DURATION);
      case 2 -> apply(Operation.AFTER_DAYS, at, depth, at, Simple.DAYS);
      case 3 -> apply(Operation.BEFORE_DAYS, at, depth, at, Simple.DAYS);
      case 4 -> apply(Operation.AFTER_MONTHS, at, depth, at, Simple.MONTHS);
      case 5 -> apply(Operation.BEFORE_MONTHS, at, depth, at, Simple.MONTHS);
      case 6 -> apply(Operation.AFTER_BUSINESS_DAYS, at, depth, at, Simple.BUSINESS_DAYS);
      case 7 -> apply(Operation.BEFORE_BUSINESS_DAYS, at, depth, at, Simple.BUSINESS_DAYS);
      case 8 -> apply(Operation.END_OF_DAY, at, depth, at);
      case 9 -> apply(Operation.END_OF_DAY, at, depth, Simple.DATE);
      case 10 -> apply(Operation.END_OF_YEAR, at, depth, at);
      case 11 -> apply(Operation.LEAST, at, depth, at, at);
      default -> apply(Operation.GREATEST, at, depth, at, at);
    };
  }

  private Core date(int depth) {
    Type on = Simple.DATE;
    return switch (random.nextInt(9)) {
      case 0 -> apply(Operation.DATE_AFTER_DAYS, on, depth, on, Simple.DAYS);
      case 1 -> apply(Operation.DATE_BEFORE_DAYS, on, depth, on, Simple.DAYS);
      case 2 -> apply(Operation.DATE_AFTER_MONTHS, on, depth, on, Simple.MONTHS);
      case 3 -> apply(Operation.DATE_BEFORE_MONTHS, on, depth, on, Simple.MONTHS);
      case 4 -> apply(Operation.DATE_AFTER_BUSINESS_DAYS, on, depth, on, Simple.BUSINESS_DAYS);
      case 5 -> apply(Operation.DATE_BEFORE_BUSINESS_DAYS, on, depth, on, Simple.BUSINESS_DAYS);
      case 6 -> apply(Operation.DATE_OF, on, depth, Simple.INSTANT);
      case 7 -> apply(Operation.POLICY_YEAR, on, depth, Simple.INSTANT);
      default -> apply(Operation.LEAST, on, depth, on, on);
    };
  }

  private Core duration(int depth) {
    Type span = Simple.DURATION;
    return switch (random.nextInt(4)) {
      case 0 -> apply(Operation.SPAN_BETWEEN, span, depth, Simple.INSTANT, Simple.INSTANT);
      case 1 -> apply(Operation.DAYS_OF_LENGTH, span, depth, Simple.BUSINESS_DAYS, span);
      case 2 -> overRows(Fold.TOTAL, span, span, depth);
      default -> number(span, depth);
    };
  }

  private Core days(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> apply(Operation.DAYS_BETWEEN, Simple.DAYS, depth, Simple.DATE, Simple.DATE);
      case 1 -> apply(Operation.DAYS_OF_COUNT, Simple.DAYS, depth, Simple.COUNT);
      default -> number(Simple.DAYS, depth);
    };
  }

  private Core count(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> apply(Operation.FULL_WEEKS, Simple.COUNT, depth, Simple.INSTANT, Simple.INSTANT);
      case 1, 2 -> overRows(Fold.NUMBER_OF, any(RandomValues.SCALARS), Simple.COUNT, depth);
      default -> number(Simple.COUNT, depth);
    };
  }

  private Core indicator(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> new Core.Not(of(Simple.INDICATOR, depth), span);
      case 1, 2 -> new Core.And(indicators(depth), span);
      case 3, 4 -> new Core.Or(indicators(depth), span);
      case 5 -> apply(Operation.OVERLAPS, Simple.INDICATOR, depth, stretches());
      case 6 ->
          apply(
              Operation.INCLUDES,
              Simple.INDICATOR,
              depth,
              RandomValues.CHOICES,
              RandomValues.CHOICE);
      case 7 -> apply(Operation.SHOWN, Simple.INDICATOR, depth, any(RandomValues.SCALARS));
      case 8 -> overRows(Fold.ANY, Simple.INDICATOR, Simple.INDICATOR, depth);
      case 9 -> apply(Operation.IN_POLICY_PERIOD, Simple.INDICATOR, depth, Simple.INSTANT);
      default -> compare(depth);
    };
  }

  private Core compare(int depth) {
    Type type = any(RandomValues.SCALARS);
    boolean ordered = type instanceof Simple simple && simple.isOrdered();
    Comparison comparison =
        Comparison.values()[random.nextInt(ordered ? Comparison.values().length : 2)];
    return new Core.Compare(of(type, depth), comparison, of(type, depth), span);
  }

  private List<Core> indicators(int depth) {
    List<Core> operands = new ArrayList<>();
    for (int i = random.nextInt(2, 5); i > 0; i--) {
      operands.add(of(Simple.INDICATOR, depth));
    }
    return operands;
  }

  private Core overRows(Fold fold, Type value, Type result, int depth) {
    List<Integer> tables =
        ofType(inputs.stream().map(Program.Input::type).toList(), RandomValues.ROWS);
    Core.Input table = new Core.Input(any(tables), RandomValues.ROWS, span);
    int own = rows++;
    Optional<Core> key =
        fold == Fold.TOTAL_BY ? Optional.of(of(Simple.COUNT, depth - 1)) : Optional.empty();
    Optional<Core> of = fold == Fold.ANY ? Optional.empty() : Optional.of(of(value, depth - 1));
    Optional<Core> where =
        fold == Fold.ANY || random.nextBoolean()
            ? Optional.of(of(Simple.INDICATOR, depth - 1))
            : Optional.empty();
    rows--;
    return new Core.OverRows(fold, table, own, key, of, where, result, span);
  }
}
