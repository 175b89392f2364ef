package proviso.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import proviso.diff.Change.Words;
import proviso.diff.align.Alignment.Group;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.diff.words.WordDiff;

/** From clauses that belong together to what changed between them. */
final class ClauseComparison {
  private final Outline before;
  private final Outline after;
  private final References references;

  ClauseComparison(Outline before, Outline after, Counterparts counterparts) {
    this.before = before;
    this.after = after;
    this.references = new References(counterparts);
  }

  Change change(Group group, String follows) {
    List<Clause> olds = group.before().stream().sorted().map(before::get).toList();
    List<Clause> news = group.after().stream().sorted().map(after::get).toList();
    Words words = words(olds, news);
    List<Change.ValueChange> values = List.of();
    List<Change.RuleChange> rules = List.of();
    List<Change.ReferenceChange> moved = List.of();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (olds.isEmpty()) {
      kinds.add(Kind.ADDED);
    } else if (news.isEmpty()) {
      kinds.add(Kind.DELETED);
    } else {
      rules = Rules.changed(olds, news);
      moved = references.changed(olds, news, words);
      values = Values.changed(olds, news, words);
      placed(group, kinds);
      worded(olds, news, words, values, moved, kinds);
      if (rules.stream().anyMatch(rule -> Rules.decides(rule.rule()))) {
        kinds.add(Kind.RULE);
      }
      if (kinds.isEmpty()) {
        kinds.add(Kind.UNCHANGED);
      }
    }
    return new Change(
        group.before(),
        group.after(),
        kinds,
        kinds.contains(Kind.RENUMBERED) ? follows : "",
        group.confidence(),
        group.runnerUp(),
        words,
        values,
        rules,
        moved);
  }

  private static Words words(List<Clause> olds, List<Clause> news) {
    if (olds.size() == 1 && news.size() == 1) {
      Clause old = olds.getFirst();
      Clause fresh = news.getFirst();
      return new Words(
          WordDiff.of(old.heading(), fresh.heading()),
          WordDiff.of(old.opening(), fresh.opening()),
          WordDiff.of(old.closing(), fresh.closing()));
    }
    return new Words(List.of(), WordDiff.of(joined(olds), joined(news)), List.of());
  }

  private static String joined(List<Clause> clauses) {
    return clauses.stream().map(Clause::words).collect(Collectors.joining("\n"));
  }

  private void placed(Group group, Set<Kind> kinds) {
    if (group.after().size() > 1) {
      kinds.add(Kind.SPLIT);
    }
    if (group.before().size() > 1) {
      kinds.add(Kind.MERGED);
    }
    if (group.moved()) {
      kinds.add(Kind.MOVED);
    } else if (isRenumbered(group)) {
      kinds.add(Kind.RENUMBERED);
    }
  }

  /** Of several clauses it is enough that one label stayed. */
  private boolean isRenumbered(Group group) {
    return group.before().stream()
        .allMatch(old ->
            group.after().stream()
                .allMatch(fresh -> Renumbering.isRenumbered(before.get(old), after.get(fresh))));
  }

  private static void worded(
      List<Clause> olds,
      List<Clause> news,
      Words words,
      List<Change.ValueChange> values,
      List<Change.ReferenceChange> moved,
      Set<Kind> kinds) {
    boolean several = olds.size() > 1 || news.size() > 1;
    boolean parameter =
        values.stream().anyMatch(it -> !it.before().isEmpty() && !it.after().isEmpty());
    if (!moved.isEmpty()) {
      kinds.add(Kind.REFERENCE);
    }
    if (several) {
      if (parameter) {
        kinds.add(Kind.PARAMETER);
      }
      return;
    }
    if (!words.changed() && parameter) {
      kinds.add(Kind.PARAMETER);
    }
    if (!words.changed()) {
      return;
    }
    Masked masked = new Masked(olds.getFirst(), news.getFirst(), moved);
    if (masked.differ()) {
      kinds.add(Kind.REWORDED);
    }
    if (parameter) {
      kinds.add(Kind.PARAMETER);
    }
    if (kinds.stream()
        .noneMatch(
            kind -> kind == Kind.REWORDED || kind == Kind.PARAMETER || kind == Kind.REFERENCE)) {
      kinds.add(Kind.REWORDED);
    }
  }
}
