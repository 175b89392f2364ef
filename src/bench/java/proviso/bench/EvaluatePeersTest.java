package proviso.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import proviso.bench.HandWritten.Outcome;
import proviso.clause.Bytecode;
import proviso.clause.Inputs;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type.Simple;

/**
 * That the benchmark compares like with like: every engine comes to the same answers. Run by {@code
 * mvn -Pbench -Dexec.skip test -Dtest=EvaluatePeersTest}.
 */
class EvaluatePeersTest {
  private static final String FILE = "forms/bp-05-94/01-06.yaml";
  private static final Program PROGRAM = Sample.compile(FILE, Sample.text(FILE)).program();
  private static final Bytecode OURS = new Bytecode(PROGRAM);

  private static Loss loss(int seed) {
    var random = new SplittableRandom(seed);
    return seed % 2 == 0 ? Losses.realistic(random) : Losses.any(random);
  }

  private static Result ours(Inputs inputs) {
    return OURS.trace(inputs, Losses.PLACE);
  }

  @Test
  void theHandWrittenMethodComesToTheSame() {
    HandWritten peer = new HandWritten(Losses.PLACE, Losses.LIMIT, Losses.DEDUCTIBLE, false);
    int paid = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      Loss loss = loss(seed);
      Outcome outcome = peer.decide(loss);
      assertThat(outcome)
          .as("seed %s", seed)
          .isEqualTo(outcome(ours(Losses.inputs(PROGRAM, loss))));
      paid += seed % 2 == 1 && outcome.payable() > 0 ? 1 : 0;
    }
    assertThat(paid).as("losses of any kind that are paid").isGreaterThan(100);
  }

  private static Outcome outcome(Result result) {
    return new Outcome(
        answer(result, "outcome.data.covered") == Slot.YES,
        answer(result, "outcome.data.payable"),
        answer(result, "outcome.time.covered") == Slot.YES,
        answer(result, "outcome.time.payable"),
        answer(result, "outcome.time.from"),
        answer(result, "outcome.time.begins"),
        answer(result, "outcome.time.ends"),
        answer(result, "item.fees.claimed"),
        answer(result, "item.research.claimed"),
        answer(result, "item.licensed-out.claimed"),
        answer(result, "item.hardware.claimed"),
        answer(result, "item.funds.claimed"),
        answer(result, "item.other-costs.claimed"),
        answer(result, "item.outside.claimed"),
        answer(result, "item.not-extra.claimed"),
        answer(result, "outcome.payable"),
        answer(result, "aggregate.before"),
        answer(result, "aggregate.year"));
  }

  private static long answer(Result result, String name) {
    return result.answer(PROGRAM.answer(name).orElseThrow());
  }

  @Test
  void celComesToTheSame() throws Exception {
    CelPeer peer = new CelPeer(PROGRAM, Losses.PLACE);
    for (int seed = 0; seed < 200; seed++) {
      Inputs inputs = Losses.inputs(PROGRAM, loss(seed));
      Map<String, Object> facts = Losses.facts(PROGRAM, inputs, false);
      Result result = ours(inputs);
      assertAnswers(peer.decide(facts), result, seed);
      Map<String, Object> findings = peer.findings(facts);
      assertAnswers(findings, result, seed);
      for (int rule = 0; rule < PROGRAM.rules().size(); rule++) {
        Result.Trace trace = result.trace().orElseThrow();
        assertThat(findings.get("a" + rule))
            .as("rule %s", rule)
            .isEqualTo(trace.applies(rule) == Slot.YES);
        if (trace.applies(rule) == Slot.YES && isAmount(rule)) {
          assertThat(findings.get("v" + rule)).as("rule %s", rule).isEqualTo(trace.value(rule));
        }
      }
    }
  }

  private static boolean isAmount(int rule) {
    Program.Rule of = PROGRAM.rules().get(rule);
    return of.effect() != Effect.EXCEPTS
        && of.value().isPresent()
        && of.value().get().type() != Simple.INDICATOR;
  }

  @Test
  void dmnComesToTheSame() {
    DmnPeer peer = new DmnPeer(PROGRAM, Losses.PLACE);
    for (int seed = 0; seed < 60; seed++) {
      Inputs inputs = Losses.inputs(PROGRAM, loss(seed));
      assertAnswers(peer.decide(Losses.facts(PROGRAM, inputs, true)), ours(inputs), seed);
    }
  }

  private static void assertAnswers(Map<String, Object> theirs, Result ours, int seed) {
    IntStream.range(0, PROGRAM.answers().size())
        .forEach(i -> {
          Program.Answer answer = PROGRAM.answers().get(i);
          Object given = theirs.get(answer.name());
          long number =
              switch (given) {
                case Boolean holds -> holds ? Slot.YES : Slot.NO;
                case Long value -> value;
                case BigDecimal value -> value.longValueExact();
                default -> throw new AssertionError(answer.name() + ": " + given);
              };
          assertThat(number).as("%s, seed %s", answer.name(), seed).isEqualTo(ours.answer(i));
        });
  }
}
