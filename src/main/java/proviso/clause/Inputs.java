package proviso.clause;

import java.util.Arrays;

/**
 * What is given from outside, by the numbers of {@link proviso.rule.Program#inputs}. Immutable.
 *
 * <p>A scalar stands in {@link #scalar}, rows in {@link #rows}; of an input of the other kind the
 * scalar is unknown and the rows are unknown.
 */
public final class Inputs {
  private final long[] scalars;
  private final Rows[] rows;

  /**
   * Copies what is given.
   *
   * @param scalars a slot for each input
   * @param rows rows for each input
   */
  public Inputs(long[] scalars, Rows[] rows) {
    if (scalars.length != rows.length) {
      throw new IllegalArgumentException("one slot and one table for each input");
    }
    this.scalars = scalars.clone();
    this.rows = rows.clone();
  }

  /** As many unknown inputs as are asked for. */
  public static Inputs unknown(int number) {
    long[] scalars = new long[number];
    Rows[] rows = new Rows[number];
    Arrays.fill(scalars, Slot.UNKNOWN);
    Arrays.fill(rows, Rows.UNKNOWN);
    return new Inputs(scalars, rows);
  }

  /** How many inputs. */
  public int size() {
    return scalars.length;
  }

  /** A scalar input, as {@link Slot} says. */
  public long scalar(int input) {
    return scalars[input];
  }

  /** An input of rows. */
  public Rows rows(int input) {
    return rows[input];
  }

  /** All scalars; nobody may change them. */
  long[] scalars() {
    return scalars;
  }

  /** All inputs of rows; nobody may change them. */
  Rows[] tables() {
    return rows;
  }

  /** The same with another scalar. */
  public Inputs with(int input, long slot) {
    Inputs copy = new Inputs(scalars, rows);
    copy.scalars[input] = slot;
    return copy;
  }

  /** The same with other rows. */
  public Inputs with(int input, Rows table) {
    Inputs copy = new Inputs(scalars, rows);
    copy.rows[input] = table;
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Inputs that
        && Arrays.equals(scalars, that.scalars)
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(scalars) + Arrays.hashCode(rows);
  }
}
