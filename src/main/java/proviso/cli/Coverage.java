package proviso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.UsHolidays;
import proviso.rule.Program;
import proviso.scenario.Mutant;
import proviso.scenario.Mutants;
import proviso.scenario.MutationRun;
import proviso.scenario.RuleCoverage;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioResult;
import proviso.text.LocatedText;

/**
 * How well the scenarios of a form exercise it.
 *
 * @param sentences how many sentences with rules there are
 * @param sentencesSeen in how many a rule was seen to apply
 * @param branches how many branches the rules have
 * @param missed the branches that no scenario exercises
 * @param mutants how many changes were made to the rules; none when that was not asked for
 * @param survivors those that no scenario notices, with the reason stated, if one is
 */
record Coverage(
    int sentences,
    int sentencesSeen,
    int branches,
    List<RuleCoverage.Missed> missed,
    int mutants,
    List<Survivor> survivors) {
  /** A mutant that no scenario notices. */
  record Survivor(Mutant mutant, Optional<String> why) {}

  /** Measures; {@code progress} is told after each mutant. */
  static Coverage of(
      CompiledForm form,
      List<ScenarioResult> results,
      boolean mutating,
      Map<String, LocatedText> reasons,
      Progress progress) {
    Program program = form.program();
    RuleCoverage coverage = new RuleCoverage(program);
    results.forEach(result -> coverage.add(result.result()));
    List<Scenario> passing =
        results.stream().filter(ScenarioResult::passes).map(ScenarioResult::scenario).toList();
    List<Mutant> mutants = mutating ? Mutants.of(program) : List.of();
    MutationRun run = new MutationRun(form, passing, UsHolidays.table());
    List<Survivor> survivors = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      Mutant mutant = mutants.get(i);
      if (!run.notices(mutant)) {
        survivors.add(
            new Survivor(
                mutant, Optional.ofNullable(reasons.get(mutant.name())).map(LocatedText::value)));
      }
      progress.done(i + 1, mutants.size());
    }
    Map<String, Boolean> sentences = coverage.sentences();
    return new Coverage(
        sentences.size(),
        (int) sentences.values().stream().filter(seen -> seen).count(),
        coverage.branches(),
        coverage.missed(),
        mutants.size(),
        survivors);
  }

  /** Is told how far long work has come. */
  interface Progress {
    /** So many of so many. */
    void done(int done, int all);
  }
}
