package proviso.scenario;

import java.util.List;
import proviso.clause.Result;
import proviso.decide.Determination;

/**
 * What a scenario came to.
 *
 * @param scenario the scenario
 * @param determination what was decided
 * @param result every term and what every rule did, traced
 * @param differences from what was expected, in the order of the file; none when it passes
 */
public record ScenarioResult(
    Scenario scenario, Determination determination, Result result, List<Difference> differences) {
  /** Copies the list. */
  public ScenarioResult {
    differences = List.copyOf(differences);
  }

  /** Whether all came out as expected. */
  public boolean passes() {
    return differences.isEmpty();
  }
}
