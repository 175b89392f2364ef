package proviso.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.diff.outline.Clause;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;
import proviso.diff.words.Token;
import proviso.diff.words.Tokens;

/** Which values changed: bound ones by name, others by their place among the words. */
final class Values {
  private Values() {}

  static List<Change.ValueChange> changed(
      List<Clause> olds, List<Clause> news, Change.Words words) {
    Map<String, String> before = bound(olds);
    Map<String, String> after = bound(news);
    List<Change.ValueChange> changed = new ArrayList<>();
    before.forEach((name, value) -> {
      String now = after.getOrDefault(name, "");
      if (!now.equals(value)) {
        changed.add(new Change.ValueChange(name, value, now));
      }
    });
    after.forEach((name, value) -> {
      if (!before.containsKey(name)) {
        changed.add(new Change.ValueChange(name, "", value));
      }
    });
    Set<String> known = known(olds);
    Set<String> knownAfter = known(news);
    for (List<Edit> edits : List.of(words.heading(), words.opening(), words.closing())) {
      unbound(edits, known, knownAfter, changed);
    }
    return changed;
  }

  private static Map<String, String> bound(List<Clause> clauses) {
    Map<String, String> values = new LinkedHashMap<>();
    clauses.forEach(clause -> clause.values().forEach(it -> values.put(it.name(), it.value())));
    return values;
  }

  /** Numbers that are accounted for: bound ones, and those of labels that references print. */
  private static Set<String> known(List<Clause> clauses) {
    Set<String> known = new HashSet<>();
    for (Clause clause : clauses) {
      clause.values().forEach(it -> known.add(it.words()));
      clause.references().forEach(it -> known.addAll(values(it.words())));
    }
    return known;
  }

  /** Values struck and added at one place, in order, as many of each. */
  private static void unbound(
      List<Edit> edits, Set<String> before, Set<String> after, List<Change.ValueChange> changed) {
    for (int i = 0; i + 1 < edits.size(); i++) {
      if (edits.get(i).act() != Act.STRUCK || edits.get(i + 1).act() != Act.ADDED) {
        continue;
      }
      List<String> struck = values(edits.get(i).text());
      List<String> added = values(edits.get(i + 1).text());
      if (struck.size() != added.size()) {
        continue;
      }
      for (int v = 0; v < struck.size(); v++) {
        String one = struck.get(v);
        String other = added.get(v);
        if (!one.equals(other) && !before.contains(one) && !after.contains(other)) {
          changed.add(new Change.ValueChange("", one, other));
        }
      }
    }
  }

  private static List<String> values(String text) {
    return Tokens.of(text).stream()
        .filter(token -> token.kind() == Token.Kind.VALUE)
        .map(Token::text)
        .toList();
  }
}
