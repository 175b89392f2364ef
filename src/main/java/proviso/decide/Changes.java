package proviso.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Slot;
import proviso.decide.Determination.Alternative;
import proviso.decide.Determination.Change;
import proviso.form.Fact;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Finds the changes of one fact that would give another decision, or turn nothing into a payment or
 * a payment into nothing. Of moments, amounts and numbers it takes the value nearest to the given
 * one.
 */
final class Changes {
  private static final int MOST = 12;

  private final Program program;
  private final Evaluator evaluator;
  private final View view;
  private final Inputs inputs;
  private final Place place;
  private final Map<String, Fact> facts;
  private final Alternative now;

  Changes(
      Program program,
      Evaluator evaluator,
      View view,
      Inputs inputs,
      Place place,
      List<Fact> facts) {
    this.program = program;
    this.evaluator = evaluator;
    this.view = view;
    this.inputs = inputs;
    this.place = place;
    this.facts = facts.stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    this.now = view.alternative(evaluator.evaluate(inputs, place));
  }

  /** The changes of facts on which the outcome rests, in the order declared. */
  List<Change> find(Reasons reasons) {
    List<Change> changes = new ArrayList<>();
    Trials trials = new Trials(program, inputs);
    for (int i = 0; i < inputs.size() && changes.size() < MOST; i++) {
      Program.Input input = program.inputs().get(i);
      boolean given =
          input.source() == Program.Source.FACT
              && input.type().isScalar()
              && inputs.scalar(i) != Slot.UNKNOWN;
      if (given && reasons.restsOn(i) && !saysWhatIsClaimed(i)) {
        change(i, input, trials).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** What is claimed is the insured's to say, and no fact that turns a decision. */
  private boolean saysWhatIsClaimed(int input) {
    boolean[] says = new boolean[1];
    for (View.OfCoverage coverage : view.coverages()) {
      program
          .answers()
          .get(coverage.claimed())
          .value()
          .walk(part -> says[0] |= part instanceof Core.Input of && of.input() == input);
    }
    return says[0];
  }

  private Optional<Change> change(int number, Program.Input input, Trials trials) {
    long from = inputs.scalar(number);
    List<Long> values = new ArrayList<>(trials.values(input.type()));
    values.removeIf(value -> value == from);
    if (input.type() instanceof Type.Simple simple && simple.isOrdered() && Slot.isValue(from)) {
      values.sort(Comparator.comparingLong(value -> Math.abs(value - from)));
    }
    for (long value : values) {
      Alternative then = view.alternative(evaluator.evaluate(inputs.with(number, value), place));
      if (differs(then)) {
        return Optional.of(
            new Change(
                fact(input.id()),
                new Answer.Single(input.type(), from),
                new Answer.Single(input.type(), nearest(number, input.type(), from, value)),
                alternativeOf(number, input.type(), from, value)));
      }
    }
    return Optional.empty();
  }

  private Fact fact(String id) {
    return Optional.ofNullable(facts.get(id)).orElseThrow();
  }

  private boolean differs(Alternative then) {
    boolean paid = now.payable().slot() > 0;
    return then.decision() != Decision.UNDETERMINED
        && (then.decision() != now.decision() || paid != then.payable().slot() > 0);
  }

  private Alternative alternativeOf(int number, Type type, long from, long value) {
    return view.alternative(
        evaluator.evaluate(inputs.with(number, nearest(number, type, from, value)), place));
  }

  /** Of two values between which the outcome turns, the nearest to the first that turns it. */
  private long nearest(int number, Type type, long from, long turned) {
    boolean ordered = type instanceof Type.Simple simple && simple.isOrdered();
    if (!ordered || !Slot.isValue(from)) {
      return turned;
    }
    long step = type == Type.Simple.INSTANT || type == Type.Simple.DURATION ? 60 : 1;
    long same = from;
    long other = turned;
    while (Math.abs(other - same) > step) {
      long middle = same + (other - same) / 2;
      long whole = middle - Math.floorMod(middle - from, step);
      if (whole == same || whole == other) {
        break;
      }
      if (differs(view.alternative(evaluator.evaluate(inputs.with(number, whole), place)))) {
        other = whole;
      } else {
        same = whole;
      }
    }
    return other;
  }
}
