package proviso.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Outcome;
import proviso.rule.Core;
import proviso.rule.Expression;
import proviso.rule.ExpressionFromText;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Typing;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * From the rules of a form to its program: terms in an order in which each depends on earlier ones
 * only, every expression checked.
 *
 * <p>Reports {@code TYPE_MISMATCH} and {@code CIRCULAR_RULE}. It runs on forms whose names have
 * been found to exist; a name that does not is passed over here.
 */
final class ProgramFromForm {
  private final Form form;
  private final ProgramScope scope;
  private final List<EncodedRule> rules;
  private final Diagnostics found;

  private ProgramFromForm(FormView view, Diagnostics found) {
    this.form = view.form();
    this.found = found;
    this.rules = EncodedRule.of(view, found);
    this.scope = new ProgramScope(view);
  }

  /** The program of a form; what is faulty is left out of it. */
  static Program program(FormView view, Diagnostics found) {
    return new ProgramFromForm(view, found).program();
  }

  private Program program() {
    Map<String, List<EncodedRule>> byTerm = new LinkedHashMap<>();
    for (EncodedRule rule : rules) {
      rule.term().ifPresent(term -> byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(rule));
    }
    Map<Integer, Program.Rule> checked = new HashMap<>();
    List<Program.Term> terms = new ArrayList<>();
    for (String name : TermOrder.of(byTerm, rules, scope, found)) {
      TermTyping typing = new TermTyping(scope, rules, found);
      typing
          .check(name, byTerm.getOrDefault(name, List.of()), terms.size(), checked)
          .ifPresentOrElse(
              term -> {
                terms.add(term);
                scope.define(name, terms.size() - 1, term.type());
              },
              () -> scope.faulty(name));
    }
    List<Program.Rule> inOrder = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Program.Rule rule = checked.get(i);
      // A faulty rule leaves a hole, which no one sees: the form is not compiled then.
      if (rule != null) {
        inOrder.add(rule);
      }
    }
    List<Program.Answer> answers = answers();
    return new Program(scope.inputs(), scope.texts(), inOrder, terms, answers);
  }

  private List<Program.Answer> answers() {
    List<Program.Answer> answers = new ArrayList<>();
    form.outcome().ifPresent(outcome -> outcome(outcome, answers));
    for (Fact fact : form.facts()) {
      fact.neededWhen()
          .ifPresent(text -> answer("needed." + fact.id(), text, Type.Simple.INDICATOR, answers));
    }
    for (Outcome.Referral referral : form.referrals()) {
      answer("referral." + referral.id(), referral.when(), Type.Simple.INDICATOR, answers);
      referral.provisions().forEach(this::provision);
    }
    return answers;
  }

  private void outcome(Outcome outcome, List<Program.Answer> answers) {
    for (Outcome.Coverage coverage : outcome.coverages()) {
      String prefix = "outcome." + coverage.id() + ".";
      provision(coverage.provision());
      answer(prefix + "claimed", coverage.claimed(), Type.Simple.INDICATOR, answers);
      answer(prefix + "covered", coverage.covered(), Type.Simple.INDICATOR, answers);
      answer(prefix + "payable", coverage.payable(), Type.Simple.MONEY, answers);
      coverage
          .period()
          .ifPresent(period -> {
            answer(prefix + "from", period.from(), Type.Simple.INSTANT, answers);
            answer(prefix + "begins", period.begins(), Type.Simple.INSTANT, answers);
            answer(prefix + "ends", period.ends(), Type.Simple.INSTANT, answers);
          });
      coverage.amounts().forEach(this::amount);
    }
    for (Outcome.Item item : outcome.items()) {
      answer("item." + item.id() + ".claimed", item.claimed(), Type.Simple.MONEY, answers);
      answer("item." + item.id() + ".payable", item.payable(), Type.Simple.MONEY, answers);
    }
    answer("outcome.payable", outcome.payable(), Type.Simple.MONEY, answers);
    outcome
        .aggregate()
        .ifPresent(aggregate -> {
          answer("aggregate.limit", aggregate.limit(), Type.Simple.MONEY, answers);
          answer("aggregate.before", aggregate.before(), Type.Simple.MONEY, answers);
          answer("aggregate.year", aggregate.year(), Type.Simple.DATE, answers);
        });
  }

  private void answer(String name, LocatedText text, Type type, List<Program.Answer> answers) {
    if (text.value().isEmpty()) {
      return;
    }
    // Faults of syntax and unknown names have been reported by the checks before this stage.
    Optional<Expression> parsed = ExpressionFromText.parse(text, "", new Diagnostics());
    parsed
        .filter(scope::knowsAll)
        .flatMap(it -> new Typing(scope, "", found).check(it, type, "This"))
        .ifPresent(core -> answers.add(new Program.Answer(name, core)));
  }

  /** A statement of loss lists amounts of money by the names of the terms that hold them. */
  private void amount(LocatedText name) {
    Optional<Core> core =
        ExpressionFromText.parse(name, "", new Diagnostics())
            .filter(scope::knowsAll)
            .flatMap(it -> new Typing(scope, "", found).check(it, Type.Simple.MONEY, "An amount"));
    if (core.isPresent() && !(core.get() instanceof Core.Term)) {
      found.report(
          Diagnostic.error(
                  Code.BAD_VALUE, name.span(), "\"" + name + "\" is no amount that rules compute.")
              .hint("Name what stands before \"=\" in a rule."));
    }
  }

  private void provision(LocatedText id) {
    if (form.body().all().noneMatch(it -> it.id().equals(id.value()))) {
      found.report(
          Diagnostic.error(
              Code.DANGLING_REFERENCE, id.span(), "There is no provision \"" + id + "\"."));
    }
  }
}
