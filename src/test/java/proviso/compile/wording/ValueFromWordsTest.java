package proviso.compile.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.form.ParsedValue;
import proviso.form.Value;

class ValueFromWordsTest {
  private static Value value(String words) {
    return switch (ValueFromWords.parse(words)) {
      case ParsedValue.Accepted accepted -> accepted.value();
      case ParsedValue.Rejected rejected ->
          throw new AssertionError(words + ": " + rejected.reason());
    };
  }

  private static String reason(String words) {
    return switch (ValueFromWords.parse(words)) {
      case ParsedValue.Accepted accepted ->
          throw new AssertionError(words + " was understood as " + accepted.value());
      case ParsedValue.Rejected rejected -> rejected.reason();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 hours|480",
        "8 hour|480",
        "8-hour|480",
        "Eight Hours|480",
        "72 consecutive hours|4320",
        "30 minutes|30",
        "one hour|60",
        "8\u00a0hours|480",
        "'  8  hours '|480",
      })
  void hoursAndMinutesAreElapsedTime(String words, long minutes) {
    assertThat(value(words)).isEqualTo(new Value.Duration(minutes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90 days|90",
        "ten (10) days|10",
        "thirty (30) consecutive days|30",
        "thirty consecutive days|30",
        "Two weeks|14",
        "thirty-day|30",
        "one hundred eighty (180) calendar days|180",
        "three hundred and sixty-five days|365",
        "1,000 days|1000",
        "0 days|0",
      })
  void daysAndWeeksAreCalendarDays(String words, long days) {
    assertThat(value(words)).isEqualTo(new Value.Days(days));
  }

  @Test
  void businessDaysAreNotDays() {
    assertThat(value("one business day")).isEqualTo(new Value.BusinessDays(1));
    assertThat(value("five (5) consecutive business days")).isEqualTo(new Value.BusinessDays(5));
  }

  @Test
  void monthsAndYears() {
    assertThat(value("6 months")).isEqualTo(new Value.Months(6));
    assertThat(value("one year")).isEqualTo(new Value.Months(12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$10,000|1000000",
        "$10,000.50|1000050",
        "$0.05|5",
        "$ 500|50000",
        "10,000 dollars|1000000",
        "ten thousand dollars ($10,000)|1000000",
        "5 million dollars|500000000",
        "$2.5 million|250000000",
        "one million two hundred thousand dollars|120000000",
        "$999,999,999,999.99|99999999999999",
      })
  void moneyIsExactInCents(String words, long cents) {
    assertThat(value(words)).isEqualTo(new Value.Money(cents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10%|10",
        "ten percent|10",
        "25 percent|25",
        "25 per cent|25",
        "12.50%|12.5",
        "ten percent (10%)|10",
        "100%|100",
      })
  void percent(String words, BigDecimal share) {
    assertThat(value(words)).isEqualTo(new Value.Percent(share));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "three|3",
        "12|12",
        "zero|0",
        "a hundred|100",
        "nine hundred ninety-nine|999",
        "twelve (12)|12",
        "1,000,000|1000000",
        "forty two|42",
      })
  void counts(String words, long count) {
    assertThat(value(words)).isEqualTo(new Value.Count(count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "January 31, 2026",
        "january 31, 2026",
        "Jan. 31, 2026",
        "31 January 2026",
        "1/31/2026"
      })
  void dates(String words) {
    assertThat(value(words)).isEqualTo(new Value.Date(LocalDate.of(2026, 1, 31)));
  }

  @Test
  void wordsAndFigureMustAgree() {
    assertThat(reason("ten (12) days"))
        .isEqualTo("The words say 10 days, and the figure in parentheses says 12 days.");
    assertThat(reason("ten thousand dollars ($1,000)"))
        .isEqualTo("The words say $10,000.00, and the figure in parentheses says $1,000.00.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 ours|\"8 ours\" is not a number",
        "$10,00|comma in the wrong place",
        "1,0000 days|comma in the wrong place",
        "$1.005|too fine",
        "1.5 days|not a whole number",
        "February 30, 2026|The calendar has no day",
        "Febtober 3, 2026|No month is called \"febtober\".",
        "-5 days|is not a number",
        "8 business hours|not a number",
        "$NaN|\"$nan\" is not",
        "twenty-eleven|not a number",
        "one thousand million|not a number",
        "hundred|not a number",
        "hours|not a number",
        "٣ days|not a number",
        "$999,999,999,999,999 billion|too large",
        "999999999999999 years 1|not",
      })
  void everythingElseIsRejectedWithAReason(String words, String part) {
    assertThat(reason(words)).contains(part).endsWith(".");
  }

  @Test
  void hugeInputIsTurnedAwayAtOnce() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          assertThat(reason("9".repeat(10_000))).isNotBlank();
          assertThat(reason("a ".repeat(100_000))).isNotBlank();
          assertThat(reason("one-".repeat(29))).isNotBlank();
        });
  }

  @Test
  void nothingIsNoValue() {
    assertThat(reason("")).isEqualTo("There are no words.");
    assertThat(reason(" \u00a0 ")).isEqualTo("There are no words.");
  }

  /** Whatever is printed for a value reads back as that value. */
  @Test
  void printedWordsReadBack() {
    Random random = new Random(94);
    for (int i = 0; i < 2_000; i++) {
      long n = random.nextLong(1_000_000);
      Value value =
          switch (i % 7) {
            case 0 -> new Value.Money(n);
            case 1 -> new Value.Percent(BigDecimal.valueOf(n % 10_000, 2));
            case 2 -> new Value.Count(n);
            case 3 -> new Value.Duration(n);
            case 4 -> new Value.Days(n);
            case 5 -> new Value.BusinessDays(n);
            default -> new Value.Months(n);
          };
      assertThat(value(UnderstoodValue.print(value))).isEqualTo(value);
    }
  }

  /** An independent speller of numbers: what it writes must read back. */
  @Test
  void spelledNumbersReadBack() {
    for (int n = 0; n < 1_000; n++) {
      assertThat(value(spelled(n))).isEqualTo(new Value.Count(n));
      if (n > 0) {
        assertThat(value(spelled(n) + " thousand " + spelled(999)))
            .isEqualTo(new Value.Count(n * 1_000L + 999));
      }
    }
  }

  private static String spelled(int n) {
    List<String> small =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    if (n >= 100) {
      return small.get(n / 100) + " hundred" + (n % 100 == 0 ? "" : " " + spelled(n % 100));
    }
    if (n >= 20) {
      return tens.get(n / 10 - 2) + (n % 10 == 0 ? "" : "-" + small.get(n % 10));
    }
    return small.get(n);
  }
}
