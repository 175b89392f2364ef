package proviso.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.decide.Determination.Line;
import proviso.form.Outcome;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;

/** From a trace to the statement of loss of a coverage: each amount, step by step. */
final class Statement {
  private final CompiledForm form;
  private final Program program;
  private final Result result;
  private final Result.Trace trace;

  Statement(CompiledForm form, Result result) {
    this.form = form;
    this.program = form.program();
    this.result = result;
    this.trace = result.trace().orElseThrow();
  }

  /** The lines of a coverage, amount after amount. */
  List<Line> lines(Outcome.Coverage coverage) {
    List<Line> lines = new ArrayList<>();
    coverage.amounts().forEach(name -> amount(name.value(), lines));
    return lines;
  }

  private void amount(String name, List<Line> lines) {
    int number = program.termNumbers().getOrDefault(name, -1);
    if (number < 0) {
      return;
    }
    Program.Term term = program.terms().get(number);
    List<Line.Step> steps = new ArrayList<>();
    for (Effect effect :
        List.of(
            Effect.SETS,
            Effect.ADDS,
            Effect.TAKES_OFF,
            Effect.DEDUCTS,
            Effect.CAPS,
            Effect.TAKES_AWAY)) {
      term.rules().stream()
          .filter(rule -> program.rules().get(rule).effect() == effect)
          .filter(rule -> counts(rule, effect, term, number))
          .forEach(rule -> steps.add(step(rule, effect)));
    }
    Answer.Single sum = new Answer.Single(Type.Simple.MONEY, result.term(number));
    if (steps.size() == 1 && adds(steps.getFirst())) {
      // One step alone is the sum; it is told once, with the sentence that makes it.
      lines.add(new Line.Sum(words(name), sum, Optional.of(steps.getFirst().citation())));
    } else {
      lines.addAll(steps);
      lines.add(new Line.Sum(words(name), sum, Optional.empty()));
    }
  }

  private static boolean adds(Line.Step step) {
    return step.effect() == Effect.ADDS || step.effect() == Effect.SETS;
  }

  private boolean counts(int rule, Effect effect, Program.Term term, int number) {
    long applies = trace.applies(rule);
    if (applies != Slot.YES) {
      return applies == Slot.UNKNOWN;
    }
    long value = trace.value(rule);
    return switch (effect) {
      case CAPS ->
          value == Slot.UNKNOWN || Sums.capBites(program, trace, term, rule, result.term(number));
      case TAKES_AWAY -> Sums.beforeCaps(program, trace, term) != 0;
      case SETS, ADDS, TAKES_OFF, DEDUCTS -> value != 0 && value != Slot.NONE;
      case GRANTS, REQUIRES, BEGINS, ENDS, EXCEPTS -> false;
    };
  }

  private Line.Step step(int number, Effect effect) {
    Program.Rule rule = program.rules().get(number);
    long value = trace.applies(number) == Slot.UNKNOWN ? Slot.UNKNOWN : trace.value(number);
    return new Line.Step(
        rule.value().map(this::words).orElse("all of it"),
        effect,
        new Answer.Single(Type.Simple.MONEY, value),
        form.sentence(rule.sentence()).orElseThrow());
  }

  /** What an amount is of: the first term, fact or entry that it is computed from. */
  private String words(Core core) {
    return switch (core) {
      case Core.Term term -> words(program.terms().get(term.term()).name());
      case Core.Input input -> words(program.inputs().get(input.input()).id());
      case Core.OverRows over -> words(program.inputs().get(over.rows().input()).id());
      case Core.Constant _ -> "amount set by the words";
      case Core.Cell _, Core.Not _, Core.And _, Core.Or _, Core.Compare _ -> "amount";
      case Core.Apply apply -> words(apply.operands().getFirst());
    };
  }

  /** A name of the form file as words. */
  static String words(String name) {
    return name.replace('-', ' ').replace('.', ' ');
  }
}
