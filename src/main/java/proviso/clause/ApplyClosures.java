package proviso.clause;

import java.util.List;
import java.util.function.LongBinaryOperator;
import proviso.clause.Scalars.Keyed;
import proviso.clause.Scalars.Scalar;
import proviso.rule.Core;
import proviso.rule.Type;

/** Operations as closures. */
final class ApplyClosures {
  private final Scalars scalars;

  ApplyClosures(Scalars scalars) {
    this.scalars = scalars;
  }

  /** An operation at a place on one or two. */
  private interface AtPlace {
    long of(long a, long b, Place place);
  }

  /** The closure of an operation and its operands. */
  Scalar of(Core.Apply apply) {
    List<Core> operands = apply.operands();
    return switch (apply.operation()) {
      case ADD -> pair(operands, Ops::add);
      case SUBTRACT, SPAN_BETWEEN, DAYS_BETWEEN, BEFORE_SPAN -> pair(operands, Ops::subtract);
      case SHARE_OF_MONEY -> pair(operands, Ops::share);
      case MONEY_FOR_HOURS -> pair(operands, Ops::forHours);
      case MONEY_TIMES_COUNT, TIMES_COUNT, DAYS_OF_LENGTH -> pair(operands, Ops::multiply);
      case MONEY_OVER_COUNT -> pair(operands, Ops::over);
      case AFTER_SPAN -> pair(operands, Ops::add);
      case AFTER_DAYS -> at(operands, Moments::afterDays);
      case BEFORE_DAYS -> at(operands, Moments::beforeDays);
      case AFTER_MONTHS -> at(operands, Moments::afterMonths);
      case BEFORE_MONTHS -> at(operands, Moments::beforeMonths);
      case AFTER_BUSINESS_DAYS -> at(operands, Moments::afterBusinessDays);
      case BEFORE_BUSINESS_DAYS -> at(operands, Moments::beforeBusinessDays);
      case DATE_AFTER_DAYS -> pair(operands, Moments::dateAfterDays);
      case DATE_BEFORE_DAYS -> pair(operands, Moments::dateBeforeDays);
      case DATE_AFTER_MONTHS -> pair(operands, Moments::dateAfterMonths);
      case DATE_BEFORE_MONTHS -> pair(operands, Moments::dateBeforeMonths);
      case DATE_AFTER_BUSINESS_DAYS -> at(operands, Moments::dateAfterBusinessDays);
      case DATE_BEFORE_BUSINESS_DAYS -> at(operands, Moments::dateBeforeBusinessDays);
      case LEAST ->
          operands.stream()
              .map(scalars::of)
              .reduce((a, b) -> Scalars.on(a, b, Ops::least))
              .orElseThrow();
      case GREATEST ->
          operands.stream()
              .map(scalars::of)
              .reduce((a, b) -> Scalars.on(a, b, Ops::greatest))
              .orElseThrow();
      case OVERLAPS -> stretches(operands, Ops::overlaps);
      case HOURS_WITHIN -> stretches(operands, Ops::secondsWithin);
      case FULL_WEEKS -> at(operands, Moments::fullWeeks);
      case END_OF_DAY ->
          operands.getFirst().type() == Type.Simple.DATE
              ? single(operands, Moments::endOfDate)
              : single(operands, Moments::endOfDay);
      case END_OF_YEAR -> single(operands, Moments::endOfYear);
      case DATE_OF -> single(operands, Moments::dateOf);
      case DAYS_OF_COUNT -> scalars.of(operands.getFirst());
      case POLICY_YEAR -> single(operands, Moments::policyYear);
      case IN_POLICY_PERIOD -> single(operands, Moments::inPolicyPeriod);
      case INCLUDES -> pair(operands, Ops::includes);
      case SHOWN -> {
        Scalar entry = scalars.of(operands.getFirst());
        yield scope -> Ops.shown(entry.of(scope));
      }
      case SUM_OF_KEYS -> {
        Keyed amounts = scalars.keyed(operands.getFirst());
        yield scope -> amounts.of(scope).sum();
      }
    };
  }

  private Scalar pair(List<Core> operands, LongBinaryOperator operation) {
    return Scalars.on(scalars.of(operands.get(0)), scalars.of(operands.get(1)), operation);
  }

  private Scalar at(List<Core> operands, AtPlace operation) {
    Scalar left = scalars.of(operands.get(0));
    Scalar right = scalars.of(operands.get(1));
    return scope -> operation.of(left.of(scope), right.of(scope), scope.place);
  }

  /** An operation at a place on one. */
  private interface OneAtPlace {
    long of(long a, Place place);
  }

  private Scalar single(List<Core> operands, OneAtPlace operation) {
    Scalar operand = scalars.of(operands.getFirst());
    return scope -> operation.of(operand.of(scope), scope.place);
  }

  /** An operation on two stretches of time. */
  private interface OnStretches {
    long of(long from, long to, long otherFrom, long otherTo);
  }

  private Scalar stretches(List<Core> operands, OnStretches operation) {
    List<Scalar> of = operands.stream().map(scalars::of).toList();
    return scope ->
        operation.of(
            of.get(0).of(scope), of.get(1).of(scope), of.get(2).of(scope), of.get(3).of(scope));
  }
}
