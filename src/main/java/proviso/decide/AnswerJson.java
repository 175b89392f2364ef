package proviso.decide;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import proviso.clause.Slot;
import proviso.rule.Type;
import proviso.rule.Type.Simple;
import tools.jackson.core.JsonGenerator;

/**
 * Writes answers for programs: amounts as {@code "28400.00"}, moments as ISO 8601 with the offset
 * of the place, dates as ISO 8601, spans as ISO 8601 durations, shares as {@code "12.5%"}, options
 * by their ids, yes and no as such; what is open as {@code "unknown"}, none as {@code "none"}, as
 * claim files write them. Every single value is a text.
 */
final class AnswerJson {
  private static final int MILLIONTHS = 6;

  private final JsonGenerator json;
  private final ZoneId zone;
  private final List<String> texts;

  AnswerJson(JsonGenerator json, ZoneId zone, List<String> texts) {
    this.json = json;
    this.zone = zone;
    this.texts = texts;
  }

  /** The name of a constant as JSON has it, such as {@code does-not-apply}. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes one value. */
  void write(Answer answer) {
    switch (answer) {
      case Answer.Single single -> slot(single.type(), single.slot());
      case Answer.Table table -> table(table);
      case Answer.Keyed keyed -> keyed(keyed);
    }
  }

  private void slot(Type type, long slot) {
    if (slot == Slot.UNKNOWN) {
      json.writeString("unknown");
    } else if (slot == Slot.NONE) {
      json.writeString("none");
    } else {
      value(type, slot);
    }
  }

  private void value(Type type, long slot) {
    switch (type) {
      case Simple simple -> simple(simple, slot);
      case Type.Choice(List<String> options) -> json.writeString(options.get((int) slot));
      case Type.Choices(List<String> options) -> {
        json.writeStartArray();
        for (int i = 0; i < options.size(); i++) {
          if ((slot >> i & 1) == 1) {
            json.writeString(options.get(i));
          }
        }
        json.writeEndArray();
      }
      case Type.Rows _, Type.ByKey _ -> throw new IllegalArgumentException("no single value");
    }
  }

  private void simple(Simple type, long slot) {
    switch (type) {
      case MONEY -> json.writeString(BigDecimal.valueOf(slot, 2).toPlainString());
      case INSTANT ->
          json.writeString(
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  Instant.ofEpochSecond(slot).atZone(zone)));
      case DATE -> json.writeString(LocalDate.ofEpochDay(slot).toString());
      case DURATION, HOURS -> json.writeString(Duration.ofSeconds(slot).toString());
      case DAYS, MONTHS, BUSINESS_DAYS, COUNT -> json.writeString(Long.toString(slot));
      case PERCENT ->
          json.writeString(
              BigDecimal.valueOf(slot, MILLIONTHS).stripTrailingZeros().toPlainString() + "%");
      case INDICATOR -> json.writeString(slot == Slot.YES ? "yes" : "no");
      case TEXT -> json.writeString(slot < texts.size() ? texts.get((int) slot) : "");
    }
  }

  private void table(Answer.Table table) {
    if (!table.known()) {
      json.writeString("unknown");
      return;
    }
    json.writeStartArray();
    for (int row = 0; row < table.rows().size(); row++) {
      json.writeStartObject();
      for (int column = 0; column < table.type().columns().size(); column++) {
        json.writeName(table.type().columns().get(column).name());
        slot(table.type().columns().get(column).type(), table.rows().cell(row, column));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void keyed(Answer.Keyed keyed) {
    if (!keyed.known()) {
      json.writeString("unknown");
      return;
    }
    json.writeStartArray();
    for (int i = 0; i < keyed.amounts().size(); i++) {
      json.writeStartObject();
      json.writeName("key");
      slot(keyed.type().key(), keyed.amounts().key(i));
      json.writeName("amount");
      slot(Simple.MONEY, keyed.amounts().amount(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
