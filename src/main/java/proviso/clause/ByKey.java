package proviso.clause;

import java.util.Arrays;

/**
 * Amounts of money in cents by key, sorted by key; a key that is not there stands for $0. An amount
 * may be unknown.
 */
public final class ByKey {
  /** Nobody knows yet which keys there are, or what they stand for. */
  public static final ByKey UNKNOWN = new ByKey(new long[0], new long[0], false);

  /** No key. */
  public static final ByKey EMPTY = new ByKey(new long[0], new long[0], true);

  private final long[] keys;
  private final long[] amounts;
  private final boolean known;

  private ByKey(long[] keys, long[] amounts, boolean known) {
    this.keys = keys;
    this.amounts = amounts;
    this.known = known;
  }

  /** Amounts by keys that rise strictly; takes the arrays over. */
  public static ByKey of(long[] keys, long[] amounts) {
    for (int i = 1; i < keys.length; i++) {
      if (keys[i - 1] >= keys[i]) {
        throw new IllegalArgumentException("keys do not rise");
      }
    }
    return keys.length == 0 ? EMPTY : new ByKey(keys, amounts, true);
  }

  /** Whether the keys are known. */
  public boolean known() {
    return known;
  }

  /** How many keys. */
  public int size() {
    return keys.length;
  }

  /** The key at a place, from 0 in rising order. */
  public long key(int place) {
    return keys[place];
  }

  /** The amount at a place, in cents or unknown. */
  public long amount(int place) {
    return amounts[place];
  }

  /** The amount of a key: 0 when it is not there, unknown when that cannot be told. */
  public long of(long key) {
    if (!known) {
      return Slot.UNKNOWN;
    }
    int place = Arrays.binarySearch(keys, key);
    return place < 0 ? 0 : amounts[place];
  }

  /** The sum of all amounts; unknown when one is. */
  public long sum() {
    long sum = known ? 0 : Slot.UNKNOWN;
    for (long amount : amounts) {
      sum = Ops.total(sum, Slot.YES, amount);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByKey that
        && known == that.known
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return known ? Arrays.toString(keys) + Arrays.toString(amounts) : "unknown";
  }
}
