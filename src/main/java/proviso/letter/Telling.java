package proviso.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.clause.Slot;
import proviso.decide.Answer;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.rule.Type;

/** Says in a sentence how a rule applies to the facts. */
final class Telling {
  private final Phrases phrases;
  private final Acts acts;

  Telling(Phrases phrases, Acts acts) {
    this.phrases = phrases;
    this.acts = acts;
  }

  /**
   * How a rule applies; empty when there is nothing that a reader would miss.
   *
   * @param act what the rule did
   * @param told the names that are explained beside it, of which it need not say why
   */
  Optional<String> sentence(Finding.Act act, Set<String> told) {
    List<String> because = clauses(act.because(), act.term());
    boolean applies = act.status() == Status.APPLIES;
    return switch (act.rule().effect()) {
      case GRANTS -> applies ? grant(act, because, told) : Optional.empty();
      case REQUIRES -> applies ? requirement(act, because, told) : Optional.empty();
      case TAKES_AWAY -> exclusion(act, applies, because);
      case EXCEPTS ->
          Optional.of(
              (applies ? "The exception applies" : "The exception does not apply")
                  + (because.isEmpty() ? "." : ": " + Prose.joined(because) + "."));
      case SETS, BEGINS, ENDS ->
          applies ? phrases.clause(act.term(), act.value()).map(Prose::sentence) : Optional.empty();
      case ADDS, TAKES_OFF, DEDUCTS, CAPS -> Optional.empty();
    };
  }

  private Optional<String> grant(Finding.Act act, List<String> because, Set<String> told) {
    Optional<String> said = phrases.clause(act.term(), act.value());
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean explained =
        !act.because().isEmpty()
            && act.because().stream().allMatch(use -> told.contains(use.name()));
    return Optional.of(
        because.isEmpty() || explained
            ? Prose.sentence(said.get())
            : Prose.sentence(said.get() + ", because " + Prose.joined(because)));
  }

  private static Optional<String> requirement(
      Finding.Act act, List<String> because, Set<String> told) {
    boolean met = act.value() instanceof Answer.Single(Type _, long slot) && slot == Slot.YES;
    boolean explained = act.because().stream().allMatch(use -> told.contains(use.name()));
    String said = met ? "This requirement is met" : "This requirement is not met";
    return Optional.of(
        because.isEmpty() || explained ? said + "." : said + ": " + Prose.joined(because) + ".");
  }

  private Optional<String> exclusion(Finding.Act act, boolean applies, List<String> because) {
    if (!applies) {
      return because.isEmpty()
          ? Optional.empty()
          : Optional.of(Prose.sentence(Prose.joined(because)));
    }
    if (!acts.isCondition(act.term())) {
      return Optional.empty();
    }
    return Optional.of(
        "This exclusion applies"
            + (because.isEmpty() ? "." : ", because " + Prose.joined(because) + "."));
  }

  /**
   * What settled a rule, as clauses, each once; of a name of which nothing can be said, what it
   * rests on in turn.
   */
  List<String> clauses(List<Finding.Use> uses, String term) {
    Set<String> clauses = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    seen.add(term);
    add(uses, clauses, seen);
    return List.copyOf(clauses);
  }

  private void add(List<Finding.Use> uses, Set<String> clauses, Set<String> seen) {
    for (Finding.Use use : uses) {
      if (!seen.add(use.name())) {
        continue;
      }
      if (phrases.speaks(use.name())) {
        phrases.clause(use.name(), use.value()).ifPresent(clauses::add);
      } else {
        for (Acts.Cited cited : acts.deciding(use.name())) {
          add(cited.act().because(), clauses, seen);
        }
      }
    }
  }

  /** The facts on which rules rest, each once, through names of which nothing can be said too. */
  List<Finding.Use> facts(List<Finding.Act> of) {
    List<Finding.Use> facts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    of.forEach(act -> facts(act.because(), facts, seen));
    return facts;
  }

  private void facts(List<Finding.Use> uses, List<Finding.Use> facts, Set<String> seen) {
    for (Finding.Use use : uses) {
      if (!seen.add(use.name())) {
        continue;
      }
      if (phrases.fact(use.name()).isPresent()) {
        facts.add(use);
      } else if (acts.isCondition(use.name())) {
        acts.deciding(use.name()).forEach(cited -> facts(cited.act().because(), facts, seen));
      }
    }
  }
}
