package proviso.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import proviso.clause.FormLibrary;
import proviso.text.Checked;

/**
 * Issues the endorsements of many policies into a folder: each document once, whatever happens.
 *
 * <p>One batch at a time has the folder. Rows are read ahead by a thread, read as policies and
 * printed by others, and settled here in the order of the input by a {@link Settlement}. Run again
 * with the same input, a batch goes on where it was stopped: what the manifest has is printed
 * again, compared and not written.
 */
public final class Batch {
  /** Rows a thread takes at once. */
  private static final int CHUNK = 64;

  private final FormLibrary library;
  private final BatchOptions options;
  private final Consumer<BatchCounts> progress;

  /**
   * A batch.
   *
   * @param library where forms are found; asked by one thread at a time
   * @param progress told, on the caller's thread, each time something was settled
   */
  public Batch(FormLibrary library, BatchOptions options, Consumer<BatchCounts> progress) {
    this.library = library;
    this.options = options;
    this.progress = progress;
  }

  /** A row with what became of it. */
  record Printed(Row row, Checked<List<Ready>> documents) {}

  /**
   * Issues all rows.
   *
   * @return how it ended; rejected rows are in {@code rejects.jsonl}
   * @throws FolderInUseException when another batch issues into the folder
   * @throws IOException when the disk or the input fails; what was settled until then stays
   */
  public BatchCounts run(Rows rows) throws IOException {
    Files.createDirectories(options.folder());
    try (FolderLock _ = FolderLock.take(options.folder());
        Settlement settlement = Settlement.open(options)) {
      var press = new Press(library);
      try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
        try {
          issue(rows, press, threads, settlement);
        } catch (IOException | RuntimeException e) {
          threads.shutdownNow();
          throw e;
        }
      }
      settlement.finish();
      BatchCounts counts = settlement.counts(rows.share());
      progress.accept(counts);
      return counts;
    }
  }

  private void issue(Rows rows, Press press, ExecutorService threads, Settlement settlement)
      throws IOException {
    Deque<Future<List<Printed>>> running = new ArrayDeque<>();
    int most = 2 * options.jobs() + 2;
    try (var ahead = new RowsAhead(rows)) {
      while (!ahead.ended() || !running.isEmpty()) {
        submit(ahead, press, threads, running, most, settlement);
        if (!running.isEmpty()) {
          for (Printed printed : finished(running.remove())) {
            settlement.settle(printed);
          }
        }
        settlement.writeWhatIsDue();
        progress.accept(settlement.counts(rows.share()));
      }
    }
  }

  /** Hands the threads what rows there are; waits for some only when there is nothing to settle. */
  private static void submit(
      RowsAhead ahead,
      Press press,
      ExecutorService threads,
      Deque<Future<List<Printed>>> running,
      int most,
      Settlement settlement)
      throws IOException {
    while (running.size() < most) {
      Duration wait = running.isEmpty() ? settlement.patience() : Duration.ZERO;
      List<Row> chunk = ahead.take(CHUNK, wait);
      if (chunk.isEmpty()) {
        return;
      }
      running.add(threads.submit(() -> print(press, chunk)));
    }
  }

  private static List<Printed> print(Press press, List<Row> chunk) {
    List<Printed> printed = new ArrayList<>(chunk.size());
    for (Row row : chunk) {
      printed.add(new Printed(row, press.print(row)));
    }
    return printed;
  }

  private static List<Printed> finished(Future<List<Printed>> chunk) throws IOException {
    try {
      return chunk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the batch was interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException io -> throw new IOException(io);
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
