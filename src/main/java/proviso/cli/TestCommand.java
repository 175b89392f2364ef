package proviso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.clause.UsHolidays;
import proviso.form.FormId;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;
import proviso.scenario.ScenarioResult;
import proviso.scenario.ScenarioRun;
import proviso.text.Checked;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Severity;

/** {@code proviso test}: forms to what their scenarios come to. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the scenarios that stand beside forms and says which come out otherwise than expected.",
      "Ends with 1 when one does."
    },
    footer = {"", "Example:", "  proviso test @FORM@"})
final class TestCommand implements Callable<Integer> {
  private static final String FOLDER = "scenarios";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FORM",
      arity = "1..*",
      description = "Form files, folders of them, or forms' numbers and editions in quotes.")
  private List<String> arguments = List.of();

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "Run this scenario only; may be given several times.")
  private List<String> wanted = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). JSON is {\"forms\": [{number, edition, passed, failed,"
            + " scenarios: [{id, title, file, line, passes, decision, payable, differences: [{what,"
            + " expected, was, line}]}]}], \"diagnostics\": [...]}; keys are only ever added."
      })
  private Report format = Report.TEXT;

  @Mixin private FormsOption forms = new FormsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Library library = forms.library(terminal);
    Diagnostics diagnostics = new Diagnostics();
    Map<FormId, CompiledForm> tested = new LinkedHashMap<>();
    Set<Path> files = new LinkedHashSet<>();
    FormArgument argument = new FormArgument(terminal, library);
    for (String each : arguments) {
      for (FormArgument.Found found : argument.all(each)) {
        // What a form is only warned of is the business of check.
        diagnostics.reportAll(
            found.compiled().diagnostics().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList());
        found.compiled().value().ifPresent(form -> tested.put(form.id(), form));
        found.file().ifPresent(file -> files.addAll(beside(file)));
      }
    }
    List<Scenario> scenarios = read(files, new Overlay(tested, library), diagnostics);
    scenarios.removeIf(it -> !tested.containsKey(it.claim().form().id()));
    if (!diagnostics.hasErrors()) {
      choose(scenarios);
    }
    List<ScenarioResult> results = diagnostics.hasErrors() ? List.of() : run(scenarios, tested);
    switch (format) {
      case TEXT -> print(tested, results, diagnostics.sorted());
      case JSON ->
          terminal.out().println(TestJson.of(tested.keySet(), results, diagnostics.sorted()));
    }
    if (diagnostics.hasErrors()) {
      return Exit.BAD_INPUT;
    }
    return results.stream().allMatch(ScenarioResult::passes) ? Exit.DONE : Exit.NO;
  }

  /** The scenario files of the folder in which a form stands, in order of name. */
  private static List<Path> beside(Path form) {
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

  private List<Scenario> read(Set<Path> files, FormLibrary library, Diagnostics diagnostics) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : files) {
      Checked<List<Scenario>> read =
          ScenarioFromSource.read(file, terminal.shown(file), library, Glyphs::covers);
      diagnostics.reportAll(read.diagnostics());
      read.value().ifPresent(scenarios::addAll);
    }
    return scenarios;
  }

  private void choose(List<Scenario> scenarios) {
    Set<String> missing = new HashSet<>(wanted);
    scenarios.forEach(it -> missing.remove(it.id()));
    if (!missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no scenario " + String.join(", ", missing) + ".");
    }
    if (!wanted.isEmpty()) {
      scenarios.removeIf(it -> !wanted.contains(it.id()));
    }
  }

  private static List<ScenarioResult> run(
      List<Scenario> scenarios, Map<FormId, CompiledForm> tested) {
    Map<FormId, ScenarioRun> runs = new LinkedHashMap<>();
    List<ScenarioResult> results = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      FormId id = scenario.claim().form().id();
      ScenarioRun run =
          runs.computeIfAbsent(
              id,
              it ->
                  new ScenarioRun(
                      Optional.ofNullable(tested.get(it)).orElseThrow(), UsHolidays.table()));
      results.add(run.run(scenario));
    }
    return results;
  }

  private void print(
      Map<FormId, CompiledForm> tested, List<ScenarioResult> results, List<Diagnostic> faults) {
    new DiagnosticReport(terminal).print(terminal.err(), faults);
    if (faults.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
      return;
    }
    for (FormId id : tested.keySet()) {
      List<ScenarioResult> of =
          results.stream().filter(it -> it.scenario().claim().form().id().equals(id)).toList();
      of.stream().filter(it -> !it.passes()).forEach(this::print);
      long failed = of.stream().filter(it -> !it.passes()).count();
      terminal
          .out()
          .println(
              of.isEmpty()
                  ? id + ": no scenarios."
                  : String.format(
                      Locale.ROOT,
                      "%s: %d %s, %d pass, %d fail.",
                      id,
                      of.size(),
                      of.size() == 1 ? "scenario" : "scenarios",
                      of.size() - failed,
                      failed));
    }
  }

  private void print(ScenarioResult result) {
    Scenario scenario = result.scenario();
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "FAIL  %s  %s  (%s:%d)",
                scenario.id(),
                scenario.title(),
                scenario.span().source().name(),
                scenario.span().line()));
    result.differences().forEach(it -> terminal.out().println("      " + it.line()));
  }

  /** The forms given on the command line, and then those of the library. */
  private record Overlay(Map<FormId, CompiledForm> given, Library library) implements FormLibrary {
    @Override
    public Optional<CompiledForm> find(FormId id) {
      return Optional.ofNullable(given.get(id)).or(() -> library.find(id));
    }

    @Override
    public List<FormId> ids() {
      return Stream.concat(given.keySet().stream(), library.ids().stream()).distinct().toList();
    }
  }
}
