package proviso.batch;

/**
 * The documents of a folder, 16 bytes each in a table never more than two thirds full: the key, 31
 * bits of the document's SHA-256, and whether this run has met it.
 */
final class Issues {
  private static final long MET = 1;

  private long[] keys = new long[1 << 12];
  private long[] rest = new long[1 << 12];
  private int count;

  /** Enters a document of an earlier run. */
  void add(Key key, String sha256) {
    put(key.high(), packed(key, sha256));
  }

  private static long packed(Key key, String sha256) {
    long hash = Long.parseLong(sha256, 0, 8, 16) & 0xFFFF_FFFEL;
    return (long) key.low() << 32 | hash;
  }

  /** What is known of a document. */
  enum Standing {
    /** Nothing. */
    NEW,
    /** An earlier run issued it, with the same bytes. */
    ISSUED,
    /** An earlier run issued another document by its key. */
    OTHER,
    /** This run has met it already. */
    TWICE
  }

  /** Looks a document up. */
  Standing standing(Key key, String sha256) {
    long high = nonZero(key.high());
    long packed = packed(key, sha256);
    for (int at = slot(high, keys.length); keys[at] != 0; at = at + 1 & keys.length - 1) {
      if (keys[at] == high && rest[at] >>> 32 == packed >>> 32) {
        if ((rest[at] & MET) != 0) {
          return Standing.TWICE;
        }
        return (rest[at] & 0xFFFF_FFFEL) == (packed & 0xFFFF_FFFEL)
            ? Standing.ISSUED
            : Standing.OTHER;
      }
    }
    return Standing.NEW;
  }

  /** Notes that this run has met a document, which is entered when it is new. */
  void meet(Key key, String sha256) {
    put(key.high(), packed(key, sha256) | MET);
  }

  private void put(long high, long packed) {
    if (3 * count > 2 * keys.length) {
      grow();
    }
    long key = nonZero(high);
    int at = slot(key, keys.length);
    while (keys[at] != 0 && !(keys[at] == key && rest[at] >>> 32 == packed >>> 32)) {
      at = at + 1 & keys.length - 1;
    }
    count += keys[at] == 0 ? 1 : 0;
    keys[at] = key;
    rest[at] = packed;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldRest = rest;
    keys = new long[2 * oldKeys.length];
    rest = new long[2 * oldKeys.length];
    count = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldRest[i]);
      }
    }
  }

  private static long nonZero(long high) {
    return high == 0 ? 1 : high;
  }

  private static int slot(long key, int length) {
    return (int) (key >>> 20) & length - 1;
  }
}
