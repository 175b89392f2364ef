package proviso.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Finds the open facts that can still change the outcome.
 *
 * <p>An open fact on which nothing unknown of the outcome rests cannot. Of the others each is
 * tried: the open facts are given values, again and again, and one fact after the other is given
 * different ones. A fact can change the outcome when there are values of the others under which it
 * does. If no trial finds any such fact, all on which the outcome rests are named rather than none.
 */
final class OpenFacts {
  private static final int ROUNDS = 300;
  private static final int ROW_TRIALS = 4;
  private static final long SEED = 0x5EED;

  private final Program program;
  private final Evaluator evaluator;
  private final int[] outcome;
  private final Inputs inputs;
  private final Place place;
  private final Trials trials;
  private final SplittableRandom random = new SplittableRandom(SEED);

  OpenFacts(Program program, Evaluator evaluator, View view, Inputs inputs, Place place) {
    this.program = program;
    this.evaluator = evaluator;
    this.outcome = view.numbers();
    this.inputs = inputs;
    this.place = place;
    this.trials = new Trials(program, inputs);
  }

  /** The numbers of the open facts that can change the outcome, in the order declared. */
  List<Integer> find(Reasons reasons) {
    List<Integer> candidates = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (isOpen(i)) {
        unknown.add(i);
        if (reasons.restsOn(i)) {
          candidates.add(i);
        }
      }
    }
    BitSet found = new BitSet();
    for (int round = 0; round < ROUNDS && found.cardinality() < candidates.size(); round++) {
      Inputs completed = completed(unknown);
      for (int candidate : candidates) {
        if (!found.get(candidate) && changes(completed, candidate)) {
          found.set(candidate);
        }
      }
    }
    return found.isEmpty() ? candidates : found.stream().boxed().toList();
  }

  private boolean isOpen(int input) {
    Program.Input of = program.inputs().get(input);
    return of.source() == Program.Source.FACT
        && (of.type() instanceof Type.Rows
            ? !inputs.rows(input).known()
            : inputs.scalar(input) == Slot.UNKNOWN);
  }

  /**
   * All open facts with values; now mostly yes, now mostly no, so that long conditions hold too.
   */
  private Inputs completed(List<Integer> unknown) {
    Inputs completed = inputs;
    double yes = random.nextInt(1, 10) / 10.0;
    for (int input : unknown) {
      Type type = program.inputs().get(input).type();
      if (type instanceof Type.Rows rows) {
        completed = completed.with(input, trials.rows(rows, random));
      } else if (type == Type.Simple.INDICATOR) {
        completed = completed.with(input, random.nextDouble() < yes ? Slot.YES : Slot.NO);
      } else {
        List<Long> values = trials.values(type);
        completed = completed.with(input, values.get(random.nextInt(values.size())));
      }
    }
    return completed;
  }

  private boolean changes(Inputs completed, int candidate) {
    long[] before = outcome(completed);
    if (program.inputs().get(candidate).type() instanceof Type.Rows rows) {
      for (int i = 0; i < ROW_TRIALS; i++) {
        if (differ(before, completed.with(candidate, trials.rows(rows, random)))) {
          return true;
        }
      }
      return false;
    }
    for (long value : trials.values(program.inputs().get(candidate).type())) {
      if (differ(before, completed.with(candidate, value))) {
        return true;
      }
    }
    return false;
  }

  private boolean differ(long[] before, Inputs changed) {
    return !Arrays.equals(before, outcome(changed));
  }

  private long[] outcome(Inputs of) {
    Result result = evaluator.evaluate(of, place);
    long[] answers = new long[outcome.length];
    for (int i = 0; i < outcome.length; i++) {
      answers[i] = result.answer(outcome[i]);
    }
    return answers;
  }
}
