package proviso.clause;

import java.util.Arrays;

/**
 * Different values of rows as they are counted. Public for the classes that {@code Bytecode} makes,
 * which have a loader of their own.
 */
public final class Distinct {
  private final long[] sure;
  private final long[] possible;
  private int sureSize;
  private int possibleSize;
  private boolean unknown;

  /** Nothing yet; the number is unknown if the rows are. */
  public Distinct(Rows rows) {
    sure = new long[rows.size()];
    possible = new long[rows.size()];
    unknown = !rows.known();
  }

  /**
   * Counts a row.
   *
   * @param where whether it counts; not no
   * @param value its value; none is not counted
   */
  public void add(long where, long value) {
    if (value == Slot.NONE) {
      return;
    }
    unknown |= value == Slot.UNKNOWN;
    if (where == Slot.YES) {
      sure[sureSize++] = value;
    } else {
      possible[possibleSize++] = value;
    }
  }

  /** How many values differ; unknown if a row that may count could have another one. */
  public long number() {
    if (unknown) {
      return Slot.UNKNOWN;
    }
    long[] different = TotalBy.distinct(Arrays.copyOf(sure, sureSize));
    for (int i = 0; i < possibleSize; i++) {
      if (Arrays.binarySearch(different, possible[i]) < 0) {
        return Slot.UNKNOWN;
      }
    }
    return different.length;
  }
}
