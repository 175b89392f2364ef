package proviso.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import proviso.rule.Core;
import proviso.rule.Expression.Comparison;

/** Expressions as closures. */
final class Scalars {
  /** The inputs that the functions around go through, the outermost first. */
  private final Deque<Integer> around = new ArrayDeque<>();

  /** An expression with a scalar value. */
  interface Scalar {
    long of(Scope scope);
  }

  /** An expression that gives amounts by key. */
  interface Keyed {
    ByKey of(Scope scope);
  }

  /** An operation on two. */
  static Scalar on(Scalar left, Scalar right, LongBinaryOperator operation) {
    return scope -> operation.applyAsLong(left.of(scope), right.of(scope));
  }

  /**
   * The closure of an expression that gives amounts by key.
   *
   * @throws IllegalArgumentException if it does not
   */
  Keyed keyed(Core core) {
    return switch (core) {
      case Core.Term term when Acting.isKeyed(term.type()) -> scope -> scope.keyed[term.term()];
      case Core.OverRows over when Acting.isKeyed(over.type()) ->
          RowClosures.totalBy(
              over, inside(over, over.key()), inside(over, over.value()), where(over));
      case Core.Constant _,
          Core.Input _,
          Core.Term _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ ->
          throw new IllegalArgumentException(core.span() + ": no amounts by key");
    };
  }

  /**
   * The closure of an expression that gives a scalar.
   *
   * @throws IllegalArgumentException if it does not
   */
  Scalar of(Core core) {
    if (!core.type().isScalar()) {
      throw new IllegalArgumentException(core.span() + ": no scalar");
    }
    return switch (core) {
      case Core.Constant constant -> _ -> constant.value();
      case Core.Input input -> scope -> scope.inputs.scalar(input.input());
      case Core.Term term -> scope -> scope.terms[term.term()];
      case Core.Cell cell -> cell(cell);
      case Core.Not not -> {
        Scalar operand = of(not.operand());
        yield scope -> Ops.not(operand.of(scope));
      }
      case Core.And and -> every(and.operands());
      case Core.Or or -> some(or.operands());
      case Core.Compare compare ->
          on(of(compare.left()), of(compare.right()), comparison(compare.comparison()));
      case Core.Apply apply -> new ApplyClosures(this).of(apply);
      case Core.OverRows over -> overRows(over);
    };
  }

  private static LongBinaryOperator comparison(Comparison comparison) {
    return switch (comparison) {
      case IS -> Ops::is;
      case IS_NOT -> Ops::isNot;
      case LESS -> Ops::less;
      case AT_MOST -> Ops::atMost;
      case MORE -> Ops::more;
      case AT_LEAST -> Ops::atLeast;
    };
  }

  private Scalar cell(Core.Cell cell) {
    List<Integer> inputs = new ArrayList<>(around);
    if (cell.depth() >= inputs.size()) {
      throw new IllegalArgumentException(cell.span() + ": outside of rows");
    }
    int input = inputs.get(cell.depth());
    return scope -> scope.inputs.rows(input).cell(scope.rows[cell.depth()], cell.column());
  }

  private Scalar every(List<Core> operands) {
    List<Scalar> all = operands.stream().map(this::of).toList();
    return scope -> {
      long result = Slot.YES;
      for (Scalar operand : all) {
        result = Ops.and(result, operand.of(scope));
        if (result == Slot.NO) {
          return result;
        }
      }
      return result;
    };
  }

  private Scalar some(List<Core> operands) {
    List<Scalar> all = operands.stream().map(this::of).toList();
    return scope -> {
      long result = Slot.NO;
      for (Scalar operand : all) {
        result = Ops.or(result, operand.of(scope));
        if (result == Slot.YES) {
          return result;
        }
      }
      return result;
    };
  }

  private Scalar overRows(Core.OverRows over) {
    Scalar where = where(over);
    return switch (over.fold()) {
      case TOTAL -> RowClosures.total(over, inside(over, over.value()), where);
      case NUMBER_OF -> RowClosures.numberOf(over, inside(over, over.value()), where);
      case FIRST -> RowClosures.first(over, inside(over, over.value()), where);
      case ANY -> RowClosures.any(over, where);
      case TOTAL_BY -> throw new IllegalArgumentException(over.span() + ": gives amounts by key");
    };
  }

  private Scalar where(Core.OverRows over) {
    return over.where().isPresent() ? inside(over, over.where()) : _ -> Slot.YES;
  }

  /** A part that may read the row. */
  private Scalar inside(Core.OverRows over, Optional<Core> part) {
    if (over.depth() != around.size()) {
      throw new IllegalArgumentException(over.span() + ": wrong depth");
    }
    around.addLast(over.rows().input());
    try {
      return of(part.orElseThrow(() -> new IllegalArgumentException(over.span() + ": no value")));
    } finally {
      around.removeLast();
    }
  }
}
