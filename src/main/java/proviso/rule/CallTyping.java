package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.rule.Type.Simple;
import proviso.text.Suggestion;

/** Checks calls of functions and turns each into the operation, or walk through rows, it is. */
final class CallTyping {
  private final Typing typing;

  CallTyping(Typing typing) {
    this.typing = typing;
  }

  /** The call; empty when it is faulty, also when its function or arity is, reported elsewhere. */
  Optional<Core> core(Expression.Call call) {
    Optional<Function> function = Function.named(call.function().name());
    if (function.isEmpty() || !function.get().takes(call.arguments().size())) {
      return Optional.empty();
    }
    return switch (function.get()) {
      case TOTAL -> overRows(Fold.TOTAL, call);
      case TOTAL_BY -> overRows(Fold.TOTAL_BY, call);
      case NUMBER_OF -> overRows(Fold.NUMBER_OF, call);
      case FIRST -> overRows(Fold.FIRST, call);
      case ANY -> overRows(Fold.ANY, call);
      case SUM -> sum(call);
      case INCLUDES -> includes(call);
      case SHOWN -> shown(call);
      case SMALLER -> most(call, Operation.LEAST, false);
      case LARGER -> most(call, Operation.GREATEST, false);
      case EARLIER -> most(call, Operation.LEAST, true);
      case LATER -> most(call, Operation.GREATEST, true);
      case OVERLAPS -> moments(call, Operation.OVERLAPS, Simple.INDICATOR);
      case HOURS_WITHIN -> moments(call, Operation.HOURS_WITHIN, Simple.HOURS);
      case FULL_WEEKS -> moments(call, Operation.FULL_WEEKS, Simple.COUNT);
      case END_OF_DAY -> endOfDay(call);
      case END_OF_YEAR -> moments(call, Operation.END_OF_YEAR, Simple.INSTANT);
      case DATE -> moments(call, Operation.DATE_OF, Simple.DATE);
      case POLICY_YEAR -> moments(call, Operation.POLICY_YEAR, Simple.DATE);
      case IN_POLICY_PERIOD -> moments(call, Operation.IN_POLICY_PERIOD, Simple.INDICATOR);
      case DAYS -> each(call, Operation.DAYS_OF_COUNT, Simple.COUNT, Simple.DAYS);
    };
  }

  private static String what(Expression.Call call) {
    return "What \"" + call.function().name() + "\" takes";
  }

  private Optional<Core> moments(Expression.Call call, Operation operation, Type gives) {
    return each(call, operation, Simple.INSTANT, gives);
  }

  private Optional<Core> each(Expression.Call call, Operation operation, Type takes, Type gives) {
    return Typing.all(
            call.arguments().stream().map(it -> typing.check(it, takes, what(call))).toList())
        .map(operands -> new Core.Apply(operation, operands, gives, call.span()));
  }

  private Optional<Core> endOfDay(Expression.Call call) {
    Optional<Core> day = typing.core(call.arguments().getFirst(), Optional.empty());
    return day.flatMap(it ->
            it.type() == Simple.DATE
                ? Optional.of(it)
                : typing.fits(it, Simple.INSTANT, what(call)))
        .map(it -> new Core.Apply(Operation.END_OF_DAY, List.of(it), Simple.INSTANT, call.span()));
  }

  private Optional<Core> sum(Expression.Call call) {
    return typing
        .core(call.arguments().getFirst(), Optional.empty())
        .flatMap(it ->
            it.type() instanceof Type.ByKey
                ? Optional.of(it)
                : typing.mismatch(
                    it.span(),
                    what(call) + " must be amounts by key; this is " + it.type().words() + ".",
                    "Such amounts come from total-by(rows, key, amount)."))
        .map(it -> new Core.Apply(Operation.SUM_OF_KEYS, List.of(it), Simple.MONEY, call.span()));
  }

  private Optional<Core> includes(Expression.Call call) {
    Optional<Core> chosen = typing.core(call.arguments().getFirst(), Optional.empty());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    if (!(chosen.get().type() instanceof Type.Choices(List<String> options))) {
      return typing.mismatch(
          chosen.get().span(),
          what(call)
              + " first must be options chosen; this is "
              + chosen.get().type().words()
              + ".",
          "Compare a single option with \"is\".");
    }
    Expression option = call.arguments().get(1);
    if (option instanceof Expression.Name name && !options.contains(name.name())) {
      return typing.mismatch(
          name.span(),
          "\"%s\" is none of the options here.".formatted(name.name()),
          Suggestion.closest(name.name(), options)
              .map(meant -> "Did you mean \"" + meant + "\"?")
              .orElse("They are " + String.join(", ", options) + "."));
    }
    return typing
        .check(option, new Type.Choice(options), what(call) + " second")
        .map(it ->
            new Core.Apply(
                Operation.INCLUDES, List.of(chosen.get(), it), Simple.INDICATOR, call.span()));
  }

  private Optional<Core> shown(Expression.Call call) {
    return typing
        .core(call.arguments().getFirst(), Optional.empty())
        .flatMap(it ->
            it instanceof Core.Input && it.type().isScalar()
                ? Optional.of(it)
                : typing.mismatch(
                    it.span(),
                    what(call) + " must be an entry of the schedule, and no table.",
                    "Write shown(schedule.entry)."))
        .map(it -> new Core.Apply(Operation.SHOWN, List.of(it), Simple.INDICATOR, call.span()));
  }

  private Optional<Core> most(Expression.Call call, Operation operation, boolean moments) {
    Optional<Core> first = typing.core(call.arguments().getFirst(), Optional.empty());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Type type = first.get().type();
    boolean isMoment = type == Simple.INSTANT || type == Simple.DATE;
    boolean fits = type instanceof Simple simple && simple.isOrdered() && isMoment == moments;
    if (!fits) {
      return typing.mismatch(
          first.get().span(),
          "%s must be %s; this is %s."
              .formatted(
                  what(call), moments ? "moments or dates" : "amounts or numbers", type.words()),
          isMoment ? "Write earlier(...) or later(...) for moments and dates." : "");
    }
    List<Optional<Core>> operands = new ArrayList<>();
    operands.add(first);
    call.arguments().stream()
        .skip(1)
        .forEach(it -> operands.add(typing.check(it, type, what(call))));
    return Typing.all(operands).map(all -> new Core.Apply(operation, all, type, call.span()));
  }

  private Optional<Core> overRows(Fold fold, Expression.Call call) {
    Optional<Core> table = typing.core(call.arguments().getFirst(), Optional.empty());
    if (table.isEmpty()) {
      return Optional.empty();
    }
    if (!(table.get() instanceof Core.Input rows) || !(rows.type() instanceof Type.Rows type)) {
      return typing.mismatch(
          table.get().span(),
          "%s first must be rows; this is %s.".formatted(what(call), table.get().type().words()),
          "Rows are a fact of type rows, or a table of the schedule.");
    }
    int depth = typing.enter(type);
    try {
      return overRows(fold, call, rows, depth);
    } finally {
      typing.leave();
    }
  }

  private Optional<Core> overRows(Fold fold, Expression.Call call, Core.Input rows, int depth) {
    List<Expression> rest = call.arguments().subList(1, call.arguments().size());
    int conditionAt = fold == Fold.ANY ? 0 : fold == Fold.TOTAL_BY ? 2 : 1;
    Optional<Core> condition =
        rest.size() > conditionAt
            ? typing.check(rest.get(conditionAt), Simple.INDICATOR, "The condition on rows")
            : Optional.empty();
    boolean conditionFaulty = rest.size() > conditionAt && condition.isEmpty();
    Optional<Core> key =
        fold == Fold.TOTAL_BY
            ? typing.core(rest.getFirst(), Optional.empty()).flatMap(this::scalar)
            : Optional.empty();
    Optional<Core> value = value(fold, rest);
    boolean keyFaulty = fold == Fold.TOTAL_BY && key.isEmpty();
    boolean valueFaulty = fold != Fold.ANY && value.isEmpty();
    if (conditionFaulty || keyFaulty || valueFaulty) {
      return Optional.empty();
    }
    Type gives =
        key.<Type>map(it -> new Type.ByKey(it.type()))
            .or(() -> value.filter(_ -> fold != Fold.NUMBER_OF).map(Core::type))
            .orElse(fold == Fold.NUMBER_OF ? Simple.COUNT : Simple.INDICATOR);
    return Optional.of(
        new Core.OverRows(fold, rows, depth, key, value, condition, gives, call.span()));
  }

  private Optional<Core> value(Fold fold, List<Expression> rest) {
    if (fold == Fold.ANY) {
      return Optional.empty();
    }
    if (fold == Fold.TOTAL_BY) {
      return typing.check(rest.get(1), Simple.MONEY, "What is summed by key");
    }
    Optional<Core> value = typing.core(rest.getFirst(), Optional.empty());
    return fold == Fold.TOTAL ? value.flatMap(this::summed) : value.flatMap(this::scalar);
  }

  private Optional<Core> scalar(Core core) {
    return core.type().isScalar()
        ? Optional.of(core)
        : typing.mismatch(core.span(), "This must be a single value of each row.", "");
  }

  private Optional<Core> summed(Core core) {
    boolean fits =
        core.type() == Simple.MONEY
            || core.type() == Simple.COUNT
            || core.type() == Simple.DURATION
            || core.type() == Simple.HOURS
            || core.type() == Simple.PERCENT;
    return fits
        ? Optional.of(core)
        : typing.mismatch(
            core.span(),
            "What is summed must be amounts; this is " + core.type().words() + ".",
            "");
  }
}
