package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
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
import proviso.source.JsonSchema;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * The JSON Schema that editors complete form files with is the one that the grammar gives.
 *
 * <p>{@code -Dproviso.rewrite=true} writes it anew, and fails.
 */
class FormSchemaTest {
  private static final Path FILE = Path.of("forms/form.schema.json");
  private static final String SCHEMA =
      JsonSchema.of("Proviso form", "https://proviso.example/form.schema.json", FormShape.ROOT);

  private static final Schema VALIDATOR =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

  @Test
  void theSchemaInTheFolderIsTheOneOfTheGrammar() throws IOException {
    if (Boolean.getBoolean("proviso.rewrite")) {
      Files.writeString(FILE, SCHEMA);
      throw new AssertionError("wrote " + FILE + "; read the difference");
    }
    assertThat(Files.readString(FILE)).isEqualTo(SCHEMA);
  }

  static List<Path> goodForms() throws IOException {
    try (Stream<Path> snippets = Files.list(Path.of("src/test/resources/forms/good"));
        Stream<Path> forms = Files.list(Path.of("forms/bp-05-94"))) {
      return Stream.concat(snippets, forms)
          .filter(it -> it.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goodForms")
  void acceptsGoodForms(Path form) throws IOException {
    assertThat(faults(Files.readString(form))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provisions: [{id: one, headng: One}]",
        "provisions: [{heading: One}]",
        "provisions: [{id: one, text: {says: One}}]",
        "provisions: [{id: one, text: [[One]]}]",
        "provisions: [{id: one, text: One., pin: xyz}]",
        "provisions: {id: one}",
        "schedule: {entries: [{id: one, title: One, type: mony}]}\nprovisions: []",
        "facts: [{id: one, question: Why}]\nprovisions: []",
        "outline: A.\nprovisions: []",
        "text: One."
      })
  void rejectsFormsOfAnotherShape(String body) {
    assertThat(faults(FormText.of("provisions: [{id: one, text: One.}]"))).isEmpty();
    assertThat(faults(FormText.of(body))).isNotEmpty();
  }

  private static List<String> faults(String yaml) {
    Node.Mapping root =
        SourceReader.parse(new SourceText("form.yaml", yaml), new Diagnostics()).orElseThrow();
    return VALIDATOR.validate(json(root), InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** A tree as JSON, every scalar a string. */
  private static String json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> quoted(scalar.value());
      case Node.Sequence list ->
          list.items().stream()
              .map(FormSchemaTest::json)
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
