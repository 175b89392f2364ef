package proviso.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A typed value: what words in a form bind, what a schedule is filled with. */
public sealed interface Value {
  /**
   * US dollars.
   *
   * @param cents the amount in cents
   */
  record Money(long cents) implements Value {}

  /**
   * A share.
   *
   * @param percent such as 12.5 for twelve and a half percent, without trailing zeros
   */
  record Percent(BigDecimal percent) implements Value {
    /** Drops trailing zeros, so that equal shares are equal. */
    public Percent {
      percent = percent.stripTrailingZeros();
    }
  }

  /**
   * A number of things.
   *
   * @param count how many
   */
  record Count(long count) implements Value {}

  /**
   * Elapsed time, measured on the UTC line.
   *
   * @param minutes how many minutes
   */
  record Duration(long minutes) implements Value {}

  /**
   * Days counted on the calendar of the place; a week is seven.
   *
   * @param days how many
   */
  record Days(long days) implements Value {}

  /**
   * Months or years counted on the calendar of the place.
   *
   * @param months how many months; a year is twelve
   */
  record Months(long months) implements Value {}

  /**
   * Days on which the insured does business.
   *
   * @param days how many
   */
  record BusinessDays(long days) implements Value {}

  /**
   * A day of the calendar.
   *
   * @param date the day
   */
  record Date(LocalDate date) implements Value {}

  /**
   * Words as typed.
   *
   * @param text the words, never blank
   */
  record Text(String text) implements Value {}

  /**
   * Addresses of premises.
   *
   * @param addresses each on one line, at least one
   */
  record Addresses(List<String> addresses) implements Value {
    /** Copies the list. */
    public Addresses {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * Whether something is indicated as applicable.
   *
   * @param indicated true when it is
   */
  record Indicator(boolean indicated) implements Value {}

  /**
   * One of the options of an entry.
   *
   * @param option the option's id
   */
  record Choice(String option) implements Value {}

  /**
   * Rows of a table.
   *
   * @param rows each row's values by column id, in column order; an empty cell is absent
   */
  record Table(List<Map<String, Value>> rows) implements Value {
    /** Copies the rows. */
    public Table {
      rows = List.copyOf(rows);
    }
  }
}
