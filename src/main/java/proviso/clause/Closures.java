package proviso.clause;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import proviso.clause.Scalars.Keyed;
import proviso.clause.Scalars.Scalar;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;

/**
 * The evaluator to which others are compared: every expression is a closure, every rule is run, and
 * what the rules of a term come to is worked out from all of them at once.
 */
public final class Closures implements Evaluator {
  private final Program program;
  private final Scalars scalars = new Scalars();
  private final List<Rule> rules;
  private final List<Acting> terms;
  private final List<Scalar> answers;

  /** A rule, ready to run; of its values one is there at most. */
  private record Rule(
      Optional<Scalar> when,
      Optional<Scalar> value,
      Optional<Keyed> keyed,
      List<Integer> exceptions) {}

  /**
   * Makes ready to run.
   *
   * @throws IllegalArgumentException if the program is not one that was checked
   */
  public Closures(Program program) {
    this.program = program;
    rules = program.rules().stream().map(this::rule).toList();
    terms = program.terms().stream().map(term -> Acting.on(term, program)).toList();
    answers = program.answers().stream().map(answer -> scalars.of(answer.value())).toList();
  }

  private Rule rule(Program.Rule rule) {
    Optional<Core> keyed = rule.value().filter(value -> Acting.isKeyed(value.type()));
    Optional<Core> value = rule.value().filter(it -> !Acting.isKeyed(it.type()));
    return new Rule(
        rule.when().map(scalars::of),
        value.map(scalars::of),
        keyed.map(scalars::keyed),
        rule.exceptions());
  }

  @Override
  public Result evaluate(Inputs inputs, Place place) {
    return new Run(inputs, place).result(false);
  }

  @Override
  public Result trace(Inputs inputs, Place place) {
    return new Run(inputs, place).result(true);
  }

  /** One evaluation. */
  private final class Run {
    private final Scope scope;
    private final long[] applies = new long[rules.size()];
    private final long[] values = new long[rules.size()];
    private final ByKey[] keyed = new ByKey[rules.size()];
    private final boolean[] excepted = new boolean[rules.size()];

    Run(Inputs inputs, Place place) {
      ByKey[] keyedTerms = new ByKey[terms.size()];
      Arrays.fill(keyedTerms, ByKey.EMPTY);
      Arrays.fill(values, Slot.NONE);
      Arrays.fill(keyed, ByKey.EMPTY);
      scope = new Scope(inputs, place, new long[terms.size()], keyedTerms, new int[0]);
    }

    Result result(boolean traced) {
      for (int term = 0; term < terms.size(); term++) {
        Acting acting = terms.get(term);
        acting.rules().forEach(this::run);
        long[] apply = acting.rules().stream().mapToLong(rule -> applies[rule]).toArray();
        if (acting.kind() == Acting.Kind.KEYED) {
          ByKey[] amounts = acting.rules().stream().map(rule -> keyed[rule]).toArray(ByKey[]::new);
          scope.keyed[term] = KeyedAmounts.amounts(acting.effects(), apply, amounts);
        } else {
          long[] value = acting.rules().stream().mapToLong(rule -> values[rule]).toArray();
          scope.terms[term] = acting.scalar(apply, value);
        }
      }
      for (int rule = 0; rule < rules.size(); rule++) {
        if (program.rules().get(rule).effect() == Effect.EXCEPTS) {
          except(rule);
        }
      }
      long[] answered = answers.stream().mapToLong(answer -> answer.of(scope)).toArray();
      return new Result(
          scope.terms,
          scope.keyed,
          answered,
          traced ? Optional.of(new Result.Trace(applies, values, keyed)) : Optional.empty());
    }

    private void run(int number) {
      Rule rule = rules.get(number);
      applies[number] = applies(rule);
      if (applies[number] != Slot.NO) {
        Effect effect = program.rules().get(number).effect();
        values[number] =
            rule.value()
                .map(value -> value.of(scope))
                .orElse(effect == Effect.GRANTS ? Slot.YES : Slot.NONE);
        keyed[number] = rule.keyed().map(value -> value.of(scope)).orElse(ByKey.EMPTY);
      }
    }

    /** Whether an exception applies, found once. */
    private long except(int number) {
      if (!excepted[number]) {
        excepted[number] = true;
        Rule rule = rules.get(number);
        long holds = condition(rule.value());
        applies[number] = Ops.and(Ops.and(condition(rule.when()), holds), unexcepted(rule));
      }
      return applies[number];
    }

    private long applies(Rule rule) {
      return Ops.and(condition(rule.when()), unexcepted(rule));
    }

    private long condition(Optional<Scalar> condition) {
      return condition.map(it -> it.of(scope)).orElse(Slot.YES);
    }

    /** Whether none of a rule's exceptions applies. */
    private long unexcepted(Rule rule) {
      long one = Slot.NO;
      for (int exception : rule.exceptions()) {
        one = Ops.or(one, except(exception));
      }
      return Ops.not(one);
    }
  }
}
