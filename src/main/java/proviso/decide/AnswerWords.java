package proviso.decide;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import proviso.clause.CompiledForm;
import proviso.clause.Slot;
import proviso.form.Fact;
import proviso.form.Literals;
import proviso.form.Reading;
import proviso.form.Value;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/**
 * Prints answers as a person says them: {@code $1,000.00}, {@code May 6, 2025, 10:00 a.m. EDT},
 * {@code 52 hours}, options by their words. What is open prints as "not known", none as "none".
 */
public final class AnswerWords {
  private static final long HOUR = 3600;
  private static final int MILLIONTHS = 6;
  private static final int ROWS_SHOWN = 3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.US);

  private final ZoneId zone;
  private final List<String> texts;
  private final Map<List<String>, Map<String, String>> options = new HashMap<>();

  /**
   * Prepares to print.
   *
   * @param form whose options have words
   * @param zone of the wall clock by which moments are told
   * @param texts the texts that numbers of type TEXT stand for
   */
  public AnswerWords(CompiledForm form, ZoneId zone, List<String> texts) {
    this.zone = zone;
    this.texts = List.copyOf(texts);
    form.form().facts().forEach(fact -> learn(fact.type()));
    for (Reading reading : form.form().readings()) {
      options.put(List.copyOf(reading.options().keySet()), reading.options());
    }
  }

  private void learn(Fact.Type type) {
    switch (type) {
      case Fact.Type.Choice choice ->
          options.put(List.copyOf(choice.options().keySet()), choice.options());
      case Fact.Type.Rows rows -> rows.columns().values().forEach(this::learn);
      case Fact.Type.Simple _ -> {}
    }
  }

  /** An answer in words. */
  public String print(Answer answer) {
    return switch (answer) {
      case Answer.Single single -> print(single.type(), single.slot());
      case Answer.Table table -> table(table);
      case Answer.Keyed keyed -> keyed(keyed);
    };
  }

  private String print(Type type, long slot) {
    if (slot == Slot.UNKNOWN) {
      return "not known";
    }
    if (slot == Slot.NONE) {
      return "none";
    }
    return switch (type) {
      case Type.Choice(List<String> ids) -> option(ids, (int) slot);
      case Type.Choices(List<String> ids) -> chosen(ids, slot);
      case Simple simple -> simple(simple, slot);
      case Type.Rows _, Type.ByKey _ -> throw new IllegalArgumentException("no single value");
    };
  }

  private String simple(Simple type, long slot) {
    return switch (type) {
      case MONEY -> money(slot);
      case INSTANT -> moment(slot);
      case DATE -> DAY.format(LocalDate.ofEpochDay(slot));
      case DURATION, HOURS -> span(slot);
      case DAYS -> counted(slot, "day");
      case MONTHS -> counted(slot, "month");
      case BUSINESS_DAYS -> counted(slot, "business day");
      case COUNT -> String.format(Locale.ROOT, "%,d", slot);
      case PERCENT ->
          Literals.print(new Value.Percent(BigDecimal.valueOf(slot).movePointLeft(MILLIONTHS)));
      case INDICATOR -> slot == Slot.YES ? "yes" : "no";
      case TEXT -> slot < texts.size() ? texts.get((int) slot) : "another text";
    };
  }

  /** An amount with its cents: {@code $1,000.00}, negative {@code -$5.00}. */
  public static String money(long cents) {
    long whole = Math.abs(cents);
    return String.format(
        Locale.ROOT, "%s$%,d.%02d", cents < 0 ? "-" : "", whole / 100, whole % 100);
  }

  /** A moment by the wall clock: {@code May 6, 2025, 10:00 a.m. EDT}. */
  public String moment(long epochSecond) {
    var at = Instant.ofEpochSecond(epochSecond).atZone(zone);
    String time = (at.getSecond() == 0 ? TIME : SECONDS).format(at);
    return DAY.format(at)
        + ", "
        + time.replace("AM", "a.m.").replace("PM", "p.m.")
        + " "
        + ZONE.format(at);
  }

  /** Elapsed time: {@code 52 hours}, {@code 3 hours 30 minutes}. */
  public static String span(long seconds) {
    long whole = Math.abs(seconds);
    List<String> parts = new ArrayList<>();
    if (whole >= HOUR) {
      parts.add(counted(whole / HOUR, "hour"));
    }
    if (whole % HOUR >= 60) {
      parts.add(counted(whole % HOUR / 60, "minute"));
    }
    if (whole % 60 > 0) {
      parts.add(counted(whole % 60, "second"));
    }
    String text = parts.isEmpty() ? "no time" : String.join(" ", parts);
    return seconds < 0 ? "minus " + text : text;
  }

  private static String counted(long number, String unit) {
    return String.format(Locale.ROOT, "%,d", number) + " " + unit + (number == 1 ? "" : "s");
  }

  private String option(List<String> ids, int place) {
    String id = ids.get(place);
    return options.getOrDefault(ids, Map.of()).getOrDefault(id, id);
  }

  private String chosen(List<String> ids, long bits) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if ((bits >> i & 1) == 1) {
        words.add(option(ids, i));
      }
    }
    return words.isEmpty() ? "none of the options" : String.join("; ", words);
  }

  private String table(Answer.Table table) {
    if (!table.known()) {
      return "not known";
    }
    int size = table.rows().size();
    if (size == 0) {
      return "no items";
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(size, ROWS_SHOWN); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.type().columns().size(); column++) {
        Type.Column of = table.type().columns().get(column);
        cells.add(
            of.name().replace('-', ' ') + " " + print(of.type(), table.rows().cell(row, column)));
      }
      rows.add(String.join(", ", cells));
    }
    String more = size > ROWS_SHOWN ? "; and " + (size - ROWS_SHOWN) + " more" : "";
    return counted(size, "item") + ": " + String.join("; ", rows) + more;
  }

  private String keyed(Answer.Keyed keyed) {
    if (!keyed.known()) {
      return "not known";
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keyed.amounts().size(); i++) {
      parts.add(
          print(keyed.type().key(), keyed.amounts().key(i))
              + ": "
              + print(Simple.MONEY, keyed.amounts().amount(i)));
    }
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }
}
