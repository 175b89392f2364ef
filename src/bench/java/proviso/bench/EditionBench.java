package proviso.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.Score;
import proviso.diff.SyntheticEditions;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.redline.HtmlReport;
import proviso.redline.TerminalReport;

/**
 * How right and how fast editions are aligned: ours, GumTree's tree matching and java-diff-utils'
 * line matching on the same pairs, of which every correspondence is known; then how our time grows.
 */
public final class EditionBench {
  private static final int CLAUSES = 535;
  private static final int FIRST_SEED = 1001;
  private static final int PAIRS = 20;

  private EditionBench() {}

  /** Measures and prints. */
  public static void main(String... args) {
    line(
        "%s %s, %d processors, load %.1f",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    quality();
    growth();
  }

  private static void quality() {
    List<Editions> pairs = new ArrayList<>();
    int moved = 0;
    int both = 0;
    for (int i = 0; i < PAIRS; i++) {
      Editions editions = SyntheticEditions.of(FIRST_SEED + i, CLAUSES, Mix.REVISION);
      pairs.add(editions);
      moved += editions.moved().size();
      both += editions.movedAndReworded();
    }
    line(
        "%n%d pairs of %d clauses, %d moves of which %d reworded too", PAIRS, CLAUSES, moved, both);
    line(
        "%-28s %8s %8s %8s %14s %14s %9s",
        "", "F1", "prec.", "recall", "moves prec.", "moves recall", "ms/pair");
    Map<String, EditionPeer> peers = new LinkedHashMap<>();
    peers.put("Proviso", EditionPeer.proviso());
    peers.put("java-diff-utils 4.12, lines", DiffUtilsPeer.lines());
    peers.put("GumTree 3.0, with sentences", GumTreePeer.withSentences());
    peers.put("GumTree 3.0, clauses only", GumTreePeer.clausesOnly());
    peers.forEach((name, peer) -> {
      Score matches = new Score(0, 0, 0);
      Score moves = new Score(0, 0, 0);
      long best = 0;
      for (Editions editions : pairs) {
        long start = System.nanoTime();
        EditionPeer.Found found = peer.align(editions.before(), editions.after());
        best += System.nanoTime() - start;
        matches = matches.plus(Score.of(found.pairs(), editions.truth()));
        moves = moves.plus(Score.of(found.moved(), editions.moved()));
      }
      line(
          "%-28s %8.4f %8.4f %8.4f %14.3f %14.3f %9.0f",
          name,
          matches.f1(),
          matches.precision(),
          matches.recall(),
          moves.precision(),
          moves.recall(),
          best / 1e6 / PAIRS);
    });
  }

  private static void growth() {
    line(
        "%n%-10s %14s %22s %22s",
        "clauses", "compare, ms", "with both reports, ms", "µs per clause");
    for (int clauses : new int[] {500, 1000, 2000, 5000, 10_000}) {
      Editions editions = SyntheticEditions.of(7, clauses, Mix.REVISION);
      double[] compare = new double[7];
      double[] report = new double[7];
      for (int round = 0; round < compare.length; round++) {
        long start = System.nanoTime();
        EditionDiff diff = Comparison.of(editions.before(), editions.after());
        compare[round] = (System.nanoTime() - start) / 1e6;
        int length =
            HtmlReport.of(diff, ClaimOutcomes.NONE).length()
                + TerminalReport.of(diff, ClaimOutcomes.NONE, false).length();
        report[round] = length > 0 ? (System.nanoTime() - start) / 1e6 : 0;
      }
      line(
          "%-10d %14.0f %22.0f %22.0f",
          clauses, median(compare), median(report), 1000 * median(report) / clauses);
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void line(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
