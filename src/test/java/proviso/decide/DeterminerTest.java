package proviso.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.compile.Compiler;
import proviso.decide.Determination.Line;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * A small form with cover, an exclusion, an exception to it, a period, a deductible and a limit.
 */
class DeterminerTest {
  private static final String FORM =
      """
      form: {number: TS 30 01, edition: 01 26, title: TEST}
      schedule:
        entries:
          - {id: limit, title: Limit, type: money}
          - {id: deductible, title: Deductible, type: money}
      facts:
        - {id: cause, type: choice, options: {fire: fire, flood: flood, theft: theft}, question: "What caused it?"}
        - {id: locked, type: indicator, question: "Was it locked?"}
        - {id: night, type: indicator, question: "Was it at night?"}
        - {id: began, type: instant, question: "When did it begin?"}
        - {id: ended, type: instant, question: "When did it end?"}
        - {id: costs, type: rows, columns: {amount: money}, question: "What did it cost?"}
        - {id: fees, type: money, question: "What did the claim cost?"}
      readings:
        - id: wait
          question: How long is the wait?
          options: {short: short, long: long}
          default: short
          why: It is shorter.
          provisions: [period]
      outcome:
        coverages:
          - id: property
            title: Property
            provision: grant
            claimed: "total(costs, amount) > $0"
            covered: covered
            period: {from: began, begins: period-begins, ends: ended}
            amounts: [loss, payment]
            payable: payment
        items: [{id: fees, title: Fees, claimed: fees, payable: fees-paid}]
        payable: payment + fees-paid
        aggregate: {limit: schedule.limit, before: schedule.limit, year: policy-year(began)}
      referrals:
        - {id: flood, when: cause is flood, why: Ask the flood desk., provisions: [grant]}
      provisions:
        - id: grant
          text: We pay for loss by fire or theft up to the [Limit](schedule:limit).
          covers: covered = cause is one of fire, theft
          values: ["loss = total(costs, amount) when covered", payment = loss]
          limits: payment = schedule.limit
        - id: theft
          text:
            - {says: We do not pay for theft., excludes: covered when cause is theft}
            - {says: But we do if it was locked., unless: locked}
            - {says: This does not count at night., unless: night}
        - id: period
          text: We wait [8 hours]{short-wait} or [one day]{long-wait}.
          begins:
            - period-begins = began + short-wait when reading.wait is short
            - period-begins = began + long-wait when reading.wait is long
        - id: deductible
          text: We deduct the [Deductible](schedule:deductible).
          deducts: payment = schedule.deductible
        - id: fees
          text: We do not pay fees.
          values: fees-paid = fees
          excludes: fees-paid
      """;

  private static final CompiledForm COMPILED =
      Compiler.compile(new SourceText("test.yaml", FORM)).value().orElseThrow();
  private static final Program PROGRAM = COMPILED.program();
  private static final Determiner DETERMINER = new Determiner(COMPILED);
  private static final Place PLACE =
      Place.ofYear(ZoneId.of("America/New_York"), LocalDate.of(2025, 3, 1), _ -> false);
  private static final long BEGAN = Instant.parse("2025-05-06T06:00:00Z").getEpochSecond();

  private static int input(String name) {
    return PROGRAM.inputNumbers().get(name);
  }

  /** A theft of $5,000 and $700 from a locked room by day, against $4,000 less $1,000. */
  private static Inputs theft() {
    return Inputs.unknown(PROGRAM.inputs().size())
        .with(input("cause"), 2)
        .with(input("locked"), Slot.YES)
        .with(input("night"), Slot.NO)
        .with(input("began"), BEGAN)
        .with(input("ended"), BEGAN + 20 * 3600)
        .with(input("costs"), Rows.of(new long[][] {{500_000, 70_000}}, 2))
        .with(input("fees"), 30_000)
        .with(input("schedule.limit"), 400_000)
        .with(input("schedule.deductible"), 100_000)
        .with(input("reading.wait"), 0);
  }

  private static Determination determine(Inputs inputs) {
    return DETERMINER.determine(inputs, PLACE);
  }

  private static Finding finding(Determination determination, String sentence) {
    return determination.findings().stream()
        .filter(it -> it.citation().sentence().id().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anExceptionKeepsAnExclusionFromApplying() {
    Determination theft = determine(theft());
    assertThat(theft.decision()).isEqualTo(Decision.PAY_PARTIAL);
    assertThat(theft.payable().slot()).isEqualTo(400_000);
    assertThat(finding(theft, "theft/1").status()).isEqualTo(Status.DOES_NOT_APPLY);
    assertThat(finding(theft, "theft/1").weight()).isEqualTo(Weight.DECIDED);
    assertThat(finding(theft, "theft/2").status()).isEqualTo(Status.APPLIES);
    assertThat(finding(theft, "theft/3").status()).isEqualTo(Status.DOES_NOT_APPLY);
  }

  @Test
  void anExceptionToTheExceptionBringsItBack() {
    Determination night = determine(theft().with(input("night"), Slot.YES));
    assertThat(night.decision()).isEqualTo(Decision.DENY);
    assertThat(night.payable().slot()).isZero();
    assertThat(finding(night, "theft/1").status()).isEqualTo(Status.APPLIES);
    assertThat(finding(night, "theft/3").weight()).isEqualTo(Weight.DECIDED);
    assertThat(night.coverages().getFirst().statement()).isEmpty();
  }

  @Test
  void whatIsBesideThePointIsTestedAndDecidesNothing() {
    Determination fire = determine(theft().with(input("cause"), 0));
    assertThat(finding(fire, "theft/1").weight()).isEqualTo(Weight.TESTED);
    assertThat(finding(fire, "theft/1").status()).isEqualTo(Status.DOES_NOT_APPLY);
    assertThat(finding(fire, "grant/1").weight()).isEqualTo(Weight.DECIDED);
  }

  @Test
  void aFactThatDecidesNothingIsNotOpen() {
    Inputs fire =
        theft()
            .with(input("cause"), 0)
            .with(input("locked"), Slot.UNKNOWN)
            .with(input("night"), Slot.UNKNOWN);
    Determination determination = determine(fire);
    assertThat(determination.decision()).isEqualTo(Decision.PAY_PARTIAL);
    assertThat(determination.open()).isEmpty();
  }

  @Test
  void theOpenFactsAreThoseThatCanStillChangeTheOutcome() {
    Inputs open = theft().with(input("locked"), Slot.UNKNOWN).with(input("began"), Slot.UNKNOWN);
    Determination determination = determine(open);
    assertThat(determination.decision()).isEqualTo(Decision.UNDETERMINED);
    assertThat(determination.payable().known()).isFalse();
    assertThat(determination.open())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.fact().id()).isEqualTo("locked");
          assertThat(it.because()).extracting(by -> by.sentence().id()).containsExactly("theft/2");
        });
    // By night it does not matter whether it was locked.
    assertThat(determine(open.with(input("night"), Slot.YES)).decision()).isEqualTo(Decision.DENY);
  }

  @Test
  void theStatementOfLossShowsEachStepWithItsProvision() {
    List<Line> lines = determine(theft()).coverages().getFirst().statement();
    assertThat(lines)
        .extracting(it ->
            switch (it) {
              case Line.Step step ->
                  step.effect() + " " + step.words() + " " + step.amount().slot();
              case Line.Sum sum -> "= " + sum.words() + " " + sum.amount().slot();
            })
        .containsExactly(
            "= loss 570000",
            Effect.ADDS + " loss 570000",
            Effect.DEDUCTS + " deductible 100000",
            Effect.CAPS + " limit 400000",
            "= payment 400000");
  }

  @Test
  void aCapThatDoesNotBindIsNoStep() {
    List<Line> lines =
        determine(theft().with(input("schedule.limit"), 900_000))
            .coverages()
            .getFirst()
            .statement();
    assertThat(lines).noneMatch(it -> it instanceof Line.Step step && step.effect() == Effect.CAPS);
  }

  @Test
  void thePeriodNamesTheSentencesThatSetIt() {
    Determination.PeriodResult period =
        determine(theft()).coverages().getFirst().period().orElseThrow();
    assertThat(period.begins().slot()).isEqualTo(BEGAN + 8 * 3600);
    assertThat(period.beginsBy().orElseThrow().sentence().id()).isEqualTo("period/1");
    assertThat(period.ends().slot()).isEqualTo(BEGAN + 20 * 3600);
  }

  @Test
  void whatIsClaimedBesideTheCoveragesMakesAPaymentPartial() {
    Determination theft = determine(theft());
    assertThat(theft.items())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.claimed().slot()).isEqualTo(30_000);
          assertThat(it.payable().slot()).isZero();
          assertThat(it.by().orElseThrow().provision().id()).isEqualTo("fees");
        });
    assertThat(determine(theft().with(input("fees"), 0)).decision()).isEqualTo(Decision.PAY);
  }

  @Test
  void whatHasToBeSettledElsewhereIsReferred() {
    Determination flood = determine(theft().with(input("cause"), 1));
    assertThat(flood.decision()).isEqualTo(Decision.REFER);
    assertThat(flood.referrals()).extracting(it -> it.id()).containsExactly("flood");
  }

  @Test
  void aChangeOfFactThatTurnsTheOutcomeIsNamed() {
    assertThat(determine(theft()).changes())
        .anySatisfy(it -> {
          assertThat(it.fact().id()).isEqualTo("locked");
          assertThat(it.outcome().decision()).isEqualTo(Decision.DENY);
        })
        .noneMatch(it -> it.fact().id().equals("ended"));
  }

  @Test
  void theAggregateIsUsedUp() {
    assertThat(determine(theft()).aggregate().orElseThrow())
        .satisfies(it -> {
          assertThat(it.before().slot()).isEqualTo(400_000);
          assertThat(it.after().slot()).isZero();
          assertThat(it.year())
              .isEqualTo(
                  new Answer.Single(Type.Simple.DATE, LocalDate.of(2025, 3, 1).toEpochDay()));
        });
  }

  @Test
  void theSameInputsGiveTheSameDeterminationAndTheSameText() {
    Determination once = determine(theft());
    Determination again = new Determiner(COMPILED).determine(theft(), PLACE);
    AnswerWords words = new AnswerWords(COMPILED, PLACE.zone(), List.of());
    assertThat(DeterminationText.print("Claim 1", again, words))
        .isEqualTo(DeterminationText.print("Claim 1", once, words));
    assertThat(DeterminationJson.of("1", again, List.of()))
        .isEqualTo(DeterminationJson.of("1", once, List.of()));
  }

  @Test
  void theJsonHasTheShapeOfItsSchema() {
    for (Inputs inputs :
        List.of(
            theft(),
            theft().with(input("night"), Slot.UNKNOWN),
            Inputs.unknown(PROGRAM.inputs().size()).with(input("reading.wait"), 0))) {
      String json = DeterminationJson.of("1", determine(inputs), List.of());
      Diagnostics found = new Diagnostics();
      ShapeCheck.check(
          SourceReader.parse(new SourceText("d.json", json), found).orElseThrow(),
          DeterminationShape.ROOT,
          found);
      assertThat(found.sorted()).isEmpty();
    }
  }

  @Test
  void anAdjusterCanReadItAloud() {
    AnswerWords words = new AnswerWords(COMPILED, PLACE.zone(), List.of());
    assertThat(DeterminationText.print("Claim 1", determine(theft()), words))
        .startsWith("Claim 1, under TS 30 01 01 26\nPay in part: $4,000.00\n")
        .contains(
            "begins May 6, 2025, 10:00 a.m. EDT (C), 8 hours after May 6, 2025, 2:00 a.m. EDT")
        .contains("“But we do if it was locked.”")
        .contains("Fees: claimed $300.00, paid $0.00 (E).");
  }
}
