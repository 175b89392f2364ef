package proviso.compile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.FormId;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * The forms found in folders, by number and edition. The folders are looked through once; a form is
 * compiled when it is first asked for, and once. Safe for use by several threads.
 *
 * <p>A form is a file ending in {@code .yaml} or {@code .yml} with a {@code form} at its top.
 * Folders called {@code examples} and {@code scenarios}, and those whose name begins with a dot,
 * are passed over. Two ids are the same form when their letters and digits are: "QX 10 01" in
 * edition "01 26" is found as "QX1001 0126" and as "qx 10 01 (01/26)".
 */
public final class FormFolder implements FormLibrary {
  private static final Set<String> PASSED_OVER = Set.of("examples", "scenarios");
  private static final int MOST_LEVELS = 8;

  private final Map<String, List<Found>> byKey = new TreeMap<>();
  private final List<Path> files = new ArrayList<>();
  private final Diagnostics scanned = new Diagnostics();
  private final Function<Path, String> naming;
  private final Map<String, Checked<CompiledForm>> compiled = new ConcurrentHashMap<>();

  /** A form file, and which form it says it is. */
  private record Found(FormId id, Path file, String shownName) {}

  /** Looks through folders, in this order; a folder or file that cannot be read is a diagnostic. */
  public FormFolder(List<Path> roots) {
    this(roots, Path::toString);
  }

  /**
   * The same.
   *
   * @param naming how diagnostics name a file or folder
   */
  public FormFolder(List<Path> roots, Function<Path, String> naming) {
    this.naming = naming;
    roots.forEach(this::scan);
    files.sort(Comparator.naturalOrder());
    byKey.values().stream().filter(it -> it.size() > 1).forEach(this::reportDuplicates);
  }

  private void scan(Path root) {
    try {
      Files.walkFileTree(root, Set.of(), MOST_LEVELS, new Visitor(root));
    } catch (IOException e) {
      unreadable(root);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = name(folder);
      boolean skipped =
          !folder.equals(root) && (PASSED_OVER.contains(name) || name.startsWith("."));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && name(file).matches("(?i).+\\.ya?ml")) {
        look(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      unreadable(file);
      return FileVisitResult.CONTINUE;
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private void look(Path file) {
    try {
      switch (FormHeader.of(file)) {
        case FormHeader.Kind.Found found -> {
          files.add(file);
          byKey
              .computeIfAbsent(key(found.id()), _ -> new ArrayList<>())
              .add(new Found(found.id(), file, naming.apply(file)));
        }
        case FormHeader.Kind.Unnamed _ -> {
          files.add(file);
          scanned.report(
              Diagnostic.error(
                      Code.MISSING_KEY,
                      start(file),
                      "This form file does not say its number and edition.")
                  .hint("Write both under \"form\"."));
        }
        case FormHeader.Kind.Other _ -> {}
      }
    } catch (IOException e) {
      unreadable(file);
    }
  }

  private void unreadable(Path file) {
    scanned.report(
        Diagnostic.error(Code.UNREADABLE_FILE, start(file), "This cannot be read.")
            .hint("Check that it exists and may be read."));
  }

  private void reportDuplicates(List<Found> same) {
    scanned.report(duplicate(same));
  }

  private Diagnostic duplicate(List<Found> same) {
    Diagnostic fault =
        Diagnostic.error(
                Code.DUPLICATE_ID,
                start(same.getLast().file()),
                "The form " + same.getFirst().id().printed() + " is in the library twice.")
            .hint("Take one of the files out, or mend its number and edition.");
    for (Found other : same.subList(0, same.size() - 1)) {
      fault = fault.note(start(other.file()), "also here");
    }
    return fault;
  }

  /** The beginning of a file that is not read for its characters. */
  private Span start(Path file) {
    return new SourceText(naming.apply(file), "").span(0, 0);
  }

  @Override
  public Optional<CompiledForm> find(FormId id) {
    return load(id).value();
  }

  /**
   * Compiles a form, or remembers how that went.
   *
   * @return the form unless it is absent, there twice or has an error, with what is to be said of
   *     its file
   */
  public Checked<CompiledForm> load(FormId id) {
    List<Found> found = byKey.getOrDefault(key(id), List.of());
    return switch (found.size()) {
      case 0 -> new Checked<>(Optional.empty(), List.of());
      case 1 ->
          compiled.computeIfAbsent(
              key(id),
              _ -> Compiler.compile(found.getFirst().file(), found.getFirst().shownName()));
      default -> new Checked<>(Optional.empty(), List.of(duplicate(found)));
    };
  }

  /** The file of a form, if the library has the form once. */
  public Optional<Path> file(FormId id) {
    List<Found> found = byKey.getOrDefault(key(id), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst().file()) : Optional.empty();
  }

  @Override
  public List<FormId> ids() {
    return byKey.values().stream()
        .map(found -> found.getFirst().id())
        .sorted(
            Comparator.comparing(FormId::number)
                .thenComparing(FormFolder::byDate)
                .thenComparing(FormId::edition))
        .toList();
  }

  /** Every file that is a form, in order of their names, whether or not the form is there twice. */
  public List<Path> files() {
    return List.copyOf(files);
  }

  /** Faults of the folders themselves: what cannot be read, has no name, or is there twice. */
  public List<Diagnostic> diagnostics() {
    return scanned.sorted();
  }

  /**
   * "01 06" is January 2006 and sorts as 2006-01; years from 70 are of the last century, as ISO's
   * first forms are.
   */
  private static String byDate(FormId id) {
    String edition = id.edition();
    if (!edition.matches("[0-9]{2} [0-9]{2}")) {
      return edition;
    }
    String year = edition.substring(3);
    return (year.compareTo("70") < 0 ? "20" : "19") + year + edition.substring(0, 2);
  }

  private static String key(FormId id) {
    StringBuilder key = new StringBuilder();
    id.printed().codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toUpperCase(Locale.ROOT);
  }
}
