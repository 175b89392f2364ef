package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Fold;
import proviso.rule.Operation;
import proviso.rule.Program;

/** Random programs on random inputs, many of them unknown. */
class EvaluatorsTest {
  private static final int PROGRAMS = 800;
  private static final int INPUTS = 3;
  private static final int COMPLETIONS = 4;

  @Test
  void whatIsKnownDespiteUnknownInputsHoldsWhateverTheyAre() {
    long known = 0;
    long checked = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      var random = new SplittableRandom(seed);
      Program program = RandomProgram.of(random, 6);
      Evaluator evaluator = new Closures(program);
      for (int i = 0; i < INPUTS; i++) {
        Inputs partial = RandomValues.inputs(program, random, 2 + random.nextInt(8));
        Optional<Result> open = trace(evaluator, partial);
        for (int j = 0; j < COMPLETIONS && open.isPresent(); j++) {
          Inputs complete = RandomValues.completed(partial, program, random);
          Optional<Result> settled = trace(evaluator, complete);
          if (settled.isPresent()) {
            assertAgree(program, open.get(), settled.get(), "seed " + seed);
            checked += program.terms().size();
            known += known(program, open.get());
          }
        }
      }
    }
    // The property would hold for an evaluator that knows nothing, or never ends a run.
    assertThat(checked).isGreaterThan(30_000);
    assertThat(known).isBetween(checked / 4, checked * 9 / 10);
  }

  @Test
  void bytecodeDoesWhatClosuresDo() {
    int tooLarge = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      var random = new SplittableRandom(seed);
      Program program = RandomProgram.of(random, 1 + random.nextInt(8));
      Evaluator reference = new Closures(program);
      Evaluator bytecode = new Bytecode(program);
      for (int i = 0; i < 5; i++) {
        Inputs inputs = RandomValues.inputs(program, random, 1 << random.nextInt(1, 16));
        Optional<Result> traced = trace(reference, inputs);
        assertThat(trace(bytecode, inputs)).as("trace, seed %s", seed).isEqualTo(traced);
        Optional<Result> plain = evaluate(bytecode, inputs);
        assertThat(plain).as("seed %s", seed).isEqualTo(evaluate(reference, inputs));
        assertThat(plain.isPresent()).isEqualTo(traced.isPresent());
        tooLarge += plain.isPresent() ? 0 : 1;
      }
    }
    assertThat(tooLarge).isBetween(30, PROGRAMS);
  }

  private static Optional<Result> evaluate(Evaluator evaluator, Inputs inputs) {
    try {
      return Optional.of(evaluator.evaluate(inputs, RandomValues.PLACE));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Result> trace(Evaluator evaluator, Inputs inputs) {
    try {
      return Optional.of(evaluator.trace(inputs, RandomValues.PLACE));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static long known(Program program, Result result) {
    long known = 0;
    for (int term = 0; term < program.terms().size(); term++) {
      known += result.term(term) != Slot.UNKNOWN && result.keyed(term).known() ? 1 : 0;
    }
    return known;
  }

  private static void assertAgree(Program program, Result open, Result settled, String what) {
    for (int term = 0; term < program.terms().size(); term++) {
      assertAgree(open.term(term), settled.term(term), what + " term " + term);
      assertAgree(open.keyed(term), settled.keyed(term), what + " term " + term);
      assertThat(settled.term(term)).as("%s term %s", what, term).isNotEqualTo(Slot.UNKNOWN);
      ByKey keyed = settled.keyed(term);
      assertThat(keyed.known()).as("%s term %s", what, term).isTrue();
      for (int i = 0; i < keyed.size(); i++) {
        assertThat(keyed.amount(i)).as("%s term %s", what, term).isNotEqualTo(Slot.UNKNOWN);
      }
    }
    for (int answer = 0; answer < program.answers().size(); answer++) {
      assertAgree(open.answer(answer), settled.answer(answer), what + " answer " + answer);
    }
    for (int rule = 0; rule < program.rules().size(); rule++) {
      Result.Trace before = open.trace().orElseThrow();
      Result.Trace after = settled.trace().orElseThrow();
      assertAgree(before.applies(rule), after.applies(rule), what + " rule " + rule);
      if (before.applies(rule) != Slot.UNKNOWN) {
        assertAgree(before.value(rule), after.value(rule), what + " rule " + rule);
        assertAgree(before.keyed(rule), after.keyed(rule), what + " rule " + rule);
      }
    }
  }

  private static void assertAgree(long open, long settled, String what) {
    if (open != Slot.UNKNOWN) {
      assertThat(settled).as(what).isEqualTo(open);
    }
  }

  private static void assertAgree(ByKey open, ByKey settled, String what) {
    if (!open.known()) {
      return;
    }
    for (int i = 0; i < open.size(); i++) {
      assertAgree(open.amount(i), settled.of(open.key(i)), what + " key " + open.key(i));
    }
    for (int i = 0; i < settled.size(); i++) {
      long key = settled.key(i);
      assertAgree(open.of(key), settled.amount(i), what + " key " + key);
    }
  }

  @Test
  void theRandomProgramsUseAllOfTheLanguage() {
    Set<Operation> operations = EnumSet.noneOf(Operation.class);
    Set<Fold> folds = EnumSet.noneOf(Fold.class);
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Set<Class<?>> forms = new HashSet<>();
    Set<Integer> depths = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      Program program = RandomProgram.of(new SplittableRandom(seed), 6);
      for (Program.Rule rule : program.rules()) {
        effects.add(rule.effect());
        Stream.concat(rule.value().stream(), rule.when().stream())
            .forEach(core ->
                core.walk(part -> {
                  forms.add(part.getClass());
                  if (part instanceof Core.Apply apply) {
                    operations.add(apply.operation());
                  } else if (part instanceof Core.OverRows over) {
                    folds.add(over.fold());
                    depths.add(over.depth());
                  }
                }));
      }
    }
    assertThat(operations).containsExactlyInAnyOrder(Operation.values());
    assertThat(effects).containsExactlyInAnyOrder(Effect.values());
    assertThat(folds).containsExactlyInAnyOrder(Fold.values());
    assertThat(forms).containsExactlyInAnyOrder(Core.class.getPermittedSubclasses());
    assertThat(depths).contains(0, 1, 2);
  }
}
