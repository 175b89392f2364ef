package proviso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A home with the forms invented for tests, an example beside them, and the delivered templates.
 */
@NullMarked
final class Home {
  private static final Path RESOURCES = Path.of("src/test/resources/proviso/policies");

  /** Where it lies. */
  static final Path FOLDER = make();

  private Home() {}

  private static Path make() {
    try {
      Path home = Path.of("target/test-home").toAbsolutePath();
      copy(RESOURCES.resolve("forms"), home.resolve("forms"));
      copy(Path.of("templates"), home.resolve("templates"));
      Path examples = Files.createDirectories(home.resolve("forms/lantern/examples"));
      copy(RESOURCES.resolve("lantern.yaml"), examples.resolve("policy.yaml"));
      copy(RESOURCES.resolve("claim.yaml"), examples.resolve("claim.yaml"));
      // A line of a batch is a policy as JSON.
      String line =
          Files.readString(RESOURCES.resolve("lantern.json")).replaceAll("\\s*\n\\s*", " ");
      Files.writeString(examples.resolve("policies.jsonl"), line.strip() + "\n");
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString()).normalize();
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
  }
}
