package proviso.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.compile.Compiler;
import proviso.compile.FormFolder;
import proviso.form.FormId;
import proviso.text.Diagnostic;

/** The forms of a folder, and what was wrong with those asked for. */
final class Library implements FormLibrary {
  private final Terminal terminal;
  private final FormFolder folder;
  private final Set<FormId> faulty = new LinkedHashSet<>();

  private Library(Terminal terminal, FormFolder folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  /** The forms of the folder named, or of the program's own. */
  static Library of(Terminal terminal, Optional<String> named) {
    Path path = named.map(terminal::path).orElse(terminal.home().resolve("forms"));
    return new Library(terminal, new FormFolder(List.of(path), terminal::shown));
  }

  @Override
  public Optional<CompiledForm> find(FormId id) {
    Optional<CompiledForm> form = folder.find(id);
    if (form.isEmpty() && folder.ids().contains(id)) {
      faulty.add(id);
    }
    return form;
  }

  @Override
  public List<FormId> ids() {
    return folder.ids();
  }

  /**
   * A form of the library and all that is to be said of its file, named as a person would name it.
   */
  FormArgument.Found load(FormId id) {
    Optional<Path> file = folder.file(id);
    if (file.isEmpty()) {
      return new FormArgument.Found(id.printed(), Optional.empty(), folder.load(id));
    }
    String name = terminal.shown(file.get());
    return new FormArgument.Found(name, file, Compiler.compile(file.get(), name));
  }

  /** The diagnostics of forms that somebody asked for and that have errors. */
  List<Diagnostic> faultsOfFormsAskedFor() {
    return faulty.stream().flatMap(id -> load(id).compiled().diagnostics().stream()).toList();
  }
}
