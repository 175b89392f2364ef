package proviso.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What answers a fact, by the fact's {@link proviso.form.Fact.Type}. */
public sealed interface FactValue {
  /**
   * US dollars.
   *
   * @param cents negative only for a loss of a fact of type profit
   */
  record Money(long cents) implements FactValue {}

  /**
   * A moment.
   *
   * @param at in whole seconds
   */
  record Moment(Instant at) implements FactValue {}

  /**
   * A day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements FactValue {}

  /**
   * Elapsed time.
   *
   * @param minutes not negative
   */
  record Elapsed(long minutes) implements FactValue {}

  /**
   * A number of things.
   *
   * @param count not negative
   */
  record Count(long count) implements FactValue {}

  /**
   * A share.
   *
   * @param percent such as 12.5, not negative, at most six decimals, without trailing zeros
   */
  record Share(BigDecimal percent) implements FactValue {
    /** Drops trailing zeros, so that equal shares are equal. */
    public Share {
      percent = percent.stripTrailingZeros();
    }
  }

  /**
   * Yes or no.
   *
   * @param yes which
   */
  record Indicator(boolean yes) implements FactValue {}

  /**
   * Words.
   *
   * @param text never blank
   */
  record Words(String text) implements FactValue {}

  /**
   * One of the fact's options.
   *
   * @param id the option's id
   */
  record Option(String id) implements FactValue {}

  /**
   * Any number of the fact's options.
   *
   * @param ids the options' ids in the form's order
   */
  record Options(List<String> ids) implements FactValue {
    /** Copies the ids. */
    public Options {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Rows, such as items of cost.
   *
   * @param rows in the order written; there may be none
   */
  record Table(List<Row> rows) implements FactValue {
    /** Copies the rows. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param cells what is given for each column, in the form's order
   */
  record Row(Map<String, Given> cells) {
    /** Copies the map, keeping its order. */
    public Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }
}
