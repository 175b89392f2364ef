package proviso.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.compile.Compiler;
import proviso.compile.FormFolder;
import proviso.form.FormId;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Severity;
import proviso.text.SourceText;
import proviso.text.Suggestion;

/**
 * The FORM of a command line: a form file, a folder of them, or a form's number and edition as
 * printed.
 */
final class FormArgument {
  private final Terminal terminal;
  private final Library library;

  /**
   * A form file and what became of it.
   *
   * @param name as shown
   * @param file where it stands, if it does
   * @param compiled the form, or why there is none
   */
  record Found(String name, Optional<Path> file, Checked<CompiledForm> compiled) {}

  FormArgument(Terminal terminal, Library library) {
    this.terminal = terminal;
    this.library = library;
  }

  /** One form; prints diagnostics when there is none. */
  Optional<CompiledForm> one(String argument) {
    List<Found> found = all(argument);
    if (found.size() > 1) {
      List<String> names = found.stream().map(Found::name).toList();
      terminal
          .err()
          .println(
              "proviso: \""
                  + argument
                  + "\" is more than one form; say which: "
                  + String.join(", ", names));
      return Optional.empty();
    }
    List<Diagnostic> faults =
        found.stream()
            .flatMap(each -> each.compiled().diagnostics().stream())
            .filter(fault -> fault.severity() == Severity.ERROR)
            .toList();
    new DiagnosticReport(terminal).print(terminal.err(), faults);
    return found.stream().flatMap(each -> each.compiled().value().stream()).findFirst();
  }

  /** All forms an argument names, at least one, be it a failed one. */
  List<Found> all(String argument) {
    Path path = terminal.path(argument);
    if (Files.isDirectory(path)) {
      return inFolder(argument, path);
    }
    if (Files.exists(path)) {
      return List.of(compile(path, argument));
    }
    List<Found> byId = byId(argument);
    return byId.isEmpty()
        ? List.of(
            missing(argument, "\"" + argument + "\" is neither a file nor a form of the library."))
        : byId;
  }

  private List<Found> inFolder(String argument, Path folder) {
    FormFolder forms = new FormFolder(List.of(folder), terminal::shown);
    List<Found> found = new ArrayList<>();
    forms.files().forEach(file -> found.add(compile(file, terminal.shown(file))));
    // Of a form that does not say its name, compiling says so too.
    List<Diagnostic> ofFolder =
        forms.diagnostics().stream().filter(fault -> fault.code() != Code.MISSING_KEY).toList();
    if (!ofFolder.isEmpty()) {
      found.add(new Found(argument, Optional.empty(), new Checked<>(Optional.empty(), ofFolder)));
    }
    return found.isEmpty()
        ? List.of(missing(argument, "There is no form in \"" + argument + "\"."))
        : found;
  }

  private List<Found> byId(String argument) {
    String core = core(argument);
    List<Found> found = new ArrayList<>();
    for (FormId id : library.ids()) {
      if (core(id.printed()).equals(core) || core(id.number()).equals(core)) {
        found.add(library.load(id));
      }
    }
    return found;
  }

  private Found missing(String argument, String message) {
    Diagnostics fault = new Diagnostics();
    List<String> ids = library.ids().stream().map(FormId::printed).toList();
    fault.report(
        Diagnostic.error(Code.UNREADABLE_FILE, new SourceText(argument, "").span(0, 0), message)
            .hint(Suggestion.hint(argument, ids))
            .hint(ids.isEmpty() ? "" : "The library has " + String.join(", ", ids) + "."));
    return new Found(argument, Optional.empty(), Checked.failed(fault));
  }

  private static Found compile(Path file, String name) {
    return new Found(name, Optional.of(file), Compiler.compile(file, name));
  }

  private static String core(String words) {
    return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
