package proviso.diff.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import proviso.form.EntryType;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Reading;
import proviso.form.ScheduleEntry;
import proviso.form.Term;
import proviso.form.Wording;
import proviso.text.LocatedText;

/** What a form's file says outside its provisions, each thing by a name of its own. */
final class FormEntries {
  private FormEntries() {}

  /** The entries in the order of the file. */
  static Map<String, String> of(Form form) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("title", form.title().plain());
    put(entries, "program", form.program());
    put(entries, "notice", form.notice().map(Wording::plain).orElse(""));
    put(entries, "modifies", form.modifies().map(Wording::plain).orElse(""));
    put(entries, "base forms", String.join("; ", form.base().titles()));
    form.base().places().forEach(it -> entries.put("base place " + it.id(), it.cites()));
    put(entries, "copyright", form.copyright());
    put(entries, "language", form.language());
    put(entries, "schedule title", form.schedule().title());
    for (ScheduleEntry entry : form.schedule().entries()) {
      entries.put("schedule entry " + entry.id(), entry(entry));
    }
    put(entries, "schedule note", form.schedule().note().map(Wording::plain).orElse(""));
    form.terms().forEach(term -> entries.put("term " + term.id(), term(term)));
    form.facts().forEach(fact -> entries.put("fact " + fact.id(), fact(fact)));
    form.readings().forEach(reading -> entries.put("reading " + reading.id(), reading(reading)));
    return entries;
  }

  private static void put(Map<String, String> entries, String name, String text) {
    if (!text.isBlank()) {
      entries.put(name, text);
    }
  }

  private static String entry(ScheduleEntry entry) {
    return sentence(
        (entry.label().own() + " " + entry.title()).strip(),
        type(entry.type()),
        entry.presence().name().toLowerCase(Locale.ROOT),
        named("prefix", entry.prefix()),
        named("at least", entry.atLeast().map(LocatedText::value).orElse("")),
        named("at most", entry.atMost().map(LocatedText::value).orElse("")));
  }

  private static String type(EntryType type) {
    return switch (type) {
      case EntryType.Text _ -> "text";
      case EntryType.Addresses _ -> "addresses";
      case EntryType.Money _ -> "money";
      case EntryType.Percent _ -> "percent";
      case EntryType.Count _ -> "count";
      case EntryType.Date _ -> "date";
      case EntryType.Indicator _ -> "indicator";
      case EntryType.Choice choice -> "one of " + options(choice.options());
      case EntryType.Table table ->
          table.columns().stream()
              .map(
                  it -> it.title() + " (" + type(it.type()) + (it.required() ? ")" : ", optional)"))
              .collect(Collectors.joining(", ", "table of ", ""));
    };
  }

  private static String term(Term term) {
    return sentence(
        String.join(", ", term.spellings()),
        term.definedBy().map(by -> "defined here").orElse("defined by the base form"));
  }

  private static String fact(Fact fact) {
    return sentence(
        fact.question(),
        type(fact.type()),
        named("answered by", fact.answeredBy()),
        fact.base() ? "stands for the base form" : "",
        named("needed when", fact.neededWhen().map(LocatedText::value).orElse("")));
  }

  private static String type(Fact.Type type) {
    return switch (type) {
      case Fact.Type.Simple simple -> simple.name().toLowerCase(Locale.ROOT);
      case Fact.Type.Choice(var options, var several) ->
          (several ? "any of " : "one of ") + options(options);
      case Fact.Type.Rows(var columns) ->
          columns.entrySet().stream()
              .map(it -> it.getKey() + " (" + type(it.getValue()) + ")")
              .collect(Collectors.joining(", ", "rows of ", ""));
    };
  }

  private static String reading(Reading reading) {
    return sentence(
        reading.question(),
        "one of " + options(reading.options()),
        named("default", reading.defaultOption().value()),
        named("because", reading.why()),
        named(
            "in",
            reading.provisions().stream()
                .map(LocatedText::value)
                .collect(Collectors.joining(", "))));
  }

  private static String options(Map<String, String> options) {
    return options.entrySet().stream()
        .map(it -> it.getKey() + " (" + it.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String named(String name, String text) {
    return text.isEmpty() ? "" : name + " " + text.strip().replaceAll("\\s+", " ");
  }

  private static String sentence(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
