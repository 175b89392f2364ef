package proviso.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.decide.Weight;
import proviso.diff.Change;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/**
 * Which changes of a form set two determinations of one claim apart.
 *
 * <p>A rule on which an outcome rests is a cause when it looked at the same things under both
 * editions and came to another result, or when only one edition has it. What it came to must have
 * been handed on: a rule whose result ends in amounts that are equal again changed nothing. Of
 * several such changes those count but for which the claim would end otherwise. Where the rule
 * stands in a clause that did not change, the number it reads stands elsewhere, and the clause of
 * the number is the cause.
 */
final class Causes {
  private final EditionDiff diff;
  private final Decided before;
  private final Decided after;
  private final Reach reach;

  /**
   * A cause.
   *
   * @param change the change of the form
   * @param before what a rule of it did under the old edition; empty when there was none
   * @param after the same under the new one
   */
  record Cause(Change change, Optional<Finding.Act> before, Optional<Finding.Act> after) {}

  private Causes(EditionDiff diff, Decided before, Decided after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
    this.reach = new Reach(before, after);
  }

  /** The causes, in the order of the difference; none when no rule can be named. */
  static List<Cause> of(EditionDiff diff, Decided before, Decided after) {
    return new Causes(diff, before, after).all();
  }

  private List<Cause> all() {
    List<Cause> sure = new ArrayList<>();
    List<Cause> joined = new ArrayList<>();
    for (Change change : diff.changes()) {
      // Rules that were split or merged do in parts what they did as a whole.
      List<Cause> found = change.is(Kind.SPLIT) || change.is(Kind.MERGED) ? joined : sure;
      found.addAll(of(change));
    }
    for (List<Cause> each : List.of(sure, joined)) {
      List<Cause> handedOn = each.stream().filter(this::isHandedOn).toList();
      if (!handedOn.isEmpty()) {
        return whereNumbersStand(needed(handedOn));
      }
    }
    return whereNumbersStand(sure.isEmpty() ? joined : sure);
  }

  /** Those but for which the claim would end otherwise; all where each alone would have done. */
  private List<Cause> needed(List<Cause> causes) {
    Map<Change, List<Cause>> byChange = new LinkedHashMap<>();
    causes.forEach(
        cause -> byChange.computeIfAbsent(cause.change(), _ -> new ArrayList<>()).add(cause));
    if (byChange.size() == 1) {
      return causes;
    }
    ButFor butFor = new ButFor(before, after);
    List<Cause> needed =
        byChange.values().stream().filter(butFor::matters).flatMap(List::stream).toList();
    return needed.isEmpty() ? causes : needed;
  }

  /** What the rules of a change did otherwise, with the same before them. */
  private List<Cause> of(Change change) {
    Map<String, List<Finding.Act>> olds = byDeed(before.acts(ids(diff.before(), change.before())));
    Map<String, List<Finding.Act>> news = byDeed(after.acts(ids(diff.after(), change.after())));
    Set<String> deeds = new LinkedHashSet<>(olds.keySet());
    deeds.addAll(news.keySet());
    List<Cause> causes = new ArrayList<>();
    for (String deed : deeds) {
      List<Finding.Act> one = olds.getOrDefault(deed, List.of());
      List<Finding.Act> other = news.getOrDefault(deed, List.of());
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        Cause cause = new Cause(change, at(one, i), at(other, i));
        if (isCause(cause)) {
          causes.add(cause);
        }
      }
    }
    return causes;
  }

  private static Optional<Finding.Act> at(List<Finding.Act> acts, int index) {
    return index < acts.size() ? Optional.of(acts.get(index)) : Optional.empty();
  }

  private static List<String> ids(Outline outline, List<Integer> clauses) {
    return clauses.stream().map(index -> outline.get(index).id()).toList();
  }

  private static Map<String, List<Finding.Act>> byDeed(List<Finding.Act> acts) {
    Map<String, List<Finding.Act>> byDeed = new LinkedHashMap<>();
    for (Finding.Act act : acts) {
      byDeed.computeIfAbsent(act.rule().verb() + " " + act.term(), _ -> new ArrayList<>()).add(act);
    }
    return byDeed;
  }

  private boolean isCause(Cause cause) {
    if (cause.before().isPresent() && cause.after().isPresent()) {
      Finding.Act old = cause.before().get();
      Finding.Act fresh = cause.after().get();
      return (decided(old) || decided(fresh)) && differs(old, fresh) && sawTheSame(old, fresh);
    }
    return cause
        .before()
        .or(cause::after)
        .filter(act -> decided(act) && act.status() != Status.DOES_NOT_APPLY)
        .isPresent();
  }

  private static boolean decided(Finding.Act act) {
    return act.weight() == Weight.DECIDED;
  }

  private boolean differs(Finding.Act old, Finding.Act fresh) {
    boolean values = !before.print(old.value()).equals(after.print(fresh.value()));
    // Of a rule that one outcome does not rest on only the value is known.
    boolean reached = old.status() != Status.NOT_REACHED && fresh.status() != Status.NOT_REACHED;
    boolean applies =
        old.status() != Status.DOES_NOT_APPLY || fresh.status() != Status.DOES_NOT_APPLY;
    return (reached && old.status() != fresh.status()) || (applies && values);
  }

  /** Whether all that both looked at was the same, and no exception makes the difference. */
  private boolean sawTheSame(Finding.Act old, Finding.Act fresh) {
    Map<String, String> saw = new HashMap<>();
    old.uses().forEach(use -> saw.put(use.name(), before.print(use.value())));
    return before.excepted(old) == after.excepted(fresh)
        && fresh.uses().stream()
            .allMatch(use -> {
              String value = after.print(use.value());
              return value.equals(saw.getOrDefault(use.name(), value));
            });
  }

  private boolean isHandedOn(Cause cause) {
    return cause.before().or(cause::after).map(act -> reach.outcome(act.term())).orElse(false);
  }

  /** Causes in clauses that did not change become those that hold the numbers they read. */
  private List<Cause> whereNumbersStand(List<Cause> causes) {
    List<Cause> all = new ArrayList<>();
    Set<Change> seen = new HashSet<>();
    for (Cause cause : causes) {
      List<Change> numbers = says(cause.change()) ? List.of() : numbersOf(cause.change());
      if (numbers.isEmpty()) {
        all.add(cause);
      }
      for (Change change : numbers) {
        if (seen.add(change)) {
          all.add(new Cause(change, Optional.empty(), Optional.empty()));
        }
      }
    }
    return all;
  }

  private static boolean says(Change change) {
    return !change.rules().isEmpty()
        || !change.values().isEmpty()
        || change.before().isEmpty()
        || change.after().isEmpty();
  }

  /** The changes whose values the rules of a clause name. */
  private List<Change> numbersOf(Change change) {
    Set<String> names = new HashSet<>();
    Function<Outline, Function<Integer, List<Clause.RuleText>>> rules =
        outline -> index -> outline.get(index).rules();
    change.before().stream()
        .map(rules.apply(diff.before()))
        .forEach(of -> of.forEach(rule -> names.addAll(Reach.names(rule.text()))));
    change.after().stream()
        .map(rules.apply(diff.after()))
        .forEach(of -> of.forEach(rule -> names.addAll(Reach.names(rule.text()))));
    return diff.changes().stream()
        .filter(other -> other.values().stream().anyMatch(value -> names.contains(value.name())))
        .toList();
  }
}
