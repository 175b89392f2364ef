package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import proviso.rule.Core;
import proviso.rule.Type;

/** Writes operations: their operands, then the call of what does them. */
final class ApplyCode {
  private static final ClassDesc MOMENTS = MethodCode.desc(Moments.class);
  private static final ClassDesc PLACE = MethodCode.desc(Place.class);

  private final MethodCode method;

  ApplyCode(MethodCode method) {
    this.method = method;
  }

  /** Pushes what an operation gives. */
  void push(Core.Apply apply) {
    List<Core> operands = apply.operands();
    switch (apply.operation()) {
      case ADD, AFTER_SPAN -> ops(apply, "add");
      case SUBTRACT, SPAN_BETWEEN, DAYS_BETWEEN, BEFORE_SPAN -> ops(apply, "subtract");
      case SHARE_OF_MONEY -> ops(apply, "share");
      case MONEY_FOR_HOURS -> ops(apply, "forHours");
      case MONEY_TIMES_COUNT, TIMES_COUNT, DAYS_OF_LENGTH -> ops(apply, "multiply");
      case MONEY_OVER_COUNT -> ops(apply, "over");
      case AFTER_DAYS -> moments(apply, "afterDays", true);
      case BEFORE_DAYS -> moments(apply, "beforeDays", true);
      case AFTER_MONTHS -> moments(apply, "afterMonths", true);
      case BEFORE_MONTHS -> moments(apply, "beforeMonths", true);
      case AFTER_BUSINESS_DAYS -> moments(apply, "afterBusinessDays", true);
      case BEFORE_BUSINESS_DAYS -> moments(apply, "beforeBusinessDays", true);
      case DATE_AFTER_DAYS -> moments(apply, "dateAfterDays", false);
      case DATE_BEFORE_DAYS -> moments(apply, "dateBeforeDays", false);
      case DATE_AFTER_MONTHS -> moments(apply, "dateAfterMonths", false);
      case DATE_BEFORE_MONTHS -> moments(apply, "dateBeforeMonths", false);
      case DATE_AFTER_BUSINESS_DAYS -> moments(apply, "dateAfterBusinessDays", true);
      case DATE_BEFORE_BUSINESS_DAYS -> moments(apply, "dateBeforeBusinessDays", true);
      case LEAST -> fold(apply, "least");
      case GREATEST -> fold(apply, "greatest");
      case OVERLAPS -> ops(apply, "overlaps");
      case HOURS_WITHIN -> ops(apply, "secondsWithin");
      case FULL_WEEKS -> moments(apply, "fullWeeks", true);
      case END_OF_DAY ->
          moments(
              apply,
              operands.getFirst().type() == Type.Simple.DATE ? "endOfDate" : "endOfDay",
              true);
      case END_OF_YEAR -> moments(apply, "endOfYear", true);
      case DATE_OF -> moments(apply, "dateOf", true);
      case DAYS_OF_COUNT -> method.scalar(operands.getFirst());
      case POLICY_YEAR -> moments(apply, "policyYear", true);
      case IN_POLICY_PERIOD -> moments(apply, "inPolicyPeriod", true);
      case INCLUDES -> ops(apply, "includes");
      case SHOWN -> ops(apply, "shown");
      case SUM_OF_KEYS -> {
        method.keyed(operands.getFirst());
        method.line(apply.span());
        method.code().invokevirtual(MethodCode.KEYED, "sum", MethodTypeDesc.of(CD_long));
      }
    }
  }

  private void operands(Core.Apply apply) {
    apply.operands().forEach(method::scalar);
    method.line(apply.span());
  }

  private void ops(Core.Apply apply, String name) {
    operands(apply);
    method.ops(name, apply.operands().size());
  }

  private void fold(Core.Apply apply, String name) {
    method.scalar(apply.operands().getFirst());
    for (Core operand : apply.operands().subList(1, apply.operands().size())) {
      method.scalar(operand);
      method.ops(name, 2);
    }
  }

  private void moments(Core.Apply apply, String name, boolean atPlace) {
    operands(apply);
    List<ClassDesc> parameters =
        new ArrayList<>(Collections.nCopies(apply.operands().size(), CD_long));
    if (atPlace) {
      method.code().aload(MethodCode.FRAME_AT).getfield(MethodCode.FRAME, "place", PLACE);
      parameters.add(PLACE);
    }
    method.code().invokestatic(MOMENTS, name, MethodTypeDesc.of(CD_long, parameters));
  }
}
