package proviso.scenario;

import java.util.List;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.clause.Closures;
import proviso.clause.CompiledForm;
import proviso.clause.Holidays;
import proviso.clause.Result;
import proviso.decide.AnswerWords;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.decide.Finding;

/** Runs the scenarios of one form. Made once per form; safe for use by several threads. */
public final class ScenarioRun {
  private final CompiledForm form;
  private final Determiner determiner;
  private final Closures evaluator;
  private final Holidays holidays;

  /**
   * Prepares to run.
   *
   * @param form the form of all scenarios to be run
   * @param holidays which days are no business days
   * @throws IllegalArgumentException when the form says nothing of outcomes
   */
  public ScenarioRun(CompiledForm form, Holidays holidays) {
    this.form = form;
    this.determiner = new Determiner(form);
    this.evaluator = new Closures(form.program());
    this.holidays = holidays;
  }

  /** What each sentence of the form says about a scenario. */
  public List<Finding> findings(Scenario scenario) {
    ClaimInputs inputs = InputsFromClaim.of(scenario.claim(), form.program(), holidays);
    return determiner.findings(inputs.inputs(), inputs.place());
  }

  /** Decides a scenario and compares. */
  public ScenarioResult run(Scenario scenario) {
    ClaimInputs inputs = InputsFromClaim.of(scenario.claim(), form.program(), holidays);
    Determination determination = determiner.determine(inputs.inputs(), inputs.place());
    Result result = evaluator.trace(inputs.inputs(), inputs.place());
    AnswerWords words = new AnswerWords(form, scenario.claim().clock(), inputs.texts());
    return new ScenarioResult(
        scenario,
        determination,
        result,
        new Comparison(determination, result, words).with(scenario.expected()));
  }
}
