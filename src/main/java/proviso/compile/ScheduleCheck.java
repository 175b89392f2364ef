package proviso.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.form.EntryType;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.ScheduleEntry;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.form.Wording.Target;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/**
 * Finds schedule entries that nothing refers to, and bounds of an entry that no value can be
 * compared with.
 *
 * <p>An entry that neither wording nor a rule refers to is filled for nothing: mark the words that
 * speak of it with {@code [words](schedule:id)}. A bound is the id of an entry of the same type, or
 * a value of that type.
 */
final class ScheduleCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    List<ScheduleEntry> entries = form.form().schedule().entries();
    Set<String> used = used(form);
    Set<String> ids = entries.stream().map(ScheduleEntry::id).collect(Collectors.toSet());
    // The entries that uses of no entry, reported already, are likely to be meant for.
    Set<String> meant =
        used.stream()
            .filter(id -> !ids.contains(id))
            .flatMap(id -> Suggestion.closest(id, ids).stream())
            .collect(Collectors.toSet());
    for (ScheduleEntry entry : entries) {
      if (!entry.id().isEmpty() && !used.contains(entry.id()) && !meant.contains(entry.id())) {
        report(
            Diagnostic.warning(
                    Code.UNUSED_ENTRY,
                    entry.span(),
                    "Nothing in this form refers to the schedule entry \"" + entry.id() + "\".")
                .hint("Mark the words that speak of it: [words](schedule:" + entry.id() + ")."),
            entry,
            found);
      }
      entry.atLeast().ifPresent(bound -> bound("at-least", bound, entry, form, ids, found));
      entry.atMost().ifPresent(bound -> bound("at-most", bound, entry, form, ids, found));
    }
  }

  private static Set<String> used(FormView form) {
    Set<String> used = new HashSet<>();
    for (Passage passage : form.passages()) {
      passage.wording().runs().forEach(run -> used(run, used));
    }
    for (String name : form.rules().used()) {
      if (name.startsWith("schedule.")) {
        String id = name.substring("schedule.".length());
        used.add(id.contains(".") ? id.substring(0, id.indexOf('.')) : id);
      }
    }
    return used;
  }

  private static void used(Run run, Set<String> used) {
    switch (run) {
      case Wording.Reference reference -> {
        if (reference.target() instanceof Target.Entry(String entry)) {
          used.add(entry);
        }
      }
      case Wording.Bound bound -> bound.runs().forEach(it -> used(it, used));
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> used(it, used));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }

  private static void bound(
      String key,
      LocatedText bound,
      ScheduleEntry entry,
      FormView form,
      Set<String> ids,
      Diagnostics found) {
    if (entry.type() instanceof EntryType.Text && found.hasErrorIn(entry.span())) {
      // Text also stands for a type that is none, which has been reported.
      return;
    }
    String value = bound.value().strip();
    Optional<ScheduleEntry> other = form.form().schedule().entry(value);
    Optional<String> fault =
        other.isPresent() ? against(other.get(), entry) : literal(value, entry);
    fault.ifPresent(reason ->
        report(
            Diagnostic.error(
                    Code.BAD_VALUE,
                    bound.span(),
                    "\"%s\" cannot be the \"%s\" of this entry.".formatted(value, key))
                .hint(reason)
                .hint(other.isEmpty() && Ids.isId(value) ? form.spellings().hint(value, ids) : ""),
            entry,
            found));
  }

  private static Optional<String> against(ScheduleEntry other, ScheduleEntry entry) {
    if (other.id().equals(entry.id())) {
      return Optional.of("An entry is not bounded by itself.");
    }
    return parse("", entry.type()).isPresent() && other.type().equals(entry.type())
        ? Optional.empty()
        : Optional.of("Only two entries of money, percent, count or date can be compared.");
  }

  private static Optional<String> literal(String value, ScheduleEntry entry) {
    Optional<ParsedValue> parsed = parse(value, entry.type());
    if (parsed.isEmpty()) {
      return Optional.of("Only an entry of money, percent, count or date has bounds.");
    }
    return switch (parsed.get()) {
      case ParsedValue.Accepted _ -> Optional.empty();
      case ParsedValue.Rejected rejected -> Optional.of(rejected.reason());
    };
  }

  /** A value of a type that has an order; absent for the other types. */
  private static Optional<ParsedValue> parse(String value, EntryType type) {
    return switch (type) {
      case EntryType.Money _ -> Optional.of(Literals.money(value));
      case EntryType.Percent _ -> Optional.of(Literals.percent(value));
      case EntryType.Count _ -> Optional.of(Literals.count(value));
      case EntryType.Date _ -> Optional.of(Literals.date(value));
      case EntryType.Text _,
          EntryType.Addresses _,
          EntryType.Indicator _,
          EntryType.Choice _,
          EntryType.Table _ ->
          Optional.empty();
    };
  }

  private static void report(Diagnostic diagnostic, ScheduleEntry entry, Diagnostics found) {
    found.report(diagnostic.at("Schedule " + entry.label().cited()));
  }
}
