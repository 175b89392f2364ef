package proviso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.clause.UsHolidays;
import proviso.decide.Determiner;
import proviso.decide.Weight;
import proviso.form.FormId;
import proviso.form.Provision;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;
import proviso.scenario.ScenarioRun;
import proviso.text.Checked;
import proviso.text.Diagnostics;

/** The scenarios that stand beside form files. */
final class ScenarioFiles {
  private static final String FOLDER = "scenarios";

  private final Terminal terminal;
  private final FormLibrary library;

  ScenarioFiles(Terminal terminal, FormLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  /** The scenario files of the folder in which a form stands, in order of name. */
  static List<Path> beside(Path form) {
    Path folder = form.toAbsolutePath().resolveSibling(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenarios of files, under forms given before those of the library. */
  List<Scenario> read(Set<Path> files, Map<FormId, CompiledForm> given, Diagnostics diagnostics) {
    FormLibrary forms = new GivenForms(given, library);
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      Checked<List<Scenario>> read =
          ScenarioFromSource.read(file, terminal.shown(file), forms, Glyphs::covers);
      diagnostics.reportAll(read.diagnostics());
      read.value().ifPresent(scenarios::addAll);
    }
    return scenarios;
  }

  /** The ids of the scenarios beside a form whose outcome rests on a provision. */
  List<String> exercising(CompiledForm form, List<FormArgument.Found> found, Provision provision) {
    if (!Determiner.decides(form)) {
      return List.of();
    }
    Set<Path> files = new LinkedHashSet<>();
    found.forEach(each -> each.file().ifPresent(file -> files.addAll(beside(file))));
    // Faults of scenario files are the business of test.
    List<Scenario> scenarios = read(files, Map.of(form.id(), form), new Diagnostics());
    ScenarioRun run = new ScenarioRun(form, UsHolidays.table());
    return scenarios.stream()
        .filter(it -> it.claim().form().id().equals(form.id()))
        .filter(it -> decides(run, it, provision))
        .map(Scenario::id)
        .toList();
  }

  private static boolean decides(ScenarioRun run, Scenario scenario, Provision provision) {
    return run.findings(scenario).stream()
        .anyMatch(it ->
            it.weight() == Weight.DECIDED && it.citation().provision().id().equals(provision.id()));
  }
}
