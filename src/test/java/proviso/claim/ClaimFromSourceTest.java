package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.claim.ClaimFiles.GOOD;
import static proviso.claim.ClaimFiles.claim;
import static proviso.claim.ClaimFiles.fault;
import static proviso.claim.ClaimFiles.faults;
import static proviso.claim.ClaimFiles.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.form.Value;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Severity;
import proviso.text.SourceText;

@NullMarked
class ClaimFromSourceTest {
  private static Given known(FactValue value) {
    return Given.known(value);
  }

  private static Given moment(String at) {
    return known(new FactValue.Moment(Instant.parse(at)));
  }

  @Test
  void aClaimIsReadWhole() {
    Checked<ClaimFile> read = ClaimFiles.read(GOOD);
    assertThat(faults(read(GOOD))).isEmpty();
    ClaimFile file = read.value().orElseThrow();
    Claim claim = file.claim();
    assertThat(claim.number()).isEqualTo("HB-2025-0001");
    assertThat(claim.policy().insured()).isEqualTo("Lantern Ferries, Inc.");
    assertThat(claim.policy().schedule())
        .containsEntry("deductible", new Value.Money(500_00))
        .doesNotContainKey("waiver");
    assertThat(claim.readings()).isEqualTo(Map.of("tide", "low"));
    Map<String, Given> first =
        Map.of(
            "kind", known(new FactValue.Option("hull")),
            "amount", known(new FactValue.Money(1_000_50)),
            "place", known(new FactValue.Words("South Pier")),
            "from", moment("2025-05-06T06:00:00Z"),
            "to", moment("2025-05-07T06:00:00Z"));
    Map<String, Given> second =
        Map.of(
            "kind", known(new FactValue.Option("cargo")),
            "amount", Given.unknown(),
            "place", known(new FactValue.Words("North Pier")),
            "from", Given.notAsked(),
            "to", Given.inapplicable());
    assertThat(claim.facts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("cause", known(new FactValue.Option("storm"))),
                Map.entry("perils", known(new FactValue.Options(List.of("oil", "coal")))),
                Map.entry("loss.time", moment("2025-05-06T06:00:00Z")),
                Map.entry("loss.reported", moment("2025-05-06T14:30:15Z")),
                Map.entry("closed.from", known(new FactValue.Day(LocalDate.of(2025, 5, 6)))),
                Map.entry("closed.to", Given.inapplicable()),
                Map.entry("repair.cost", known(new FactValue.Money(2_500_00))),
                Map.entry("last-year.profit", known(new FactValue.Money(-1_500_50))),
                Map.entry("downtime", known(new FactValue.Elapsed(90))),
                Map.entry("crew", known(new FactValue.Count(12))),
                Map.entry("share", known(new FactValue.Share(new BigDecimal("12.5")))),
                Map.entry("guarded", Given.unknown()),
                // In quotes it is what the witness is called.
                Map.entry("witness", known(new FactValue.Words("unknown"))),
                Map.entry(
                    "items",
                    known(
                        new FactValue.Table(
                            List.of(new FactValue.Row(first), new FactValue.Row(second)))))));
    assertThat(file.places().get("loss.time"))
        .satisfies(span -> assertThat(span.text()).isEqualTo("time: 2025-05-06T02:00"));
  }

  private static String read(String text) {
    return text;
  }

  @Test
  void whatIsLeftOutIsNotAskedAndNotNo() {
    Claim claim = claim(with("  guarded: unknown\n", ""));
    assertThat(claim.fact("guarded")).isEqualTo(Given.notAsked());
    assertThat(claim.fact("guarded").isOpen()).isTrue();
    assertThat(claim.fact("closed.to").isOpen()).isFalse();
  }

  @Test
  void noneIsAnOptionWhereTheFormHasOneSoCalled() {
    assertThat(claim(with("cause: storm", "cause: none")).fact("cause"))
        .isEqualTo(known(new FactValue.Option("none")));
    assertThat(claim(with("perils: [coal, oil]", "perils: none")).fact("perils"))
        .isEqualTo(Given.inapplicable());
    assertThat(claim(with("perils: [coal, oil]", "perils: []")).fact("perils"))
        .isEqualTo(known(new FactValue.Options(List.of())));
  }

  @Test
  void allFaultsAreToldInOneRun() {
    String text =
        GOOD.replace("limit: $100,000", "limit: lots")
            .replace("form: HB 10 20", "form: hb1020")
            .replace("{tide: low}", "{tide: lo, wind: east}")
            .replace("cause: storm", "cause: a strom")
            .replace("[coal, oil]", "[coal, gold]")
            .replace("    time: 2025-05-06T02:00", "    tim: 2025-05-06T02:00")
            .replace("closed.to: none", "closed.to: 2025-05-05")
            .replace("$2,500", "-$2,500")
            .replace("-$1,500.50", "€1,500.50")
            .replace("1 hour 30 minutes", "a while")
            .replace("crew: 12", "crew: dozen")
            .replace("guarded: unknown", "guarded: maybe")
            .replace("kind: cargo", "knd: cargo")
            .replace("$1,000.50", "$1,000.505");
    assertThat(faults(text))
        .extracting(fault -> fault.substring(0, fault.indexOf(':')))
        .containsExactly(
            "bad-schedule 8",
            "unknown-reading 17",
            "unknown-reading 17",
            "bad-fact 19",
            "bad-fact 20",
            "unknown-fact 22",
            "impossible-order 25",
            "bad-fact 26",
            "bad-fact 27",
            "bad-fact 28",
            "bad-fact 29",
            "bad-fact 31",
            "bad-fact 34",
            "unknown-fact 35");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repair.cost: $2,500|repair.cost: -$5|\"-$5\" is negative",
        "repair.cost: $2,500|repair.cost: $5.001|more than two digits after the point",
        "repair.cost: $2,500|repair.cost: €5|is in another currency",
        "repair.cost: $2,500|repair.cost: EUR 5|is in another currency",
        "repair.cost: $2,500|repair.cost: 5 CAD|is in another currency",
        "repair.cost: $2,500|repair.cost: C$5|is in another currency",
        "repair.cost: $2,500|repair.cost: $100,000,000,000|more than any claim comes to",
        "repair.cost: $2,500|repair.cost: 1,00|comma in the wrong place",
        "repair.cost: $2,500|repair.cost: \"null\"|\"null\" is not an amount",
        "repair.cost: $2,500|repair.cost: null|says nothing",
        "repair.cost: $2,500|repair.cost: [1]|must be an amount of US dollars",
        "last-year.profit: -$1,500.50|last-year.profit: --$1|has two signs",
        "crew: 12|crew: -1|is negative",
        "crew: 12|crew: 2.5|is not a whole number",
        "crew: 12|crew: 2000000000|more than anybody counts",
        "share: 12.5%|share: 1001%|at most 1,000%",
        "share: 12.5%|share: 1.1234567%|more than 6 digits",
        "downtime: 1 hour 30 minutes|downtime: 90|not a span of time",
        "downtime: 1 hour 30 minutes|downtime: 0.001 hours|finer than a minute",
        "downtime: 1 hour 30 minutes|downtime: 2000000 hours|more than a million hours",
        "guarded: unknown|guarded: perhaps|neither yes nor no",
        "closed.from: 2025-05-06|closed.from: 2025-02-30|The calendar has no day",
        "closed.from: 2025-05-06|closed.from: 5/6/2025|is not a date",
        "closed.from: 2025-05-06|closed.from: 1925-05-06|not one from 1990 to 2199",
        "closed.from: 2025-05-06|closed.from: 9999-12-31|not one from 1990 to 2199",
        "time: 2025-05-06T02:00|time: 2025-05-06|has no time of day",
        "time: 2025-05-06T02:00|time: 2025-05-06T25:00|No clock shows",
        "time: 2025-05-06T02:00|time: 2025-05-06T24:00|has the hour 24",
        "time: 2025-05-06T02:00|time: 2025-05-06 2:00 pm|clock of 24 hours",
        "time: 2025-05-06T02:00|time: 2025-05-06T02:00:01.5|finer than a second",
        "time: 2025-05-06T02:00|time: 2025-05-06T02:00+20:00|no place with the offset",
        "time: 2025-05-06T02:00|time: 0025-05-06T02:00|not one from 1990 to 2199",
        "time: 2025-05-06T02:00|time: yesterday|is not a moment",
        "perils: [coal, oil]|perils: {coal: yes}|must be one option",
        "cause: storm|cause: 7|is none of the options",
        "witness: \"unknown\"|witness: \"a\\u202eb\"|changes the direction of writing",
        "witness: \"unknown\"|witness: \"北\"|have no glyph",
      })
  void anAnswerThatIsNoneIsTold(String piece, String other, String message) {
    Diagnostic fault = fault(with(piece, other));
    assertThat(fault.message()).contains(message);
    assertThat(fault.severity()).isEqualTo(Severity.ERROR);
    assertThat(other).contains(fault.span().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cause: storm|cause: Storm|Did you mean \"storm\", a storm?",
        "cause: storm|cause: drifting ice|Did you mean \"ice\", drifting ice?",
        "cause: storm|cause: driftin ise|Did you mean \"ice\", drifting ice?",
        "cause: storm|cause: fire|Write one of storm, ice, none.",
        "crew: 12|crow: 12|Did you mean \"crew\"?",
        "crew: 12|cost: 12|Did you mean \"repair.cost\"?",
        "crew: 12|zzzzzzz: 12|List its facts with: proviso facts \"HB 10 20 01 26\"",
        "repair.cost: $2,500|repair: $2,500|They are repair.cost.",
        "kind: cargo|kin: cargo|Did you mean \"kind\"?",
        "{tide: low}|{tied: low}|Did you mean \"tide\"?",
        "{tide: low}|{tide: lwo}|Did you mean \"low\"?",
        "{tide: low}|{tide: middle}|Write one of low, high.",
        "edition: 01 26|edition: 01 25|The library has edition 01 26.",
        "form: HB 10 20|form: HB 10 29|Did you mean \"HB 10 20\"?",
      })
  void aHintSaysWhatWasMeant(String piece, String other, String hint) {
    assertThat(fault(with(piece, other)).hints()).contains(hint);
  }

  @Test
  void aFactIsGivenOnce() {
    Diagnostic fault = fault(with("  crew: 12", "  crew: 12\n  loss.time: 2025-05-06T03:00"));
    assertThat(fault.message()).isEqualTo("The fact \"loss.time\" is given twice.");
    assertThat(fault.notes()).hasSize(1);
  }

  @Test
  void aMomentNeedsAZone() {
    String text = GOOD.replace("edition: 01 26\nzone: America/New_York\n", "edition: 01 26\n");
    assertThat(faults(text))
        .hasSize(3)
        .allSatisfy(fault -> assertThat(fault).contains("does not say in which time zone"));
    assertThat(claim(text.replaceAll("T02:00", "T02:00-04:00")).facts())
        .isEqualTo(claim(GOOD).facts());
  }

  @Test
  void aZoneThatIsNoneIsOneFault() {
    String text =
        GOOD.replace("edition: 01 26\nzone: America/New_York", "edition: 01 26\nzone: EST");
    assertThat(fault(text).hints()).contains("Name a city of the zone: \"America/New_York\".");
  }

  @Test
  void aTimeThatTheClockSkipsIsNone() {
    Diagnostic fault = fault(with("time: 2025-05-06T02:00", "time: 2025-03-09T02:30"));
    assertThat(fault.code()).isEqualTo(Code.BAD_MOMENT);
    assertThat(fault.message())
        .isEqualTo(
            "Fact \"loss.time\": There is no 02:30 on 2025-03-09 in America/New_York: the clocks"
                + " were put forward from 02:00 to 03:00 then.");
    assertThat(fault.hints())
        .containsExactly("Write the time that a clock showed, such as 2025-03-09T03:30.");
  }

  @Test
  void aTimeThatTheClockShowsTwiceNeedsItsOffset() {
    Diagnostic fault = fault(with("time: 2025-05-06T02:00", "time: 2024-11-03T01:30"));
    assertThat(fault.message())
        .isEqualTo(
            "Fact \"loss.time\": There are two moments at 01:30 on 2024-11-03 in America/New_York:"
                + " the clocks were put back from 02:00 to 01:00 then.");
    assertThat(fault.hints())
        .containsExactly(
            "Write 2024-11-03T01:30-04:00 for the first, or 2024-11-03T01:30-05:00 for the"
                + " second.");
    assertThat(claim(with("time: 2025-05-06T02:00", "time: 2024-11-03T01:30-05:00")))
        .extracting(claim -> claim.fact("loss.time"))
        .isEqualTo(moment("2024-11-03T06:30:00Z"));
  }

  @Test
  void anOffsetThatThePlaceDoesNotHaveThenIsDoubted() {
    String text = with("time: 2025-05-06T02:00", "time: 2025-05-06T02:00-05:00");
    Diagnostic doubt = fault(text);
    assertThat(doubt.severity()).isEqualTo(Severity.WARNING);
    assertThat(doubt.message())
        .isEqualTo(
            "Fact \"loss.time\": In America/New_York the offset is -04:00 then, not -05:00; the"
                + " clocks there show 2025-05-06T03:00.");
    assertThat(claim(text).fact("loss.time")).isEqualTo(moment("2025-05-06T07:00:00Z"));
  }

  @Test
  void nothingEndsBeforeItBegins() {
    Diagnostic row = fault(with("to: 2025-05-07T02:00", "to: 2025-05-06T01:59"));
    assertThat(row.code()).isEqualTo(Code.IMPOSSIBLE_ORDER);
    assertThat(row.span().text()).isEqualTo("2025-05-06T01:59");
    Diagnostic pair = fault(with("closed.to: none", "closed.to: 2025-05-05"));
    assertThat(pair.message()).isEqualTo("\"closed.to\" is before \"closed.from\".");
    Diagnostic declared = fault(with("2025-05-06T14:30:15Z", "2025-05-06T05:59:59Z"));
    assertThat(declared.message()).isEqualTo("\"loss.reported\" is before \"loss.time\".");
    assertThat(declared.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.span().text()).isEqualTo("time: 2025-05-06T02:00"));
    assertThat(faults(with("2025-05-06T14:30:15Z", "2025-05-06T06:00Z"))).isEmpty();
  }

  @Test
  void aFormThatDecidesNothingIsTold() {
    Diagnostic fault =
        ClaimFiles.read(
                """
                claim: A
                policy:
                  {number: P, insured: I, zone: UTC, period: {from: 2025-01-01, to: 2026-01-01}}
                form: HB 10 21
                edition: 01 26
                facts: {}
                """)
            .diagnostics()
            .getFirst();
    assertThat(fault.code()).isEqualTo(Code.NO_OUTCOME);
    assertThat(fault.span().text()).isEqualTo("HB 10 21");
    assertThat(fault.hints()).containsExactly("These do: HB 10 20 01 26.");
  }

  @Test
  void anInlinePolicyNeedsItsParticulars() {
    assertThat(faults(with("    tier: gold\n", "")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("missing-entry 3: "));
    assertThat(faults(with("deductible: $500", "deductible: $100,001")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("above $100,000, the Limit"));
    assertThat(faults(with("to: 2026-01-01", "to: 2024-01-01")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).startsWith("bad-period 6: "));
    assertThat(faults(with("edition: 01 26\n", "")))
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains("in which edition"));
  }

  @Test
  void aPolicyFileGivesItsForms() {
    Claim inline = claim(GOOD);
    String text =
        Pattern.compile("policy:\n(  .*\n)+").matcher(GOOD).replaceFirst("policy: p.yaml\n");
    Policies one = name -> name.equals("p.yaml") ? found(inline.policy()) : Optional.empty();
    assertThat(read(text, one).value().orElseThrow().claim()).isEqualTo(inline);
    assertThat(read(text.replace("edition: 01 26\n", ""), one).value().orElseThrow().claim())
        .isEqualTo(inline);
    assertThat(faults(read(text.replace("edition: 01 26", "edition: 02 26"), one)))
        .containsExactly(
            "unknown-edition 4: The policy has the form in edition 01 26, not \"02 26\".");
    assertThat(faults(read(text.replace("form: HB 10 20", "form: HB 10 99"), one)))
        .containsExactly("unknown-form 3: The policy has no form \"HB 10 99\".");
    // The facts are looked at all the same.
    assertThat(faults(read(text.replace("p.yaml", "q.yaml").replace("crew: 12", "crew: x"), one)))
        .containsExactly(
            "unreadable-file 2: There is no policy file \"q.yaml\".",
            "bad-fact 18: Fact \"crew\": \"x\" is not a whole number such as 12.");
  }

  private static Optional<Checked<List<InForce>>> found(InForce policy) {
    return Optional.of(Checked.of(List.of(policy), new Diagnostics()));
  }

  private static Checked<ClaimFile> read(String text, Policies policies) {
    return ClaimFromSource.read(
        new SourceText("claim.yaml", text), ClaimFiles.FORMS, policies, ClaimFiles::covers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "x",
        "{}",
        "claim: {}",
        "facts: [a]",
        "claim: [1]\npolicy: [2]\nform: {}\nedition: []\nzone: {}\nreadings: x\nfacts: 3",
        "claim: A\npolicy: {}\nform: HB 10 20\nedition: 01 26\nfacts: {cause: {a: {b: [c]}}}",
        "claim: A\npolicy:\nform: HB 10 20\nedition: 01 26\nfacts: {loss: [], items: [[], x, {}]}",
        "claim: A\npolicy: {schedule: [], period: x}\nform: HB 10 20\nedition: 01 26\nfacts:",
        "insurer: x\nforms: []",
        "form: {number: A}\nprovisions: []",
        "claim: A\nprovisions: []"
      })
  void hostileFilesAreFaultsAndNothingElse(String text) {
    var read = ClaimFiles.read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).isNotEmpty();
  }

  @Test
  void aFileBrokenAnywhereIsAFaultAndNothingElse() {
    Random random = new Random(1206);
    String pieces = "\"'{}[]:,-\n\t #&*!|>%@`\u0000\u202e0x北$.T";
    for (int run = 0; run < 600; run++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
          case 1 -> text.deleteCharAt(at);
          default -> text.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
        }
      }
      var read = ClaimFiles.read(text.toString());
      boolean errors =
          read.diagnostics().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
      assertThat(read.value().isEmpty()).as(text.toString()).isEqualTo(errors);
    }
  }

  @Test
  void factsTakenAwayAnywhereLeaveAClaimWithTheRest() {
    Matcher lines = Pattern.compile("(?m)^  [a-z.-]+: .*\n").matcher(GOOD);
    lines.region(GOOD.indexOf("facts:"), GOOD.length());
    while (lines.find()) {
      Claim rest = claim(GOOD.substring(0, lines.start()) + GOOD.substring(lines.end()));
      assertThat(rest.facts().values()).filteredOn(Given.notAsked()::equals).hasSize(1);
    }
  }
}
