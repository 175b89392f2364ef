package proviso.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class WholeFilesTest {
  @TempDir private Path folder;

  /** Files in the order to write them. */
  private static Map<Path, byte[]> files(Path first, String content, Path second, String other) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(first, content.getBytes(UTF_8));
    files.put(second, other.getBytes(UTF_8));
    return files;
  }

  private static Map<Path, byte[]> file(Path path, String content) {
    return Map.of(path, content.getBytes(UTF_8));
  }

  /** Everything below a folder: files with their content, folders with nothing. */
  static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(p -> !p.equals(root)).toList()) {
        tree.put(
            root.relativize(path).toString(),
            Files.isDirectory(path) ? "" : Files.readString(path));
      }
    }
    return tree;
  }

  @Test
  void writesAllAndLeavesNothingElse() throws IOException {
    Path deep = folder.resolve("x/y");
    WholeFiles.write(deep, files(deep.resolve("a"), "1", deep.resolve("b"), "2"));
    assertThat(tree(folder))
        .containsExactly(
            Map.entry("x", ""),
            Map.entry("x/y", ""),
            Map.entry("x/y/a", "1"),
            Map.entry("x/y/b", "2"));
  }

  @Test
  void replacesWhatStandsThere() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    WholeFiles.write(folder, file(folder.resolve("a"), "new"));
    assertThat(tree(folder)).containsExactly(Map.entry("a", "new"));
  }

  @Test
  void removesWhatKilledProcessesLeft() throws IOException {
    String dead = "999999999999";
    assertThat(ProcessHandle.of(Long.parseLong(dead))).isEmpty();
    long living = ProcessHandle.current().parent().orElseThrow().pid();
    for (String name :
        List.of(".a." + dead + ".new", ".a." + dead + ".old", ".b." + living + ".new", ".a.new")) {
      Files.writeString(folder.resolve(name), "?");
    }
    WholeFiles.write(folder, file(folder.resolve("a"), "1"));
    assertThat(tree(folder).keySet()).containsExactly(".a.new", ".b." + living + ".new", "a");
  }

  @Test
  void aProcessThatIsStoppedFinishesWhatItWrites() throws Exception {
    for (int i = 0; i < 3; i++) {
      Path out = folder.resolve("run" + i);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  WritesUntilStopped.class.getName(),
                  out.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(process.getInputStream().read()).isEqualTo('.');
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      Map<String, String> written = tree(out);
      assertThat(written.keySet()).noneMatch(name -> name.startsWith("."));
      assertThat(written).hasSize(WritesUntilStopped.FILES);
      assertThat(written.values().stream().distinct()).hasSize(1);
    }
  }

  /** Writes the same files again and again, each time with another content. */
  static final class WritesUntilStopped {
    static final int FILES = 20;

    private WritesUntilStopped() {}

    public static void main(String[] arguments) throws IOException {
      Path out = Path.of(arguments[0]);
      for (int i = 0; ; i++) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (int j = 0; j < FILES; j++) {
          files.put(out.resolve("f" + j), Integer.toString(i).getBytes(UTF_8));
        }
        WholeFiles.write(out, files);
        System.out.print('.');
        System.out.flush();
      }
    }
  }

  @Test
  void aFolderInTheWayLeavesEverythingAsItWas() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    Files.createDirectories(folder.resolve("b/inner"));
    Map<String, String> before = tree(folder);
    assertThatThrownBy(() ->
            WholeFiles.write(folder, files(folder.resolve("a"), "1", folder.resolve("b"), "2")))
        .isInstanceOf(IOException.class);
    assertThat(tree(folder)).isEqualTo(before);
  }

  @Test
  void aFailureAmongTheRenamesTakesBackThoseBefore() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    Path a = folder.resolve("a");
    // One place under two names: its second rename finds nothing to rename any more.
    assertThatThrownBy(() -> WholeFiles.write(folder, files(a, "1", folder.resolve("./a"), "2")))
        .isInstanceOf(IOException.class);
    assertThat(tree(folder)).containsExactly(Map.entry("a", "old"));
    Path b = folder.resolve("new/b");
    assertThatThrownBy(() ->
            WholeFiles.write(folder.resolve("new"), files(b, "1", folder.resolve("new/./b"), "2")))
        .isInstanceOf(IOException.class);
    assertThat(tree(folder)).containsExactly(Map.entry("a", "old"));
  }

  @Test
  void aFileWhereTheFolderShouldBeIsAFailure() throws IOException {
    Files.writeString(folder.resolve("x"), "in the way");
    Path below = folder.resolve("x/y");
    assertThatThrownBy(() -> WholeFiles.write(below, file(below.resolve("a"), "1")))
        .isInstanceOf(IOException.class);
    assertThat(tree(folder)).containsExactly(Map.entry("x", "in the way"));
  }
}
