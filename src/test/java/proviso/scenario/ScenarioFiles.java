package proviso.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.text.Checked;
import proviso.text.SourceText;

/** Scenarios of this package's tests, under a form invented for tests. */
@NullMarked
final class ScenarioFiles {
  static final FormFolder FORMS =
      new FormFolder(List.of(Path.of("src/test/resources/proviso/claims/forms")));

  private static final String HEAD =
      """
      form: HB 10 20
      edition: 01 26
      zone: America/New_York
      period: {from: 2025-01-01, to: 2026-01-01}
      schedule: {limit: "$100,000", deductible: $500, tier: gold}
      facts: {cause: storm, guarded: yes, repair.cost: "$2,500", loss.time: 2025-05-06T02:00}
      scenarios:
      """;

  private ScenarioFiles() {}

  /** A file with scenarios that share head and facts. */
  static Checked<List<Scenario>> read(String scenarios) {
    return ScenarioFromSource.read(
        new SourceText("harbor.yaml", HEAD + scenarios), FORMS, _ -> true);
  }

  /** What is wrong with scenarios, each as "code line: message". */
  static List<String> faults(String scenarios) {
    return read(scenarios).diagnostics().stream()
        .map(fault -> fault.code().id() + " " + fault.span().line() + ": " + fault.message())
        .toList();
  }

  /** What comes of the one scenario of a file. */
  static ScenarioResult run(String scenario) {
    Checked<List<Scenario>> read = read(scenario);
    Scenario one =
        read.value().orElseThrow(() -> new AssertionError(faults(scenario).toString())).getFirst();
    return new ScenarioRun(one.claim().policy().form(), UsHolidays.table()).run(one);
  }

  /** The differences of the one scenario of a file. */
  static List<String> differences(String scenario) {
    return run(scenario).differences().stream().map(Difference::line).toList();
  }
}
