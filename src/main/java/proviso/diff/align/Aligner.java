package proviso.diff.align;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.diff.outline.Outline;

/**
 * Aligns two outlines: first what is the same and unlike anything else; then, round by round, what
 * is alike and stands in matching surroundings; then what was split and merged; then what moved.
 */
public final class Aligner {
  private static final int MOST_ROUNDS = 6;

  /** Words that identify a clause by themselves when nothing else has them. */
  private static final int ANCHOR_WORDS = 3;

  /** A move needs words this much alike, or it is a deletion and an addition. */
  private static final double SURE_MOVE = 0.58;

  /** The same where all numbers changed too: it may say the like of something else. */
  private static final double SURE_MOVE_OTHER_VALUES = 0.8;

  private final Outline old;
  private final Outline fresh;
  private final Surroundings around;
  private final Surroundings aroundNew;
  private final Features features;
  private final Candidates candidates;
  private final Gains gains;
  private final Gaps gaps;
  private final Set<Alignment.Pair> apart;

  private Aligner(Outline old, Outline fresh, Alignment.Decisions decisions) {
    this.old = old;
    this.fresh = fresh;
    this.around = new Surroundings(old);
    this.aroundNew = new Surroundings(fresh);
    this.features = new Features(old, fresh);
    Names names = new Names(old, fresh);
    this.candidates = new Candidates(features, names, old, fresh);
    this.apart = new HashSet<>(decisions.apart());
    this.gains =
        new Gains(
            old,
            fresh,
            features,
            names,
            candidates,
            new Context(around, aroundNew),
            Set.copyOf(decisions.pairs()));
    this.gaps = new Gaps(around, aroundNew, candidates);
    decisions.pairs().forEach(pair -> candidates.add(pair.before(), pair.after()));
    apart.forEach(pair -> candidates.remove(pair.before(), pair.after()));
  }

  /**
   * The alignment; the other way round it is the same, reversed.
   *
   * @param old the old edition
   * @param fresh the new one
   * @param decisions what a reviewer has decided
   */
  public static Alignment align(Outline old, Outline fresh, Alignment.Decisions decisions) {
    // One direction is computed and the other is its mirror, whatever ties there are.
    if (Order.compare(old, fresh) <= 0) {
      return new Aligner(old, fresh, decisions).align(decisions);
    }
    Alignment mirrored = new Aligner(fresh, old, decisions.reversed()).align(decisions.reversed());
    return Order.inPrintedOrder(mirrored.groups().stream().map(Alignment.Group::reversed).toList());
  }

  private Alignment align(Alignment.Decisions decisions) {
    Set<Integer> without = new HashSet<>(decisions.deleted());
    Set<Integer> withoutNew = new HashSet<>(decisions.added());
    Matching matching = settle(anchors(), without, withoutNew);
    Set<Alignment.Pair> doubtful = doubtfulMoves(matching);
    if (!doubtful.isEmpty()) {
      apart.addAll(doubtful);
      doubtful.forEach(pair -> candidates.remove(pair.before(), pair.after()));
      doubtful.forEach(pair -> matching.unlink(pair.before()));
    }
    Matching settled = doubtful.isEmpty() ? matching : settle(matching, without, withoutNew);
    return new Groups(
            around, aroundNew, features, candidates, gains, settled, without, withoutNew, decisions)
        .alignment();
  }

  private Matching settle(Matching start, Set<Integer> without, Set<Integer> withoutNew) {
    Matching matching = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      gaps.fill(matching, apart);
      List<List<Auction.Bid>> bids = gains.bids(matching);
      without.forEach(clause -> bids.get(clause).clear());
      bids.forEach(own -> own.removeIf(bid -> withoutNew.contains(bid.after())));
      Matching next = Auction.assign(bids, fresh.size());
      if (next.same(matching)) {
        return next;
      }
      matching = next;
    }
    return matching;
  }

  /** Clauses that have the same words, which no other clause of either edition has. */
  private Matching anchors() {
    Map<String, Integer> counts = new HashMap<>();
    features.exactBefore().forEach(words -> counts.merge(words, 1, Integer::sum));
    Map<String, Integer> countsNew = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (int after = 0; after < fresh.size(); after++) {
      String words = features.exactAfter().get(after);
      countsNew.merge(words, 1, Integer::sum);
      places.put(words, after);
    }
    Matching matching = new Matching(old.size(), fresh.size());
    for (int before = 0; before < old.size(); before++) {
      String words = features.exactBefore().get(before);
      Integer after = places.get(words);
      if (after != null
          && counts.getOrDefault(words, 0) == 1
          && countsNew.getOrDefault(words, 0) == 1
          && features.before().get(before).words() >= ANCHOR_WORDS) {
        matching.link(before, after);
      }
    }
    return matching;
  }

  private Set<Alignment.Pair> doubtfulMoves(Matching matching) {
    Set<Alignment.Pair> doubtful = new HashSet<>();
    List<Alignment.Pair> pairs = Groups.pairs(matching, old.size());
    for (Alignment.Pair pair : new Moves(around, aroundNew, Groups.links(pairs)).moved(pairs)) {
      double alike = candidates.of(pair.before()).getOrDefault(pair.after(), 0.0);
      boolean decided = gains.of(pair.before(), pair.after(), matching) > 10;
      boolean sameId =
          !old.get(pair.before()).id().isEmpty()
              && old.get(pair.before()).id().equals(fresh.get(pair.after()).id());
      if (!decided
          && !sameId
          && gains.evidence(pair.before(), pair.after(), alike)
              < (features.haveOtherValues(pair.before(), pair.after())
                  ? SURE_MOVE_OTHER_VALUES
                  : SURE_MOVE)
          && !childrenFollow(pair, matching)) {
        doubtful.add(pair);
      }
    }
    return doubtful;
  }

  /** Whether most of what a clause holds went with it. */
  private boolean childrenFollow(Alignment.Pair pair, Matching matching) {
    List<Integer> children = around.children(pair.before());
    long followed =
        children.stream()
            .filter(child -> {
              int partner = matching.after(child);
              return partner >= 0 && aroundNew.parent(partner) == pair.after();
            })
            .count();
    return followed > 0
        && 2 * followed >= children.size()
        && 2 * followed >= aroundNew.children(pair.after()).size();
  }
}
