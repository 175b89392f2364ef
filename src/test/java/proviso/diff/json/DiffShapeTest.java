package proviso.diff.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.compile.Compiler;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.OutcomeChange;
import proviso.diff.SyntheticEditions;
import proviso.diff.SyntheticEditions.Editions;
import proviso.diff.SyntheticEditions.Mix;
import proviso.diff.outline.Outline;
import proviso.diff.outline.OutlineFromForm;
import proviso.text.Checked;
import proviso.text.SourceText;

@NullMarked
class DiffShapeTest {
  private static final Path SCHEMA = Path.of("forms/diff.schema.json");

  private static final ClaimOutcomes OUTCOMES =
      new ClaimOutcomes(
          1, 0, 0, List.of(new OutcomeChange("a claim", "paid", "not paid", List.of("C.2"), "")));

  /**
   * {@code -Dproviso.rewrite=true} writes the file anew, and fails, so that nobody forgets to look.
   */
  @Test
  void theSchemaBesideTheFormsIsThatOfTheGrammar() throws IOException {
    String schema = DiffShape.schema();
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
  void everyDifferenceFitsIt() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DiffShape.schema());
    Editions editions = SyntheticEditions.of(7, 120, new Mix(0.1, 0.2, 0.1, 0.05, 0.05, 0.1, 0.1));
    String synthetic = DiffJson.of(Comparison.of(editions.before(), editions.after()), OUTCOMES);
    assertThat(schema.validate(synthetic, InputFormat.JSON)).isEmpty();
    String delivered = DiffJson.of(delivered(), OUTCOMES);
    assertThat(schema.validate(delivered, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(delivered.replace("\"reworded\"", "\"redone\""), InputFormat.JSON))
        .isNotEmpty();
  }

  private static EditionDiff delivered() {
    return Comparison.of(outline("01-25"), outline("01-26"));
  }

  private static Outline outline(String edition) {
    Path file = Path.of("forms/opi-10-40/" + edition + ".yaml");
    return OutlineFromForm.of(Compiler.compile(file, edition).value().orElseThrow());
  }

  @Test
  void theDeliveredEditionsMakeEachOther() {
    Patch patch =
        PatchFromJson.read(
                new SourceText("diff.json", DiffJson.of(delivered(), ClaimOutcomes.NONE)))
            .value()
            .orElseThrow();
    assertThat(patch.apply(outline("01-25"))).contains(outline("01-26"));
    assertThat(patch.reversed().apply(outline("01-26"))).contains(outline("01-25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"before\": 1}",
        "{\"before\": {\"title\": \"a\"}}",
        "{\"changes\": \"x\"",
      })
  void aFileThatIsNoDifferenceIsRefusedWithReasons(String text) {
    Checked<Patch> read = PatchFromJson.read(new SourceText("diff.json", text));
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).isNotEmpty();
  }

  @Test
  void aForgedNumberHarmsNobody() {
    String json =
        """
        {"before": {"title": "a", "form": false, "clauses": 0},
         "after": {"title": "b", "form": false, "clauses": 999999999},
         "changes": [], "entries": [], "definitions": [], "outcomes": [],
         "unchanged": [{"before": -5, "after": 0, "count": 999999999}]}
        """;
    Patch patch = PatchFromJson.read(new SourceText("diff.json", json)).value().orElseThrow();
    assertThat(patch.apply(new Outline("a", false, List.of(), java.util.Map.of()))).isEmpty();
  }
}
