package proviso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ClaimShapeTest {
  private static final Path SCHEMA = Path.of("forms/claim.schema.json");

  /**
   * {@code -Dproviso.rewrite=true} writes the file anew, and fails, so that nobody forgets to look.
   */
  @Test
  void theSchemaBesideTheFormsIsThatOfTheGrammar() throws IOException {
    String schema = ClaimShape.schema();
    if (Boolean.getBoolean("proviso.rewrite")
        && !(Files.exists(SCHEMA) && Files.readString(SCHEMA).equals(schema))) {
      Files.writeString(SCHEMA, schema);
      throw new AssertionError("written anew: " + SCHEMA);
    }
    assertThat(SCHEMA)
        .as("run with -Dproviso.rewrite=true to write it")
        .content()
        .isEqualTo(schema);
  }

  @Test
  void anEditorTakesAGoodClaimAndMarksABadOne() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ClaimShape.schema());
    assertThat(schema.validate(ClaimFiles.GOOD, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(ClaimTemplate.of(ClaimFiles.harbor()), InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(ClaimFiles.with("claim:", "clam:"), InputFormat.YAML)).isNotEmpty();
    assertThat(
            schema.validate(ClaimFiles.with("from: 2025-01-01", "from: today"), InputFormat.YAML))
        .isNotEmpty();
  }
}
