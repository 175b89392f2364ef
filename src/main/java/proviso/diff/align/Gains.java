package proviso.diff.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** What it is worth to say that two clauses belong together. */
final class Gains {
  /** What words and surroundings must come to. Words alone must be rather alike for that. */
  static final double LEAST = 0.53;

  private static final double CONTEXT = 0.3;
  private static final double SAME_ID = 0.35;
  private static final double OTHER_ID = -0.25;

  /** Both alone define a term; the rest of the definition may be new. */
  private static final double SAME_TERM = 0.35;

  private static final double SAME_HEADING = 0.15;

  /** A shared id or name counts when at least this much of the words is shared too. */
  private static final double SUPPORT = 0.1;

  /** So many words and more speak for themselves. */
  private static final double ENOUGH_WORDS = 6;

  private static final double DECIDED = 100;

  private final Outline old;
  private final Outline fresh;
  private final Features features;
  private final Names names;
  private final Candidates candidates;
  private final Context context;
  private final Set<Alignment.Pair> decided;
  private final Set<String> oldIds = new HashSet<>();
  private final Set<String> freshIds = new HashSet<>();

  Gains(
      Outline old,
      Outline fresh,
      Features features,
      Names names,
      Candidates candidates,
      Context context,
      Set<Alignment.Pair> decided) {
    this.old = old;
    this.fresh = fresh;
    this.features = features;
    this.names = names;
    this.candidates = candidates;
    this.context = context;
    this.decided = decided;
    old.clauses().forEach(clause -> oldIds.add(clause.id()));
    fresh.clauses().forEach(clause -> freshIds.add(clause.id()));
  }

  /** The gain of a pair of candidates; of no use when not above 0. */
  double of(int before, int after, Matching matching) {
    if (decided.contains(new Alignment.Pair(before, after))) {
      return DECIDED;
    }
    double alike = candidates.of(before).getOrDefault(after, 0.0);
    return evidence(before, after, alike)
        + ids(old.get(before), fresh.get(after), alike)
        + names(before, after, alike)
        + CONTEXT * context.fit(before, after, matching)
        - LEAST;
  }

  private double names(int before, int after, double alike) {
    if (alike < SUPPORT) {
      return 0;
    }
    Alignment.Pair pair = new Alignment.Pair(before, after);
    return (names.terms().contains(pair) ? SAME_TERM : 0)
        + (names.headings().contains(pair) ? SAME_HEADING : 0);
  }

  /** Likeness, discounted where few words speak. */
  double evidence(int before, int after, double alike) {
    double words =
        (features.before().get(before).words() + features.after().get(after).words()) / 2.0;
    return alike * (0.4 + 0.6 * Math.min(1, words / ENOUGH_WORDS));
  }

  private double ids(Clause one, Clause other, double alike) {
    if (one.id().isEmpty() || other.id().isEmpty()) {
      return 0;
    }
    if (one.id().equals(other.id())) {
      return alike >= SUPPORT || one.words().isEmpty() || other.words().isEmpty() ? SAME_ID : 0;
    }
    return freshIds.contains(one.id()) || oldIds.contains(other.id()) ? OTHER_ID : 0;
  }

  /** Whether both have one id, and the words do not speak against it. */
  boolean sameId(Alignment.Pair pair) {
    double alike = candidates.of(pair.before()).getOrDefault(pair.after(), 0.0);
    return ids(old.get(pair.before()), fresh.get(pair.after()), alike) == SAME_ID;
  }

  /** What each old clause can bid. */
  List<List<Auction.Bid>> bids(Matching matching) {
    List<List<Auction.Bid>> bids = new ArrayList<>();
    for (int before = 0; before < old.size(); before++) {
      List<Auction.Bid> own = new ArrayList<>();
      for (Map.Entry<Integer, Double> candidate : candidates.of(before).entrySet()) {
        double gain = of(before, candidate.getKey(), matching);
        if (gain > 0) {
          own.add(new Auction.Bid(candidate.getKey(), gain));
        }
      }
      bids.add(own);
    }
    return bids;
  }
}
