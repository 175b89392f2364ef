package proviso.clause;

import java.util.Arrays;

/** Rows of a fact or of a schedule table, column by column, each cell as a {@link Slot} says. */
public final class Rows {
  /** Nobody knows yet which rows there are. */
  public static final Rows UNKNOWN = new Rows(new long[0][], -1);

  private final long[][] columns;
  private final int size;

  private Rows(long[][] columns, int size) {
    this.columns = columns;
    this.size = size;
  }

  /**
   * Known rows.
   *
   * @param columns the cells of each column; all columns are equally long
   * @param size how many rows
   */
  public static Rows of(long[][] columns, int size) {
    if (size < 0 || Arrays.stream(columns).anyMatch(column -> column.length != size)) {
      throw new IllegalArgumentException("columns of different length");
    }
    return new Rows(Arrays.stream(columns).map(long[]::clone).toArray(long[][]::new), size);
  }

  /** Whether the rows are known, even if there are none. */
  public boolean known() {
    return size >= 0;
  }

  /** How many rows; 0 when they are unknown. */
  public int size() {
    return Math.max(0, size);
  }

  /** A cell. */
  public long cell(int row, int column) {
    return columns[column][row];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rows that
        && size == that.size
        && Arrays.deepEquals(columns, that.columns);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(columns);
  }
}
