package proviso.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream that knows how much of it was read. */
final class CountedInput extends FilterInputStream {
  private final long length;
  private long read;

  /**
   * Counts a stream.
   *
   * @param length how many bytes it has; negative when that is not known
   */
  CountedInput(InputStream in, long length) {
    super(in);
    this.length = length;
  }

  /** How much was read, from 0 to 1. */
  Optional<Double> share() {
    return length <= 0 ? Optional.empty() : Optional.of(Math.min(1, (double) read / length));
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    read += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    int n = super.read(bytes, from, count);
    read += Math.max(0, n);
    return n;
  }
}
