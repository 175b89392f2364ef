package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.outline.Clause;

/** Which rules came and went, whatever their order. */
final class Rules {
  private static final String INERT = "inert";

  private Rules() {}

  /** Whether a rule decides anything: prose that only says why nothing is decided does not. */
  static boolean decides(Clause.RuleText rule) {
    return !rule.verb().equals(INERT);
  }

  static List<Change.RuleChange> changed(List<Clause> olds, List<Clause> news) {
    List<Clause.RuleText> gone = new ArrayList<>(rules(olds));
    List<Clause.RuleText> come = new ArrayList<>();
    for (Clause.RuleText rule : rules(news)) {
      if (!gone.remove(rule)) {
        come.add(rule);
      }
    }
    List<Change.RuleChange> changed = new ArrayList<>();
    gone.forEach(rule -> changed.add(new Change.RuleChange(rule, false)));
    come.forEach(rule -> changed.add(new Change.RuleChange(rule, true)));
    return changed;
  }

  private static List<Clause.RuleText> rules(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> clause.rules().stream()).toList();
  }
}
