package proviso.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  private static Value value(ParsedValue parsed) {
    return switch (parsed) {
      case ParsedValue.Accepted accepted -> accepted.value();
      case ParsedValue.Rejected rejected -> throw new AssertionError(rejected.reason());
    };
  }

  private static String reason(ParsedValue parsed) {
    return switch (parsed) {
      case ParsedValue.Accepted accepted -> throw new AssertionError("read as " + accepted.value());
      case ParsedValue.Rejected rejected -> rejected.reason();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$100,000|10000000",
        "100000|10000000",
        "$ 100,000|10000000",
        "1,000.50|100050",
        "$0.5|50",
        "0|0",
        "$0.01|1",
        "007|700",
        "$999,999,999,999,999.99|99999999999999999",
      })
  void moneyInCents(String text, long cents) {
    assertThat(value(Literals.money(text))).isEqualTo(new Value.Money(cents));
    assertThat(value(Literals.money("  " + text + "\n"))).isEqualTo(new Value.Money(cents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-$5|is negative",
        "-5|is negative",
        "$-5|is negative",
        "\u22125|is negative",
        "$10,00|comma in the wrong place",
        "$1000,000|comma in the wrong place",
        "$,100|is not an amount",
        "$100,|comma in the wrong place",
        "$1,0000|comma in the wrong place",
        "$1.005|more than two digits after the point",
        "$1.|is not an amount",
        "$.50|is not an amount",
        "1e6|is not an amount",
        "0x10|is not an amount",
        "NaN|is not an amount",
        "Infinity|is not an amount",
        "''|is not an amount",
        "$|is not an amount",
        "$$5|is not an amount",
        "5 USD|is not an amount",
        "1 000|is not an amount",
        "1.000,00|comma in the wrong place",
        "٣٠٠|is not an amount",
        "１００|is not an amount",
        "1000000000000000|too large",
      })
  void noMoney(String text, String part) {
    assertThat(reason(Literals.money(text)))
        .matches(r -> r.contains(part) || r.contains("is not an amount"), part)
        .endsWith(".");
  }

  @Test
  void aReasonQuotesWhatWasWritten() {
    assertThat(reason(Literals.money("ten")))
        .isEqualTo("\"ten\" is not an amount of money such as $1,000 or $1,000.50.");
    assertThat(reason(Literals.money("-$5")))
        .isEqualTo("\"-$5\" is negative; write an amount of money such as $1,000 or $1,000.50.");
  }

  @Test
  void shares() {
    Value half = new Value.Percent(new BigDecimal("12.5"));
    assertThat(value(Literals.percent("12.5%"))).isEqualTo(half);
    assertThat(value(Literals.percent("12.50 %"))).isEqualTo(half);
    assertThat(value(Literals.percent("12.5"))).isEqualTo(half);
    assertThat(reason(Literals.percent("ten"))).contains("a percentage such as");
    assertThat(reason(Literals.percent("-1%"))).contains("negative");
    assertThat(reason(Literals.percent("10%%"))).contains("a percentage such as");
    assertThat(reason(Literals.percent("0.1234567%"))).contains("more than 6 digits");
  }

  @Test
  void counts() {
    assertThat(value(Literals.count("1,200"))).isEqualTo(new Value.Count(1_200));
    assertThat(reason(Literals.count("1.5"))).isEqualTo("\"1.5\" is not a whole number.");
    assertThat(reason(Literals.count("-1"))).contains("negative");
    assertThat(reason(Literals.count("twelve"))).contains("a whole number such as 12");
  }

  @Test
  void dates() {
    assertThat(value(Literals.date("2028-02-29")))
        .isEqualTo(new Value.Date(LocalDate.of(2028, 2, 29)));
    assertThat(reason(Literals.date("2026-02-29")))
        .isEqualTo("The calendar has no day \"2026-02-29\".");
    for (String text :
        List.of("2026-1-31", "01/31/2026", "20260131", "2026-13", "٢٠٢٦-01-31", "")) {
      assertThat(reason(Literals.date(text))).contains("is not a date such as 2026-01-31");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "1,", "-", " ", "$", "0.", "a"})
  void hugeInputIsTurnedAwayAtOnce(String part) {
    String text = part.repeat(1_000_000) + "1";
    for (Function<String, ParsedValue> reader :
        List.<Function<String, ParsedValue>>of(
            Literals::money, Literals::percent, Literals::count, Literals::date)) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> {
            if (!part.isBlank()) {
              assertThat(reason(reader.apply(text))).hasSizeLessThan(200);
            }
          });
    }
  }

  @Test
  void documentsPrintWholeDollarsWithoutCents() {
    assertThat(Literals.print(new Value.Money(10_000_000))).isEqualTo("$100,000");
    assertThat(Literals.print(new Value.Money(100_050))).isEqualTo("$1,000.50");
    assertThat(Literals.print(new Value.Money(5))).isEqualTo("$0.05");
    assertThat(Literals.print(new Value.Percent(new BigDecimal("10.0")))).isEqualTo("10%");
    assertThat(Literals.print(new Value.Percent(new BigDecimal("100")))).isEqualTo("100%");
    assertThat(Literals.print(new Value.Date(LocalDate.of(2026, 12, 1)))).isEqualTo("12/01/2026");
    assertThat(Literals.print(new Value.Duration(60))).isEqualTo("1 hour");
    assertThat(Literals.print(new Value.Duration(90))).isEqualTo("90 minutes");
    assertThat(Literals.print(new Value.Table(List.of(Map.of("a", new Value.Count(1_000))))))
        .isEqualTo("1,000");
  }

  @Test
  void printedMoneyReadsBack() {
    Random random = new Random(594);
    for (int i = 0; i < 5_000; i++) {
      Value money = new Value.Money(random.nextLong(1L << random.nextInt(1, 56)));
      assertThat(value(Literals.money(Literals.print(money)))).isEqualTo(money);
    }
  }
}
