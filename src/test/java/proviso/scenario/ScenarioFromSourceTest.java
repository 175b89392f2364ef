package proviso.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static proviso.scenario.ScenarioFiles.faults;
import static proviso.scenario.ScenarioFiles.read;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** Scenario files are held against the form; all faults are found in one run. */
class ScenarioFromSourceTest {
  private static final Path SCHEMA = Path.of("forms/scenario.schema.json");

  @Test
  void everyNameIsOneOfTheForm() {
    assertThat(
            faults(
                """
                - id: one
                  title: One
                  facts: {causes: storm}
                  readings: {tides: low}
                  expect:
                    decision: maybe
                    coverages: {repairs: covered, repair: partly}
                    terms: {measure: $1}
                    applies: [B]
                    readings: {tides: $1}
                    referrals: [vehicle]
                    open: [guard]
                """))
        .containsExactly(
            "unknown-fact 10: HB 10 20 01 26 asks for no fact \"causes\".",
            "unknown-reading 11: HB 10 20 01 26 has no reading \"tides\".",
            "bad-value 13: There is no decision \"maybe\" in HB 10 20 01 26.",
            "bad-value 14: There is no coverage \"repairs\" in HB 10 20 01 26.",
            "bad-value 14: There is no kind of cover \"partly\" in HB 10 20 01 26.",
            "bad-value 15: There is no term \"measure\" in HB 10 20 01 26.",
            "bad-value 16: HB 10 20 01 26 has no provision \"B\".",
            "bad-value 17: There is no reading \"tides\" in HB 10 20 01 26.",
            "bad-value 18: There is no referrals \"vehicle\" in HB 10 20 01 26.",
            "bad-value 19: There is no open \"guard\" in HB 10 20 01 26.");
  }

  @Test
  void valuesAreOfTheTypeOfTheTerm() {
    assertThat(
            faults(
                """
                - id: one
                  title: One
                  expect: {payable: plenty, terms: {covered: $5, measured: {1: $5}}}
                """))
        .hasSize(3)
        .allMatch(it -> it.startsWith("bad-fact 10:"));
  }

  @Test
  void anIdIsUsedOnce() {
    assertThat(
            faults(
                """
                - {id: one, title: One, expect: {}}
                - {id: one, title: Two, expect: {}}
                """))
        .containsExactly("duplicate-id 9: Two scenarios are called \"one\".");
  }

  @Test
  void factsMustBePossible() {
    assertThat(
            faults(
                """
                - id: one
                  title: Reported before it happened
                  facts: {loss.reported: 2025-05-05T00:00}
                  expect: {}
                """))
        .containsExactly("impossible-order 10: \"loss.reported\" is before \"loss.time\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- {title: One, expect: {}}", "- {id: one, title: One}", "- one", "{}"})
  void whatMustBeThereIsThere(String scenario) {
    assertThat(read(scenario).value()).isEmpty();
    assertThat(faults(scenario)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "form: HB 10 20", "form: HB 10 20\nedition: 02 26", "form: XX\nedition: [1]"})
  void aFileThatIsNoneHasFaultsAndNoScenarios(String text) {
    var read =
        ScenarioFromSource.read(new SourceText("none.yaml", text), ScenarioFiles.FORMS, _ -> true);
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).isNotEmpty();
  }

  @Test
  void aFormWithoutOutcomeHasNoScenarios() {
    String text =
        """
        form: HB 10 21
        edition: 01 26
        zone: America/New_York
        period: {from: 2025-01-01, to: 2026-01-01}
        scenarios: []
        """;
    var read =
        ScenarioFromSource.read(new SourceText("none.yaml", text), ScenarioFiles.FORMS, _ -> true);
    assertThat(read.diagnostics()).extracting(it -> it.code().id()).containsExactly("no-outcome");
  }

  /** {@code -Dproviso.rewrite=true} writes it anew, and fails. */
  @Test
  void theSchemaInTheFolderIsTheOneOfTheGrammar() throws IOException {
    String schema = ScenarioShape.schema();
    if (Boolean.getBoolean("proviso.rewrite")
        && !(Files.exists(SCHEMA) && Files.readString(SCHEMA).equals(schema))) {
      Files.writeString(SCHEMA, schema);
      throw new AssertionError("wrote " + SCHEMA + "; read the difference");
    }
    assertThat(Files.readString(SCHEMA)).isEqualTo(schema);
  }

  static List<Path> delivered() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("forms"))) {
      return all.filter(it -> it.toString().endsWith(".yaml"))
          .filter(it -> it.getParent().endsWith("scenarios"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("delivered")
  void theSchemaAcceptsDeliveredScenarios(Path file) throws IOException {
    var node =
        SourceReader.parse(
                new SourceText(file.toString(), Files.readString(file)), new Diagnostics())
            .orElseThrow();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ScenarioShape.schema())
                .validate(json(node), InputFormat.JSON))
        .isEmpty();
  }

  /** A tree as JSON, every scalar a string. */
  private static String json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> quoted(scalar.value());
      case Node.Sequence list ->
          list.items().stream()
              .map(ScenarioFromSourceTest::json)
              .collect(Collectors.joining(",", "[", "]"));
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> quoted(entry.key().value()) + ":" + json(entry.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
