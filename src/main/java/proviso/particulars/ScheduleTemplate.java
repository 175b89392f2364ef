package proviso.particulars;

import java.util.List;
import java.util.Map;
import proviso.clause.CompiledForm;
import proviso.form.EntryType;
import proviso.form.ScheduleEntry;
import proviso.form.Value;

/**
 * The schedule that an author starts from: every entry with an example, its printed title, what
 * fills it and the form's help.
 */
public final class ScheduleTemplate {
  private final CompiledForm form;
  private final YamlLines out;

  /**
   * Writes the schedule of a form.
   *
   * @param form the form
   * @param out where to
   */
  public ScheduleTemplate(CompiledForm form, YamlLines out) {
    this.form = form;
    this.out = out;
  }

  /** Writes the key {@code schedule} and the entries below it; nothing when there are none. */
  public void write(String indent) {
    List<ScheduleEntry> entries = form.form().schedule().entries();
    if (entries.isEmpty()) {
      return;
    }
    out.line(indent + "schedule:");
    Examples examples = new Examples(form.form().schedule());
    entries.forEach(entry -> entry(indent + "  ", entry, examples.of(entry)));
    if (entries.stream().anyMatch(e -> e.presence() == ScheduleEntry.Presence.DECLARATIONS)) {
      out.comment(
          indent,
          "An entry that may be left to the declarations can stand under this key instead.");
      out.line(indent + "# declarations:");
    }
  }

  private void entry(String indent, ScheduleEntry entry, Value example) {
    String presence =
        switch (entry.presence()) {
          case REQUIRED -> "";
          case DECLARATIONS -> " May be left to the declarations.";
          case OPTIONAL -> " May be left out.";
        };
    out.comment(
        indent,
        (entry.label().own() + " " + entry.title()).strip()
            + ": "
            + Scalars.name(entry.type())
            + "."
            + presence
            + bounds(entry)
            + " "
            + entry.help());
    meanings(indent, entry.type());
    out.value(indent, entry.id(), example);
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
  private void meanings(String indent, EntryType type) {
    if (type instanceof EntryType.Choice(Map<String, String> options)) {
      options.forEach((id, words) -> out.comment(indent, "  " + id + ": " + words));
    }
    if (type instanceof EntryType.Table(List<EntryType.Column> columns)) {
      for (EntryType.Column column : columns) {
        String mayMiss = column.required() ? "" : " May be left out.";
        out.comment(
            indent,
            "  "
                + column.id()
                + ": "
                + column.title()
                + ", "
                + Scalars.name(column.type())
                + "."
                + mayMiss);
        meanings(indent, column.type());
      }
    }
  }
}
