package proviso.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import proviso.form.Verb;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import proviso.text.SourceText;
import proviso.text.Span;

/** A program that nobody wrote: every kind of expression, operation and effect, well typed. */
final class RandomProgram {
  /** Types of inputs and terms. */
  static final List<Type> SCALARS = RandomValues.SCALARS;

  private static final SourceText SOURCE = new SourceText("random.yaml", "rule\n".repeat(2000));

  private final RandomGenerator random;
  private final List<Program.Input> inputs = new ArrayList<>();
  private final List<Program.Rule> rules = new ArrayList<>();
  private final List<Program.Term> terms = new ArrayList<>();
  private final List<Integer> exceptions = new ArrayList<>();
  private int answers;

  private RandomProgram(RandomGenerator random) {
    this.random = random;
  }

  /** A program of some terms. */
  static Program of(RandomGenerator random, int terms) {
    return new RandomProgram(random).program(terms);
  }

  private Program program(int number) {
    for (Type type : SCALARS) {
      inputs.add(input(type));
    }
    for (int i = 0; i < 2; i++) {
      inputs.add(input(RandomValues.ROWS));
    }
    for (int i = 0; i < number; i++) {
      Type type =
          random.nextInt(6) == 0
              ? new Type.ByKey(Simple.COUNT)
              : random.nextInt(3) == 0
                  ? random.nextBoolean() ? Simple.MONEY : Simple.INDICATOR
                  : SCALARS.get(random.nextInt(SCALARS.size()));
      term(type);
    }
    List<Program.Answer> asked = new ArrayList<>();
    RandomCore core = core();
    for (; answers < 4; answers++) {
      Type type = answers == 0 ? Simple.MONEY : Simple.INDICATOR;
      asked.add(new Program.Answer("answer-" + answers, core.of(type, 3)));
    }
    return new Program(inputs, List.of("a", "b", "c"), rules, terms, asked);
  }

  private Program.Input input(Type type) {
    return new Program.Input(Program.Source.FACT, "fact-" + inputs.size(), type);
  }

  private RandomCore core() {
    return new RandomCore(random, inputs, terms, span());
  }

  private void term(Type type) {
    List<Integer> numbers = new ArrayList<>();
    List<Effect> effects = effects(type);
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      Effect effect = effects.get(random.nextInt(effects.size()));
      boolean silent =
          effect == Effect.TAKES_AWAY || (effect == Effect.GRANTS && random.nextInt(4) == 0);
      Optional<Core> value = silent ? Optional.empty() : Optional.of(core().of(type, 3));
      List<Integer> own = exceptions(2);
      numbers.add(rules.size());
      rules.add(
          new Program.Rule(
              "s/" + i, Verb.DEFINES, effect, terms.size(), value, when(), own, span()));
    }
    terms.add(new Program.Term("term-" + terms.size(), type, numbers));
  }

  private List<Integer> exceptions(int depth) {
    List<Integer> own = new ArrayList<>();
    while (depth > 0 && random.nextInt(4) == 0) {
      if (!exceptions.isEmpty() && random.nextInt(3) == 0) {
        own.add(exceptions.get(random.nextInt(exceptions.size())));
      } else {
        List<Integer> inner = exceptions(depth - 1);
        own.add(rules.size());
        exceptions.add(rules.size());
        rules.add(
            new Program.Rule(
                "s",
                Verb.UNLESS,
                Effect.EXCEPTS,
                -1,
                Optional.of(core().of(Simple.INDICATOR, 2)),
                when(),
                inner,
                span()));
      }
    }
    return own;
  }

  private Optional<Core> when() {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(core().of(Simple.INDICATOR, 2));
  }

  /** Each rule stands on a line of its own. */
  private Span span() {
    int start = rules.size() * 5;
    return SOURCE.span(start, start + 4);
  }

  private static List<Effect> effects(Type type) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case INDICATOR ->
                List.of(Effect.GRANTS, Effect.GRANTS, Effect.REQUIRES, Effect.TAKES_AWAY);
            case INSTANT, DATE -> List.of(Effect.SETS, Effect.BEGINS, Effect.ENDS);
            case MONEY, COUNT, DURATION, PERCENT ->
                List.of(
                    Effect.SETS,
                    Effect.ADDS,
                    Effect.ADDS,
                    Effect.TAKES_OFF,
                    Effect.DEDUCTS,
                    Effect.CAPS,
                    Effect.TAKES_AWAY);
            case HOURS, DAYS, MONTHS, BUSINESS_DAYS, TEXT -> List.of(Effect.SETS);
          };
      case Type.Choice _, Type.Choices _ -> List.of(Effect.SETS);
      case Type.ByKey _ ->
          List.of(
              Effect.SETS,
              Effect.ADDS,
              Effect.ADDS,
              Effect.TAKES_OFF,
              Effect.CAPS,
              Effect.TAKES_AWAY);
      case Type.Rows _ -> List.of();
    };
  }
}
