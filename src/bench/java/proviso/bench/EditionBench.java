package proviso.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.Score;
import proviso.diff.SyntheticEditions;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.diff.align.Alignment.Pair;
import proviso.redline.HtmlReport;

/**
 * How right and how fast editions are aligned: ours, GumTree's tree matching and java-diff-utils'
 * line matching on the same pairs, of which every correspondence is known; then how our time grows.
 */
public final class EditionBench {
  private static final int CLAUSES = 535;
  private static final int FIRST_SEED = 1001;
  private static final int PAIRS = 20;
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 9;

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
    int parts = 0;
    for (int i = 0; i < PAIRS; i++) {
      Editions editions = SyntheticEditions.of(FIRST_SEED + i, CLAUSES, Mix.REVISION);
      pairs.add(editions);
      moved += editions.moved().size();
      both += editions.movedAndReworded();
      parts += inSeveral(editions).size();
    }
    line(
        "%n%d pairs of %d clauses, %d moves of which %d reworded too, %d parts of splits and"
            + " mergers",
        PAIRS, CLAUSES, moved, both, parts);
    line(
        "%-28s %8s %8s %8s %14s %14s %20s %14s %9s",
        "",
        "F1",
        "prec.",
        "recall",
        "moves prec.",
        "moves recall",
        "reworded too, recall",
        "parts recall",
        "ms/pair");
    Map<String, EditionPeer> peers = new LinkedHashMap<>();
    peers.put("Proviso", EditionPeer.proviso());
    peers.put("java-diff-utils 4.12, lines", DiffUtilsPeer.lines());
    peers.put("GumTree 3.0, with sentences", GumTreePeer.withSentences());
    peers.put("GumTree 3.0, clauses only", GumTreePeer.clausesOnly());
    peers.forEach((name, peer) -> {
      Score matches = new Score(0, 0, 0);
      Score moves = new Score(0, 0, 0);
      Score reworded = new Score(0, 0, 0);
      Score inParts = new Score(0, 0, 0);
      long time = 0;
      for (Editions editions : pairs) {
        long start = System.nanoTime();
        EditionPeer.Found found = peer.align(editions.before(), editions.after());
        time += System.nanoTime() - start;
        matches = matches.plus(Score.of(found.pairs(), editions.truth()));
        moves = moves.plus(Score.of(found.moved(), editions.moved()));
        reworded = reworded.plus(Score.of(found.moved(), reworded(editions)));
        inParts = inParts.plus(Score.of(found.pairs(), inSeveral(editions)));
      }
      line(
          "%-28s %8.4f %8.4f %8.4f %14.3f %14.3f %20.3f %14.3f %9.0f",
          name,
          matches.f1(),
          matches.precision(),
          matches.recall(),
          moves.precision(),
          moves.recall(),
          reworded.recall(),
          inParts.recall(),
          time / 1e6 / PAIRS);
    });
  }

  /** Moves whose words are not the same. */
  private static Set<Pair> reworded(Editions editions) {
    return editions.moved().stream()
        .filter(pair ->
            !editions
                .before()
                .get(pair.before())
                .words()
                .equals(editions.after().get(pair.after()).words()))
        .collect(Collectors.toSet());
  }

  /** Pairs of a clause that has several counterparts. */
  private static Set<Pair> inSeveral(Editions editions) {
    Map<Integer, Long> olds =
        editions.truth().stream()
            .collect(Collectors.groupingBy(Pair::before, Collectors.counting()));
    Map<Integer, Long> news =
        editions.truth().stream()
            .collect(Collectors.groupingBy(Pair::after, Collectors.counting()));
    return editions.truth().stream()
        .filter(pair ->
            olds.getOrDefault(pair.before(), 0L) > 1 || news.getOrDefault(pair.after(), 0L) > 1)
        .collect(Collectors.toSet());
  }

  /** One thread, warm: each size is run until the compiler has done with it, then measured. */
  private static void growth() {
    Editions warm = SyntheticEditions.of(6, 2000, Mix.REVISION);
    for (int round = 0; round < WARM_UP; round++) {
      report(Comparison.of(warm.before(), warm.after()));
    }
    line(
        "%n%-10s %14s %26s %16s",
        "clauses", "compare, ms", "with the HTML report, ms", "µs per clause");
    for (int clauses : new int[] {500, 1000, 2000, 5000, 10_000}) {
      Editions editions = SyntheticEditions.of(7, clauses, Mix.REVISION);
      double[] compare = new double[ROUNDS];
      double[] report = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        EditionDiff diff = Comparison.of(editions.before(), editions.after());
        compare[round] = (System.nanoTime() - start) / 1e6;
        int length = report(diff);
        report[round] = length > 0 ? (System.nanoTime() - start) / 1e6 : 0;
      }
      double median = median(report);
      line("%-10d %14.0f %26.0f %16.0f", clauses, median(compare), median, 1000 * median / clauses);
    }
  }

  private static int report(EditionDiff diff) {
    return HtmlReport.of(diff, ClaimOutcomes.NONE).length();
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void line(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
