package proviso.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.form.Value;
import proviso.particulars.Period;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Severity;

@NullMarked
class PolicyFromSourceTest {
  private static final String GOOD = read();

  private static String read() {
    try {
      return Files.readString(PolicyFiles.LANTERN);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The good policy with one place changed, which must be there. */
  private static String with(String old, String changed) {
    assertThat(GOOD).contains(old);
    return GOOD.replace(old, changed);
  }

  private static Diagnostic only(String text) {
    List<Diagnostic> faults = PolicyFiles.read(text).diagnostics();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }

  @Test
  void aMisspelledEntryIsNotMissingToo() {
    assertThat(PolicyFiles.faults(with("deductible: $250", "deductable: $250")))
        .singleElement()
        .asString()
        .startsWith("unknown-entry");
    assertThat(only(with("limit: $10,000.50", "limit: {amount: $5}")).code())
        .isEqualTo(Code.WRONG_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form: {number: LN 10 01, edition: 01 26}\nprovisions: []",
        "provisions: [{id: one}]",
        "form: x"
      })
  void aFormFileIsNoPolicy(String file) {
    Diagnostic fault = only(file);
    assertThat(fault.message()).isEqualTo("This is a form file, not a policy file.");
    assertThat(fault.hints()).singleElement().asString().contains("\"proviso check\"");
  }

  @Test
  void theSchemaMayBeNamed() {
    assertThat(PolicyFiles.faults("$schema: ../policy.schema.json\n" + GOOD)).isEmpty();
  }

  @Test
  void readsEveryTypeOfEntry() {
    Policy policy = PolicyFiles.policy(PolicyFiles.LANTERN);
    assertThat(policy.number()).isEqualTo("LN 0000042-01");
    assertThat(policy.insured())
        .isEqualTo(new Party("Łódź & São Boats", List.of("2 Quay", "Port Example")));
    assertThat(policy.producer()).contains(new Party("Wick Agency", List.of("3 Wick Lane")));
    assertThat(policy.period())
        .isEqualTo(
            new Period(
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 12, 1),
                LocalTime.of(0, 1),
                ZoneId.of("America/New_York")));
    assertThat(policy.issued()).isEqualTo(LocalDate.of(2026, 11, 20));
    AttachedForm lantern = policy.forms().getFirst();
    assertThat(lantern.schedule())
        .containsExactly(
            Map.entry("trade", new Value.Text("Chandlers and\nlamp-lighters")),
            Map.entry(
                "quays", new Value.Addresses(List.of("North Quay", "South Quay, Port Example"))),
            Map.entry("limit", new Value.Money(1_000_050)),
            Map.entry("share", new Value.Percent(new BigDecimal("12.5"))),
            Map.entry("lanterns", new Value.Count(12)),
            Map.entry("lit", new Value.Date(LocalDate.of(2026, 1, 31))),
            Map.entry("keeper", new Value.Indicator(true)),
            Map.entry("oil", new Value.Choice("lamp")),
            Map.entry(
                "berths",
                new Value.Table(
                    List.of(
                        Map.of(
                            "berth",
                            new Value.Text("A"),
                            "depth",
                            new Value.Count(3),
                            "value",
                            new Value.Money(100_000)),
                        Map.of("berth", new Value.Text("B"), "depth", new Value.Count(12))))));
    assertThat(lantern.declarations())
        .containsExactly(Map.entry("deductible", new Value.Money(25_000)));
    assertThat(policy.forms().get(1).form().id().printed()).isEqualTo("LN 20 02 06 26");
  }

  @Test
  void jsonSaysTheSameAsYaml() {
    Policy yaml = PolicyFiles.policy(PolicyFiles.LANTERN);
    Policy json = PolicyFiles.policy(PolicyFiles.FOLDER.resolve("lantern.json"));
    assertThat(json).usingRecursiveComparison().ignoringFields("source").isEqualTo(yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          form: LN 20 02         | form: LN 20 03          | unknown-form       | There is no form "LN 20 03" in the library. | Did you mean "LN 20 02"?
          edition: 06 26         | edition: 06 27          | unknown-edition    | Form "LN 20 02" is not in the library in edition "06 27". | The library has edition 06 26.
          share: 12.5%           | shares: 12.5%           | unknown-entry      | The schedule of LN 10 01 01 26 has no entry "shares". | Did you mean "share"?
          limit: $10,000.50      | limit: -$5              | bad-schedule       | Entry "limit": "-$5" is negative; write an amount of money such as $1,000 or $1,000.50. | Write for instance limit: $100,000
          limit: $10,000.50      | limit: $499.99          | bad-schedule       | Limit Per Lantern, $499.99, is below $500. | ``
          lanterns: 12           | lanterns: 0             | bad-schedule       | Number Of Lanterns, 0, is below 1. | ``
          share: 12.5%           | share: 100.5%           | bad-schedule       | Entry "share": "100.5%" is more than 100%. | Write for instance share: 10%
          lit: 2026-01-31        | lit: 2026-02-30         | bad-schedule       | Entry "lit": The calendar has no day "2026-02-30". | Write for instance lit: 2026-12-01
          keeper: yes            | keeper: maybe           | bad-schedule       | Entry "keeper": "maybe" is not yes or no. | Write for instance keeper: yes
          oil: lamp              | oil: lump               | bad-schedule       | Entry "oil": "lump" is not one of whale, lamp. | Did you mean "lamp"?
          oil: lamp              | oil: Lamp oil           | bad-schedule       | Entry "oil": "Lamp oil" is not one of whale, lamp. | Did you mean "lamp"?
          berth: B, depth: 12    | berth: B                | bad-schedule       | This row of entry "berths" does not fill column "depth" (Depth). | Add depth: 10
          berth: B, depth: 12    | berth: B, dept: 12      | bad-schedule       | Entry "berths" has no column "dept". | Did you mean "depth"?
          berth: B, depth: 12    | berth: B, depth: deep   | bad-schedule       | Column "depth" of entry "berths": "deep" is not a whole number such as 12. | Write for instance depth: 10
          deductible: $250       | deductible: $10,000.51  | bad-schedule       | Deductible, $10,000.51, is above $10,000.50, the Limit Per Lantern. | ``
          deductible: $250       | oil: lamp               | bad-schedule       | Entry "oil" is given twice, in the schedule and in the declarations. | Keep one of the two.
          from: 2026-12-01       | from: 2027-12-01        | bad-period         | The period ends on 2027-12-01, which is not after its first date. | ``
          to: 2027-12-01         | to: 2027-02-29          | bad-period         | The calendar has no day "2027-02-29". | Write year, month and day, such as 2026-12-01.
          to: 2027-12-01         | to: 2037-12-01          | bad-period         | The period is longer than 3 years. | Check the year.
          issued: 2026-11-20     | issued: 2016-11-20      | bad-period         | The date of issue is more than a year away from the policy period, 2026-12-01 to 2027-12-01. | Check the years of all three dates.
          America/New_York       | EST                     | bad-value          | "EST" is no time zone of the IANA database. | Name a city of the zone: "America/New_York".
          America/New_York       | XYZ                     | bad-value          | "XYZ" is no time zone of the IANA database. | Name a city's zone, such as "America/New_York".
          America/New_York       | America/NewYork         | bad-value          | "America/NewYork" is no time zone of the IANA database. | Did you mean "America/New_York"?
          America/New_York       | new york                | bad-value          | "new york" is no time zone of the IANA database. | Did you mean "America/New_York"?
          LN 0000042-01          | `"  "`                  | bad-value          | The policy number is blank. | Write the text to be printed.
          name: Wick Agency      | name: "Wick\\tAgency"   | bad-value          | The name of the producer holds a control character (U+0009), which cannot be printed. | Use spaces instead of the tab.
          name: Wick Agency      | name: "Wick\\u202eycnegA" | bad-value        | The name of the producer holds an invisible mark that changes the direction of writing (U+202E). | Remove it: the printed text must read as the file does.
          name: Wick Agency      | name: 北京 agency 北     | no-glyph           | The name of the producer uses "北" (U+5317), "京" (U+4EAC), for which the documents' fonts have no glyph. | Write it in Latin, Greek or Cyrillic letters.
          name: Wick Agency      | name: "Wick\\nAgency"   | bad-value          | The name of the producer must stand on one line. | Put what follows on the same line, after a comma.
          form: LN 20 02         | form: LN 10 01          | duplicate-id       | ``  | ``
          """)
  void saysWhatIsWrong(String old, String changed, String code, String message, String hint) {
    List<Diagnostic> faults = PolicyFiles.read(with(old, changed)).diagnostics();
    assertThat(faults)
        .as("%s", faults)
        .anySatisfy(fault -> {
          assertThat(fault.code().id()).isEqualTo(code);
          assertThat(fault.message()).contains(message);
          assertThat(String.join("\n", fault.hints())).contains(hint);
        });
  }

  @Test
  void aMissingEntryIsNamedAsPrintedWithAnExample() {
    Diagnostic fault = only(with("      share: 12.5%\n", ""));
    assertThat(fault.code()).isEqualTo(Code.MISSING_ENTRY);
    assertThat(fault.message())
        .isEqualTo("The schedule of LN 10 01 01 26 needs \"E. Our Share\", entry \"share\".");
    assertThat(fault.hints()).containsExactly("Add under `schedule`, for instance, share: 10%");
  }

  @Test
  void anEntryLeftToTheDeclarationsMustBeDeclared() {
    Diagnostic fault = only(with("    declarations:\n      deductible: $250\n", ""));
    assertThat(fault.code()).isEqualTo(Code.MISSING_ENTRY);
    assertThat(fault.hints().getFirst()).contains("or under `declarations`");
  }

  @Test
  void anEntryThatTheScheduleMustPrintCannotBeDeclared() {
    Diagnostic fault =
        only(
            with("      share: 12.5%\n", "")
                .replace("deductible: $250", "deductible: $250\n      share: 12.5%"));
    assertThat(fault.message())
        .isEqualTo(
            "Entry \"share\" cannot be left to the declarations: the form prints it in its"
                + " schedule.");
    assertThat(fault.span().text()).isEqualTo("share");
  }

  @Test
  void theBoundOfAnotherEntryIsShown() {
    Diagnostic fault = only(with("deductible: $250", "deductible: $20,000"));
    assertThat(fault.span().text()).isEqualTo("$20,000");
    assertThat(fault.notes())
        .singleElement()
        .satisfies(note -> assertThat(note.span().text()).isEqualTo("$10,000.50"));
  }

  @Test
  void allFaultsAreToldInOneRun() {
    String text =
        GOOD.replace("limit: $10,000.50", "limit: lots")
            .replace("zone: America/New_York", "zone: Narnia")
            .replace("to: 2027-12-01", "to: 2025-12-01")
            .replace("form: LN 20 02", "form: ZZ 99 99")
            .replace("producer:", "producers:")
            .replace("share: 12.5%", "sharing: 12.5%")
            .replace("name: Lantern Mutual", "name: \"Lantern\\u0007 Mutual\"")
            .replace("berth: A, depth: 3", "berth: A, depth: -3");
    assertThat(PolicyFiles.faults(text))
        .extracting(fault -> fault.substring(0, fault.indexOf(':')))
        .containsExactlyInAnyOrder(
            "bad-schedule 16",
            "bad-value 6",
            "bad-period 5",
            "unknown-form 27",
            "unknown-key 4",
            "unknown-entry 17",
            "missing-entry 9",
            "bad-encoding 2",
            "bad-schedule 23");
  }

  @Test
  void theWallTimeMustExist() {
    String spring = with("from: 2026-12-01", "from: 2026-03-08") + "time: \"02:30\"\n";
    assertThat(PolicyFiles.faults(spring))
        .contains(
            "bad-period 5: There is no 02:30 on 2026-03-08 in America/New_York: the clocks are put"
                + " forward then.");
    String autumn = with("from: 2026-12-01", "from: 2026-11-01") + "time: \"01:30\"\n";
    assertThat(PolicyFiles.read(autumn).value()).isPresent();
    assertThat(PolicyFiles.faults(autumn))
        .containsExactly(
            "bad-period 5: There are two moments at 01:30 on 2026-11-01 in America/New_York,"
                + " because the clocks are put back then; the earlier is taken.");
  }

  @Test
  void aWarningStopsNothing() {
    var read = PolicyFiles.read(with("to: 2027-12-01", "to: 2031-12-01"));
    assertThat(read.diagnostics())
        .singleElement()
        .extracting(Diagnostic::severity)
        .isEqualTo(Severity.WARNING);
    assertThat(read.value()).isPresent();
  }

  @Test
  void aLooseAccentIsPrintedAsTheLetterItMakes() {
    var read = PolicyFiles.read(with("Wick Agency", "Wi\u0301ck Agency"));
    assertThat(read.value().orElseThrow().producer().orElseThrow().name())
        .isEqualTo("W\u00edck Agency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LN1001", "ln 10 01", "LN 10-01"})
  void aFormNumberMayBeSpacedOtherwise(String number) {
    assertThat(PolicyFiles.read(with("form: LN 10 01", "form: " + number)).value()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "x",
        "{}",
        "policy: {}",
        "forms: [a, [b], {c: d}]",
        "forms: []",
        "policy: [1]\ninsured: 3\nperiod: {from: {}, to: []}\nzone: {}\nissued:\nforms: {a: b}",
        "forms: [{form: LN 10 01, edition: 01 26, schedule: [1, 2]}]",
        "forms: [{form: LN 10 01, edition: 01 26, schedule: {berths: {}, quays: {a: b}, limit:"
            + " []}}]",
        "forms: [{form: LN 10 01, edition: 01 26, schedule: {berths: [], quays: [], trade: {}}}]",
        "forms: [{form: LN 10 01, edition: 01 26, schedule: {berths: [a], quays: [{}], lit: [[]]}}]"
      })
  void hostileFilesAreFaultsAndNothingElse(String text) {
    var read = PolicyFiles.read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).isNotEmpty();
  }

  @Test
  void aFileBrokenAnywhereIsAFaultAndNothingElse() {
    Random random = new Random(594);
    String pieces = "\"'{}[]:,-\n\t #&*!|>%@`\u0000\u202e0x北";
    for (int run = 0; run < 400; run++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
          case 1 -> text.deleteCharAt(at);
          default -> text.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
        }
      }
      var read = PolicyFiles.read(text.toString());
      boolean errors =
          read.diagnostics().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
      assertThat(read.value().isEmpty()).as(text.toString()).isEqualTo(errors);
    }
  }

  @Test
  void aHugeTextIsReadWhole() {
    String words = "word ".repeat(10_000).strip();
    var read = PolicyFiles.read(with("lamp-lighters", words));
    assertThat(read.value().orElseThrow().forms().getFirst().value("trade"))
        .contains(new Value.Text("Chandlers and\n" + words));
  }
}
