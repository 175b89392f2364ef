package proviso.cli;

import java.time.Duration;
import java.util.Locale;
import proviso.batch.BatchCounts;

/** How far a batch is: a bar for a person who looks on, nothing in a pipe. */
final class BatchProgress {
  private static final int WIDTH = 30;
  private static final long INTERVAL = Duration.ofMillis(200).toNanos();

  private final Terminal terminal;
  private long shown = System.nanoTime() - INTERVAL;
  private boolean open;

  BatchProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Draws the bar over itself, a few times in a second at most. */
  void show(BatchCounts counts) {
    long now = System.nanoTime();
    if (!canDraw() || now - shown < INTERVAL) {
      return;
    }
    shown = now;
    open = true;
    // To the line's beginning; what a narrow terminal has no room for is cut off, not wrapped; and
    // nothing of the old line is left behind the new one.
    terminal.err().print("\r\u001b[?7l" + line(counts) + "\u001b[K\u001b[?7h");
    terminal.err().flush();
  }

  private boolean canDraw() {
    return terminal.interactive()
        && !terminal.environment().getOrDefault("TERM", "").equals("dumb");
  }

  /** Leaves the line of the bar. */
  void end() {
    if (open) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      open = false;
    }
  }

  /** One line: how many, how fast, how long still, and last, as it is widest, how much. */
  static String line(BatchCounts counts) {
    var line = new StringBuilder();
    counts
        .share()
        .ifPresent(share -> line.append(String.format(Locale.ROOT, "%3.0f %%  ", share * 100)));
    line.append(
        String.format(
            Locale.ROOT, "%,d policies  %,.0f a second", counts.rows(), counts.rowRate()));
    counts.left().ifPresent(left -> line.append("  ").append(clock(left)).append(" left"));
    if (counts.rejected() > 0) {
      line.append(String.format(Locale.ROOT, "  %,d rejected", counts.rejected()));
    }
    counts
        .share()
        .ifPresent(share -> {
          int full = (int) Math.round(share * WIDTH);
          line.append("  [").append("#".repeat(full)).append(".".repeat(WIDTH - full)).append(']');
        });
    return line.toString();
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }

  /** What was done, in one line. */
  String summary(BatchCounts counts, String folder) {
    return String.format(
        Locale.ROOT,
        "issued %,d documents into %s, %,d unchanged, %,d rows rejected%s; %,d bytes in %.1f s,"
            + " %,.0f a second",
        counts.issued(),
        folder,
        counts.unchanged(),
        counts.rejected(),
        counts.rejected() > 0 ? " (see rejects.jsonl there)" : "",
        counts.bytes(),
        counts.elapsed().toMillis() / 1000.0,
        counts.rate());
  }
}
