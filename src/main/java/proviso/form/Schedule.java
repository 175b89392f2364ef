package proviso.form;

import java.util.List;
import java.util.Optional;

/**
 * The box on the first page that a policy fills.
 *
 * @param title printed above it
 * @param entries its lines in order
 * @param note printed below them
 */
public record Schedule(String title, List<ScheduleEntry> entries, Optional<Wording> note) {
  /** A form without a schedule. */
  public static final Schedule NONE = new Schedule("", List.of(), Optional.empty());

  /** Copies the entries. */
  public Schedule {
    entries = List.copyOf(entries);
  }

  /** The entry of an id. */
  public Optional<ScheduleEntry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
