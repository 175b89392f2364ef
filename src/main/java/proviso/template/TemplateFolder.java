package proviso.template;

import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import proviso.text.Suggestion;

/**
 * The folder of templates that a carrier edits. Each file is read once; safe for several threads.
 *
 * <p>Nothing outside the folder is ever read, whatever a template includes and wherever a symbolic
 * link points.
 */
public final class TemplateFolder {
  private static final String HOME = "proviso.home";

  private final Path shown;
  private final Path root;
  private final ConcurrentMap<String, TemplateFile> files = new ConcurrentHashMap<>();
  private final Configuration configuration;

  private TemplateFolder(Path shown, Path root) {
    this.shown = shown;
    this.root = root;
    this.configuration = TemplateEngine.configuration(this);
  }

  /**
   * The folder that is given, or else {@code templates} under the home of Proviso (system property
   * {@code proviso.home}). Absent, and reported, when it cannot be read.
   */
  public static Optional<TemplateFolder> find(Optional<Path> given, Diagnostics diagnostics) {
    String home = System.getProperty(HOME);
    if (given.isEmpty() && home == null) {
      diagnostics.report(
          unreadable("templates", "Nobody said where the templates are.")
              .hint("Give their folder with --templates."));
      return Optional.empty();
    }
    Path folder = given.orElseGet(() -> Path.of(home, "templates"));
    try {
      Path root = folder.toRealPath();
      if (Files.isDirectory(root) && Files.isReadable(root)) {
        return Optional.of(new TemplateFolder(folder, root));
      }
      diagnostics.report(unreadable(folder.toString(), "This is no folder that can be read."));
    } catch (IOException e) {
      diagnostics.report(unreadable(folder.toString(), "There is no such folder of templates."));
    }
    return Optional.empty();
  }

  /** The file of a name such as {@code letters/denial.md.ftl}; its faults stand in it. */
  TemplateFile file(String name) {
    return files.computeIfAbsent(name, this::read);
  }

  Configuration configuration() {
    return configuration;
  }

  private TemplateFile read(String name) {
    Path path = shown;
    try {
      path = shown.resolve(name);
      Path real = root.resolve(name).toRealPath();
      if (!isInside(name, real)) {
        return missing(path, "The template \"%s\" is outside the folder of templates.", name);
      }
      return TemplateFile.read(real, path.toString());
    } catch (InvalidPathException e) {
      return missing(path, "\"%s\" is no name of a file.", name);
    } catch (IOException e) {
      TemplateFile missing = missing(path, "There is no template \"%s\".", name);
      return missing.withHint(Suggestion.hint(name, names()));
    }
  }

  /** Hidden files are none of ours: an editor's backup, a version control's folder. */
  private boolean isInside(String name, Path real) {
    return real.startsWith(root)
        && Files.isRegularFile(real)
        && Stream.of(name.split("[/\\\\]", -1)).noneMatch(part -> part.startsWith("."));
  }

  private List<String> names() {
    try (Stream<Path> all = Files.walk(root, 3)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".ftl"))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static TemplateFile missing(Path path, String message, String name) {
    return TemplateFile.missing(unreadable(path.toString(), message.formatted(name)));
  }

  private static Diagnostic unreadable(String name, String message) {
    return Diagnostic.error(Code.UNREADABLE_FILE, new SourceText(name, "").span(0, 0), message);
  }
}
