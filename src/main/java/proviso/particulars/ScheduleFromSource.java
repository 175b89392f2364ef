package proviso.particulars;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.form.ScheduleEntry.Presence;
import proviso.form.Value;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;
import proviso.text.Suggestion;

/** A form's schedule as a policy fills it, every entry held against the form. */
public final class ScheduleFromSource {
  private final CompiledForm form;
  private final Schedule schedule;
  private final ValueFromSource values;
  private final Diagnostics diagnostics;
  private final Map<String, Given> given = new LinkedHashMap<>();

  /** Entries that are there under a name close to theirs, and so not missing. */
  private final Set<String> misspelled = new HashSet<>();

  /** An entry in the file: where, and its value if it is one. */
  private record Given(Node.Entry entry, boolean declared, Optional<Value> value) {}

  /**
   * Reads {@code schedule} and {@code declarations} of a mapping.
   *
   * @param form whose schedule is filled
   * @param printed checks texts that will be printed
   * @param diagnostics where faults go
   */
  public ScheduleFromSource(CompiledForm form, PrintedText printed, Diagnostics diagnostics) {
    this.form = form;
    this.schedule = form.form().schedule();
    this.values = new ValueFromSource(printed, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The schedule as filled. What is missing or wrong is reported and left out.
   *
   * @param item the mapping with the keys
   * @param place where a missing entry is reported
   */
  public FilledSchedule filled(Fields item, Span place) {
    read(item, "schedule", false);
    read(item, "declarations", true);
    for (ScheduleEntry entry : schedule.entries()) {
      Optional<Given> found = Optional.ofNullable(given.get(entry.id()));
      if (found.isEmpty() && !misspelled.contains(entry.id())) {
        checkMayBeAbsent(entry, place);
      }
      found.ifPresent(it -> checkBounds(entry, it));
    }
    return new FilledSchedule(values(false), values(true));
  }

  /** The values of one part, in the form's order. */
  private Map<String, Value> values(boolean declared) {
    Map<String, Value> result = new LinkedHashMap<>();
    for (ScheduleEntry entry : schedule.entries()) {
      Optional.ofNullable(given.get(entry.id()))
          .filter(g -> g.declared() == declared)
          .flatMap(Given::value)
          .ifPresent(value -> result.put(entry.id(), value));
    }
    return result;
  }

  private void read(Fields item, String part, boolean declared) {
    for (Node.Entry written : item.entries(part)) {
      String id = written.key().value();
      Optional<ScheduleEntry> entry = schedule.entry(id);
      if (entry.isEmpty()) {
        reportUnknown(written.key());
        continue;
      }
      Given earlier = given.get(id);
      if (earlier != null) {
        diagnostics.report(
            Diagnostic.error(
                    Code.BAD_SCHEDULE,
                    written.key().span(),
                    "Entry \"" + id + "\" is given twice, in the schedule and in the declarations.")
                .note(earlier.entry().key().span(), "first given here")
                .hint("Keep one of the two."));
        continue;
      }
      if (declared && entry.get().presence() != Presence.DECLARATIONS) {
        diagnostics.report(
            Diagnostic.error(
                    Code.BAD_SCHEDULE,
                    written.key().span(),
                    "Entry \""
                        + id
                        + "\" cannot be left to the declarations: the form prints it in its"
                        + " schedule.")
                .hint("Move it to `schedule`."));
      }
      // The grammar's check reports a key without a value, and one with a value of no use.
      boolean blank =
          diagnostics.hasErrorIn(written.value().span())
              || (written.value() instanceof Node.Scalar scalar && scalar.isBlank());
      given.put(
          id,
          new Given(
              written,
              declared,
              blank ? Optional.empty() : values.value(entry.get(), written.value())));
    }
  }

  private void reportUnknown(Node.Scalar key) {
    List<String> ids = schedule.entries().stream().map(ScheduleEntry::id).toList();
    Optional<String> meant = byTitle(key.value()).or(() -> Suggestion.closest(key.value(), ids));
    meant.ifPresent(misspelled::add);
    String all =
        ids.isEmpty()
            ? "The form has no schedule."
            : "Its entries are " + String.join(", ", ids) + ".";
    diagnostics.report(
        Diagnostic.error(
                Code.UNKNOWN_ENTRY,
                key.span(),
                "The schedule of " + form.id() + " has no entry \"" + key.value() + "\".")
            .hint(meant.map(id -> "Did you mean \"" + id + "\"?").orElse(all)));
  }

  /** The entry that somebody called by its printed title or label. */
  private Optional<String> byTitle(String written) {
    String core = core(written);
    return schedule.entries().stream()
        .filter(entry -> core(entry.title()).equals(core) || core(entry.label().own()).equals(core))
        .map(ScheduleEntry::id)
        .findFirst();
  }

  private static String core(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void checkMayBeAbsent(ScheduleEntry entry, Span place) {
    String line = entry.id() + ": " + Scalars.written(new Examples(schedule).of(entry));
    Optional<String> hint =
        switch (entry.presence()) {
          case REQUIRED -> Optional.of("Add under `schedule`, for instance, " + line);
          case DECLARATIONS ->
              Optional.of(
                  "Add under `schedule`, or under `declarations` to print it there only,"
                      + " for instance, "
                      + line);
          case OPTIONAL -> Optional.empty();
        };
    hint.ifPresent(text ->
        diagnostics.report(
            Diagnostic.error(
                    Code.MISSING_ENTRY,
                    place,
                    "The schedule of "
                        + form.id()
                        + " needs \""
                        + (entry.label().own() + " " + entry.title()).strip()
                        + "\", entry \""
                        + entry.id()
                        + "\".")
                .hint(text)));
  }

  private void checkBounds(ScheduleEntry entry, Given found) {
    for (Bounds.Side side : Bounds.Side.values()) {
      Bounds.of(schedule, entry, side)
          .ifPresent(bound -> found.value().ifPresent(v -> check(entry, found, v, side, bound)));
    }
  }

  private void check(
      ScheduleEntry entry, Given found, Value value, Bounds.Side side, Bounds.Bound bound) {
    switch (bound) {
      case Bounds.Bound.Literal(Value limit) -> {
        if (isBroken(value, limit, side)) {
          diagnostics.report(broken(entry, found, value, side, Scalars.written(limit)));
        }
      }
      case Bounds.Bound.Entry(ScheduleEntry other) -> {
        Given otherGiven = given.get(other.id());
        if (otherGiven != null && otherGiven.value().isPresent()) {
          Value limit = otherGiven.value().get();
          if (isBroken(value, limit, side)) {
            diagnostics.report(
                broken(entry, found, value, side, Scalars.written(limit) + ", the " + other.title())
                    .note(otherGiven.entry().value().span(), other.title() + " is given here"));
          }
        }
      }
    }
  }

  private static boolean isBroken(Value value, Value limit, Bounds.Side side) {
    return Bounds.compare(value, limit).filter(side::isBrokenBy).isPresent();
  }

  private static Diagnostic broken(
      ScheduleEntry entry, Given found, Value value, Bounds.Side side, String limit) {
    return Diagnostic.error(
        Code.BAD_SCHEDULE,
        found.entry().value().span(),
        entry.title() + ", " + Scalars.written(value) + ", is " + side.wrong() + " " + limit + ".");
  }
}
