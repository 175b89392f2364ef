package proviso.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import proviso.form.EntryType;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Reading;
import proviso.form.ScheduleEntry;
import proviso.form.Wording;
import proviso.form.Wording.Run;

/** The names that rules of a form may use. */
final class Vocabulary {
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> given = new HashMap<>();

  private Vocabulary() {}

  /** The names of a form: those of its facts, bound words, entries, readings, options and rules. */
  static Vocabulary of(FormView view) {
    Vocabulary vocabulary = new Vocabulary();
    Form form = view.form();
    form.facts().forEach(vocabulary::fact);
    form.schedule().entries().forEach(vocabulary::entry);
    form.readings().forEach(vocabulary::reading);
    bounds(view.passages()).forEach(name -> vocabulary.give(name, "bound to words of the form"));
    vocabulary.names.addAll(view.rules().defined());
    return vocabulary;
  }

  /** Whether a rule may use a name: one of the form's, or the first parts of one. */
  boolean has(String name) {
    return names.contains(name);
  }

  /**
   * What gives a name its value, when that is no rule: words such as "a fact", to stand after "is".
   */
  Optional<String> givenBy(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private void give(String name, String by) {
    names.add(name);
    given.putIfAbsent(name, by);
  }

  /** All names, to suggest from. */
  Set<String> names() {
    return new TreeSet<>(names);
  }

  private void fact(Fact fact) {
    String id = fact.id();
    give(id, "a fact");
    for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
      give(id.substring(0, dot), "the beginning of facts' names");
    }
    switch (fact.type()) {
      case Fact.Type.Choice choice -> names.addAll(choice.options().keySet());
      // Inside total(rows, column, condition) a column stands by its own name.
      case Fact.Type.Rows rows -> {
        names.addAll(rows.columns().keySet());
        for (Fact.Type column : rows.columns().values()) {
          if (column instanceof Fact.Type.Choice choice) {
            names.addAll(choice.options().keySet());
          }
        }
      }
      case Fact.Type.Simple _ -> {}
    }
  }

  private void entry(ScheduleEntry entry) {
    give("schedule." + entry.id(), "an entry of the schedule");
    options(entry.type());
    if (entry.type() instanceof EntryType.Table(List<EntryType.Column> columns)) {
      for (EntryType.Column column : columns) {
        give("schedule." + entry.id() + "." + column.id(), "a column of the schedule");
        names.add(column.id());
        options(column.type());
      }
    }
  }

  private void options(EntryType type) {
    if (type instanceof EntryType.Choice choice) {
      names.addAll(choice.options().keySet());
    }
  }

  private void reading(Reading reading) {
    give("reading." + reading.id(), "a reading");
    names.addAll(reading.options().keySet());
  }

  /** The names of all bound words. */
  static Set<String> bounds(List<Passage> passages) {
    Set<String> bounds = new HashSet<>();
    passages.forEach(passage -> passage.wording().runs().forEach(run -> bounds(run, bounds)));
    return bounds;
  }

  private static void bounds(Run run, Set<String> bounds) {
    switch (run) {
      case Wording.Bound bound -> {
        bounds.add(bound.name());
        bound.runs().forEach(it -> bounds(it, bounds));
      }
      case Wording.Emphasis emphasis -> emphasis.runs().forEach(it -> bounds(it, bounds));
      case Wording.Reference reference -> reference.runs().forEach(it -> bounds(it, bounds));
      case Wording.Words _ -> {}
      case Wording.TermUse _ -> {}
    }
  }
}
