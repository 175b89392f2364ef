package proviso.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a batch is.
 *
 * @param rows rows settled
 * @param issued documents written by this run
 * @param unchanged documents that an earlier run wrote, with the same bytes
 * @param rejected rows that could not be issued
 * @param bytes of the documents written
 * @param elapsed since the run began
 * @param share of the input, from 0 to 1; empty when its length is not known
 */
public record BatchCounts(
    long rows,
    long issued,
    long unchanged,
    long rejected,
    long bytes,
    Duration elapsed,
    Optional<Double> share) {
  /** Documents settled in a second, on average. */
  public double rate() {
    return inASecond(issued + unchanged);
  }

  /** Rows settled in a second, on average; documents of some may still wait to be written. */
  public double rowRate() {
    return inASecond(rows);
  }

  private double inASecond(long count) {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds == 0 ? 0 : count / seconds;
  }

  /** How long the rest is likely to take. */
  public Optional<Duration> left() {
    return share
        .filter(part -> part > 0)
        .map(part -> Duration.ofNanos((long) (elapsed.toNanos() * (1 - part) / part)));
  }
}
