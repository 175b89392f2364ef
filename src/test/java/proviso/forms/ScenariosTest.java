package proviso.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;
import proviso.scenario.ScenarioResult;
import proviso.scenario.ScenarioRun;
import proviso.text.Checked;

/** Every scenario delivered with a form comes out as its author expects. */
class ScenariosTest {
  private static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("forms"))) {
      return all.filter(it -> it.toString().endsWith(".yaml"))
          .filter(it -> it.getParent().endsWith("scenarios"))
          .sorted()
          .toList();
    }
  }

  private static List<Scenario> scenarios(Path file) {
    Checked<List<Scenario>> read = ScenarioFromSource.read(file, file.toString(), FORMS, _ -> true);
    assertThat(read.diagnostics()).isEmpty();
    return read.value().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("files")
  void comeOutAsExpected(Path file) {
    assertThat(scenarios(file))
        .isNotEmpty()
        .allSatisfy(scenario -> {
          ScenarioResult result =
              new ScenarioRun(scenario.claim().policy().form(), UsHolidays.table()).run(scenario);
          assertThat(result.differences()).as(scenario.id() + " " + scenario.title()).isEmpty();
        });
  }

  @Test
  void haveIdsOfTheirOwn() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Path file : files()) {
      for (Scenario scenario : scenarios(file)) {
        String id = scenario.claim().form().id() + " " + scenario.id();
        assertThat(ids.add(id)).as(file + " " + id).isTrue();
      }
    }
  }
}
