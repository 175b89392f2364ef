package proviso.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.form.Value;

/**
 * A form attached to a policy, with its schedule filled.
 *
 * @param form the form
 * @param schedule values printed in the form's own schedule, by entry id
 * @param declarations values of entries that the schedule leaves to the declarations, by entry id
 */
public record AttachedForm(
    CompiledForm form, Map<String, Value> schedule, Map<String, Value> declarations) {
  /** Copies the maps, keeping their order. */
  public AttachedForm {
    schedule = Collections.unmodifiableMap(new LinkedHashMap<>(schedule));
    declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
  }

  /** The value of an entry, wherever it is printed. */
  public Optional<Value> value(String entry) {
    return Optional.ofNullable(schedule.get(entry))
        .or(() -> Optional.ofNullable(declarations.get(entry)));
  }
}
