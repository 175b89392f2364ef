package proviso.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that knows how much of it was read; any thread may ask. */
final class CountedInput extends FilterInputStream {
  private final long length;
  private final AtomicLong read = new AtomicLong();

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
    return length <= 0 ? Optional.empty() : Optional.of(Math.min(1, read.doubleValue() / length));
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    read.addAndGet(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    int n = super.read(bytes, from, count);
    read.addAndGet(Math.max(0, n));
    return n;
  }
}
