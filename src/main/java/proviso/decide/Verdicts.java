package proviso.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.clause.Closures;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.form.Form;
import proviso.form.Outcome;
import proviso.rule.Program;

/**
 * Decides claims under a form with a program that need not be the form's own, and without reasons.
 * With it one asks what would come of claims if a rule were different.
 */
public final class Verdicts {
  private final Form form;
  private final Outcome outcome;
  private final Evaluator evaluator;
  private final View view;

  /**
   * Prepares to decide.
   *
   * @param form the form, with an outcome
   * @param program a program that answers what the form's own does
   */
  public Verdicts(Form form, Program program) {
    this.form = form;
    this.outcome = form.outcome().orElseThrow();
    this.evaluator = new Closures(program);
    this.view = View.of(form, outcome, program);
  }

  /**
   * What a claim comes to.
   *
   * @param decision the whole
   * @param payable all that is paid
   * @param coverages what is decided of each coverage, by id
   * @param referrals the ids of the referrals made
   * @param result every term, traced
   */
  public record Verdict(
      Decision decision,
      Answer.Single payable,
      Map<String, Cover> coverages,
      List<String> referrals,
      Result result) {}

  /**
   * Decides a claim.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public Verdict of(Inputs inputs, Place place) {
    Result result = evaluator.trace(inputs, place);
    Map<String, Cover> coverages = new LinkedHashMap<>();
    for (int i = 0; i < view.coverages().size(); i++) {
      coverages.put(outcome.coverages().get(i).id(), View.cover(view.coverages().get(i), result));
    }
    List<String> referrals = new ArrayList<>();
    for (int i = 0; i < view.referrals().size(); i++) {
      if (result.answer(view.referrals().get(i)) == Slot.YES) {
        referrals.add(form.referrals().get(i).id());
      }
    }
    return new Verdict(view.decision(result), view.payable(result), coverages, referrals, result);
  }
}
