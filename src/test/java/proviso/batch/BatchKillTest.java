package proviso.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A batch that is killed at any moment and started again, over and over, ends as one that was not.
 * {@code -Dproviso.kills=30} kills more often than the few times of an ordinary build.
 */
class BatchKillTest {
  private static final int KILLS = Integer.getInteger("proviso.kills", 2);
  private static final int POLICIES = 250 * KILLS;
  private static final Pattern FILE = Pattern.compile("\"sha256\":\"(.*?)\".*\"file\":\"(.*?)\"");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 50})
  void aKilledBatchLosesNothingAndIssuesNothingTwice(int bundle) throws Exception {
    Path input = folder.resolve("policies.jsonl");
    Files.writeString(input, Inputs.policies(0, POLICIES));
    Path out = folder.resolve("out");
    var random = new Random(KILLS + bundle);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      killed += killOnce(input, out, bundle, random) ? 1 : 0;
    }
    assertThat(killed).as("runs that were killed before their end").isPositive();
    Process last = start(input, out, bundle);
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();

    Map<String, String> records = manifest(out);
    assertThat(records.size()).isEqualTo(POLICIES);
    Path whole = folder.resolve("whole");
    Inputs.run(whole, Files.readString(input), bundle);
    assertThat(records.equals(manifest(whole))).as("the same documents by the same names").isTrue();
    String ending = bundle == 0 ? ".pdf" : ".zip";
    assertThat(Inputs.hashes(out, ending).equals(Inputs.hashes(whole, ending)))
        .as("the same bytes")
        .isTrue();
    assertThat(out.resolve(".working")).doesNotExist();
  }

  /** Kills a run after it has written some more, or some moments later. */
  private static boolean killOnce(Path input, Path out, int bundle, Random random)
      throws IOException, InterruptedException {
    long begun = progress(out);
    long wanted = begun + random.nextInt(60_000);
    Process run = start(input, out, bundle);
    while (run.isAlive() && progress(out) <= wanted) {
      // Waits for its end, and looks again.
      boolean _ = run.waitFor(1, TimeUnit.MILLISECONDS);
    }
    boolean ended = run.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS);
    run.destroyForcibly();
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertSettledIsWhole(out, bundle);
    return !ended;
  }

  private static long progress(Path out) throws IOException {
    Path manifest = out.resolve("manifest.jsonl");
    return Files.exists(manifest) ? Files.size(manifest) : 0;
  }

  /** Whatever the manifest names is there, whole, and named once. */
  private static void assertSettledIsWhole(Path out, int bundle) throws IOException {
    if (!Files.exists(out.resolve("manifest.jsonl"))) {
      return;
    }
    for (Map.Entry<String, String> record : manifest(out).entrySet()) {
      if (bundle == 0) {
        byte[] bytes = Files.readAllBytes(out.resolve(record.getKey()));
        assertThat(Inputs.sha256(bytes)).as(record.getKey()).isEqualTo(record.getValue());
      } else {
        String archive = record.getKey().substring(0, record.getKey().indexOf('#'));
        assertThat(out.resolve(archive)).exists();
      }
    }
  }

  private static Map<String, String> manifest(Path out) throws IOException {
    Map<String, String> records = new TreeMap<>();
    Set<String> lines = new HashSet<>();
    String text = Files.readString(out.resolve("manifest.jsonl"));
    // What follows the last line feed is no record yet.
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      Matcher record = FILE.matcher(line);
      assertThat(record.find()).as(line).isTrue();
      assertThat(records.put(record.group(2), record.group(1))).as(line).isNull();
      assertThat(lines.add(line.substring(0, line.indexOf("\"form\"")))).as(line).isTrue();
    }
    return records;
  }

  private static Process start(Path input, Path out, int bundle) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dproviso.home=."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "proviso.cli.Main"));
    command.addAll(List.of("issue", "--batch", input.toString(), "--out", out.toString()));
    if (bundle > 0) {
      command.addAll(List.of("--bundle", Integer.toString(bundle)));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
