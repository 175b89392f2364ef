package proviso.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.form.Literals;
import proviso.form.Value;
import proviso.rule.Core;
import proviso.rule.Expression.Comparison;
import proviso.rule.Operation;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.text.Span;

/**
 * Every way to make one thing in an expression different: each number a little more and less, each
 * option another, each comparison, "and", "or", "not", earliest, latest, plus and minus turned,
 * each condition left out.
 */
final class CoreMutations {
  private static final long MINUTE = 60;
  private static final long ONE_PERCENT = 1_000_000;

  private CoreMutations() {}

  /**
   * An expression with one thing different.
   *
   * @param core the expression
   * @param change what is different
   * @param span where
   */
  record Changed(Core core, String change, Span span) {
    Changed in(Core whole) {
      return new Changed(whole, change, span);
    }
  }

  /** All of them, in the order of the text. */
  static List<Changed> of(Core core) {
    List<Changed> all = new ArrayList<>(own(core));
    for (int i = 0; i < core.parts().size(); i++) {
      int part = i;
      of(core.parts().get(i)).forEach(it -> all.add(it.in(with(core, part, it.core()))));
    }
    return all;
  }

  private static List<Changed> own(Core core) {
    return switch (core) {
      case Core.Constant constant -> constant(constant);
      case Core.Input _, Core.Term _, Core.Cell _ -> List.of();
      case Core.Not not -> List.of(new Changed(not.operand(), "\"not\" left out", not.span()));
      case Core.And and -> {
        List<Changed> all = dropped(and.operands(), and.span(), true);
        all.add(
            new Changed(
                new Core.Or(and.operands(), and.span()), "\"and\" became \"or\"", and.span()));
        yield all;
      }
      case Core.Or or -> {
        List<Changed> all = dropped(or.operands(), or.span(), false);
        all.add(
            new Changed(
                new Core.And(or.operands(), or.span()), "\"or\" became \"and\"", or.span()));
        yield all;
      }
      case Core.Compare compare -> compared(compare);
      case Core.Apply apply -> turned(apply);
      case Core.OverRows over ->
          over.where().isEmpty()
              ? List.of()
              : List.of(
                  new Changed(
                      new Core.OverRows(
                          over.fold(),
                          over.rows(),
                          over.depth(),
                          over.key(),
                          over.value(),
                          Optional.empty(),
                          over.type(),
                          over.span()),
                      "condition on rows left out",
                      over.span()));
    };
  }

  private static List<Changed> constant(Core.Constant constant) {
    return switch (constant.type()) {
      case Type.Choice(List<String> options) -> {
        int next = (int) ((constant.value() + 1) % options.size());
        yield options.size() < 2
            ? List.of()
            : List.of(
                changed(
                    constant,
                    next,
                    options.get((int) constant.value()) + " became " + options.get(next)));
      }
      case Simple simple -> simple(constant, simple);
      case Type.Choices _, Type.Rows _, Type.ByKey _ -> List.of();
    };
  }

  private static List<Changed> simple(Core.Constant constant, Simple type) {
    long value = constant.value();
    long step =
        switch (type) {
          case DURATION, HOURS, INSTANT -> MINUTE;
          case PERCENT -> ONE_PERCENT;
          case MONEY, DATE, DAYS, MONTHS, BUSINESS_DAYS, COUNT -> 1;
          case INDICATOR, TEXT -> 0;
        };
    if (type == Simple.INDICATOR) {
      return List.of(changed(constant, 1 - value, value == 1 ? "yes became no" : "no became yes"));
    }
    if (step == 0) {
      return List.of();
    }
    List<Changed> all = new ArrayList<>();
    all.add(changed(constant, value + step, said(type, value) + " became a little more"));
    if (value > 0) {
      all.add(changed(constant, value - step, said(type, value) + " became a little less"));
    }
    return all;
  }

  private static String said(Simple type, long value) {
    return switch (type) {
      case MONEY -> Literals.print(new Value.Money(value));
      case DURATION, HOURS -> Literals.print(new Value.Duration(value / MINUTE));
      case DAYS -> Literals.print(new Value.Days(value));
      case MONTHS -> Literals.print(new Value.Months(value));
      case BUSINESS_DAYS -> Literals.print(new Value.BusinessDays(value));
      case PERCENT -> value / ONE_PERCENT + "%";
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case COUNT, INSTANT, INDICATOR, TEXT -> Long.toString(value);
    };
  }

  private static Changed changed(Core.Constant constant, long value, String change) {
    return new Changed(
        new Core.Constant(value, constant.type(), constant.span()), change, constant.span());
  }

  private static List<Changed> dropped(List<Core> operands, Span span, boolean and) {
    List<Changed> all = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      List<Core> rest = new ArrayList<>(operands);
      Core left = rest.remove(i);
      Core core =
          rest.size() == 1
              ? rest.getFirst()
              : and ? new Core.And(rest, span) : new Core.Or(rest, span);
      all.add(
          new Changed(
              core,
              "\"" + left.span().text().replaceAll("\\s+", " ") + "\" left out",
              left.span()));
    }
    return all;
  }

  private static List<Changed> compared(Core.Compare compare) {
    List<Comparison> others =
        switch (compare.comparison()) {
          case IS -> List.of(Comparison.IS_NOT);
          case IS_NOT -> List.of(Comparison.IS);
          case LESS -> List.of(Comparison.AT_MOST, Comparison.AT_LEAST);
          case AT_MOST -> List.of(Comparison.LESS, Comparison.MORE);
          case MORE -> List.of(Comparison.AT_LEAST, Comparison.AT_MOST);
          case AT_LEAST -> List.of(Comparison.MORE, Comparison.LESS);
        };
    return others.stream()
        .map(other ->
            new Changed(
                new Core.Compare(compare.left(), other, compare.right(), compare.span()),
                "\"" + compare.comparison().symbol() + "\" became \"" + other.symbol() + "\"",
                compare.span()))
        .toList();
  }

  private static List<Changed> turned(Core.Apply apply) {
    Optional<Operation> other =
        switch (apply.operation()) {
          case ADD -> Optional.of(Operation.SUBTRACT);
          case SUBTRACT -> Optional.of(Operation.ADD);
          case LEAST -> Optional.of(Operation.GREATEST);
          case GREATEST -> Optional.of(Operation.LEAST);
          case AFTER_SPAN -> Optional.of(Operation.BEFORE_SPAN);
          case AFTER_DAYS -> Optional.of(Operation.BEFORE_DAYS);
          case AFTER_MONTHS -> Optional.of(Operation.BEFORE_MONTHS);
          case AFTER_BUSINESS_DAYS -> Optional.of(Operation.BEFORE_BUSINESS_DAYS);
          case DATE_AFTER_DAYS -> Optional.of(Operation.DATE_BEFORE_DAYS);
          case DATE_AFTER_MONTHS -> Optional.of(Operation.DATE_BEFORE_MONTHS);
          case BEFORE_SPAN -> Optional.of(Operation.AFTER_SPAN);
          case BEFORE_DAYS -> Optional.of(Operation.AFTER_DAYS);
          case SHARE_OF_MONEY,
              MONEY_FOR_HOURS,
              MONEY_TIMES_COUNT,
              TIMES_COUNT,
              DAYS_OF_LENGTH,
              MONEY_OVER_COUNT,
              BEFORE_MONTHS,
              BEFORE_BUSINESS_DAYS,
              DATE_AFTER_BUSINESS_DAYS,
              DATE_BEFORE_DAYS,
              DATE_BEFORE_MONTHS,
              DATE_BEFORE_BUSINESS_DAYS,
              SPAN_BETWEEN,
              DAYS_BETWEEN,
              OVERLAPS,
              HOURS_WITHIN,
              FULL_WEEKS,
              END_OF_DAY,
              END_OF_YEAR,
              DATE_OF,
              DAYS_OF_COUNT,
              POLICY_YEAR,
              IN_POLICY_PERIOD,
              INCLUDES,
              SHOWN,
              SUM_OF_KEYS ->
              Optional.empty();
        };
    return other
        .map(it ->
            List.of(
                new Changed(
                    new Core.Apply(it, apply.operands(), apply.type(), apply.span()),
                    words(apply.operation()) + " became " + words(it),
                    apply.span())))
        .orElse(List.of());
  }

  private static String words(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The expression with another part in the place of one. */
  private static Core with(Core core, int part, Core other) {
    return switch (core) {
      case Core.Constant _, Core.Input _, Core.Term _, Core.Cell _ ->
          throw new IllegalArgumentException("no parts");
      case Core.Not not -> new Core.Not(other, not.span());
      case Core.And and -> new Core.And(replaced(and.operands(), part, other), and.span());
      case Core.Or or -> new Core.Or(replaced(or.operands(), part, other), or.span());
      case Core.Compare compare ->
          part == 0
              ? new Core.Compare(other, compare.comparison(), compare.right(), compare.span())
              : new Core.Compare(compare.left(), compare.comparison(), other, compare.span());
      case Core.Apply apply ->
          new Core.Apply(
              apply.operation(),
              replaced(apply.operands(), part, other),
              apply.type(),
              apply.span());
      case Core.OverRows over -> over(over, part, other);
    };
  }

  private static Core over(Core.OverRows over, int part, Core other) {
    int key = over.key().isPresent() ? 1 : -1;
    int value = over.value().isPresent() ? Math.max(key, 0) + 1 : -1;
    return new Core.OverRows(
        over.fold(),
        over.rows(),
        over.depth(),
        part == key ? Optional.of(other) : over.key(),
        part == value ? Optional.of(other) : over.value(),
        part != key && part != value ? Optional.of(other) : over.where(),
        over.type(),
        over.span());
  }

  private static List<Core> replaced(List<Core> parts, int part, Core other) {
    List<Core> copy = new ArrayList<>(parts);
    copy.set(part, other);
    return copy;
  }
}
