package proviso.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The rows of an input, one after the other; nothing but the next is in memory. One thread reads;
 * another may ask for the share and close.
 */
public interface Rows extends Closeable {
  /**
   * The next row; empty after the last.
   *
   * @throws IOException when the input fails
   */
  Optional<Row> next() throws IOException;

  /** How much of the input was read, from 0 to 1; empty when its length is not known. */
  Optional<Double> share();
}
