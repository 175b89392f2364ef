package proviso.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.clause.CompiledForm;
import proviso.clause.Holidays;
import proviso.clause.Inputs;
import proviso.decide.Answer;
import proviso.decide.Verdicts;
import proviso.decide.Verdicts.Verdict;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Finds out which changes to a form's rules no scenario would notice. A scenario notices one when
 * the decision, the payment, a coverage, a term, a referral or what is paid under another reading
 * comes out otherwise than it expects.
 */
public final class MutationRun {
  private final CompiledForm form;
  private final List<Case> cases = new ArrayList<>();

  /** A scenario ready to be decided many times. */
  private record Case(Expectations expected, ClaimInputs inputs) {}

  /**
   * Prepares to run.
   *
   * @param form the form
   * @param scenarios of that form; those that fail notice nothing and are left out by the caller
   * @param holidays which days are no business days
   */
  public MutationRun(CompiledForm form, List<Scenario> scenarios, Holidays holidays) {
    this.form = form;
    for (Scenario scenario : scenarios) {
      cases.add(
          new Case(
              scenario.expected(), InputsFromClaim.of(scenario.claim(), form.program(), holidays)));
    }
  }

  /** Whether a scenario notices a mutant. */
  public boolean notices(Mutant mutant) {
    Verdicts verdicts = new Verdicts(form.form(), mutant.program());
    return cases.stream().anyMatch(each -> notices(each, verdicts, mutant.program()));
  }

  private boolean notices(Case each, Verdicts verdicts, Program program) {
    Inputs inputs = each.inputs.inputs();
    try {
      Verdict verdict = verdicts.of(inputs, each.inputs.place());
      return differs(each.expected, verdict, program)
          || each.expected.readings().entrySet().stream()
              .anyMatch(it -> !paidUnderAnother(it, each, verdicts, program));
    } catch (ArithmeticException tooLarge) {
      return true;
    }
  }

  private static boolean differs(Expectations expected, Verdict verdict, Program program) {
    return expected.decision().filter(it -> it.value() != verdict.decision()).isPresent()
        || expected.payable().filter(it -> !it.value().equals(verdict.payable())).isPresent()
        || expected
            .referrals()
            .filter(it -> !List.copyOf(it.value()).equals(verdict.referrals()))
            .isPresent()
        || expected.coverages().entrySet().stream()
            .anyMatch(it -> it.getValue().value() != verdict.coverages().get(it.getKey()))
        || expected.terms().entrySet().stream()
            .anyMatch(it -> !it.getValue().value().equals(term(it.getKey(), verdict, program)));
  }

  private static Answer term(String name, Verdict verdict, Program program) {
    int number = program.termNumbers().getOrDefault(name, 0);
    return switch (program.terms().get(number).type()) {
      case Type.ByKey type -> new Answer.Keyed(type, verdict.result().keyed(number));
      case Type type -> new Answer.Single(type, verdict.result().term(number));
    };
  }

  private static boolean paidUnderAnother(
      Map.Entry<String, Expected<Answer>> expected, Case each, Verdicts verdicts, Program program) {
    int input = program.inputNumbers().getOrDefault("reading." + expected.getKey(), -1);
    Type.Choice type = (Type.Choice) program.inputs().get(input).type();
    Inputs inputs = each.inputs.inputs();
    for (int option = 0; option < type.options().size(); option++) {
      if (option != inputs.scalar(input)) {
        Verdict other = verdicts.of(inputs.with(input, option), each.inputs.place());
        if (other.payable().equals(expected.getValue().value())) {
          return true;
        }
      }
    }
    return false;
  }
}
