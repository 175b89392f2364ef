package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies the delivered templates for a carrier to change. */
final class TemplateStart {
  private TemplateStart() {}

  /** Makes a folder with all templates, whole or not at all; never touches one that is there. */
  static int copy(Terminal terminal, Path folder) throws IOException {
    if (Files.exists(folder)) {
      terminal
          .err()
          .println(
              "proviso: \"" + terminal.shown(folder) + "\" is there already. Name a new folder.");
      return Exit.BAD_INPUT;
    }
    Path parent = Optional.ofNullable(folder.getParent()).orElse(terminal.directory());
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, ".templates");
    List<Path> copied;
    try {
      copied = copyAll(terminal.home().resolve("templates"), beside);
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      remove(beside);
      throw e;
    }
    terminal
        .out()
        .println("written  " + terminal.shown(folder) + "  (" + copied.size() + " files)");
    return Exit.DONE;
  }

  private static List<Path> copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      List<Path> all = paths.sorted().toList();
      for (Path path : all) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
      return all.stream().filter(Files::isRegularFile).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
