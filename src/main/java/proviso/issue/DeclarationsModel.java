package proviso.issue;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.form.EntryType;
import proviso.form.Literals;
import proviso.form.Provision;
import proviso.form.ScheduleEntry;
import proviso.form.Sentence;
import proviso.form.Value;
import proviso.particulars.Period;
import proviso.policy.AttachedForm;
import proviso.policy.Party;
import proviso.policy.Policy;

/**
 * What the template of the declarations may see: maps, lists and texts, all values already in the
 * words printed. Templates lay out; they decide and calculate nothing.
 *
 * <pre>
 * policy: number, issued, insurer {name, address[]}, insured {...}, producer {...} if any,
 *         period {from, to, time}, zone
 * forms[]: number, edition, title, entries[]
 *   entries[]: id, label, title, type, value or lines[] or table {columns[], rows[][]},
 *              shownIn ("Schedule" or "Declarations"), governs[] {citation, quote}
 * copyrights[]
 * </pre>
 */
final class DeclarationsModel {
  private static final DateTimeFormatter TWELVE_HOURS =
      DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private DeclarationsModel() {}

  /** The model of a policy. */
  static Map<String, Object> of(Policy policy) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("policy", policy(policy));
    model.put("forms", policy.forms().stream().map(DeclarationsModel::form).toList());
    Set<String> copyrights = new LinkedHashSet<>();
    policy.forms().forEach(form -> copyrights.add(form.form().form().copyright()));
    copyrights.remove("");
    model.put("copyrights", List.copyOf(copyrights));
    return model;
  }

  private static Map<String, Object> policy(Policy policy) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("number", policy.number());
    model.put("issued", Literals.print(new Value.Date(policy.issued())));
    model.put("insurer", party(policy.insurer()));
    model.put("insured", party(policy.insured()));
    policy.producer().ifPresent(producer -> model.put("producer", party(producer)));
    model.put("period", period(policy.period()));
    model.put("zone", policy.period().zone().getId());
    return model;
  }

  private static Map<String, Object> party(Party party) {
    return Map.of("name", party.name(), "address", party.address());
  }

  private static Map<String, Object> period(Period period) {
    String from = Literals.print(new Value.Date(period.from()));
    String to = Literals.print(new Value.Date(period.to()));
    return Map.of("from", from, "to", to, "time", time(period.time()));
  }

  private static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "12:00 noon";
    }
    return TWELVE_HOURS.format(time).replace("AM", "a.m.").replace("PM", "p.m.");
  }

  private static Map<String, Object> form(AttachedForm attached) {
    CompiledForm form = attached.form();
    return Map.of(
        "number",
        form.id().number(),
        "edition",
        form.id().edition(),
        "title",
        form.form().title().plain(),
        "entries",
        form.form().schedule().entries().stream()
            .flatMap(entry -> entry(attached, entry).stream())
            .toList());
  }

  /** An entry with a value; one left blank has nothing to declare. */
  private static Optional<Map<String, Object>> entry(AttachedForm attached, ScheduleEntry entry) {
    return attached
        .value(entry.id())
        .map(value -> {
          Map<String, Object> model = new LinkedHashMap<>();
          model.put("id", entry.id());
          model.put("label", entry.label().own());
          model.put("title", entry.title());
          model.put("type", type(entry.type()));
          put(model, entry, value);
          model.put(
              "shownIn",
              attached.declarations().containsKey(entry.id()) ? "Declarations" : "Schedule");
          model.put("governs", governs(attached.form(), entry));
          return model;
        });
  }

  /** The sentences that an entry governs, those of one provision together in one quotation. */
  private static List<Map<String, String>> governs(CompiledForm form, ScheduleEntry entry) {
    Map<Provision, List<Sentence>> quoted = new LinkedHashMap<>();
    form.governing(entry.id())
        .forEach(citation ->
            quoted
                .computeIfAbsent(citation.provision(), _ -> new ArrayList<>())
                .add(citation.sentence()));
    return quoted.entrySet().stream()
        .map(quote ->
            Map.of(
                "citation",
                quote.getKey().label().cited(),
                "quote",
                quotation(quote.getKey(), quote.getValue())))
        .toList();
  }

  /** Whole sentences of one provision; an ellipsis where sentences between them are left out. */
  private static String quotation(Provision provision, List<Sentence> sentences) {
    List<Sentence> all = provision.sentences().toList();
    StringBuilder out = new StringBuilder();
    int next = -1;
    for (Sentence sentence : sentences) {
      int at = all.indexOf(sentence);
      if (next >= 0) {
        out.append(at == next ? " " : " … ");
      }
      out.append(sentence.wording().plain());
      next = at + 1;
    }
    return out.toString();
  }

  private static void put(Map<String, Object> model, ScheduleEntry entry, Value value) {
    if (value instanceof Value.Table(var rows)
        && entry.type() instanceof EntryType.Table(var columns)) {
      model.put(
          "table",
          Map.of(
              "columns",
              columns.stream().map(EntryType.Column::title).toList(),
              "rows",
              rows.stream()
                  .map(row ->
                      columns.stream()
                          .map(column ->
                              Optional.ofNullable(row.get(column.id()))
                                  .map(cell -> ValueWords.of(column.type(), cell))
                                  .orElse(""))
                          .toList())
                  .toList()));
      return;
    }
    List<String> lines = String.join("\n", ValueWords.paragraphs(entry, value)).lines().toList();
    if (lines.size() == 1) {
      model.put("value", lines.getFirst());
    } else {
      model.put("lines", lines);
    }
  }

  private static String type(EntryType type) {
    return switch (type) {
      case EntryType.Text() -> "text";
      case EntryType.Addresses() -> "addresses";
      case EntryType.Money() -> "money";
      case EntryType.Percent() -> "percent";
      case EntryType.Count() -> "count";
      case EntryType.Date() -> "date";
      case EntryType.Indicator() -> "indicator";
      case EntryType.Choice(var _) -> "choice";
      case EntryType.Table(var _) -> "table";
    };
  }
}
