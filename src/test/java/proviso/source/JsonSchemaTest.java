package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

class JsonSchemaTest {
  private static final String SCHEMA =
      JsonSchema.of("Small form", "https://proviso.example/small.json", SmallGrammar.PROVISION);

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema = REGISTRY.getSchema(SCHEMA);

  @Test
  void isASchema() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(SCHEMA, InputFormat.JSON)).isEmpty();
  }

  @Test
  void beginsWithWhatItIs() {
    assertThat(SCHEMA)
        .startsWith(
            """
            {
              "$schema" : "https://json-schema.org/draft/2020-12/schema",
              "$id" : "https://proviso.example/small.json",
              "title" : "Small form",
              "description" : "One labelled unit of the outline.",
              "type" : "object",
              "properties" : {
                "id" : {
                  "description" : "Its name.",
            """)
        .contains("\"$ref\" : \"#/$defs/provision\"", "\"enumDescriptions\"", "\"examples\"");
    assertThat(
            JsonSchema.of(
                "Small form", "https://proviso.example/small.json", SmallGrammar.PROVISION))
        .isEqualTo(SCHEMA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: a",
        "id: a\nheading: 12",
        "id: a\nheading: true",
        "id: a\nheading: 2026-01-01",
        "id: a\nkind: no",
        "id: a\nkind: exclusion",
        "id: a\ntext: words",
        "id: a\ntext: [one, 2]",
        "id: a\nnotes: {x: y, z: 1}",
        "id: a\nprovisions:\n- id: b\n  provisions:\n  - id: c",
      })
  void takesWhatTheCheckTakes(String file) {
    assertThat(check(file)).isTrue();
    assertThat(validate(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heading: A",
        "id: a\ncolour: red",
        "id: A_B",
        "id: a\nkind: exclusoin",
        "id: a\ntext: {a: b}",
        "id: a\ntext: [[a]]",
        "id: a\nnotes: [a]",
        "id: a\nnotes: {a: [b]}",
        "id: a\nheading: {a: b}",
        "id: a\nheading:",
        "id: a\nprovisions:\n- id: b\n  provisions:\n  - heading: c",
        "id: a\nprovisions: {id: b}",
        "id: [a]",
      })
  void refusesWhatTheCheckRefuses(String file) {
    assertThat(check(file)).isFalse();
    assertThat(validate(file)).isNotEmpty();
  }

  private List<Error> validate(String file) {
    return schema.validate(file, InputFormat.YAML);
  }

  private static boolean check(String file) {
    Diagnostics out = new Diagnostics();
    Node root = SourceReader.parse(new SourceText("f.yaml", file), out).orElseThrow();
    ShapeCheck.check(root, SmallGrammar.PROVISION, out);
    return out.sorted().isEmpty();
  }
}
