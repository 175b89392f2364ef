package proviso.outcome;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proviso.decide.Determination;
import proviso.decide.Finding;
import proviso.form.Outcome;
import proviso.text.LocatedText;

/** Whether a difference in a term is handed on, term by term, until it changes the outcome. */
final class Reach {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*");

  private final Map<String, String> before;
  private final Map<String, String> after;
  private final Map<String, Set<String>> users = new TreeMap<>();
  private final Set<String> ends = new LinkedHashSet<>();

  Reach(Decided before, Decided after) {
    this.before = before.known();
    this.after = after.known();
    Stream.concat(before.acts(), after.acts()).forEach(this::learn);
    ends(before.determination());
    ends(after.determination());
  }

  private void learn(Finding.Act act) {
    act.uses()
        .forEach(
            use -> users.computeIfAbsent(use.name(), _ -> new LinkedHashSet<>()).add(act.term()));
  }

  /** The terms that the outcome is asked of. */
  private void ends(Determination determination) {
    Outcome outcome = determination.form().form().outcome().orElseThrow();
    Stream.Builder<LocatedText> asked = Stream.builder();
    asked.add(outcome.payable());
    outcome.coverages().forEach(it -> asked.add(it.covered()).add(it.claimed()).add(it.payable()));
    outcome.items().forEach(it -> asked.add(it.claimed()).add(it.payable()));
    asked.build().forEach(text -> ends.addAll(names(text.value())));
  }

  /** The names in the text of a rule. */
  static Set<String> names(String rule) {
    return NAME.matcher(rule).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** Whether a difference in a term reaches the outcome. */
  boolean outcome(String term) {
    Deque<String> pending = new ArrayDeque<>(List.of(term));
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String next = pending.remove();
      if (!seen.add(next) || isEqual(next)) {
        continue;
      }
      if (ends.contains(next)) {
        return true;
      }
      pending.addAll(users.getOrDefault(next, Set.of()));
    }
    return false;
  }

  /** Whether rules saw the same value under both editions; of what none looked at, nothing is. */
  private boolean isEqual(String term) {
    String value = before.get(term);
    return value != null && value.equals(after.get(term));
  }
}
