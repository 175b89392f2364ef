package proviso.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.Closures;
import proviso.clause.Result;
import proviso.decide.Determination;
import proviso.decide.Finding;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Whether a claim would have ended otherwise but for a change of the form: the new edition is run
 * with the old rule in place of the new one, or without the rule that it added; for a rule that was
 * deleted, the old edition without it.
 */
final class ButFor {
  private final Determination before;
  private final Determination after;

  ButFor(Decided before, Decided after) {
    this.before = before.determination();
    this.after = after.determination();
  }

  /** Whether the change made a difference; yes where that cannot be tried. */
  boolean matters(List<Causes.Cause> ofChange) {
    List<Program.Rule> old = new ArrayList<>(before.program().rules());
    List<Program.Rule> fresh = new ArrayList<>(after.program().rules());
    for (Causes.Cause cause : ofChange) {
      Optional<Finding.Act> was = cause.before();
      if (cause.after().isEmpty()) {
        was.ifPresent(act -> old.set(act.number(), never(act.rule())));
        continue;
      }
      Finding.Act is = cause.after().get();
      Optional<Program.Rule> reverted =
          was.isEmpty() ? Optional.of(never(is.rule())) : reverted(was.get(), is);
      if (reverted.isEmpty()) {
        return true;
      }
      fresh.set(is.number(), reverted.get());
    }
    return endsOtherwise(before, old) || endsOtherwise(after, fresh);
  }

  private Optional<Program.Rule> reverted(Finding.Act was, Finding.Act is) {
    Integer term = after.program().termNumbers().get(is.term());
    return term == null
        ? Optional.empty()
        : Transplant.rule(before.program(), was.rule(), after.program(), is.rule(), term);
  }

  /** The rule under a condition that never holds. */
  private static Program.Rule never(Program.Rule rule) {
    return new Program.Rule(
        rule.sentence(),
        rule.verb(),
        rule.effect(),
        rule.term(),
        rule.value(),
        Optional.of(new Core.Constant(0, Type.Simple.INDICATOR, rule.span())),
        rule.exceptions(),
        rule.span());
  }

  private static boolean endsOtherwise(Determination determination, List<Program.Rule> rules) {
    Program program = determination.program();
    if (rules.equals(program.rules())) {
      return false;
    }
    Program other =
        new Program(program.inputs(), program.texts(), rules, program.terms(), program.answers());
    Result one = run(program, determination);
    Result changed = run(other, determination);
    for (int i = 0; i < program.answers().size(); i++) {
      String name = program.answers().get(i).name();
      boolean ends = name.endsWith("payable") || name.endsWith("covered");
      if (ends && name.startsWith("outcome.") && one.answer(i) != changed.answer(i)) {
        return true;
      }
    }
    return false;
  }

  private static Result run(Program program, Determination determination) {
    return new Closures(program).evaluate(determination.inputs(), determination.place());
  }
}
