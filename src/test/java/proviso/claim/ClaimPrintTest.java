package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.form.Fact;
import proviso.form.Value;
import proviso.particulars.Period;

@NullMarked
class ClaimPrintTest {
  private static final List<String> ZONES =
      List.of("America/New_York", "Pacific/Honolulu", "Australia/Lord_Howe", "UTC");
  private static final List<String> WORDS =
      List.of(
          "unknown", "none", "null", "yes", "\"", "\\", "\n", "#", ": ", "- ", "é", "$1,000", "'");

  private final Random random = new Random(594);

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void theGoodClaimIsReadBack() {
    Claim claim = ClaimFiles.claim(ClaimFiles.GOOD);
    String printed = ClaimPrint.of(claim);
    assertThat(ClaimFiles.claim(printed)).isEqualTo(claim);
    assertThat(ClaimPrint.of(ClaimFiles.claim(printed))).isEqualTo(printed);
    assertThat(printed)
        .contains("\n  loss.time: 2025-05-06T02:00-04:00\n")
        .contains("\n  loss.reported: 2025-05-06T10:30:15-04:00\n")
        .contains("\n  witness: \"unknown\"\n")
        .contains("\n  last-year.profit: -$1,500.50\n");
  }

  @Test
  void anyClaimIsReadBackAsItWas() {
    for (int run = 0; run < 300; run++) {
      Claim claim = claim();
      String printed = ClaimPrint.of(claim);
      assertThat(ClaimFiles.claim(printed)).as(printed).isEqualTo(claim);
    }
  }

  private Claim claim() {
    Map<String, Given> facts = new LinkedHashMap<>();
    for (Fact fact : ClaimFiles.harbor().form().facts()) {
      if (random.nextInt(5) > 0) {
        facts.put(fact.id(), given(fact.type()));
      }
    }
    // Pairs that would otherwise have to be in order.
    facts.remove("loss.reported");
    facts.remove("closed.to");
    LocalDate from = LocalDate.of(2000 + random.nextInt(100), 1 + random.nextInt(12), 5);
    ZoneId zone = ZoneId.of(one(ZONES));
    return new Claim(
        words().replace("\n", " ").strip(),
        new InForce(
            "P " + random.nextInt(1000),
            words().replace("\n", " ").strip(),
            new Period(from, from.plusYears(1), LocalTime.of(random.nextInt(24), 1), zone),
            ClaimFiles.harbor(),
            schedule()),
        random.nextBoolean() ? Optional.of(ZoneId.of(one(ZONES))) : Optional.empty(),
        random.nextBoolean() ? Map.of("tide", one(List.of("low", "high"))) : Map.of(),
        facts);
  }

  private Map<String, Value> schedule() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("limit", new Value.Money(1_000_000_00L + random.nextInt(1_000_000)));
    values.put("deductible", new Value.Money(random.nextInt(1_000_00)));
    values.put("tier", new Value.Choice(one(List.of("gold", "silver"))));
    if (random.nextBoolean()) {
      values.put("waiver", new Value.Indicator(random.nextBoolean()));
      values.put("bonus", new Value.Percent(BigDecimal.valueOf(random.nextInt(1_000), 1)));
      Map<String, Value> row = new LinkedHashMap<>();
      row.put("place", new Value.Text(words()));
      row.put("cap", new Value.Money(random.nextInt(1_000_000)));
      values.put("piers", new Value.Table(List.of(row)));
    }
    return values;
  }

  private Given given(Fact.Type type) {
    boolean noneIsAnOption =
        type instanceof Fact.Type.Choice choice && choice.options().containsKey("none");
    return switch (random.nextInt(6)) {
      case 0 -> Given.unknown();
      case 1 -> noneIsAnOption ? Given.unknown() : Given.inapplicable();
      default -> Given.known(value(type));
    };
  }

  private FactValue value(Fact.Type type) {
    return switch (type) {
      case Fact.Type.Simple simple -> value(simple);
      case Fact.Type.Choice choice when choice.several() ->
          new FactValue.Options(
              choice.options().keySet().stream().filter(_ -> random.nextBoolean()).toList());
      case Fact.Type.Choice choice ->
          new FactValue.Option(one(List.copyOf(choice.options().keySet())));
      case Fact.Type.Rows(Map<String, Fact.Type> columns) -> {
        List<FactValue.Row> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          Map<String, Given> cells = new LinkedHashMap<>();
          columns.forEach(
              (name, of) -> cells.put(name, random.nextInt(4) == 0 ? Given.notAsked() : given(of)));
          cells.put("to", Given.notAsked());
          rows.add(new FactValue.Row(cells));
        }
        yield new FactValue.Table(rows);
      }
    };
  }

  private FactValue value(Fact.Type.Simple type) {
    return switch (type) {
      case MONEY -> new FactValue.Money(random.nextLong(10_000_000_00L));
      case PROFIT -> new FactValue.Money(random.nextLong(-10_000_000_00L, 10_000_000_00L));
      case INSTANT ->
          new FactValue.Moment(
              Instant.ofEpochSecond(
                  random.nextLong(
                      Instant.parse("1990-01-02T00:00:00Z").getEpochSecond(),
                      Instant.parse("2199-12-30T00:00:00Z").getEpochSecond())));
      case DATE -> new FactValue.Day(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(70_000)));
      case DURATION -> new FactValue.Elapsed(random.nextInt(10_000));
      case COUNT -> new FactValue.Count(random.nextInt(1_000_000_000));
      case PERCENT -> new FactValue.Share(BigDecimal.valueOf(random.nextInt(100_000_000), 6));
      case INDICATOR -> new FactValue.Indicator(random.nextBoolean());
      case TEXT -> new FactValue.Words(words());
    };
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.append(one(WORDS));
    }
    String stripped = words.toString().strip();
    return stripped.isEmpty() ? "x" : stripped;
  }
}
