package proviso.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows ahead, in a thread of its own: who settles them need not wait for an input that
 * pauses. Used by one thread.
 */
final class RowsAhead implements Closeable {
  /** Rows in memory that no thread has taken yet. */
  private static final int MOST = 64;

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(MOST);
  private final Thread thread;
  private boolean ended;

  /** What reading comes to. */
  private sealed interface Step {
    /** A row. */
    record Read(Row row) implements Step {}

    /** There are no more. */
    record End() implements Step {}

    /** There would be more, but the input failed. */
    record Failed(Throwable cause) implements Step {}
  }

  /** Begins to read. */
  RowsAhead(Rows rows) {
    thread = Thread.ofPlatform().daemon().name("rows").start(() -> read(rows));
  }

  private void read(Rows rows) {
    try {
      for (Step step = step(rows); ; step = step(rows)) {
        steps.put(step);
        if (!(step instanceof Step.Read)) {
          return;
        }
      }
    } catch (InterruptedException closed) {
      // Nobody takes any more.
    }
  }

  private static Step step(Rows rows) {
    try {
      Optional<Row> row = rows.next();
      return row.isPresent() ? new Step.Read(row.get()) : new Step.End();
    } catch (IOException | RuntimeException | Error e) {
      return new Step.Failed(e);
    }
  }

  /** Whether all rows were taken. */
  boolean ended() {
    return ended;
  }

  /**
   * The next rows, as far as they are there.
   *
   * @param most how many at most
   * @param wait how long to wait for the first
   * @return none when none came in time or none will come
   * @throws IOException when the input failed; the rows before that were taken
   */
  List<Row> take(int most, Duration wait) throws IOException {
    List<Row> rows = new ArrayList<>(most);
    Step step = ended ? null : next(wait);
    while (step instanceof Step.Read(Row row)) {
      rows.add(row);
      // What follows the last row is left for the next time.
      boolean more = rows.size() < most && steps.peek() instanceof Step.Read;
      step = more ? steps.poll() : null;
    }
    if (step instanceof Step.Failed(Throwable cause)) {
      throw failure(cause);
    }
    ended |= step instanceof Step.End;
    return rows;
  }

  /** The same again for the thread that takes. */
  private static IOException failure(Throwable cause) {
    return switch (cause) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    };
  }

  private @Nullable Step next(Duration wait) throws InterruptedIOException {
    try {
      return steps.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the batch was interrupted");
    }
  }

  /** Stops reading; a read that waits for its input ends with it. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
