package proviso.diff.align;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Assigns old clauses to new ones for the greatest sum of gains, by Bertsekas' auction: whoever is
 * without bids on what it gains most from, by as much as it would gain more there than elsewhere.
 * The sum is within {@link #STEP} a clause of the best there is.
 */
final class Auction {
  private static final double STEP = 0.004;

  /** A pair that could be assigned, and what that gains, above 0. */
  record Bid(int after, double gain) {}

  private Auction() {}

  /** The assignment. */
  static Matching assign(List<List<Bid>> bids, int fresh) {
    Matching matching = new Matching(bids.size(), fresh);
    double[] prices = new double[fresh];
    Arrays.fill(prices, 0);
    Deque<Integer> without = new ArrayDeque<>();
    for (int i = 0; i < bids.size(); i++) {
      without.add(i);
    }
    while (!without.isEmpty()) {
      int bidder = without.poll();
      int best = -1;
      double most = 0;
      // To go without gains nothing.
      double second = 0;
      for (Bid bid : bids.get(bidder)) {
        double net = bid.gain() - prices[bid.after()];
        if (net > most) {
          second = most;
          most = net;
          best = bid.after();
        } else if (net > second) {
          second = net;
        }
      }
      if (best < 0) {
        continue;
      }
      int outbid = matching.before(best);
      prices[best] += most - second + STEP;
      matching.link(bidder, best);
      if (outbid >= 0) {
        without.add(outbid);
      }
    }
    return matching;
  }
}
