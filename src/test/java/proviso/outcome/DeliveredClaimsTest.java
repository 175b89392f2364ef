package proviso.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.clause.CompiledForm;
import proviso.compile.Compiler;
import proviso.compile.FormFolder;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.outline.OutlineFromForm;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;

/**
 * All scenarios of OPI 10 40 under both editions: CHANGES.md says which end differently, and why.
 */
@NullMarked
class DeliveredClaimsTest {
  private static final Path FOLDER = Path.of("forms/opi-10-40");

  private static CompiledForm form(String edition) {
    Path file = FOLDER.resolve(edition + ".yaml");
    return Compiler.compile(file, edition).value().orElseThrow();
  }

  @Test
  void everyScenarioThatEndsDifferentlyNamesTheProvisionThatMadeIt() throws IOException {
    CompiledForm before = form("01-25");
    CompiledForm after = form("01-26");
    ClaimComparison comparison =
        new ClaimComparison(
            Comparison.of(OutlineFromForm.of(before), OutlineFromForm.of(after)), before, after);
    FormFolder forms = new FormFolder(List.of(FOLDER));
    try (Stream<Path> files = Files.list(FOLDER.resolve("scenarios"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        Map<String, Scenario> byId = new TreeMap<>();
        ScenarioFromSource.read(file, file.toString(), forms, _ -> true)
            .value()
            .orElseThrow()
            .forEach(it -> byId.put(it.id(), it));
        byId.values()
            .forEach(it -> assertThat(comparison.add(it.claim(), Map.of(), it.span())).isEmpty());
      }
    }
    ClaimOutcomes outcomes = comparison.outcomes();
    Map<String, List<String>> because = new TreeMap<>();
    outcomes.different().forEach(it -> because.put(it.claim(), it.because()));
    assertThat(because)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("P01", List.of("VI.E")),
                Map.entry("P02", List.of("II.A.2")),
                Map.entry("P03", List.of("I.C")),
                Map.entry("P04", List.of("IV.E")),
                Map.entry("P06", List.of("IV.F")),
                Map.entry("P07", List.of("III.A.3")),
                Map.entry("N01", List.of("VI.E")),
                Map.entry("N02", List.of("II.A.2")),
                Map.entry("N03", List.of("I.C")),
                Map.entry("N04", List.of("IV.C")),
                Map.entry("N06", List.of("IV.F")),
                Map.entry("N07", List.of("III.A.3")),
                Map.entry("N08", List.of("III.A.3"))));
    assertThat(outcomes.decided()).isGreaterThan(90);
    assertThat(outcomes.refused()).isZero();
  }
}
