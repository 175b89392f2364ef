package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.clause.CompiledForm;
import proviso.clause.Inputs;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.decide.Cover;
import proviso.decide.Decision;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.decide.Verdicts;
import proviso.decide.Verdicts.Verdict;
import proviso.form.FormId;
import proviso.rule.Program;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;

/** An unknown is not a no: what is left out of a claim leaves it open, or makes no difference. */
class OpenFactsTest {
  private static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  private static final int SUBSETS = 20;
  private static final int FILLED = 150;

  private static final List<Scenario> SCENARIOS = new ArrayList<>();
  private static final Map<FormId, Verdicts> VERDICTS = new HashMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    for (Path file : ScenariosTest.files()) {
      SCENARIOS.addAll(
          ScenarioFromSource.read(file, file.toString(), FORMS, _ -> true).value().orElseThrow());
    }
  }

  private static CompiledForm form(Scenario scenario) {
    return scenario.claim().policy().form();
  }

  private static Verdicts verdicts(CompiledForm form) {
    return VERDICTS.computeIfAbsent(form.id(), _ -> new Verdicts(form.form(), form.program()));
  }

  private static ClaimInputs inputs(Scenario scenario) {
    return InputsFromClaim.of(scenario.claim(), form(scenario).program(), UsHolidays.table());
  }

  /** The facts of a scenario with some of them taken away. */
  private static Inputs without(Inputs inputs, Program program, double share, Random random) {
    Inputs less = inputs;
    for (int i = 0; i < inputs.size(); i++) {
      if (program.inputs().get(i).source() == Program.Source.FACT && random.nextDouble() < share) {
        less = less.with(i, Slot.UNKNOWN).with(i, Rows.UNKNOWN);
      }
    }
    return less;
  }

  private static List<String> names(Determination determination) {
    return determination.open().stream().map(it -> it.fact().id()).toList();
  }

  @Test
  void withAnyFactsTakenAwayTheOutcomeIsOpenOrTheSame() {
    Random random = new Random(20261122);
    for (Scenario scenario : SCENARIOS) {
      ClaimInputs full = inputs(scenario);
      Verdicts verdicts = verdicts(form(scenario));
      Verdict whole = verdicts.of(full.inputs(), full.place());
      for (int i = 0; i < SUBSETS; i++) {
        double share = random.nextDouble();
        Inputs less = without(full.inputs(), form(scenario).program(), share, random);
        Verdict verdict = verdicts.of(less, full.place());
        assertThat(verdict.decision())
            .as(scenario.id())
            .isIn(Decision.UNDETERMINED, whole.decision());
        if (verdict.payable().known()) {
          assertThat(verdict.payable()).as(scenario.id()).isEqualTo(whole.payable());
        }
        verdict
            .coverages()
            .forEach((id, cover) ->
                assertThat(cover)
                    .as(scenario.id() + " " + id)
                    .isIn(Cover.UNDETERMINED, whole.coverages().get(id)));
      }
    }
  }

  @Test
  void theAnswersToTheOpenFactsDecideTheClaim() {
    Random random = new Random(20261123);
    Map<FormId, Determiner> determiners = new HashMap<>();
    for (int i = 0; i < FILLED; i++) {
      Scenario scenario = SCENARIOS.get(random.nextInt(SCENARIOS.size()));
      CompiledForm form = form(scenario);
      Determiner determiner = determiners.computeIfAbsent(form.id(), _ -> new Determiner(form));
      ClaimInputs full = inputs(scenario);
      Verdict whole = verdicts(form).of(full.inputs(), full.place());
      Inputs inputs = without(full.inputs(), form.program(), 0.15, random);
      Determination determination = determiner.determine(inputs, full.place());
      if (determination.decision() != Decision.UNDETERMINED) {
        assertThat(determination.open()).as(scenario.id()).isEmpty();
        continue;
      }
      if (whole.decision() == Decision.UNDETERMINED) {
        continue;
      }
      assertThat(determination.open()).as(scenario.id()).isNotEmpty();
      for (Determination.OpenFact open : determination.open()) {
        int input = form.program().inputNumbers().getOrDefault(open.fact().id(), -1);
        inputs =
            inputs.with(input, full.inputs().scalar(input)).with(input, full.inputs().rows(input));
      }
      Verdict filled = verdicts(form).of(inputs, full.place());
      assertThat(filled.decision())
          .as(
              scenario.id()
                  + " was open for "
                  + names(determination)
                  + " and is then for "
                  + names(determiner.determine(inputs, full.place())))
          .isEqualTo(whole.decision());
      assertThat(filled.payable()).as(scenario.id()).isEqualTo(whole.payable());
    }
  }
}
