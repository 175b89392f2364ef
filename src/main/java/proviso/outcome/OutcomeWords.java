package proviso.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.decide.Cover;
import proviso.decide.Decision;
import proviso.decide.Determination;
import proviso.decide.DeterminationText;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.diff.Change;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.OutcomeChange;
import proviso.diff.outline.Outline;

/** Tells how a claim ends under two editions, and what made the difference. */
final class OutcomeWords {
  /** More provisions than this are counted rather than told. */
  private static final int MOST_TOLD = 4;

  private final EditionDiff diff;
  private final Decided before;
  private final Decided after;
  private final List<String> sentences = new ArrayList<>();

  OutcomeWords(EditionDiff diff, Decided before, Decided after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
  }

  /**
   * The change of outcome of a claim.
   *
   * @param claim its number
   * @param leftOut what of it an edition does not ask for, by the edition
   */
  OutcomeChange change(String claim, Map<String, List<String>> leftOut) {
    Map<Change, List<Causes.Cause>> causes = new LinkedHashMap<>();
    for (Causes.Cause cause : Causes.of(diff, before, after)) {
      causes.computeIfAbsent(cause.change(), _ -> new ArrayList<>()).add(cause);
    }
    causes.entrySet().stream()
        .limit(MOST_TOLD)
        .forEach(each -> sentences.add(cause(each.getKey(), each.getValue())));
    if (causes.size() > MOST_TOLD) {
      sentences.add("The other provisions named do otherwise as well.");
    }
    if (causes.isEmpty()) {
      sentences.add(
          "No single provision makes the difference; see what changed outside the clauses.");
    }
    parts();
    open(before);
    open(after);
    leftOut.forEach((edition, names) -> {
      if (!names.isEmpty()) {
        sentences.add(edition + " does not ask for " + listed(names) + ".");
      }
    });
    return new OutcomeChange(
        claim,
        whole(before),
        whole(after),
        causes.keySet().stream().map(this::place).distinct().toList(),
        String.join(" ", sentences));
  }

  /** Whether a claim ends alike under both, as a whole and in its parts. */
  static boolean alike(Decided before, Decided after) {
    return whole(before).equals(whole(after)) && parts(before).equals(parts(after));
  }

  /** Such as "Pay in part: $28,400.00". */
  private static String whole(Decided decided) {
    Determination determination = decided.determination();
    String decision = DeterminationText.decision(determination.decision());
    return determination.decision() == Decision.UNDETERMINED || !determination.payable().known()
        ? decision
        : decision + ": " + decided.print(determination.payable());
  }

  /** What each coverage and item comes to, by title. */
  private static Map<String, String> parts(Decided decided) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (Determination.CoverageResult result : decided.determination().coverages()) {
      parts.put(
          result.coverage().title(),
          switch (result.cover()) {
            case Cover.COVERED -> decided.print(result.payable());
            case Cover.NOT_COVERED -> "not covered";
            case Cover.NOT_CLAIMED -> "not claimed";
            case Cover.UNDETERMINED -> "not decided yet";
          });
    }
    decided
        .determination()
        .items()
        .forEach(item -> parts.put(item.item().title(), decided.print(item.payable())));
    return parts;
  }

  /** Where there are several coverages, which of them came to something else. */
  private void parts() {
    Map<String, String> olds = parts(before);
    Map<String, String> news = parts(after);
    if (olds.size() < 2 && news.size() < 2) {
      return;
    }
    List<String> told = new ArrayList<>();
    olds.forEach((title, old) -> {
      String now = news.getOrDefault(title, "nothing of the kind");
      if (!old.equals(now)) {
        told.add(title + " " + old + " → " + now);
      }
    });
    news.forEach((title, now) -> {
      if (!olds.containsKey(title)) {
        told.add(title + " (new) " + now);
      }
    });
    if (!told.isEmpty()) {
      sentences.add(String.join("; ", told) + ".");
    }
  }

  private void open(Decided decided) {
    List<String> facts = decided.determination().open().stream().map(it -> it.fact().id()).toList();
    if (!facts.isEmpty()) {
      sentences.add(
          decided.determination().form().id() + " still needs to know " + listed(facts) + ".");
    }
  }

  private static String listed(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** The new citation; of what is gone the old one. */
  private String place(Change change) {
    return change.after().isEmpty() ? diff.citedBefore(change) : diff.citedAfter(change);
  }

  private String cause(Change change, List<Causes.Cause> causes) {
    List<String> deeds = causes.stream().flatMap(it -> deed(it).stream()).toList();
    String what = String.join("; ", deeds);
    String place = place(change);
    if (change.is(Kind.ADDED)) {
      return place + heading(diff.after(), change.after()) + " is new" + after(" and ", what) + ".";
    }
    if (change.is(Kind.DELETED)) {
      return place
          + heading(diff.before(), change.before())
          + after(", which ", what)
          + (what.isEmpty() ? "" : ",")
          + " is gone.";
    }
    List<String> values =
        change.values().stream()
            .filter(it -> !it.name().isEmpty())
            .map(OutcomeWords::value)
            .toList();
    if (!values.isEmpty() && change.rules().isEmpty()) {
      return place + " " + listed(values) + ".";
    }
    if (!values.isEmpty()) {
      return place + " " + listed(values) + after(", and ", what) + ".";
    }
    if (change.is(Kind.RULE) && !change.words().changed()) {
      return place + " has the same words and another rule" + after(": ", what) + ".";
    }
    return place + after(" ", what.isEmpty() ? "has another effect" : what) + ".";
  }

  private static String heading(Outline outline, List<Integer> clauses) {
    String heading = outline.get(clauses.getFirst()).heading();
    return heading.isEmpty() ? "" : " (" + heading + ")";
  }

  private static String after(String joint, String words) {
    return words.isEmpty() ? "" : joint + words;
  }

  private static String value(Change.ValueChange value) {
    if (value.before().isEmpty()) {
      return "now says " + value.after();
    }
    return value.after().isEmpty()
        ? "no longer says " + value.before()
        : "says " + value.after() + " in place of " + value.before();
  }

  /** What a rule does under the new edition, and what it did under the old one. */
  private Optional<String> deed(Causes.Cause cause) {
    Optional<String> old = cause.before().map(before::told);
    Optional<String> fresh = cause.after().map(after::told);
    if (old.isPresent() && fresh.isPresent()) {
      return Optional.of(
          fresh.get()
              + " (under the old edition: "
              + result(cause.before().get(), old.get())
              + ")");
    }
    return fresh.or(() -> old).map(OutcomeWords::plain);
  }

  /** An exclusion that applies excludes; that it does so goes without saying. */
  private static String plain(String told) {
    return told.endsWith(": yes") ? told.substring(0, told.length() - ": yes".length()) : told;
  }

  /** What comes after the verb and its object; of a rule nothing rested on, what it computed. */
  private String result(Finding.Act act, String told) {
    if (act.status() == Status.NOT_REACHED) {
      return before.print(act.value());
    }
    int colon = told.indexOf(": ");
    return colon < 0 || act.term().contains(":") ? told : told.substring(colon + 2);
  }
}
