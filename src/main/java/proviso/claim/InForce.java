package proviso.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import proviso.clause.CompiledForm;
import proviso.form.Value;
import proviso.particulars.Period;

/**
 * One form of one policy, as a claim under it needs to know it.
 *
 * @param number the policy number, as printed
 * @param insured the first named insured
 * @param period when the policy is in force, by the clock of the insured's location
 * @param form the form
 * @param schedule what fills its schedule, in the schedule or in the declarations, by entry id; a
 *     blank entry is absent
 */
public record InForce(
    String number, String insured, Period period, CompiledForm form, Map<String, Value> schedule) {
  /** Copies the map, keeping its order. */
  public InForce {
    schedule = Collections.unmodifiableMap(new LinkedHashMap<>(schedule));
  }
}
