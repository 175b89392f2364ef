package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import proviso.diff.Change;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** The words in which all reports tell the same things. */
final class Telling {
  private Telling() {}

  /**
   * The kinds of a change, such as "moved, reworded"; what is shown to follow is not among them.
   */
  static String kinds(Change change) {
    return change.kinds().stream()
        .filter(
            kind -> kind != Kind.RENUMBERED || change.follows().isEmpty() || change.isConsequence())
        .map(Kind::word)
        .collect(Collectors.joining(", "));
  }

  /** "III.A.4 → III.A.3", or one citation where both are the same. */
  static String place(EditionDiff diff, Change change) {
    String before = diff.citedBefore(change);
    String after = diff.citedAfter(change);
    if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return before.isEmpty() ? after : before;
    }
    return before + " → " + after;
  }

  /** The heading of a change's main clause, the new one if there is one; may be empty. */
  static String heading(EditionDiff diff, Change change) {
    return change.after().isEmpty()
        ? diff.before().get(change.before().getFirst()).heading()
        : diff.after().get(change.after().getFirst()).heading();
  }

  /** Everything there is to say of a change apart from its words, a line each. */
  static List<String> notes(EditionDiff diff, Change change) {
    List<String> notes = new ArrayList<>();
    if (!change.follows().isEmpty()) {
      notes.add("Renumbered: follows " + change.follows() + ".");
    }
    for (Change.ValueChange value : change.values()) {
      notes.add(value(value));
    }
    notes.addAll(rules(change));
    agreement(diff, change).ifPresent(notes::add);
    for (Change.ReferenceChange reference : change.references()) {
      notes.add(reference(reference));
    }
    change
        .runnerUp()
        .ifPresent(runner ->
            notes.add(
                "Doubtful ("
                    + percent(change.confidence())
                    + " sure): could also be "
                    + diff.before().get(runner.before()).citation()
                    + " → "
                    + diff.after().get(runner.after()).citation()
                    + "."));
    if (change.runnerUp().isEmpty() && change.confidence() < 0.8) {
      notes.add("Doubtful: " + percent(change.confidence()) + " sure that these belong together.");
    }
    return notes;
  }

  /** Rules of one verb that went and came are told as one that changed. */
  private static List<String> rules(Change change) {
    List<String> notes = new ArrayList<>();
    List<Clause.RuleText> come =
        new ArrayList<>(
            change.rules().stream()
                .filter(Change.RuleChange::added)
                .map(Change.RuleChange::rule)
                .toList());
    for (Change.RuleChange gone : change.rules()) {
      if (gone.added()) {
        continue;
      }
      Clause.RuleText old = gone.rule();
      int at = 0;
      while (at < come.size() && !come.get(at).verb().equals(old.verb())) {
        at++;
      }
      String what = old.prose() ? "Remark" : "Rule";
      if (at == come.size()) {
        notes.add(what + " gone: " + old.verb() + ": " + old.text());
      } else {
        notes.add(
            what + " changed: " + old.verb() + ": " + old.text() + " → " + come.remove(at).text());
      }
    }
    come.forEach(rule ->
        notes.add(
            (rule.prose() ? "Remark" : "Rule") + " added: " + rule.verb() + ": " + rule.text()));
    return notes;
  }

  /** Whether words and rule changed together, where a clause has rules. */
  private static java.util.Optional<String> agreement(EditionDiff diff, Change change) {
    boolean ruled = has(diff.before(), change.before()) && has(diff.after(), change.after());
    boolean worded = change.is(Kind.REWORDED) || change.is(Kind.SPLIT) || change.is(Kind.MERGED);
    if (ruled && worded && !change.is(Kind.RULE)) {
      return java.util.Optional.of("Words changed, rule equal.");
    }
    if (change.is(Kind.RULE) && !change.words().changed()) {
      return java.util.Optional.of("Rule changed, words equal.");
    }
    return java.util.Optional.empty();
  }

  private static boolean has(Outline outline, List<Integer> clauses) {
    return clauses.stream()
        .flatMap(clause -> outline.get(clause).rules().stream())
        .anyMatch(rule -> !rule.prose());
  }

  private static String value(Change.ValueChange value) {
    String name = value.name().isEmpty() ? "" : value.name() + " ";
    if (value.before().isEmpty()) {
      return "Value added: " + name + value.after();
    }
    return value.after().isEmpty()
        ? "Value gone: " + name + value.before()
        : "Value: " + name + value.before() + " → " + value.after();
  }

  private static String reference(Change.ReferenceChange reference) {
    String words = "\"" + reference.before() + "\"";
    return switch (reference.fate()) {
      case FOLLOWED ->
          "Reference follows its target: " + words + " → \"" + reference.after() + "\".";
      case STALE ->
          "Stale reference: "
              + words
              + " meant "
              + reference.named()
              + " and now names "
              + reference.names()
              + ".";
      case DANGLING ->
          "Dangling reference: "
              + words
              + " meant "
              + reference.named()
              + " and names nothing any more.";
      case REDIRECTED ->
          "Reference to another place: "
              + words
              + " ("
              + reference.named()
              + ") → \""
              + reference.after()
              + "\" ("
              + reference.names()
              + ").";
    };
  }

  static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /** "2 added, 1 deleted, 12 reworded", consequences and what is unchanged apart. */
  static String summary(EditionDiff diff) {
    if (diff.isEmpty()) {
      return "The editions say and do the same.";
    }
    Map<Kind, Long> counts =
        diff.changes().stream()
            .filter(change -> !change.isConsequence())
            .flatMap(change -> change.kinds().stream())
            .filter(kind -> kind != Kind.UNCHANGED)
            .collect(
                Collectors.groupingBy(kind -> kind, java.util.TreeMap::new, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, count) -> {
      if (kind != Kind.RENUMBERED || unexplained(diff) > 0) {
        long shown = kind == Kind.RENUMBERED ? unexplained(diff) : count;
        parts.add(shown + " " + kind.word());
      }
    });
    long following = diff.changes().stream().filter(Change::isConsequence).count();
    long same = diff.changes().stream().filter(change -> change.is(Kind.UNCHANGED)).count();
    if (following > 0) {
      parts.add(following + " only renumbered or referring in consequence");
    }
    parts.add(same + " unchanged");
    return String.join(", ", parts) + ".";
  }

  private static long unexplained(EditionDiff diff) {
    return diff.changes().stream()
        .filter(change -> change.is(Kind.RENUMBERED) && change.follows().isEmpty())
        .count();
  }

  /** The citations of clauses, the first dozen of them. */
  static String users(EditionDiff diff, EditionDiff.DefinitionChange definition) {
    boolean deleted = diff.changes().get(definition.change()).after().isEmpty();
    Outline outline = deleted ? diff.before() : diff.after();
    List<String> users =
        definition.users().stream().map(user -> outline.get(user).citation()).toList();
    if (users.isEmpty()) {
      return "used nowhere";
    }
    int shown = Math.min(12, users.size());
    String more = users.size() > shown ? " and " + (users.size() - shown) + " more" : "";
    return "used in " + String.join(", ", users.subList(0, shown)) + more;
  }
}
