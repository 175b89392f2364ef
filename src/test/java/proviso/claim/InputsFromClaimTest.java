package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static proviso.claim.ClaimFiles.GOOD;
import static proviso.claim.ClaimFiles.claim;
import static proviso.claim.ClaimFiles.with;
import static proviso.clause.Slot.NO;
import static proviso.clause.Slot.NONE;
import static proviso.clause.Slot.UNKNOWN;
import static proviso.clause.Slot.YES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.clause.Holidays;
import proviso.clause.Rows;
import proviso.rule.Program;
import proviso.rule.Program.Input;
import proviso.rule.Program.Source;
import proviso.rule.Type;
import proviso.rule.Type.Column;

@NullMarked
class InputsFromClaimTest {
  private static final Holidays NO_HOLIDAY = _ -> false;

  private static final Type.Rows ITEMS =
      new Type.Rows(
          List.of(
              new Column("kind", new Type.Choice(List.of("hull", "cargo"))),
              new Column("amount", Type.Simple.MONEY),
              new Column("place", Type.Simple.TEXT),
              new Column("from", Type.Simple.INSTANT),
              new Column("to", Type.Simple.INSTANT)));

  private static final Type.Rows PIERS =
      new Type.Rows(
          List.of(
              new Column("place", Type.Simple.TEXT),
              new Column("cap", Type.Simple.MONEY),
              new Column("lit", Type.Simple.INDICATOR)));

  private static long scalar(String text, Source source, String id, Type type) {
    return inputs(text, new Input(source, id, type)).inputs().scalar(0);
  }

  private static ClaimInputs inputs(String text, Input... inputs) {
    Program program =
        new Program(List.of(inputs), List.of("East Pier"), List.of(), List.of(), List.of());
    return InputsFromClaim.of(claim(text), program, NO_HOLIDAY);
  }

  private static long fact(String id, Type type) {
    return scalar(GOOD, Source.FACT, id, type);
  }

  @Test
  void factsStandAsTheirTypesSay() {
    assertThat(fact("repair.cost", Type.Simple.MONEY)).isEqualTo(2_500_00);
    assertThat(fact("last-year.profit", Type.Simple.MONEY)).isEqualTo(-1_500_50);
    assertThat(fact("loss.time", Type.Simple.INSTANT))
        .isEqualTo(Instant.parse("2025-05-06T06:00:00Z").getEpochSecond());
    assertThat(fact("closed.from", Type.Simple.DATE))
        .isEqualTo(LocalDate.of(2025, 5, 6).toEpochDay());
    assertThat(fact("downtime", Type.Simple.DURATION)).isEqualTo(5_400);
    assertThat(fact("crew", Type.Simple.COUNT)).isEqualTo(12);
    assertThat(fact("share", Type.Simple.PERCENT)).isEqualTo(12_500_000);
    assertThat(fact("cause", new Type.Choice(List.of("storm", "ice", "none")))).isEqualTo(0);
    assertThat(fact("perils", new Type.Choices(List.of("oil", "grain", "coal")))).isEqualTo(0b101);
    assertThat(fact("guarded", Type.Simple.INDICATOR)).isEqualTo(UNKNOWN);
    assertThat(fact("closed.to", Type.Simple.DATE)).isEqualTo(NONE);
    assertThat(
            scalar(
                with("guarded: unknown", "guarded: yes"),
                Source.FACT,
                "guarded",
                Type.Simple.INDICATOR))
        .isEqualTo(YES);
    // Whether or not it is needed, what is left out is unknown.
    assertThat(
            scalar(
                with("  guarded: unknown\n", "").replace("cause: storm", "cause: ice"),
                Source.FACT,
                "guarded",
                Type.Simple.INDICATOR))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void aBlankEntryIsNoOrNoneAndNeverUnknown() {
    Type choice = new Type.Choice(List.of("gold", "silver"));
    assertThat(scalar(GOOD, Source.ENTRY, "limit", Type.Simple.MONEY)).isEqualTo(100_000_00);
    assertThat(scalar(GOOD, Source.ENTRY, "tier", choice)).isEqualTo(0);
    assertThat(scalar(GOOD, Source.ENTRY, "waiver", Type.Simple.INDICATOR)).isEqualTo(NO);
    assertThat(scalar(GOOD, Source.ENTRY, "bonus", Type.Simple.PERCENT)).isEqualTo(NONE);
    String without = GOOD.replaceFirst("    piers:\n.*\n.*\n", "");
    assertThat(inputs(without, new Input(Source.ENTRY, "piers", PIERS)).inputs().rows(0))
        .isEqualTo(Rows.of(new long[3][0], 0));
  }

  @Test
  void aReadingIsTheOptionChosenOrTheDefault() {
    Type tide = new Type.Choice(List.of("low", "high"));
    assertThat(scalar(GOOD, Source.READING, "tide", tide)).isEqualTo(0);
    assertThat(scalar(with("readings: {tide: low}\n", ""), Source.READING, "tide", tide))
        .isEqualTo(1);
  }

  @Test
  void aTextIsOneNumberWhereverItStands() {
    ClaimInputs inputs =
        inputs(
            GOOD, new Input(Source.FACT, "items", ITEMS), new Input(Source.ENTRY, "piers", PIERS));
    assertThat(inputs.texts())
        .containsExactly("East Pier", "South Pier", "North Pier", "Ice Wharf");
    Rows items = inputs.inputs().rows(0);
    assertThat(items.size()).isEqualTo(2);
    assertThat(List.of(items.cell(0, 0), items.cell(0, 1), items.cell(0, 2)))
        .containsExactly(0L, 1_000_50L, 1L);
    assertThat(List.of(items.cell(1, 1), items.cell(1, 2), items.cell(1, 3), items.cell(1, 4)))
        .containsExactly(UNKNOWN, 2L, UNKNOWN, NONE);
    Rows piers = inputs.inputs().rows(1);
    assertThat(List.of(piers.cell(0, 0), piers.cell(0, 1), piers.cell(0, 2)))
        .containsExactly(2L, 9_000_00L, YES);
    assertThat(List.of(piers.cell(1, 0), piers.cell(1, 1), piers.cell(1, 2)))
        .containsExactly(3L, 500_25L, NO);
  }

  @Test
  void rowsNobodyKnowsAreNotNoRows() {
    String head = GOOD.substring(0, GOOD.indexOf("  items:"));
    Input items = new Input(Source.FACT, "items", ITEMS);
    assertThat(inputs(head, items).inputs().rows(0)).isEqualTo(Rows.UNKNOWN);
    assertThat(inputs(head + "  items: unknown\n", items).inputs().rows(0)).isEqualTo(Rows.UNKNOWN);
    Rows none = Rows.of(new long[5][0], 0);
    assertThat(inputs(head + "  items: none\n", items).inputs().rows(0)).isEqualTo(none);
    assertThat(inputs(head + "  items: []\n", items).inputs().rows(0)).isEqualTo(none);
  }

  @Test
  void thePlaceIsThatOfThePolicy() {
    var place = inputs(with("  zone: America/New_York", "  zone: America/Chicago")).place();
    assertThat(place.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(place.begins()).isEqualTo(LocalDateTime.parse("2025-01-01T00:01"));
    assertThat(place.ends()).isEqualTo(LocalDateTime.parse("2026-01-01T00:01"));
  }

  @Test
  void aProgramOfAnotherFormIsAMistake() {
    assertThatThrownBy(() -> fact("crow", Type.Simple.COUNT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fact("cause", new Type.Choice(List.of("fire"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
