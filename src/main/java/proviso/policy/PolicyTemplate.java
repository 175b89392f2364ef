package proviso.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import proviso.clause.CompiledForm;
import proviso.form.EntryType;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.particulars.Bounds;
import proviso.particulars.Examples;
import proviso.particulars.Scalars;

/**
 * The policy file that an author starts from: every key with an example, every entry of the form's
 * schedule with its printed title, what fills it and the form's help. It is itself a valid policy.
 */
public final class PolicyTemplate {
  private static final int WIDTH = 100;

  /** Texts that YAML reads as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$][A-Za-z0-9 $,.%/()&-]*");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final String HEAD =
      """
      # A policy with one form. Replace the examples, then:  proviso issue FILE

      # The policy number, as printed.
      policy: XX 0000001-01

      # Names and addresses as printed; one item for each line of an address.
      insurer:
        name: Example Insurance Company
        address: [1 Example Plaza, "Columbus, OH 43215"]
      insured:
        name: Example Outfitters, LLC
        address: [410 Front Street, "Columbus, OH 43215"]
      # producer:
      #   name: Example Agency, Inc.
      #   address: [88 Broad Street, "Columbus, OH 43215"]

      # In force from 12:01 a.m. of the first date to 12:01 a.m. of the last, in the zone of the
      # insured's location. For noon, add  time: "12:00"
      period: {from: 2026-12-01, to: 2027-12-01}
      zone: America/New_York

      # The date printed on the declarations.
      issued: 2026-11-20

      forms:
      """;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final CompiledForm form;

  private PolicyTemplate(CompiledForm form) {
    this.form = form;
  }

  /** The file for a policy with this form; lines end with LF. */
  public static String of(CompiledForm form) {
    return new PolicyTemplate(form).text();
  }

  private String text() {
    comment("  ", form.id() + " " + form.form().title().plain());
    line("  - form: " + scalar(form.id().number()));
    line("    edition: " + scalar(form.id().edition()));
    List<ScheduleEntry> entries = form.form().schedule().entries();
    if (!entries.isEmpty()) {
      line("    schedule:");
      Examples examples = new Examples(form.form().schedule());
      entries.forEach(entry -> entry(entry, examples.of(entry)));
      if (entries.stream().anyMatch(e -> e.presence() == ScheduleEntry.Presence.DECLARATIONS)) {
        comment(
            "    ",
            "An entry that may be left to the declarations can stand under this key instead.");
        line("    # declarations:");
      }
    }
    return out.toString();
  }

  private void entry(ScheduleEntry entry, Value example) {
    String presence =
        switch (entry.presence()) {
          case REQUIRED -> "";
          case DECLARATIONS -> " May be left to the declarations.";
          case OPTIONAL -> " May be left out.";
        };
    comment(
        "      ",
        (entry.label().own() + " " + entry.title()).strip()
            + ": "
            + Scalars.name(entry.type())
            + "."
            + presence
            + bounds(entry)
            + " "
            + entry.help());
    meanings(entry.type());
    value("      ", entry.id(), example);
  }

  private String bounds(ScheduleEntry entry) {
    StringBuilder words = new StringBuilder();
    for (Bounds.Side side : Bounds.Side.values()) {
      Bounds.of(form.form().schedule(), entry, side)
          .ifPresent(bound ->
              words
                  .append(" Not ")
                  .append(side.wrong())
                  .append(' ')
                  .append(
                      switch (bound) {
                        case Bounds.Bound.Entry(ScheduleEntry other) -> "\"" + other.id() + "\"";
                        case Bounds.Bound.Literal(Value value) -> Scalars.written(value);
                      })
                  .append('.'));
    }
    return words.toString();
  }

  /** What the options of a choice, or the columns of a table, mean. */
  private void meanings(EntryType type) {
    if (type instanceof EntryType.Choice(Map<String, String> options)) {
      options.forEach((id, words) -> comment("      ", "  " + id + ": " + words));
    }
    if (type instanceof EntryType.Table(List<EntryType.Column> columns)) {
      for (EntryType.Column column : columns) {
        String mayMiss = column.required() ? "" : " May be left out.";
        comment(
            "      ",
            "  "
                + column.id()
                + ": "
                + column.title()
                + ", "
                + Scalars.name(column.type())
                + "."
                + mayMiss);
        meanings(column.type());
      }
    }
  }

  private void value(String indent, String key, Value value) {
    switch (value) {
      case Value.Addresses(List<String> addresses) -> {
        line(indent + key + ":");
        addresses.forEach(address -> line(indent + "  - " + scalar(address)));
      }
      case Value.Table(List<Map<String, Value>> rows) -> {
        line(indent + key + ":");
        for (Map<String, Value> row : rows) {
          String dash = "  - ";
          for (Map.Entry<String, Value> cell : row.entrySet()) {
            value(indent + dash, cell.getKey(), cell.getValue());
            dash = "    ";
          }
        }
      }
      case Value.Text _,
          Value.Money _,
          Value.Percent _,
          Value.Count _,
          Value.Date _,
          Value.Duration _,
          Value.Days _,
          Value.Months _,
          Value.BusinessDays _,
          Value.Indicator _,
          Value.Choice _ ->
          line(indent + key + ": " + scalar(Scalars.written(value)));
    }
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void comment(String indent, String words) {
    String start = indent + "# ";
    StringBuilder current = new StringBuilder(start);
    String between = words.startsWith("  ") ? "  " : "";
    for (String word : SPACE.splitAsStream(words.strip()).toList()) {
      if (current.length() > start.length()
          && current.length() + between.length() + word.length() > WIDTH) {
        line(current.toString());
        current = new StringBuilder(start);
        between = "";
      }
      current.append(between).append(word);
      between = " ";
    }
    line(current.toString());
  }

  private void line(String words) {
    out.append(words.stripTrailing()).append('\n');
  }
}
