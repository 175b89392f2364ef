package proviso.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import proviso.clause.Slot;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Expression.Comparison;
import proviso.rule.Fold;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/**
 * Writes the rules of a program in the language of a peer: the same rules, each once. Nothing is
 * unknown there; none is a number that no value has, and an indicator that is none is no. Of the
 * operations those are written that BP 05 94 has.
 */
abstract class Notation {
  private final Program program;

  Notation(Program program) {
    this.program = program;
  }

  abstract String both(List<String> conditions);

  abstract String either(List<String> conditions);

  abstract String not(String condition);

  abstract String same(String a, String b);

  abstract String choose(String condition, String yes, String no);

  abstract String cell(int row, int column);

  /** The sum of a value over rows that fulfil a condition. */
  abstract String total(String rows, int row, String value, String condition);

  /** Whether a row fulfils a condition. */
  abstract String any(String rows, int row, String condition);

  abstract String least(String a, String b);

  abstract String greatest(String a, String b);

  /** The less of two of which one may be none. */
  abstract String earliest(String a, String b);

  abstract String call(String function, List<String> arguments);

  abstract String forHours(String amount, String hours);

  static String input(int number) {
    return "i" + number;
  }

  static String term(int number) {
    return "t" + number;
  }

  /** How none is written. */
  abstract String none();

  private static final String ENDLESS = Long.toString(Long.MAX_VALUE);

  /** Whether a rule applies. */
  String applies(int number) {
    Program.Rule rule = program.rules().get(number);
    List<String> parts = new ArrayList<>();
    rule.when().ifPresent(when -> parts.add(of(when)));
    if (rule.effect() == Effect.EXCEPTS) {
      rule.value().ifPresent(value -> parts.add(of(value)));
    }
    rule.exceptions().forEach(exception -> parts.add(not(applies(exception))));
    return parts.isEmpty() ? "true" : both(parts);
  }

  /** What a rule computes; for one that computes nothing, true. */
  String value(int number) {
    return program.rules().get(number).value().map(this::of).orElse("true");
  }

  /** What the rules of a term come to, each of them given as whether it applies and its value. */
  String term(Program.Term term, IntFunction<String> applies, IntFunction<String> value) {
    if (term.type() == Simple.INDICATOR) {
      return holds(term, applies, value);
    }
    List<Integer> sets = with(term, Effect.SETS);
    String first = none();
    for (int rule : sets.reversed()) {
      first = choose(applies.apply(rule), value.apply(rule), first);
    }
    if (term.type() == Simple.INSTANT || term.type() == Simple.DATE) {
      for (int rule : with(term, Effect.BEGINS)) {
        first = greatest(first, choose(applies.apply(rule), value.apply(rule), none()));
      }
      for (int rule : with(term, Effect.ENDS)) {
        first = earliest(first, choose(applies.apply(rule), value.apply(rule), none()));
      }
      return first;
    }
    return sets.size() == term.rules().size() ? first : amount(term, applies, value);
  }

  private List<Integer> with(Program.Term term, Effect effect) {
    return term.rules().stream()
        .filter(rule -> program.rules().get(rule).effect() == effect)
        .toList();
  }

  private String holds(Program.Term term, IntFunction<String> applies, IntFunction<String> value) {
    List<String> all = new ArrayList<>();
    List<String> grants =
        with(term, Effect.GRANTS).stream()
            .map(rule -> both(List.of(applies.apply(rule), value.apply(rule))))
            .toList();
    all.add(grants.isEmpty() ? "false" : either(grants));
    for (int rule : with(term, Effect.REQUIRES)) {
      all.add(either(List.of(not(applies.apply(rule)), value.apply(rule))));
    }
    for (int rule : with(term, Effect.TAKES_AWAY)) {
      all.add(not(applies.apply(rule)));
    }
    return both(all);
  }

  private String amount(Program.Term term, IntFunction<String> applies, IntFunction<String> value) {
    String sum = "0";
    boolean floored = false;
    for (int rule : with(term, Effect.ADDS)) {
      String of = value.apply(rule);
      sum += " + " + choose(both(List.of(applies.apply(rule), not(same(of, none())))), of, "0");
    }
    for (Effect effect : List.of(Effect.TAKES_OFF, Effect.DEDUCTS)) {
      for (int rule : with(term, effect)) {
        sum += " - " + choose(applies.apply(rule), greatest("0", value.apply(rule)), "0");
        floored = true;
      }
    }
    List<Integer> away = with(term, Effect.TAKES_AWAY);
    String amount = floored || !away.isEmpty() ? greatest("0", sum) : sum;
    for (int rule : with(term, Effect.CAPS)) {
      amount =
          least(amount, choose(applies.apply(rule), greatest("0", value.apply(rule)), ENDLESS));
    }
    for (int rule : away) {
      amount = choose(applies.apply(rule), "0", amount);
    }
    return amount;
  }

  /** An expression. */
  String of(Core core) {
    return switch (core) {
      case Core.Constant constant ->
          constant.type() == Simple.INDICATOR
              ? Boolean.toString(constant.value() == Slot.YES)
              : Long.toString(constant.value());
      case Core.Input input -> input(input.input());
      case Core.Term term -> term(term.term());
      case Core.Cell cell ->
          cell.type() == Simple.INDICATOR
              ? same(cell(cell.depth(), cell.column()), "1")
              : cell(cell.depth(), cell.column());
      case Core.Not not -> not(of(not.operand()));
      case Core.And and -> both(and.operands().stream().map(this::of).toList());
      case Core.Or or -> either(or.operands().stream().map(this::of).toList());
      case Core.Compare compare -> compare(compare);
      case Core.Apply apply -> apply(apply);
      case Core.OverRows over -> over(over);
    };
  }

  private String compare(Core.Compare compare) {
    String left = of(compare.left());
    String right = of(compare.right());
    if (compare.comparison() == Comparison.IS && compare.right() instanceof Core.Constant) {
      return same(left, right);
    }
    List<String> parts = new ArrayList<>();
    for (Core side : List.of(compare.left(), compare.right())) {
      if (mayBeNone(side)) {
        parts.add(not(same(of(side), none())));
      }
    }
    parts.add(
        switch (compare.comparison()) {
          case IS -> same(left, right);
          case IS_NOT -> not(same(left, right));
          case LESS, AT_MOST, MORE, AT_LEAST ->
              left + " " + compare.comparison().symbol() + " " + right;
        });
    return both(parts);
  }

  private boolean mayBeNone(Core core) {
    return switch (core) {
      case Core.Constant _ -> false;
      case Core.Term term ->
          program.terms().get(term.term()).rules().stream()
              .map(rule -> program.rules().get(rule).effect())
              .allMatch(effect ->
                  effect == Effect.SETS || effect == Effect.BEGINS || effect == Effect.ENDS);
      case Core.OverRows over -> over.fold() == Fold.FIRST;
      case Core.Input _, Core.Cell _ -> core.type() != Simple.INDICATOR;
      case Core.Not _, Core.And _, Core.Or _, Core.Compare _ -> false;
      case Core.Apply apply -> apply.operands().stream().anyMatch(this::mayBeNone);
    };
  }

  private String apply(Core.Apply apply) {
    List<String> parts = apply.operands().stream().map(this::of).toList();
    return switch (apply.operation()) {
      case ADD, AFTER_SPAN, DATE_AFTER_DAYS -> guarded(apply, " + ");
      case SUBTRACT -> guarded(apply, " - ");
      case DAYS_OF_LENGTH -> guarded(apply, " * ");
      case MONEY_FOR_HOURS -> forHours(parts.get(0), parts.get(1));
      case LEAST -> parts.stream().reduce(this::earliest).orElseThrow();
      case INCLUDES -> call("includes", parts);
      case HOURS_WITHIN -> call("within", parts);
      case AFTER_DAYS -> call("afterDays", parts);
      case END_OF_DAY ->
          call(apply.operands().getFirst().type() == Simple.DATE ? "endOfDate" : "endOfDay", parts);
      case DATE_OF -> call("dateOf", parts);
      case POLICY_YEAR -> call("policyYear", parts);
      case IN_POLICY_PERIOD -> call("inPolicyPeriod", parts);
      case SHARE_OF_MONEY,
          MONEY_TIMES_COUNT,
          TIMES_COUNT,
          MONEY_OVER_COUNT,
          BEFORE_SPAN,
          BEFORE_DAYS,
          AFTER_MONTHS,
          BEFORE_MONTHS,
          AFTER_BUSINESS_DAYS,
          BEFORE_BUSINESS_DAYS,
          DATE_BEFORE_DAYS,
          DATE_AFTER_MONTHS,
          DATE_BEFORE_MONTHS,
          DATE_AFTER_BUSINESS_DAYS,
          DATE_BEFORE_BUSINESS_DAYS,
          SPAN_BETWEEN,
          DAYS_BETWEEN,
          GREATEST,
          OVERLAPS,
          FULL_WEEKS,
          END_OF_YEAR,
          DAYS_OF_COUNT,
          SHOWN,
          SUM_OF_KEYS ->
          throw new UnsupportedOperationException(apply.operation().toString());
    };
  }

  /** Parentheses only where they are needed: a loop inside of some is not understood by FEEL. */
  private String guarded(Core.Apply apply, String operator) {
    Core left = apply.operands().get(0);
    Core right = apply.operands().get(1);
    boolean product = operator.equals(" * ");
    String result =
        (product && isSum(left) ? "(" + of(left) + ")" : of(left))
            + operator
            + (!operator.equals(" + ") && isSum(right) ? "(" + of(right) + ")" : of(right));
    List<String> none =
        apply.operands().stream()
            .filter(this::mayBeNone)
            .map(operand -> same(of(operand), none()))
            .toList();
    return none.isEmpty() ? result : choose(either(none), none(), result);
  }

  private static boolean isSum(Core core) {
    return core instanceof Core.Apply apply
        && switch (apply.operation()) {
          case ADD, SUBTRACT, AFTER_SPAN, DATE_AFTER_DAYS -> true;
          default -> false;
        };
  }

  private String over(Core.OverRows over) {
    String rows = input(over.rows().input());
    if (over.fold() == Fold.ANY) {
      return any(rows, over.depth(), of(over.where().orElseThrow()));
    }
    if (over.fold() != Fold.TOTAL || !(over.type() instanceof Type.Simple)) {
      throw new UnsupportedOperationException(over.fold().id());
    }
    String value = of(over.value().orElseThrow());
    return total(
        rows,
        over.depth(),
        choose(same(value, none()), "0", value),
        over.where().map(this::of).orElse("true"));
  }
}
