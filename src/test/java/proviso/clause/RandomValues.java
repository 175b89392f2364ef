package proviso.clause;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/** Values of each type, few enough to meet each other, and some where arithmetic is delicate. */
final class RandomValues {
  static final Type.Choice CHOICE = new Type.Choice(List.of("a", "b", "c"));
  static final Type.Choices CHOICES = new Type.Choices(List.of("a", "b", "c"));

  /** Every scalar type. */
  static final List<Type> SCALARS =
      java.util.stream.Stream.concat(
              Arrays.stream(Simple.values()), java.util.stream.Stream.of(CHOICE, CHOICES))
          .toList();

  /** Rows with a column of every scalar type. */
  static final Type.Rows ROWS =
      new Type.Rows(
          IntStream.range(0, SCALARS.size())
              .mapToObj(i -> new Type.Column("column-" + i, SCALARS.get(i)))
              .toList());

  /** A place whose clocks change and which has many holidays. */
  static final Place PLACE =
      Place.ofYear(
          ZoneId.of("America/New_York"),
          LocalDate.of(2024, 2, 29),
          day -> day.getDayOfYear() % 9 == 0);

  // 2025-03-09T01:30 in New York, half an hour before the clocks go forward.
  private static final long SPRING = 1_741_501_800;
  private static final long DAY = 86_400;

  private RandomValues() {}

  /** A value of a scalar type. */
  static long value(Type type, RandomGenerator random) {
    return switch (type) {
      case Simple simple ->
          switch (simple) {
            case MONEY ->
                switch (random.nextInt(60)) {
                  case 0 -> Long.MAX_VALUE - random.nextInt(3);
                  case 1 -> -random.nextInt(300);
                  case 2 -> 10_000_000_000_000_000L;
                  default -> random.nextInt(3) == 0 ? 0 : random.nextInt(6) * 50L + 1;
                };
            case INSTANT ->
                SPRING
                    + random.nextInt(4) * 1800L
                    + random.nextInt(-3, 4) * DAY
                    + random.nextInt(2) * 238 * DAY;
            case DATE -> SPRING / DAY + random.nextInt(-2, 3);
            case DURATION, HOURS -> random.nextInt(4) * 1800L;
            case DAYS, BUSINESS_DAYS -> random.nextInt(-1, 4);
            case MONTHS -> random.nextInt(-1, 3);
            case COUNT, TEXT -> random.nextInt(3);
            case PERCENT -> random.nextInt(5) * 12_500_000L;
            case INDICATOR -> random.nextInt(2);
          };
      case Type.Choice _ -> random.nextInt(3);
      case Type.Choices _ -> random.nextInt(8);
      case Type.Rows _, Type.ByKey _ -> throw new IllegalArgumentException();
    };
  }

  /** Inputs of which about one in so many is unknown, fewer none. */
  static Inputs inputs(Program program, RandomGenerator random, int oneIn) {
    Inputs inputs = Inputs.unknown(program.inputs().size());
    for (int i = 0; i < inputs.size(); i++) {
      Type type = program.inputs().get(i).type();
      if (!type.isScalar()) {
        inputs =
            random.nextInt(oneIn) == 0
                ? inputs
                : inputs.with(i, rows(random.nextInt(4), random, oneIn));
      } else {
        inputs = inputs.with(i, slot(type, random, oneIn));
      }
    }
    return inputs;
  }

  private static long slot(Type type, RandomGenerator random, int oneIn) {
    return random.nextInt(oneIn) == 0
        ? Slot.UNKNOWN
        : random.nextInt(15) == 0 ? Slot.NONE : value(type, random);
  }

  private static Rows rows(int size, RandomGenerator random, int oneIn) {
    long[][] columns = new long[ROWS.columns().size()][size];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < size; row++) {
        columns[column][row] = slot(ROWS.columns().get(column).type(), random, oneIn * 3);
      }
    }
    return Rows.of(columns, size);
  }

  /** The same inputs with a value, or none, for all that is unknown. */
  static Inputs completed(Inputs inputs, Program program, RandomGenerator random) {
    Inputs complete = inputs;
    for (int i = 0; i < inputs.size(); i++) {
      Type type = program.inputs().get(i).type();
      if (type.isScalar()) {
        complete = complete.with(i, known(inputs.scalar(i), type, random));
      } else {
        complete =
            complete.with(
                i,
                inputs.rows(i).known()
                    ? completed(inputs.rows(i), random)
                    : rows(random.nextInt(4), random, Integer.MAX_VALUE / 4));
      }
    }
    return complete;
  }

  private static Rows completed(Rows rows, RandomGenerator random) {
    long[][] columns = new long[ROWS.columns().size()][rows.size()];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < rows.size(); row++) {
        columns[column][row] =
            known(rows.cell(row, column), ROWS.columns().get(column).type(), random);
      }
    }
    return Rows.of(columns, rows.size());
  }

  private static long known(long slot, Type type, RandomGenerator random) {
    return slot == Slot.UNKNOWN ? slot(type, random, Integer.MAX_VALUE) : slot;
  }
}
