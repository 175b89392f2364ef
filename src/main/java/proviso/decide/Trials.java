package proviso.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import proviso.clause.Inputs;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * Values that are worth trying for a fact: every option, and amounts and moments on both sides of
 * those that the form's rules and the claim's other facts know.
 */
final class Trials {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int MOST = 60;

  private final Program program;
  private final Set<Long> amounts = new LinkedHashSet<>();
  private final Set<Long> moments = new LinkedHashSet<>();
  private final Set<Long> counts = new LinkedHashSet<>(List.of(0L, 1L, 2L, 5L, 30L, 100L));
  private final Set<Long> spans = new LinkedHashSet<>(List.of(0L, HOUR, 6 * HOUR, 30 * HOUR));
  private final Set<Long> shares = new LinkedHashSet<>(List.of(0L, 50_000_000L, 100_000_000L));

  /** Collects what the rules and the known inputs of a claim speak of. */
  Trials(Program program, Inputs inputs) {
    this.program = program;
    amounts.addAll(List.of(0L, 100L, 100_000L, 100_000_000L));
    for (int i = 0; i < inputs.size(); i++) {
      known(program.inputs().get(i).type(), inputs, i);
    }
    if (moments.isEmpty()) {
      moments.addAll(List.of(1_750_000_000L, 1_750_000_000L + DAY));
    }
    for (Program.Rule rule : program.rules()) {
      rule.value().ifPresent(core -> core.walk(this::constant));
      rule.when().ifPresent(core -> core.walk(this::constant));
    }
  }

  private void known(Type type, Inputs inputs, int number) {
    if (type instanceof Type.Rows(List<Type.Column> columns)) {
      Rows rows = inputs.rows(number);
      for (int row = 0; row < Math.min(rows.size(), MOST); row++) {
        for (int column = 0; column < columns.size(); column++) {
          near(columns.get(column).type(), rows.cell(row, column));
        }
      }
    } else {
      near(type, inputs.scalar(number));
    }
  }

  private void constant(Core core) {
    if (core instanceof Core.Constant(long value, Type type, _)) {
      near(type, value);
    }
  }

  private void near(Type type, long value) {
    if (!Slot.isValue(value) || !(type instanceof Type.Simple simple)) {
      return;
    }
    switch (simple) {
      case MONEY -> limited(amounts, Math.max(0, value - 1), value, value + 1);
      case INSTANT ->
          limited(
              moments,
              value,
              value - MINUTE,
              value + MINUTE,
              value + 9 * HOUR,
              value - 9 * HOUR,
              value + 3 * DAY,
              value - 3 * DAY,
              value + 20 * DAY,
              value - 30 * DAY,
              value + 120 * DAY);
      case DATE -> limited(moments, value * DAY + 12 * HOUR, (value - 1) * DAY + 12 * HOUR);
      case DURATION, HOURS -> limited(spans, value, Math.max(0, value - MINUTE), value + MINUTE);
      case DAYS, MONTHS, BUSINESS_DAYS, COUNT ->
          limited(counts, value, Math.max(0, value - 1), value + 1);
      case PERCENT -> limited(shares, value, Math.max(0, value - 1), value + 1);
      case INDICATOR, TEXT -> {}
    }
  }

  private static void limited(Set<Long> set, long... values) {
    for (long value : values) {
      if (set.size() < MOST) {
        set.add(value);
      }
    }
  }

  /** The values to try for a single fact, none among them. */
  List<Long> values(Type type) {
    List<Long> values = new ArrayList<>();
    switch (type) {
      case Type.Simple simple -> {
        switch (simple) {
          case MONEY -> values.addAll(amounts);
          case INSTANT -> values.addAll(moments);
          case DATE -> moments.forEach(it -> values.add(Math.floorDiv(it, DAY)));
          case DURATION, HOURS -> values.addAll(spans);
          case DAYS, MONTHS, BUSINESS_DAYS, COUNT -> values.addAll(counts);
          case PERCENT -> values.addAll(shares);
          case INDICATOR -> values.addAll(List.of(Slot.YES, Slot.NO));
          case TEXT -> {
            for (long text = 0; text <= program.texts().size(); text++) {
              values.add(text);
            }
          }
        }
      }
      case Type.Choice(List<String> options) -> {
        for (long option = 0; option < options.size(); option++) {
          values.add(option);
        }
      }
      case Type.Choices(List<String> options) -> {
        values.add(0L);
        for (int option = 0; option < options.size(); option++) {
          values.add(1L << option);
        }
        for (int option = 1; option < options.size(); option++) {
          values.add(1L | 1L << option);
        }
        values.add((1L << options.size()) - 1);
      }
      case Type.Rows _, Type.ByKey _ -> {}
    }
    return values;
  }

  /** Some rows: none, or one or two with cells worth trying. */
  Rows rows(Type.Rows type, SplittableRandom random) {
    int size = random.nextInt(3);
    long[][] columns = new long[type.columns().size()][size];
    for (int column = 0; column < columns.length; column++) {
      List<Long> values = values(type.columns().get(column).type());
      for (int row = 0; row < size; row++) {
        columns[column][row] =
            values.isEmpty() ? Slot.NONE : values.get(random.nextInt(values.size()));
      }
    }
    return Rows.of(columns, size);
  }
}
