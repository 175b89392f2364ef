package proviso.source;

/**
 * How large a file may be before it is refused with {@code TOO_LARGE}. A form of a hundred pages is
 * far below every one of the defaults; a file beyond them is a mistake or an attack.
 *
 * @param maxBytes the bytes of the file
 * @param maxDepth how deep lists and mappings may nest
 * @param maxNodes how many texts, lists and mappings there may be, counting what an alias stands
 *     for each time
 * @param maxScalar the UTF-16 units of one text
 */
public record Limits(int maxBytes, int maxDepth, int maxNodes, int maxScalar) {
  /** 8 MB, 64 levels, 500,000 nodes, 200,000 characters in one text. */
  public static final Limits DEFAULT = new Limits(8_000_000, 64, 500_000, 200_000);

  /** Checks that every limit leaves room for something. */
  public Limits {
    if (maxBytes < 1 || maxDepth < 1 || maxNodes < 1 || maxScalar < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }
}
