package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import proviso.text.Code;
import proviso.text.Diagnostic;

@NullMarked
class HugeClaimsTest {
  private static final Duration SECONDS = Duration.ofSeconds(60);

  private static String withRows(int number, String row) {
    int from = ClaimFiles.GOOD.indexOf("  items:\n");
    return ClaimFiles.GOOD.substring(0, from)
        + "  items:\n"
        + ("    - " + row + "\n").repeat(number);
  }

  @Test
  void aHundredThousandRowsAreReadInSeconds() {
    String text =
        withRows(
            100_000,
            "{kind: hull, amount: \"$1,000.50\", place: South Pier, from: 2025-05-06T02:00, to:"
                + " 2025-05-07T02:00}");
    Claim claim = Assertions.assertTimeoutPreemptively(SECONDS, () -> ClaimFiles.claim(text));
    assertThat(claim.fact("items").answer().orElseThrow())
        .isInstanceOfSatisfying(
            FactValue.Table.class, table -> assertThat(table.rows()).hasSize(100_000));
  }

  @Test
  void aMillionRowsAreTooMany() {
    Diagnostic fault =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> ClaimFiles.fault(withRows(1_000_000, "{amount: $1}")));
    assertThat(fault.code()).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void moreRowsThanAFactMayHaveAreTold() {
    Diagnostic fault =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> ClaimFiles.fault(withRows(200_001, "{amount: $1}")));
    assertThat(fault.message())
        .isEqualTo(
            "Fact \"items\" has 200,001 rows, more than the 200,000 that one fact may have.");
  }

  @Test
  void faultsOfManyRowsAreCountedAndNotAllTold() {
    var faults =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> ClaimFiles.faults(withRows(20_000, "{amount: x, place: \"\\u202e\"}")));
    assertThat(faults).hasSizeBetween(100, 300).anyMatch(it -> it.contains("more faults than"));
  }

  @Test
  void numbersWithoutEndAreTooLong() {
    Diagnostic fault = ClaimFiles.fault(ClaimFiles.with("$2,500", "$" + "9".repeat(10_000)));
    assertThat(fault.message()).contains("is too long for an amount of money").hasSizeLessThan(200);
    assertThat(ClaimFiles.fault(ClaimFiles.with("crew: 12", "crew: " + "1".repeat(10_000))))
        .extracting(Diagnostic::code)
        .isEqualTo(Code.BAD_FACT);
    assertThat(
            ClaimFiles.fault(
                ClaimFiles.with(
                    "2025-05-06T02:00\n", "2025-05-06T02:" + "0".repeat(10_000) + "\n")))
        .extracting(Diagnostic::code)
        .isEqualTo(Code.BAD_MOMENT);
  }

  @Test
  void depthWithoutEndIsToldAtOnce() {
    String deep = "{a: ".repeat(5_000) + "x" + "}".repeat(5_000);
    assertThat(ClaimFiles.faults(ClaimFiles.with("crew: 12", "crew: " + deep)))
        .anyMatch(fault -> fault.contains("nest more than"));
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'j'; c++) {
      String inner = ("*" + (char) (c - 1) + ", ").repeat(9);
      bomb.append(c).append(": &").append(c).append(" [").append(inner).append("]\n");
    }
    assertThat(
            Assertions.assertTimeoutPreemptively(
                SECONDS, () -> ClaimFiles.faults(bomb + ClaimFiles.GOOD)))
        .anyMatch(fault -> fault.startsWith("too-large"));
  }
}
