package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.issue.SafeName;

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

  /**
   * The lines with a form's file for {@code @FORM@}, a policy's for {@code @POLICY@}, a claim's for
   * {@code @CLAIM@}, a batch's for {@code @POLICIES@} and two editions for {@code @OLD@} and
   * {@code @NEW@}.
   */
  String[] fill(String[] lines) {
    String form = files(false).stream().findFirst().map(terminal::shown).orElse("FORM");
    String policy = example("policy").orElse("POLICY");
    String claim = example("claim").orElse("CLAIM");
    String policies =
        files(true, ".jsonl").stream().findFirst().map(terminal::shown).orElse("POLICIES");
    List<String> editions = editions();
    String old = editions.isEmpty() ? form : editions.getFirst();
    String fresh = editions.isEmpty() ? form : editions.getLast();
    return Arrays.stream(lines)
        .map(line ->
            line.replace("@FORM@", form)
                .replace("@POLICY@", policy)
                .replace("@CLAIM@", claim)
                .replace("@POLICIES@", policies)
                .replace("@LETTERS@", letters(claim))
                .replace("@OLD@", old)
                .replace("@NEW@", fresh))
        .toArray(String[]::new);
  }

  /** The first two forms that lie in one folder; none when there are no such. */
  private List<String> editions() {
    List<Path> all = files(false);
    for (int i = 0; i + 1 < all.size(); i++) {
      if (Objects.equals(all.get(i).getParent(), all.get(i + 1).getParent())) {
        return List.of(terminal.shown(all.get(i)), terminal.shown(all.get(i + 1)));
      }
    }
    return List.of();
  }

  /** The first example by name whose name begins so. */
  private Optional<String> example(String name) {
    return files(true).stream()
        .filter(file -> file.getFileName().toString().startsWith(name))
        .findFirst()
        .map(terminal::shown);
  }

  /** The YAML files by name, of examples or of forms. */
  private List<Path> files(boolean example) {
    return files(example, ".yaml");
  }

  /** The files by name that end so, of examples or of forms. */
  private List<Path> files(boolean example, String end) {
    Path forms = terminal.home().resolve("forms");
    if (!Files.isDirectory(forms)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(forms, LEVELS)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .filter(file -> isBelow(forms, file, "examples") == example)
          .filter(file -> !isBelow(forms, file, "scenarios"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isBelow(Path forms, Path file, String folder) {
    Path relative = forms.relativize(file);
    return relative.getNameCount() > 1
        && relative.getName(relative.getNameCount() - 2).toString().equals(folder);
  }

  /** The folder of a claim's letters, after the number that its file says. */
  private String letters(String claim) {
    try {
      return Files.readString(terminal.path(claim))
          .lines()
          .filter(line -> line.startsWith("claim: "))
          .findFirst()
          .map(line -> SafeName.of(line.substring("claim: ".length()).strip()))
          .orElse("NUMBER");
    } catch (IOException unreadable) {
      return "NUMBER";
    }
  }
}
