package proviso.form;

import java.util.List;
import java.util.Map;

/** What a schedule entry is filled with. */
public sealed interface EntryType {
  /** Free words. */
  record Text() implements EntryType {}

  /** Addresses of premises. */
  record Addresses() implements EntryType {}

  /** US dollars, never negative. */
  record Money() implements EntryType {}

  /** A share from 0 to 100 percent. */
  record Percent() implements EntryType {}

  /** A number of things, never negative. */
  record Count() implements EntryType {}

  /** A day. */
  record Date() implements EntryType {}

  /** Indicated as applicable, or not. */
  record Indicator() implements EntryType {}

  /**
   * One of a few.
   *
   * @param options the words printed, by id, in order
   */
  record Choice(Map<String, String> options) implements EntryType {}

  /**
   * Rows with columns.
   *
   * @param columns at least one
   */
  record Table(List<Column> columns) implements EntryType {
    /** Copies the columns. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a table.
   *
   * @param id its name in policy files
   * @param title printed above it
   * @param type what its cells hold; neither a table nor addresses
   * @param required whether every row must fill it
   */
  record Column(String id, String title, EntryType type, boolean required) {}
}
