package proviso.clause;

import java.util.Arrays;

/**
 * Amounts of rows as they are added up by key. A key whose amounts come to $0 is left out. Public
 * for the classes that {@code Bytecode} makes, which have a loader of their own.
 */
public final class TotalBy {
  private final long[] keys;
  private final long[] amounts;
  private int size;
  private boolean unknown;

  /** Nothing yet; all is unknown if the rows are. */
  public TotalBy(Rows rows) {
    keys = new long[rows.size()];
    amounts = new long[rows.size()];
    unknown = !rows.known();
  }

  /**
   * Adds a row.
   *
   * @param where whether it counts; not no
   * @param key where the amount belongs; with none nowhere
   * @param amount the amount; none adds nothing
   */
  public void add(long where, long key, long amount) {
    if (key == Slot.NONE || amount == Slot.NONE || amount == 0) {
      return;
    }
    if (key == Slot.UNKNOWN) {
      unknown = true;
      return;
    }
    keys[size] = key;
    amounts[size] = where == Slot.UNKNOWN ? Slot.UNKNOWN : amount;
    size++;
  }

  /** The sums; all unknown if a row that counts has an unknown key. */
  public ByKey sums() {
    if (unknown) {
      return ByKey.UNKNOWN;
    }
    long[] sorted = distinct(Arrays.copyOf(keys, size));
    long[] sums = new long[sorted.length];
    for (int i = 0; i < size; i++) {
      int place = Arrays.binarySearch(sorted, keys[i]);
      sums[place] = Ops.total(sums[place], Slot.YES, amounts[i]);
    }
    return withoutZeros(sorted, sums);
  }

  /** The different values among some, rising. */
  static long[] distinct(long[] values) {
    Arrays.sort(values);
    int kept = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** Amounts by keys that rise, those of $0 left out. */
  static ByKey withoutZeros(long[] keys, long[] amounts) {
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      if (amounts[i] != 0) {
        keys[kept] = keys[i];
        amounts[kept++] = amounts[i];
      }
    }
    return ByKey.of(Arrays.copyOf(keys, kept), Arrays.copyOf(amounts, kept));
  }
}
