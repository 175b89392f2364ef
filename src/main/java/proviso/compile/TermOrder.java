package proviso.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** Puts terms in an order in which each stands after all that its rules use. */
final class TermOrder {
  private enum Mark {
    OPEN,
    DONE
  }

  private final Map<String, List<EncodedRule>> byTerm;
  private final List<EncodedRule> rules;
  private final ProgramScope scope;
  private final Diagnostics found;
  private final Map<String, Mark> marks = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  private TermOrder(
      Map<String, List<EncodedRule>> byTerm,
      List<EncodedRule> rules,
      ProgramScope scope,
      Diagnostics found) {
    this.byTerm = byTerm;
    this.rules = rules;
    this.scope = scope;
    this.found = found;
  }

  /**
   * The names of all terms; reports each circle once. Terms of a circle come in any order.
   *
   * @param byTerm the rules that act on each term
   * @param rules all rules by number
   * @param scope what names that are no terms stand for
   */
  static List<String> of(
      Map<String, List<EncodedRule>> byTerm,
      List<EncodedRule> rules,
      ProgramScope scope,
      Diagnostics found) {
    TermOrder order = new TermOrder(byTerm, rules, scope, found);
    byTerm.keySet().forEach(order::visit);
    return order.order;
  }

  /** A walk of its own stack, for a form may chain more terms than the machine's stack holds. */
  private void visit(String start) {
    if (marks.containsKey(start)) {
      return;
    }
    LinkedHashMap<String, List<String>> path = new LinkedHashMap<>();
    path.put(start, dependencies(start));
    marks.put(start, Mark.OPEN);
    while (!path.isEmpty()) {
      Map.Entry<String, List<String>> last = path.lastEntry();
      if (last.getValue().isEmpty()) {
        path.pollLastEntry();
        marks.put(last.getKey(), Mark.DONE);
        order.add(last.getKey());
        continue;
      }
      String next = last.getValue().removeFirst();
      Mark mark = marks.get(next);
      if (mark == Mark.OPEN) {
        circle(new ArrayList<>(path.keySet()), next);
      } else if (mark == null) {
        marks.put(next, Mark.OPEN);
        path.put(next, dependencies(next));
      }
    }
  }

  private List<String> dependencies(String term) {
    Set<String> names = new LinkedHashSet<>();
    byTerm.getOrDefault(term, List.of()).forEach(rule -> add(rule, names));
    names.removeIf(name -> !byTerm.containsKey(name));
    return new ArrayList<>(names);
  }

  private void add(EncodedRule rule, Set<String> names) {
    names.addAll(rule.uses(scope));
    rule.exceptions().forEach(number -> add(rules.get(number), names));
  }

  private void circle(List<String> path, String back) {
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(back), path.size()));
    circle.forEach(scope::faulty);
    if (!reported.add(String.join(" ", new TreeSet<>(circle)))) {
      return;
    }
    circle.add(back);
    EncodedRule rule = byTerm.getOrDefault(back, List.of()).getFirst();
    found.report(
        Diagnostic.error(
                Code.CIRCULAR_RULE,
                rule.rule().span(),
                circle.size() == 2
                    ? "\"%s\" depends on itself.".formatted(back)
                    : "\"%s\" depends on itself: %s."
                        .formatted(back, String.join(", which uses ", circle)))
            .hint("Give one of the steps a name of its own.")
            .at(rule.path()));
  }
}
