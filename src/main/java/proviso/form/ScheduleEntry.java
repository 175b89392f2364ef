package proviso.form;

import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * A line of the schedule that a policy fills.
 *
 * @param id its name in policy files and rules
 * @param label printed before the title, such as "C."
 * @param title printed before the value, without the colon
 * @param type what fills it
 * @param presence what may happen when a policy leaves it out
 * @param prefix printed before the value, and when there is none; "$" in front of the blank of a
 *     deductible
 * @param atLeast the entry, or value, below which the value must not be
 * @param atMost the entry, or value, above which the value must not be
 * @param help what a policy file's author should know
 * @param span where it is declared
 */
public record ScheduleEntry(
    String id,
    Label label,
    String title,
    EntryType type,
    Presence presence,
    String prefix,
    Optional<LocatedText> atLeast,
    Optional<LocatedText> atMost,
    String help,
    Span span) {
  /** What a policy must give. */
  public enum Presence {
    /** A value in the policy's schedule. */
    REQUIRED,
    /** A value, in the policy's schedule or in its declarations. */
    DECLARATIONS,
    /** Nothing; the blank then means what the form says it means. */
    OPTIONAL
  }
}
