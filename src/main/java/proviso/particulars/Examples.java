package proviso.particulars;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.form.EntryType;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.form.Value;

/**
 * Values that a form's schedule takes, for messages and for the file that an author starts from.
 */
public final class Examples {
  private static final Value.Money MONEY = new Value.Money(100_000_00);
  private static final Value.Money CAPPED_MONEY = new Value.Money(1_000_00);
  private static final Value.Percent PERCENT = new Value.Percent(BigDecimal.TEN);
  private static final Value.Count COUNT = new Value.Count(10);
  private static final Value.Date DATE = new Value.Date(LocalDate.of(2026, 12, 1));

  private final Schedule schedule;

  /** Examples for the entries of a schedule. */
  public Examples(Schedule schedule) {
    this.schedule = schedule;
  }

  /** A value of the entry's type within its bounds, as far as these can be met at once. */
  public Value of(ScheduleEntry entry) {
    return within(entry, new HashSet<>());
  }

  private Value within(ScheduleEntry entry, Set<String> visited) {
    Value plain = plain(entry);
    if (!visited.add(entry.id())) {
      return plain;
    }
    Optional<Value> least = bound(entry, Bounds.Side.AT_LEAST, visited);
    Optional<Value> most = bound(entry, Bounds.Side.AT_MOST, visited);
    Value value = plain;
    if (least.isPresent() && Bounds.compare(value, least.get()).orElse(0) < 0) {
      value = least.get();
    }
    if (most.isPresent() && Bounds.compare(value, most.get()).orElse(0) > 0) {
      value = most.get();
    }
    return value;
  }

  /** An amount that another caps, as a deductible is capped by a limit, is mostly far below it. */
  private Value plain(ScheduleEntry entry) {
    boolean capped =
        Bounds.of(schedule, entry, Bounds.Side.AT_MOST)
            .filter(it -> it instanceof Bounds.Bound.Entry)
            .isPresent();
    return capped && entry.type() instanceof EntryType.Money ? CAPPED_MONEY : of(entry.type());
  }

  private Optional<Value> bound(ScheduleEntry entry, Bounds.Side side, Set<String> visited) {
    return Bounds.of(schedule, entry, side)
        .map(bound ->
            switch (bound) {
              case Bounds.Bound.Literal(Value value) -> value;
              case Bounds.Bound.Entry(ScheduleEntry other) -> within(other, visited);
            });
  }

  /** A value of a type. */
  static Value of(EntryType type) {
    return switch (type) {
      case EntryType.Text() -> new Value.Text("Sale of outdoor apparel");
      case EntryType.Addresses() ->
          new Value.Addresses(List.of("410 Front Street, Columbus, OH 43215"));
      case EntryType.Money() -> MONEY;
      case EntryType.Percent() -> PERCENT;
      case EntryType.Count() -> COUNT;
      case EntryType.Date() -> DATE;
      case EntryType.Indicator() -> new Value.Indicator(true);
      case EntryType.Choice(Map<String, String> options) ->
          new Value.Choice(options.keySet().iterator().next());
      case EntryType.Table(List<EntryType.Column> columns) -> {
        Map<String, Value> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.id(), of(column.type())));
        yield new Value.Table(List.of(row));
      }
    };
  }
}
