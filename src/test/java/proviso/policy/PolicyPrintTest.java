package proviso.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PolicyPrintTest {
  private static final List<String> WORDS =
      List.of(
          "unknown", "null", "yes", "\"", "\\", "#", ": ", "- ", "é", "$1,000", "'", "{", "12",
          "~");

  private static Policy read(String text) {
    var read = PolicyFiles.read(text);
    return read.value().orElseThrow(() -> new AssertionError(text + read.diagnostics()));
  }

  /** But for the source, which no two texts share. */
  private static void assertSame(Policy one, Policy other) {
    assertThat(one)
        .usingRecursiveComparison()
        .ignoringFields("source")
        .withStrictTypeChecking()
        .isEqualTo(other);
  }

  @Test
  void theGoodPolicyIsReadBack() {
    Policy policy = PolicyFiles.policy(PolicyFiles.LANTERN);
    String printed = PolicyPrint.of(policy);
    assertSame(read(printed), policy);
    assertThat(PolicyPrint.of(read(printed))).isEqualTo(printed);
    assertThat(printed)
        .startsWith("policy: LN 0000042-01\ninsurer:\n  name: Lantern Mutual\n")
        .contains("\nperiod: {from: 2026-12-01, to: 2027-12-01}\nzone: America/New_York\n")
        .contains("\n      limit: $10,000.50\n");
  }

  @Test
  void yamlAndJsonGiveTheSameText() {
    Path json = PolicyFiles.FOLDER.resolve("lantern.json");
    assertThat(PolicyPrint.of(PolicyFiles.policy(json)))
        .isEqualTo(PolicyPrint.of(PolicyFiles.policy(PolicyFiles.LANTERN)));
  }

  @Test
  void otherFormsCanBeLeftOut() {
    Policy policy = PolicyFiles.policy(PolicyFiles.LANTERN);
    List<AttachedForm> second = policy.forms().subList(1, 2);
    String printed = PolicyPrint.of(policy, second);
    assertThat(read(printed).forms()).isEqualTo(second);
    assertThat(printed).doesNotContain("LN 10 01", "limit");
  }

  @Test
  void namesAndAddressesAreReadBackAsTheyWere() throws Exception {
    Random random = new Random(594);
    String file = Files.readString(PolicyFiles.LANTERN);
    assertThat(file).contains("name: Wick Agency, address: [3 Wick Lane]").contains("zone:");
    for (int run = 0; run < 200; run++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        words.add("'" + word(random) + "'");
      }
      String text =
          file.replace(
                  "name: Wick Agency, address: [3 Wick Lane]",
                  "name: %s, address: [%s, %s]".formatted(words.get(0), words.get(1), words.get(2)))
              .replace("[North Quay, ", "[" + words.get(3) + ", ")
              .replace(
                  "zone:", "time: \"" + (random.nextBoolean() ? "12:00" : "00:01") + "\"\nzone:");
      Policy policy = read(text);
      assertSame(read(PolicyPrint.of(policy)), policy);
    }
  }

  /** As YAML writes it between single quotes. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      word.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return word.toString().strip().replace("'", "''");
  }
}
