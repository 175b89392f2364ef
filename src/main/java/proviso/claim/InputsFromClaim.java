package proviso.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.Holidays;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.particulars.Period;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * From a claim to the inputs of its form's program: facts, schedule values and readings as numbers,
 * as {@link Type} and {@link Slot} say.
 *
 * <p>A fact that is unknown or not asked is unknown, whatever else is known. Of the schedule a
 * blank indicator is no, another blank optional entry is none, and an entry that the policy must
 * give and does not is unknown. Texts have the program's numbers, and others numbers after them in
 * the order in which they first appear.
 */
public final class InputsFromClaim {
  private static final int MILLIONTHS = 6;
  private static final long SECONDS_OF_MINUTE = 60;

  private final Claim claim;
  private final Map<String, Long> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  private InputsFromClaim(Claim claim, Program program) {
    this.claim = claim;
    program.texts().forEach(this::number);
  }

  /**
   * The inputs of a claim for the program of its form.
   *
   * @param claim the claim
   * @param holidays which days are no business days
   */
  public static ClaimInputs of(Claim claim, Holidays holidays) {
    return of(claim, claim.policy().form().program(), holidays);
  }

  /**
   * The inputs of a claim for a program other than its form's own.
   *
   * @param claim the claim
   * @param program a program with inputs of the claim's form
   * @param holidays which days are no business days
   * @throws IllegalArgumentException when the program is another form's
   */
  public static ClaimInputs of(Claim claim, Program program, Holidays holidays) {
    InputsFromClaim reader = new InputsFromClaim(claim, program);
    int size = program.inputs().size();
    long[] scalars = new long[size];
    Rows[] rows = new Rows[size];
    for (int i = 0; i < size; i++) {
      Program.Input input = program.inputs().get(i);
      scalars[i] = Slot.UNKNOWN;
      rows[i] = Rows.UNKNOWN;
      if (input.type() instanceof Type.Rows type) {
        rows[i] = reader.rows(input, type);
      } else {
        scalars[i] = reader.scalar(input);
      }
    }
    return new ClaimInputs(
        new Inputs(scalars, rows), place(claim.policy().period(), holidays), reader.texts);
  }

  private static Place place(Period period, Holidays holidays) {
    return new Place(
        period.zone(),
        period.from().atTime(period.time()),
        period.to().atTime(period.time()),
        holidays);
  }

  private long scalar(Program.Input input) {
    return switch (input.source()) {
      case FACT -> slot(input.type(), fact(input.id()));
      case ENTRY ->
          entry(input.id()).map(value -> slot(input.type(), value)).orElseGet(() -> blank(input));
      case READING -> reading(input);
    };
  }

  private Given fact(String id) {
    if (!claim.facts().containsKey(id)) {
      throw new IllegalArgumentException("the form has no fact " + id);
    }
    return claim.fact(id);
  }

  private Optional<Value> entry(String id) {
    return Optional.ofNullable(claim.policy().schedule().get(id));
  }

  private long reading(Program.Input input) {
    return claim.form().readings().stream()
        .filter(reading -> reading.id().equals(input.id()))
        .findFirst()
        .map(reading -> place(input.type(), claim.option(reading)))
        .orElseThrow(() -> new IllegalArgumentException("the form has no reading " + input.id()));
  }

  private long blank(Program.Input input) {
    boolean optional =
        claim
            .form()
            .schedule()
            .entry(input.id())
            .orElseThrow(() -> new IllegalArgumentException("no schedule entry " + input.id()))
            .presence()
            .equals(ScheduleEntry.Presence.OPTIONAL);
    return optional ? blank(input.type()) : Slot.UNKNOWN;
  }

  private static long blank(Type type) {
    return type == Type.Simple.INDICATOR ? Slot.NO : Slot.NONE;
  }

  private long slot(Type type, Given given) {
    return switch (given) {
      case Given.Known(FactValue value) -> slot(type, value);
      case Given.Unknown _, Given.NotAsked _ -> Slot.UNKNOWN;
      case Given.Inapplicable _ -> Slot.NONE;
    };
  }

  private long slot(Type type, FactValue value) {
    return switch (value) {
      case FactValue.Money(long cents) -> cents;
      case FactValue.Moment(Instant at) -> at.getEpochSecond();
      case FactValue.Day(LocalDate date) -> date.toEpochDay();
      case FactValue.Elapsed(long minutes) -> minutes * SECONDS_OF_MINUTE;
      case FactValue.Count(long count) -> count;
      case FactValue.Share(BigDecimal percent) -> millionths(percent);
      case FactValue.Indicator(boolean yes) -> yes ? Slot.YES : Slot.NO;
      case FactValue.Words(String text) -> number(text);
      case FactValue.Option(String id) -> place(type, id);
      case FactValue.Options(List<String> ids) -> bits(type, ids);
      case FactValue.Table _ -> throw new IllegalArgumentException("rows where " + type + " is");
    };
  }

  private long slot(Type type, Value value) {
    return switch (value) {
      case Value.Money(long cents) -> cents;
      case Value.Percent(BigDecimal percent) -> millionths(percent);
      case Value.Count(long count) -> count;
      case Value.Duration(long minutes) -> minutes * SECONDS_OF_MINUTE;
      case Value.Days(long days) -> days;
      case Value.Months(long months) -> months;
      case Value.BusinessDays(long days) -> days;
      case Value.Date(LocalDate date) -> date.toEpochDay();
      case Value.Text(String text) -> number(text);
      case Value.Addresses(List<String> addresses) -> number(String.join("; ", addresses));
      case Value.Indicator(boolean indicated) -> indicated ? Slot.YES : Slot.NO;
      case Value.Choice(String option) -> place(type, option);
      case Value.Table _ -> throw new IllegalArgumentException("rows where " + type + " is");
    };
  }

  private static long millionths(BigDecimal percent) {
    return percent.movePointRight(MILLIONTHS).longValueExact();
  }

  private long number(String text) {
    return numbers.computeIfAbsent(
        text,
        added -> {
          texts.add(added);
          return texts.size() - 1L;
        });
  }

  private static long place(Type type, String option) {
    int place = type instanceof Type.Choice(List<String> options) ? options.indexOf(option) : -1;
    if (place < 0) {
      throw new IllegalArgumentException(option + " is not " + type.words());
    }
    return place;
  }

  private static long bits(Type type, List<String> ids) {
    if (!(type instanceof Type.Choices(List<String> options)) || !options.containsAll(ids)) {
      throw new IllegalArgumentException(ids + " are not " + type.words());
    }
    long bits = 0;
    for (String id : ids) {
      bits |= 1L << options.indexOf(id);
    }
    return bits;
  }

  private Rows rows(Program.Input input, Type.Rows type) {
    return switch (input.source()) {
      case FACT ->
          switch (fact(input.id())) {
            case Given.Known(FactValue.Table(List<FactValue.Row> rows)) -> facts(type, rows);
            case Given.Known _ -> throw new IllegalArgumentException(input.id() + " has no rows");
            case Given.Unknown _, Given.NotAsked _ -> Rows.UNKNOWN;
            case Given.Inapplicable _ -> none(type);
          };
      case ENTRY ->
          switch (entry(input.id()).orElse(null)) {
            case null -> blank(input) == Slot.UNKNOWN ? Rows.UNKNOWN : none(type);
            case Value.Table(List<Map<String, Value>> rows) -> entries(type, rows);
            case Value.Addresses(List<String> addresses) ->
                entries(
                    type,
                    addresses.stream()
                        .map(it ->
                            Map.<String, Value>of(
                                type.columns().getFirst().name(), new Value.Text(it)))
                        .toList());
            case Value _ -> throw new IllegalArgumentException(input.id() + " has no rows");
          };
      case READING -> throw new IllegalArgumentException("rows for the reading " + input.id());
    };
  }

  private static Rows none(Type.Rows type) {
    return Rows.of(new long[type.columns().size()][0], 0);
  }

  private Rows facts(Type.Rows type, List<FactValue.Row> rows) {
    long[][] cells = new long[type.columns().size()][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < cells.length; column++) {
        Type.Column of = type.columns().get(column);
        cells[column][row] =
            slot(of.type(), rows.get(row).cells().getOrDefault(of.name(), Given.notAsked()));
      }
    }
    return Rows.of(cells, rows.size());
  }

  private Rows entries(Type.Rows type, List<Map<String, Value>> rows) {
    long[][] cells = new long[type.columns().size()][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < cells.length; column++) {
        Type.Column of = type.columns().get(column);
        cells[column][row] =
            Optional.ofNullable(rows.get(row).get(of.name()))
                .map(value -> slot(of.type(), value))
                .orElse(blank(of.type()));
      }
    }
    return Rows.of(cells, rows.size());
  }
}
