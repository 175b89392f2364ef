package proviso.particulars;

import java.util.Optional;
import proviso.form.EntryType;
import proviso.form.ParsedValue;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.text.LocatedText;

/** What a schedule entry must not be below or above: another entry, or a value. */
public final class Bounds {
  private Bounds() {}

  /** Which side of an entry is bounded. */
  public enum Side {
    /** It must not be below. */
    AT_LEAST("below"),
    /** It must not be above. */
    AT_MOST("above");

    private final String wrong;

    Side(String wrong) {
      this.wrong = wrong;
    }

    /** What a value is that breaks the bound, such as "above". */
    public String wrong() {
      return wrong;
    }

    /** Whether a value compared to the bound breaks it. */
    boolean isBrokenBy(int compared) {
      return switch (this) {
        case AT_LEAST -> compared < 0;
        case AT_MOST -> compared > 0;
      };
    }
  }

  /** A bound. */
  public sealed interface Bound {
    /**
     * The value of another entry.
     *
     * @param entry the entry
     */
    record Entry(ScheduleEntry entry) implements Bound {}

    /**
     * A value of the form's.
     *
     * @param value the value
     */
    record Literal(Value value) implements Bound {}
  }

  /** The bound of an entry on one side. */
  public static Optional<Bound> of(Schedule schedule, ScheduleEntry entry, Side side) {
    Optional<LocatedText> written =
        switch (side) {
          case AT_LEAST -> entry.atLeast();
          case AT_MOST -> entry.atMost();
        };
    return written
        .map(text -> text.value().strip())
        .flatMap(text ->
            schedule
                .entry(text)
                .<Bound>map(Bound.Entry::new)
                .or(() -> literal(entry.type(), text).map(Bound.Literal::new)));
  }

  private static Optional<Value> literal(EntryType type, String text) {
    return switch (Scalars.parse(type, text)) {
      case ParsedValue.Accepted(Value value) -> Optional.of(value);
      // The form's own check reports a bound that is neither entry nor value.
      case ParsedValue.Rejected _ -> Optional.empty();
    };
  }

  /** How two values of one kind compare; empty when their kind has no order. */
  static Optional<Integer> compare(Value left, Value right) {
    return switch (left) {
      case Value.Money(long cents) when right instanceof Value.Money(long other) ->
          Optional.of(Long.compare(cents, other));
      case Value.Percent(var percent) when right instanceof Value.Percent(var other) ->
          Optional.of(percent.compareTo(other));
      case Value.Count(long count) when right instanceof Value.Count(long other) ->
          Optional.of(Long.compare(count, other));
      case Value.Date(var date) when right instanceof Value.Date(var other) ->
          Optional.of(date.compareTo(other));
      case Value.Money _,
          Value.Percent _,
          Value.Count _,
          Value.Date _,
          Value.Duration _,
          Value.Days _,
          Value.Months _,
          Value.BusinessDays _,
          Value.Text _,
          Value.Addresses _,
          Value.Indicator _,
          Value.Choice _,
          Value.Table _ ->
          Optional.empty();
    };
  }
}
