package proviso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.batch.BatchCounts;

class BatchProgressTest {
  private final StringWriter err = new StringWriter();

  private BatchProgress progress(boolean interactive, String term) {
    return new BatchProgress(
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Path.of(""),
            Path.of(""),
            Map.of("TERM", term),
            interactive));
  }

  private static BatchCounts counts(long rows, long rejected, Optional<Double> share) {
    return new BatchCounts(
        rows, rows - rejected, 0, rejected, 39_200 * rows, Duration.ofSeconds(4), share);
  }

  @Test
  void aLineSaysHowManyHowFastHowLongStillAndHowMuch() {
    assertThat(BatchProgress.line(counts(8_000, 12, Optional.of(0.1))))
        .isEqualTo(
            " 10 %  8,000 policies  2,000 a second  0:36 left  12 rejected"
                + "  [###...........................]");
    assertThat(BatchProgress.line(counts(8_000, 0, Optional.empty())))
        .isEqualTo("8,000 policies  2,000 a second");
  }

  @Test
  void aBarIsDrawnOverItselfNeverWrapsAndIsWiped() {
    BatchProgress progress = progress(true, "xterm");
    progress.show(counts(10, 0, Optional.of(0.5)));
    assertThat(err.toString())
        .startsWith("\r\u001b[?7l 50 %  10 policies")
        .endsWith("]\u001b[K\u001b[?7h");
    progress.end();
    assertThat(err.toString()).endsWith("\u001b[?7h\r\u001b[K");
  }

  @Test
  void nothingIsDrawnInAPipeOrOnATerminalThatCannot() {
    for (BatchProgress progress :
        new BatchProgress[] {progress(false, "xterm"), progress(true, "dumb")}) {
      progress.show(counts(10, 0, Optional.of(0.5)));
      progress.end();
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theSummaryIsOneLine() {
    assertThat(progress(false, "").summary(counts(8_000, 12, Optional.of(1.0)), "issued"))
        .isEqualTo(
            "issued 7,988 documents into issued, 0 unchanged, 12 rows rejected (see rejects.jsonl"
                + " there); 313,600,000 bytes in 4.0 s, 1,997 a second");
  }
}
