package proviso.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import proviso.bench.Loss.Cost;
import proviso.bench.Loss.Expense;
import proviso.bench.Loss.Payment;
import proviso.bench.Loss.Segment;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.clause.UsHolidays;
import proviso.rule.Program;
import proviso.rule.Type;

/** Losses under BP 05 94, and the same losses as inputs of its program and of the peers. */
final class Losses {
  static final Place PLACE =
      Place.ofYear(ZoneId.of("America/New_York"), LocalDate.of(2025, 3, 1), UsHolidays.table());
  static final long LIMIT = 10_000_000;
  static final long DEDUCTIBLE = 100_000;

  // 2025-05-06T02:00 in New York.
  private static final long START = 1_746_511_200;
  private static final long HOUR = 3600;

  private final RandomGenerator random;

  private Losses(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A virus that corrupts the data of a shop and stops it for some days; amounts and times vary.
   */
  static Loss realistic(RandomGenerator random) {
    return new Losses(random).loss(true);
  }

  /** Any facts at all, most of them not covered. */
  static Loss any(RandomGenerator random) {
    return new Losses(random).loss(false);
  }

  private <E> E one(boolean fixed, E usual, E[] all) {
    return fixed ? usual : all[random.nextInt(all.length)];
  }

  private boolean flag(boolean fixed, boolean usual) {
    return fixed ? usual : random.nextInt(4) == 0 ? !usual : usual;
  }

  private long moment(boolean fixed, int from, int to) {
    long moment = START + random.nextInt(from, to) * HOUR + 1800L * random.nextInt(2);
    return fixed || random.nextInt(6) > 0 ? moment : Loss.NEVER;
  }

  private long cents(int most) {
    return random.nextInt(most) + 1L;
  }

  private <R> List<R> rows(int size, IntFunction<R> row) {
    return IntStream.range(0, size).mapToObj(row).toList();
  }

  private Loss loss(boolean f) {
    EnumSet<Loss.Coverage> claimed = EnumSet.allOf(Loss.Coverage.class);
    if (!f && random.nextInt(4) == 0) {
      claimed.remove(Loss.Coverage.values()[random.nextInt(2)]);
    }
    return new Loss(
        claimed,
        one(f, Loss.Cause.MALICIOUS_CODE, Loss.Cause.values()),
        flag(f, false),
        flag(f, true),
        flag(f, false),
        flag(f, false),
        one(f, Loss.Endorsement.UNCHANGED, Loss.Endorsement.values()),
        flag(f, false),
        flag(f, true),
        flag(f, true),
        flag(f, true),
        one(f, Loss.Service.NONE, Loss.Service.values()),
        one(f, Loss.UtilityCause.NONE, Loss.UtilityCause.values()),
        one(f, Loss.Whose.NONE, Loss.Whose.values()),
        one(f, Loss.Role.OUTSIDER, Loss.Role.values()),
        flag(f, false),
        flag(f, true),
        one(f, Loss.Purpose.NONE, Loss.Purpose.values()),
        flag(f, false),
        one(f, Loss.Where.NETWORK, Loss.Where.values()),
        START - 10 * HOUR * random.nextInt(200),
        one(f || random.nextInt(3) > 0, Loss.Channel.INTERNET, Loss.Channel.values()),
        one(f || random.nextInt(2) > 0, Loss.DataEffect.CORRUPTED, Loss.DataEffect.values()),
        one(f, Loss.Interest.OWN, Loss.Interest.values()),
        flag(f, true),
        flag(f, true),
        flag(f, true),
        one(f || random.nextInt(3) > 0, Loss.Licensed.KEPT, Loss.Licensed.values()),
        START,
        START + random.nextInt(50) * HOUR,
        one(f, Loss.Extent.PART, Loss.Extent.values()),
        rows(
            f ? 8 : random.nextInt(6),
            i -> new Cost(f ? i % 4 : random.nextInt(7), cents(700_000))),
        f || random.nextBoolean() ? 45_000 : 0,
        f || random.nextBoolean() ? 20_000 : 0,
        one(f || random.nextInt(2) > 0, Loss.Suspension.CESSATION, Loss.Suspension.values()),
        flag(f, true),
        flag(f, false),
        START + random.nextInt(30) * HOUR,
        moment(f, 30, 200),
        moment(f, 30, 2500),
        moment(f, 30, 2500),
        f ? Loss.NEVER : moment(false, 20, 2500),
        10 * HOUR,
        rows(
            f ? 6 : random.nextInt(5),
            i -> {
              long from = START + 12 * HOUR * i;
              return new Segment(
                  from, from + 12 * HOUR, cents(30_000) - 3_000, cents(9_000), flag(f, true));
            }),
        rows(f ? 3 : random.nextInt(5), i -> new Cost(f ? i : random.nextInt(4), cents(20_000))),
        rows(
            f ? 5 : random.nextInt(5),
            i ->
                new Expense(
                    f ? i % 3 : random.nextInt(4),
                    cents(200_000),
                    moment(true, 0, 200),
                    cents(10_000),
                    cents(5_000),
                    cents(3_000),
                    flag(f, true))),
        rows(f ? 2 : random.nextInt(5), i -> new Cost(random.nextInt(7), cents(90_000))),
        rows(
            f ? 2 : random.nextInt(3),
            i -> new Payment(START - 24 * HOUR * random.nextInt(500), cents(2_000_000))));
  }

  /** The same as inputs of the form's program, under the default readings. */
  static Inputs inputs(Program program, Loss loss) {
    Map<String, Integer> numbers = program.inputNumbers();
    Map<String, Object> values = byName(loss);
    Inputs inputs = Inputs.unknown(program.inputs().size());
    for (Program.Input input : program.inputs()) {
      if (input.source() == Program.Source.READING) {
        inputs = inputs.with(numbers.get(input.name()), 0);
      }
    }
    for (Map.Entry<String, Object> value : values.entrySet()) {
      int number = numbers.get(value.getKey());
      inputs =
          value.getValue() instanceof Rows rows
              ? inputs.with(number, rows)
              : inputs.with(number, slot(value.getValue()));
    }
    return inputs;
  }

  private static long slot(Object value) {
    return switch (value) {
      case Long number -> number;
      case Boolean flag -> flag ? Slot.YES : Slot.NO;
      case Enum<?> option -> option.name().equals("NONE") ? Slot.NONE : option.ordinal();
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static Map<String, Object> byName(Loss loss) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "claim.coverages",
        loss.claimed().stream().mapToLong(coverage -> 1L << coverage.ordinal()).sum());
    values.put("cause", loss.cause());
    values.put("contributing.causes", loss.entireInternet() ? 4L : 0L);
    values.put("base.cause-covered", loss.causeCovered());
    values.put("base.date-exclusion-applies", loss.dateExclusion());
    values.put("base.interruption-excluded", loss.interruptionExcluded());
    values.put("base.endorsement-effect", loss.endorsement());
    values.put("base.change-inapplicable", loss.changeInapplicable());
    values.put("system.antivirus-equipped", loss.antivirus());
    values.put("shut-down.after-detection", loss.afterDetection());
    values.put("overload.by-malicious-code", loss.overloadByMaliciousCode());
    values.put("utility.service", loss.service());
    values.put("utility.cause", loss.utilityCause());
    values.put("system.whose", loss.whose());
    values.put("actor.role", loss.role());
    values.put("actor.written-agreement", loss.writtenAgreement());
    values.put("actor.agreed-service", loss.agreedService());
    values.put("actor.purpose", loss.purpose());
    values.put("removal.of-funds", loss.ofFunds());
    values.put("incident.place", loss.place());
    values.put("occurrence.began", loss.occurrenceBegan());
    values.put("activity.channel", loss.channel());
    values.put("data.effect", loss.effect());
    values.put("data.interest", loss.interest());
    values.put("data.originates-in-territory", loss.originates());
    values.put("data.resides-in-territory", loss.resides());
    values.put("data.used-in-scheduled-activity", loss.used());
    values.put("data.licensed-to-others", loss.licensed());
    values.put("loss.time", loss.lossTime());
    values.put("loss.discovered", loss.lossDiscovered());
    values.put("restoration.extent", loss.extent());
    values.put("restoration.costs", costs(loss.restoration()));
    values.put("blank-media.cost", loss.blankMedia());
    values.put("licensor.recovery", loss.licensorRecovery());
    values.put("suspension.kind", loss.suspension());
    values.put(
        "suspension.causes", (loss.byLossOfData() ? 1L : 0L) + (loss.byInterruption() ? 2L : 0L));
    values.put("website.interrupted", loss.websiteInterrupted());
    values.put("service.restored", loss.serviceRestored());
    values.put("data.restored", loss.dataRestored());
    values.put("activity.resumed", loss.resumed());
    values.put("activity.could-have-resumed", loss.couldHaveResumed());
    values.put("business.operating-day", loss.operatingDay());
    values.put(
        "income.segments",
        table(
            loss.segments().stream()
                .map(it ->
                    new long[] {
                      it.from(), it.to(), it.income(), it.expense(), it.inTerritory() ? 1 : 0
                    }),
            5));
    values.put("income.offsets", costs(loss.offsets()));
    values.put(
        "expense.items",
        table(
            loss.expenses().stream()
                .map(it ->
                    new long[] {
                      it.kind(),
                      it.amount(),
                      it.incurred(),
                      it.normal(),
                      it.salvage(),
                      it.avoidable(),
                      it.inTerritory() ? 1 : 0
                    }),
            7));
    values.put("other.costs", costs(loss.otherCosts()));
    values.put(
        "payments",
        table(
            loss.payments().stream().map(it -> new long[] {it.occurrenceBegan(), it.amount()}), 2));
    values.put("schedule.limit", LIMIT);
    values.put("schedule.deductible", DEDUCTIBLE);
    values.put("schedule.waiver", false);
    return values;
  }

  private static Rows costs(List<Cost> costs) {
    return table(costs.stream().map(it -> new long[] {it.kind(), it.amount()}), 2);
  }

  private static Rows table(Stream<long[]> lines, int width) {
    List<long[]> rows = lines.toList();
    long[][] columns = new long[width][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < width; column++) {
        columns[column][row] = rows.get(row)[column];
      }
    }
    return Rows.of(columns, rows.size());
  }

  /** The same for a peer: rows as lists, or as mappings by column if {@code named}. */
  static Map<String, Object> facts(Program program, Inputs inputs, boolean named) {
    Map<String, Object> facts = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Type type = program.inputs().get(i).type();
      long slot = inputs.scalar(i);
      Object fact =
          type instanceof Type.Rows rows
              ? rows(inputs.rows(i), rows.columns().size(), named)
              : type == Type.Simple.INDICATOR ? (Object) (slot == Slot.YES) : (Object) slot;
      facts.put(Notation.input(i), fact);
    }
    return facts;
  }

  private static List<Object> rows(Rows rows, int width, boolean named) {
    return IntStream.range(0, rows.size())
        .<Object>mapToObj(row -> {
          List<Long> cells =
              IntStream.range(0, width).mapToObj(column -> rows.cell(row, column)).toList();
          if (!named) {
            return cells;
          }
          Map<String, Object> mapping = new HashMap<>();
          for (int column = 0; column < width; column++) {
            mapping.put("c" + column, cells.get(column));
          }
          return mapping;
        })
        .toList();
  }
}
