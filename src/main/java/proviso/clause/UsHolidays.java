package proviso.clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The federal holidays of the United States, 5 U.S.C. 6103, on the days on which they are observed:
 * a dated table, with its sources at its top. It ends where it ends: of a day outside of it nothing
 * is said.
 */
public final class UsHolidays implements Holidays {
  private static final String TABLE = "us-federal-holidays.txt";

  private static final class Table {
    private static final UsHolidays INSTANCE = new UsHolidays(read());
  }

  private final NavigableMap<LocalDate, String> names;
  private final LocalDate first;
  private final LocalDate end;

  private UsHolidays(NavigableMap<LocalDate, String> names) {
    this.names = names;
    this.first = names.firstKey().withDayOfYear(1);
    this.end = names.lastKey().plusYears(1).withDayOfYear(1);
  }

  /** The table, read once. */
  public static UsHolidays table() {
    return Table.INSTANCE;
  }

  private static NavigableMap<LocalDate, String> read() {
    NavigableMap<LocalDate, String> names = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(UsHolidays.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          names.put(LocalDate.parse(line.substring(0, space)), line.substring(space + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /**
   * Whether a day is a holiday.
   *
   * @throws ArithmeticException if it lies before or after the years of the table
   */
  @Override
  public boolean isHoliday(LocalDate day) {
    return name(day).isPresent();
  }

  /**
   * The name of a holiday, with its date in parentheses when it is observed on another.
   *
   * @throws ArithmeticException if the day lies before or after the years of the table
   */
  public Optional<String> name(LocalDate day) {
    if (day.isBefore(first) || !day.isBefore(end)) {
      throw new ArithmeticException(
          "the table of holidays has no " + day.getYear() + ", only " + years());
    }
    return Optional.ofNullable(names.get(day));
  }

  /** All holidays, by the day on which they are observed, with their names. */
  public Map<LocalDate, String> all() {
    return Collections.unmodifiableMap(names);
  }

  private String years() {
    return first.getYear() + " to " + end.minusDays(1).getYear();
  }
}
