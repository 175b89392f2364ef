package proviso.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import proviso.form.Verb;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Expression.Comparison;
import proviso.rule.Operation;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.text.SourceText;
import proviso.text.Span;

/** Programs larger than a method, a class or a page can be, and what a failure tells. */
class BytecodeTest {
  private static final SourceText SOURCE = new SourceText("forms/big.yaml", "rule\n".repeat(5000));
  private static final Core MONEY = input(0, Simple.MONEY, 0);
  private static final Core HOLDS = input(1, Simple.INDICATOR, 0);
  private static final Core COUNT = input(2, Simple.COUNT, 0);

  private static Span line(int line) {
    return SOURCE.span(line * 5 - 5, line * 5 - 1);
  }

  private static Core input(int number, Type type, int rule) {
    return new Core.Input(number, type, line(rule + 1));
  }

  private static Core count(long value) {
    return new Core.Constant(value, Simple.COUNT, line(1));
  }

  private static Program program(List<Program.Rule> rules, List<Program.Term> terms) {
    return new Program(
        List.of(
            new Program.Input(Program.Source.FACT, "amount", Simple.MONEY),
            new Program.Input(Program.Source.FACT, "holds", Simple.INDICATOR),
            new Program.Input(Program.Source.FACT, "count", Simple.COUNT)),
        List.of(),
        rules,
        terms,
        List.of());
  }

  private static Program.Rule rule(
      int number, Effect effect, int term, Core value, Optional<Core> when) {
    return new Program.Rule(
        "s/" + number,
        Verb.DEFINES,
        effect,
        term,
        Optional.of(value),
        when,
        List.of(),
        line(number + 1));
  }

  private static void assertSame(Program program) {
    Evaluator reference = new Closures(program);
    Evaluator bytecode = new Bytecode(program);
    var random = new SplittableRandom(5);
    for (int i = 0; i < 20; i++) {
      Inputs inputs = RandomValues.inputs(program, random, 4);
      assertThat(bytecode.trace(inputs, RandomValues.PLACE))
          .isEqualTo(reference.trace(inputs, RandomValues.PLACE));
      assertThat(bytecode.evaluate(inputs, RandomValues.PLACE))
          .isEqualTo(reference.evaluate(inputs, RandomValues.PLACE));
    }
  }

  @Test
  void fiveThousandRulesOfAsManyTerms() {
    List<Program.Rule> rules = new ArrayList<>();
    List<Program.Term> terms = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      Core before = i == 0 ? MONEY : new Core.Term(i - 1, Simple.MONEY, line(1));
      Core value =
          new Core.Apply(
              Operation.LEAST,
              List.of(before, new Core.Constant(90_000 - i, Simple.MONEY, line(1))),
              Simple.MONEY,
              line(1));
      rules.add(rule(i, Effect.ADDS, i, value, i % 3 == 0 ? Optional.of(HOLDS) : Optional.empty()));
      terms.add(new Program.Term("term-" + i, Simple.MONEY, List.of(i)));
    }
    assertSame(program(rules, terms));
  }

  @Test
  void fiveThousandRulesOfOneTerm() {
    for (Type type : List.of(Simple.MONEY, Simple.INDICATOR)) {
      List<Program.Rule> rules = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        Core when = new Core.Compare(COUNT, Comparison.IS, count(i % 7), line(i + 1));
        rules.add(
            type == Simple.MONEY
                ? rule(i, Effect.ADDS, 0, MONEY, Optional.of(when))
                : rule(i, Effect.GRANTS, 0, HOLDS, Optional.of(when)));
      }
      List<Integer> numbers = IntStream.range(0, 5000).boxed().toList();
      assertSame(program(rules, List.of(new Program.Term("all", type, numbers))));
    }
  }

  @Test
  void twentyRulesOfFiftyConditionsEach() {
    List<Core> all =
        IntStream.range(0, 50)
            .<Core>mapToObj(i -> new Core.Compare(COUNT, Comparison.IS_NOT, count(i + 1), line(2)))
            .toList();
    List<Program.Rule> rules = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rules.add(
          rule(
              i,
              Effect.GRANTS,
              0,
              new Core.Or(all, line(2)),
              Optional.of(new Core.And(all, line(2)))));
    }
    List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
    assertSame(program(rules, List.of(new Program.Term("all", Simple.INDICATOR, numbers))));
  }

  @Test
  void aConditionOfTenThousandParts() {
    List<Core> parts =
        IntStream.range(0, 10_000)
            .<Core>mapToObj(i -> new Core.Compare(COUNT, Comparison.IS, count(i), line(3)))
            .toList();
    Core any = new Core.Or(parts, line(3));
    Core none = new Core.Not(new Core.And(Collections.nCopies(3000, HOLDS), line(4)), line(4));
    assertSame(
        program(
            List.of(
                rule(0, Effect.GRANTS, 0, any, Optional.of(none)),
                rule(1, Effect.REQUIRES, 0, none, Optional.empty())),
            List.of(new Program.Term("all", Simple.INDICATOR, List.of(0, 1)))));
  }

  @Test
  void anExpressionFiveHundredDeep() {
    Core sum = MONEY;
    for (int i = 0; i < 500; i++) {
      sum =
          new Core.Apply(
              i % 2 == 0 ? Operation.GREATEST : Operation.ADD,
              List.of(sum, new Core.Constant(i, Simple.MONEY, line(3))),
              Simple.MONEY,
              line(3));
    }
    assertSame(
        program(
            List.of(rule(0, Effect.SETS, 0, sum, Optional.empty())),
            List.of(new Program.Term("deep", Simple.MONEY, List.of(0)))));
  }

  @Test
  void aFailureNamesTheTermAndTheLineOfTheForm() {
    Core doubled = new Core.Apply(Operation.ADD, List.of(MONEY, MONEY), Simple.MONEY, line(4711));
    Evaluator bytecode =
        new Bytecode(
            program(
                List.of(rule(0, Effect.SETS, 0, doubled, Optional.empty())),
                List.of(new Program.Term("measured.loss", Simple.MONEY, List.of(0)))));
    Inputs inputs = Inputs.unknown(3).with(0, Long.MAX_VALUE);

    ArithmeticException failure =
        catchThrowableOfType(
            ArithmeticException.class, () -> bytecode.evaluate(inputs, RandomValues.PLACE));

    assertThat(failure.getStackTrace())
        .extracting(StackTraceElement::toString)
        .contains("form.Rules.measured_loss(forms/big.yaml:4711)");
  }
}
