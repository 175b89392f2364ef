package proviso.policy;

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
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;

@NullMarked
class PolicyShapeTest {
  private static final Path SCHEMA = Path.of("forms/policy.schema.json");

  /**
   * {@code -Dproviso.rewrite=true} writes the file anew, and fails, so that nobody forgets to look.
   */
  @Test
  void theSchemaBesideTheFormsIsThatOfTheGrammar() throws IOException {
    String schema = PolicyShape.schema();
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
  void aPolicyWithoutFaultFits() {
    Diagnostics faults = new Diagnostics();
    ShapeCheck.check(
        SourceReader.read(PolicyFiles.LANTERN, "lantern.yaml", faults).orElseThrow(),
        PolicyShape.FILE,
        faults);
    assertThat(faults.sorted()).isEmpty();
  }

  @Test
  void anEditorTakesAGoodPolicyAndMarksABadOne() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PolicyShape.schema());
    String good = Files.readString(PolicyFiles.FOLDER.resolve("lantern.json"));
    assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(good.replace("\"zone\"", "\"zones\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema.validate(good.replace("2026-12-01", "12/01/2026"), InputFormat.JSON))
        .isNotEmpty();
  }
}
