package proviso.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
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
 * does.
 *
 * <p>Then those found are given values and the others none: when the outcome is still open, others
 * matter too, and where no trial tells which, all on which the outcome then rests are named. Better
 * one question too many than a claim decided without its answer.
 */
final class OpenFacts {
  private static final int ROUNDS = 300;
  private static final int CLOSING_ROUNDS = 60;
  private static final int FILLINGS = 6000;
  private static final int ROW_TRIALS = 4;
  private static final long SEED = 0x5EED;

  private final Program program;
  private final Evaluator evaluator;
  private final int[] outcome;
  private final Inputs inputs;
  private final Place place;
  private final Trials trials;
  private final View view;
  private final Function<Inputs, Reasons> reasonsFor;
  private final SplittableRandom random = new SplittableRandom(SEED);

  OpenFacts(
      Program program,
      Evaluator evaluator,
      View view,
      Inputs inputs,
      Place place,
      Function<Inputs, Reasons> reasonsFor) {
    this.view = view;
    this.reasonsFor = reasonsFor;
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
    search(inputs, unknown, candidates, ROUNDS, found);
    if (found.isEmpty()) {
      return candidates;
    }
    close(candidates, found);
    return found.stream().boxed().toList();
  }

  /** Adds the candidates that change the outcome under some values of the unknown facts. */
  private void search(
      Inputs from, List<Integer> unknown, List<Integer> candidates, int rounds, BitSet found) {
    int wanted = found.cardinality() + candidates.size();
    for (int round = 0; round < rounds && found.cardinality() < wanted; round++) {
      Inputs completed = completed(from, unknown);
      for (int candidate : candidates) {
        if (!found.get(candidate) && changes(completed, candidate)) {
          found.set(candidate);
        }
      }
    }
  }

  /** Adds what still keeps the outcome open when the facts found have values. */
  private void close(List<Integer> candidates, BitSet found) {
    int additions = 0;
    for (int round = 0; round < FILLINGS && additions < CLOSING_ROUNDS; round++) {
      Inputs partly = completed(inputs, found.stream().boxed().toList());
      if (view.decision(evaluator.evaluate(partly, place)) != Decision.UNDETERMINED) {
        continue;
      }
      additions++;
      Reasons reasons = reasonsFor.apply(partly);
      List<Integer> left =
          candidates.stream().filter(it -> !found.get(it) && reasons.restsOn(it)).toList();
      int before = found.cardinality();
      search(partly, left, left, CLOSING_ROUNDS, found);
      if (found.cardinality() == before) {
        left.forEach(found::set);
      }
    }
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
  private Inputs completed(Inputs from, List<Integer> unknown) {
    Inputs completed = from;
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
