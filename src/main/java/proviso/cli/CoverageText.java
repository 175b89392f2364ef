package proviso.cli;

import java.io.PrintWriter;
import java.util.Locale;
import proviso.scenario.RuleCoverage;

/** Prints for people how well scenarios exercise a form. */
final class CoverageText {
  private CoverageText() {}

  static void print(Coverage coverage, PrintWriter out) {
    int seen = coverage.branches() - coverage.missed().size();
    out.printf(
        Locale.ROOT,
        "  sentences with rules: %s; branches of rules: %s.%n",
        share(coverage.sentencesSeen(), coverage.sentences()),
        share(seen, coverage.branches()));
    for (RuleCoverage.Missed missed : coverage.missed()) {
      out.printf(
          Locale.ROOT,
          "    never: %s of %s %s (line %d)%n",
          missed.side(),
          missed.rule().verb().key(),
          missed.rule().sentence(),
          missed.rule().span().line());
    }
    if (coverage.mutants() == 0) {
      return;
    }
    int alive = coverage.survivors().size();
    out.printf(
        Locale.ROOT,
        "  changes to the rules noticed: %s; %.1f%% survive.%n",
        share(coverage.mutants() - alive, coverage.mutants()),
        100.0 * alive / coverage.mutants());
    for (Coverage.Survivor survivor : coverage.survivors()) {
      out.printf(
          Locale.ROOT,
          "    %s:%d  %s%s%n",
          survivor.mutant().span().source().name(),
          survivor.mutant().span().line(),
          survivor.mutant().name(),
          survivor.why().map(why -> "  (" + why + ")").orElse("  no reason stated"));
    }
  }

  private static String share(int some, int all) {
    return some == all ? "all " + all : some + " of " + all;
  }
}
