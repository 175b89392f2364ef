package proviso.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.diff.align.Alignment;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** Which clause a reference of one edition names in the terms of the other. */
final class Counterparts {
  private final Map<String, Integer> targetsBefore;
  private final Map<String, Integer> targetsAfter;
  private final Map<Integer, List<Integer>> after = new HashMap<>();
  private final Outline before;
  private final Outline fresh;

  Counterparts(Outline before, Outline fresh, Alignment alignment) {
    this.before = before;
    this.fresh = fresh;
    this.targetsBefore = targets(before);
    this.targetsAfter = targets(fresh);
    for (Alignment.Group group : alignment.groups()) {
      group.before().forEach(clause -> after.put(clause, group.after()));
    }
  }

  private static Map<String, Integer> targets(Outline outline) {
    Map<String, Integer> targets = new HashMap<>();
    for (int i = 0; i < outline.size(); i++) {
      Clause clause = outline.get(i);
      String name = clause.id().isEmpty() ? clause.citation() : clause.id();
      if (!name.isEmpty()) {
        targets.putIfAbsent(name, i);
      }
    }
    return targets;
  }

  /** Whether two targets, one of each edition, are the same place. */
  boolean same(String old, String target) {
    String[] ends = old.split("\\.\\.", 2);
    String[] endsAfter = target.split("\\.\\.", 2);
    if (ends.length != endsAfter.length) {
      return false;
    }
    for (int i = 0; i < ends.length; i++) {
      if (!sameEnd(ends[i], endsAfter[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean sameEnd(String old, String target) {
    Integer clause = targetsBefore.get(old);
    Integer clauseAfter = targetsAfter.get(target);
    if (clause == null || clauseAfter == null) {
      return clause == null && clauseAfter == null && old.equals(target);
    }
    return after.getOrDefault(clause, List.of()).contains(clauseAfter);
  }

  /** A target as the reader of the old edition knows it. */
  String citedBefore(String target) {
    return cited(target, targetsBefore, before);
  }

  /** A target as the reader of the new edition knows it. */
  String citedAfter(String target) {
    return cited(target, targetsAfter, fresh);
  }

  private static String cited(String target, Map<String, Integer> targets, Outline outline) {
    List<String> ends = new ArrayList<>();
    for (String end : target.split("\\.\\.", 2)) {
      ends.add(
          Optional.ofNullable(targets.get(end))
              .map(clause -> outline.get(clause).citation())
              .orElse(end));
    }
    return String.join(" through ", ends);
  }
}
