package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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

  /** More than a run writes at once. */
  private static final int POLICIES = 1_400;

  private static final Pattern FILE = Pattern.compile("\"sha256\":\"(.*?)\".*\"file\":\"(.*?)\"");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 50})
  void aKilledBatchLosesNothingAndIssuesNothingTwice(int bundle) throws Exception {
    String input = Inputs.policies(0, POLICIES);
    Path out = folder.resolve("out");
    var random = new Random(KILLS + bundle);
    for (int i = 0; i < KILLS; i++) {
      killOnce(input, out, bundle, random);
    }
    Process last = start(out, bundle);
    Thread feeder = feed(last, input, true);
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();
    feeder.join();

    Map<String, String> records = manifest(out);
    assertThat(records.size()).isEqualTo(POLICIES);
    Path whole = folder.resolve("whole");
    Inputs.run(whole, input, bundle);
    assertThat(records.equals(manifest(whole))).as("the same documents by the same names").isTrue();
    String ending = bundle == 0 ? ".pdf" : ".zip";
    assertThat(Inputs.hashes(out, ending).equals(Inputs.hashes(whole, ending)))
        .as("the same bytes")
        .isTrue();
    assertThat(out.resolve(".working")).doesNotExist();
  }

  /**
   * Kills a run some moments after it has read some policies or while it writes documents. Its
   * input does not end, so it cannot end by itself.
   */
  private static void killOnce(String input, Path out, int bundle, Random random)
      throws IOException, InterruptedException {
    boolean whileWriting = random.nextBoolean();
    int some = whileWriting ? input.length() : random.nextInt(input.length());
    Process run = start(out, bundle);
    Thread feeder = feed(run, input.substring(0, some), false);
    while (feeder.isAlive() && !(whileWriting && isWriting(out))) {
      // Waits for its end, and looks again.
      boolean _ = run.waitFor(1, TimeUnit.MILLISECONDS);
    }
    assertThat(run.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS))
        .as("it ended before it was killed")
        .isFalse();
    run.destroyForcibly();
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    feeder.join();
    assertSettledIsWhole(out, bundle);
  }

  /** Writes the input into a run, up to its end or to a place where more would have to come. */
  private static Thread feed(Process run, String input, boolean ends) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            OutputStream in = run.getOutputStream();
            in.write(input.getBytes(UTF_8));
            in.flush();
            if (ends) {
              in.close();
            }
          } catch (IOException killed) {
            // Nobody reads any more.
          }
        });
  }

  private static boolean isWriting(Path out) {
    String[] files = out.resolve(".working").toFile().list();
    return files != null && files.length > 0;
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

  private static Process start(Path out, int bundle) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dproviso.home=."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "proviso.cli.Main"));
    command.addAll(List.of("issue", "--batch", "-", "--jobs", "1", "--out", out.toString()));
    if (bundle > 0) {
      command.addAll(List.of("--bundle", Integer.toString(bundle)));
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
