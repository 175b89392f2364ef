package proviso.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;

/**
 * Which sentences and which branches of rules scenarios exercise. A rule with a condition or an
 * exception has two branches: it applies, or not. What grants, requires or excepts has two more: it
 * holds, or not.
 */
public final class RuleCoverage {
  private final Program program;
  private final List<Set<Side>> seen;

  /** The branches of a rule, in the order they are told. */
  private enum Side {
    APPLIES("applies"),
    DOES_NOT("does not apply"),
    HOLDS("holds"),
    DOES_NOT_HOLD("does not hold");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /**
   * A branch that nothing exercised.
   *
   * @param rule the rule
   * @param side which way
   */
  public record Missed(Program.Rule rule, String side) {}

  /** Nothing exercised yet. */
  public RuleCoverage(Program program) {
    this.program = program;
    this.seen = program.rules().stream().map(_ -> noneYet()).toList();
  }

  private static Set<Side> noneYet() {
    return EnumSet.noneOf(Side.class);
  }

  /** Counts what a traced result exercised. */
  public void add(Result result) {
    Result.Trace trace = result.trace().orElseThrow();
    for (int rule = 0; rule < seen.size(); rule++) {
      long applies = trace.applies(rule);
      see(rule, Side.APPLIES, applies == Slot.YES);
      see(rule, Side.DOES_NOT, applies == Slot.NO);
      see(rule, Side.HOLDS, applies == Slot.YES && trace.value(rule) == Slot.YES);
      see(
          rule,
          Side.DOES_NOT_HOLD,
          // An exception that does not hold does not apply.
          trace.value(rule) == Slot.NO
              || (program.rules().get(rule).effect() == Effect.EXCEPTS && applies == Slot.NO));
    }
  }

  private void see(int rule, Side side, boolean is) {
    if (is) {
      seen.get(rule).add(side);
    }
  }

  private List<Side> sides(Program.Rule rule) {
    List<Side> sides = new ArrayList<>(List.of(Side.APPLIES));
    boolean holds =
        switch (rule.effect()) {
          case GRANTS, REQUIRES -> true;
          case EXCEPTS, TAKES_AWAY, SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS -> false;
        };
    if (rule.when().isPresent()
        || !rule.exceptions().isEmpty()
        || rule.effect() == Effect.EXCEPTS) {
      sides.add(Side.DOES_NOT);
    }
    if (holds && !isConstant(rule)) {
      sides.add(Side.HOLDS);
      sides.add(Side.DOES_NOT_HOLD);
    }
    return sides;
  }

  private static boolean isConstant(Program.Rule rule) {
    return rule.value().filter(Core.Constant.class::isInstance).isPresent();
  }

  /** How many branches there are. */
  public int branches() {
    return program.rules().stream().mapToInt(rule -> sides(rule).size()).sum();
  }

  /** The branches that nothing exercised, in printed order. */
  public List<Missed> missed() {
    List<Missed> missed = new ArrayList<>();
    for (int rule = 0; rule < seen.size(); rule++) {
      for (Side side : sides(program.rules().get(rule))) {
        if (!seen.get(rule).contains(side)) {
          missed.add(new Missed(program.rules().get(rule), side.words));
        }
      }
    }
    return missed;
  }

  /** For each sentence with rules whether one of them was seen to apply, in printed order. */
  public Map<String, Boolean> sentences() {
    Map<String, Boolean> sentences = new LinkedHashMap<>();
    for (int rule = 0; rule < seen.size(); rule++) {
      sentences.merge(
          program.rules().get(rule).sentence(),
          seen.get(rule).contains(Side.APPLIES),
          Boolean::logicalOr);
    }
    return sentences;
  }
}
