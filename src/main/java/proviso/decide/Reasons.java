package proviso.decide;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import proviso.clause.ByKey;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Follows the outcome back to the rules and inputs it rests on. Of "and" that fails only what fails
 * matters, of "or" that holds only what holds, of what is unknown only what is unknown.
 */
final class Reasons {
  private final Program program;
  private final Probe.Probed probed;
  private final Result.Trace trace;
  private final Weight[] weights;
  private final BitSet inputs = new BitSet();
  private final BitSet terms = new BitSet();
  private final Deque<Integer> pending = new ArrayDeque<>();

  private Reasons(Program program, Probe.Probed probed) {
    this.program = program;
    this.probed = probed;
    this.trace = probed.trace();
    this.weights = new Weight[program.rules().size()];
    Arrays.fill(weights, Weight.NOT_REACHED);
  }

  /** What some answers rest on. */
  static Reasons of(Program program, Probe.Probed probed, List<Program.Answer> answers) {
    Reasons reasons = new Reasons(program, probed);
    for (Program.Answer answer : answers) {
      reasons.value(answer.value());
      reasons.followPending();
    }
    return reasons;
  }

  /** What a rule meant. */
  Weight weight(int rule) {
    return weights[rule];
  }

  /** Whether the outcome rests on an input. */
  boolean restsOn(int input) {
    return inputs.get(input);
  }

  /** What a condition came to, or a part that "and", "or" or "not" joins. */
  long part(Core core) {
    return probed.part(core);
  }

  /** Hands on the named parts of an expression that make it what it came to. */
  void settling(Core core, Consumer<Core> parts) {
    switch (core) {
      case Core.Constant _, Core.Cell _ -> {}
      case Core.Input _, Core.Term _ -> parts.accept(core);
      case Core.Not not -> settling(not.operand(), parts);
      case Core.And and -> settling(and.operands(), Slot.NO).forEach(part -> settling(part, parts));
      case Core.Or or -> settling(or.operands(), Slot.YES).forEach(part -> settling(part, parts));
      case Core.Compare _, Core.Apply _, Core.OverRows _ ->
          core.walk(part -> {
            if (part instanceof Core.Input || part instanceof Core.Term) {
              parts.accept(part);
            }
          });
    }
  }

  /** Terms are followed one after the other, for a form may chain more than the stack holds. */
  private void followPending() {
    while (!pending.isEmpty()) {
      term(pending.poll());
    }
  }

  /** The parts of an expression that make it what it came to. */
  private void value(Core core) {
    switch (core) {
      case Core.Constant _, Core.Cell _ -> {}
      case Core.Input input -> inputs.set(input.input());
      case Core.Term term -> {
        if (!terms.get(term.term())) {
          terms.set(term.term());
          pending.add(term.term());
        }
      }
      case Core.Not not -> value(not.operand());
      case Core.And and -> settling(and.operands(), Slot.NO).forEach(this::value);
      case Core.Or or -> settling(or.operands(), Slot.YES).forEach(this::value);
      case Core.Compare _, Core.Apply _, Core.OverRows _ -> core.walk(this::named);
    }
  }

  /** Inside what is computed, and inside rows, all that has a name counts. */
  private void named(Core core) {
    switch (core) {
      case Core.Input _, Core.Term _ -> value(core);
      case Core.Constant _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ -> {}
    }
  }

  /** Of parts that are joined: those that settle it alone; else the unknown ones; else all. */
  private List<Core> settling(List<Core> parts, long settles) {
    List<Core> settling = parts.stream().filter(it -> probed.part(it) == settles).toList();
    List<Core> unknown = parts.stream().filter(it -> probed.part(it) == Slot.UNKNOWN).toList();
    return settling.isEmpty() ? (unknown.isEmpty() ? parts : unknown) : settling;
  }

  private void term(int number) {
    Program.Term term = program.terms().get(number);
    if (term.type() == Type.Simple.INDICATOR) {
      indicator(number, term);
    } else if (term.type() == Type.Simple.MONEY || term.type() instanceof Type.ByKey) {
      amount(number, term);
    } else {
      setting(number, term);
    }
  }

  private void indicator(int number, Program.Term term) {
    long value = probed.result().term(number);
    boolean settled = false;
    for (int rule : term.rules()) {
      if (value != Slot.YES && stands(rule, value)) {
        decided(rule);
        settled = true;
      }
    }
    for (int rule : term.rules()) {
      Effect effect = program.rules().get(rule).effect();
      boolean grants = effect == Effect.GRANTS && !settled && granting(rule, value);
      boolean met = effect == Effect.REQUIRES && value == Slot.YES && yes(trace.applies(rule));
      boolean excepted = effect == Effect.TAKES_AWAY && value == Slot.YES && isExcepted(rule);
      if (grants || met || excepted) {
        decided(rule);
      } else {
        tested(rule);
      }
    }
  }

  /** Whether a rule by itself keeps an indicator from holding, or leaves it open. */
  private boolean stands(int number, long value) {
    Program.Rule rule = program.rules().get(number);
    long applies = trace.applies(number);
    return switch (rule.effect()) {
      case TAKES_AWAY -> applies == Slot.YES || (value == Slot.UNKNOWN && applies == Slot.UNKNOWN);
      case REQUIRES -> {
        long met = trace.value(number);
        boolean fails = applies == Slot.YES && !yes(met) && met != Slot.UNKNOWN;
        boolean open =
            value == Slot.UNKNOWN
                && applies != Slot.NO
                && (applies == Slot.UNKNOWN || met == Slot.UNKNOWN)
                && !yes(met);
        yield fails || open;
      }
      case GRANTS -> value == Slot.UNKNOWN && open(number);
      case SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS, EXCEPTS -> false;
    };
  }

  private boolean open(int rule) {
    long applies = trace.applies(rule);
    long value = trace.value(rule);
    return applies != Slot.NO
        && (applies == Slot.UNKNOWN || value == Slot.UNKNOWN)
        && value != Slot.NO;
  }

  /** Of an indicator that holds, what makes it hold; of one that does not, what came near it. */
  private boolean granting(int number, long value) {
    Program.Rule rule = program.rules().get(number);
    if (value == Slot.YES) {
      return yes(trace.applies(number)) && yes(trace.value(number));
    }
    Optional<Core> condition = rule.when();
    return condition.isEmpty() || yes(trace.applies(number)) || comesNear(condition.get());
  }

  private boolean comesNear(Core condition) {
    return condition instanceof Core.And(List<Core> operands, _)
        && operands.stream().anyMatch(it -> probed.part(it) == Slot.YES);
  }

  /** Whether a rule would apply but for an exception. */
  private boolean isExcepted(int number) {
    Program.Rule rule = program.rules().get(number);
    return rule.when().map(it -> yes(probed.part(it))).orElse(true)
        && rule.exceptions().stream().anyMatch(it -> yes(trace.applies(it)));
  }

  private void amount(int number, Program.Term term) {
    boolean nothing = term.type() == Type.Simple.MONEY && probed.result().term(number) == 0;
    for (int rule : term.rules()) {
      long applies = trace.applies(rule);
      boolean matters =
          applies == Slot.UNKNOWN
              || (applies == Slot.YES && differs(rule, number, term))
              || (applies == Slot.NO && isExcepted(rule));
      if (matters) {
        decided(rule);
      } else {
        tested(rule);
        // Why it does not apply is why there is no amount.
        program.rules().get(rule).when().filter(_ -> applies == Slot.NO).ifPresent(this::value);
        Program.Rule of = program.rules().get(rule);
        if (nothing && applies == Slot.YES && of.effect() == Effect.ADDS) {
          // So is why what it adds comes to nothing.
          of.value().ifPresent(this::value);
        }
      }
    }
  }

  /** Whether the amount would be another without the rule, which applies. */
  private boolean differs(int number, int term, Program.Term of) {
    Program.Rule rule = program.rules().get(number);
    if (of.type() instanceof Type.ByKey) {
      ByKey value = trace.keyed(number);
      return rule.effect() == Effect.TAKES_AWAY || !value.equals(ByKey.EMPTY);
    }
    long value = trace.value(number);
    if (value == Slot.UNKNOWN) {
      return true;
    }
    return switch (rule.effect()) {
      case SETS -> true;
      case TAKES_AWAY -> Sums.beforeCaps(program, trace, of) != 0;
      case CAPS -> Sums.capBites(program, trace, of, number, probed.result().term(term));
      case ADDS, TAKES_OFF, DEDUCTS -> value != 0 && value != Slot.NONE;
      case GRANTS, REQUIRES, BEGINS, ENDS, EXCEPTS -> false;
    };
  }

  private void setting(int number, Program.Term term) {
    long value = probed.result().term(number);
    boolean found = false;
    for (int rule : term.rules()) {
      long applies = trace.applies(rule);
      boolean sets =
          applies == Slot.UNKNOWN
              || (applies == Slot.YES && trace.value(rule) == Slot.UNKNOWN)
              || (applies == Slot.YES && trace.value(rule) == value && !found);
      if (sets) {
        found |= applies == Slot.YES && value != Slot.UNKNOWN;
        decided(rule);
      } else {
        tested(rule);
        if (applies == Slot.YES) {
          // That another moment came first rests on this one too.
          program.rules().get(rule).value().ifPresent(this::value);
        }
      }
    }
  }

  private void decided(int rule) {
    if (weights[rule] == Weight.DECIDED) {
      return;
    }
    weights[rule] = Weight.DECIDED;
    Program.Rule of = program.rules().get(rule);
    of.when().ifPresent(this::value);
    if (trace.applies(rule) != Slot.NO) {
      of.value().ifPresent(this::value);
    }
    for (int exception : of.exceptions()) {
      if (trace.applies(exception) == Slot.NO && !isExcepted(exception)) {
        tested(exception);
        program.rules().get(exception).value().ifPresent(this::value);
      } else {
        decided(exception);
        program.rules().get(exception).value().ifPresent(this::value);
      }
    }
  }

  private void tested(int rule) {
    if (weights[rule] == Weight.NOT_REACHED) {
      weights[rule] = Weight.TESTED;
      program.rules().get(rule).exceptions().forEach(this::tested);
    }
  }

  private static boolean yes(long slot) {
    return slot == Slot.YES;
  }
}
