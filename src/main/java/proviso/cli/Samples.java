package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that are really there, for the examples in the helps: what a help shows can be run as it
 * stands.
 */
final class Samples {
  private static final int LEVELS = 3;

  private final Terminal terminal;

  Samples(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The lines with a form's file for {@code @FORM@} and a policy's for {@code @POLICY@}. */
  String[] fill(String[] lines) {
    String form = first(false).orElse("FORM");
    String policy = first(true).orElse("POLICY");
    return Arrays.stream(lines)
        .map(line -> line.replace("@FORM@", form).replace("@POLICY@", policy))
        .toArray(String[]::new);
  }

  /** The first YAML file by name, of examples or of forms. */
  private Optional<String> first(boolean example) {
    Path forms = terminal.home().resolve("forms");
    if (!Files.isDirectory(forms)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(forms, LEVELS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> isBelow(forms, file, "examples") == example)
          .filter(file -> !isBelow(forms, file, "scenarios"))
          .sorted()
          .findFirst()
          .map(terminal::shown);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isBelow(Path forms, Path file, String folder) {
    Path relative = forms.relativize(file);
    return relative.getNameCount() > 1
        && relative.getName(relative.getNameCount() - 2).toString().equals(folder);
  }
}
