package proviso.particulars;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import proviso.form.Value;

/**
 * What fills a form's schedule.
 *
 * @param schedule values printed in the form's own schedule, by entry id, in the form's order
 * @param declarations values of entries that the schedule leaves to the declarations, likewise
 */
public record FilledSchedule(Map<String, Value> schedule, Map<String, Value> declarations) {
  /** Copies the maps, keeping their order. */
  public FilledSchedule {
    schedule = Collections.unmodifiableMap(new LinkedHashMap<>(schedule));
    declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
  }

  /** All values, wherever they are printed, by entry id. */
  public Map<String, Value> all() {
    Map<String, Value> all = new LinkedHashMap<>(schedule);
    all.putAll(declarations);
    return all;
  }
}
