package proviso.cli;

import java.io.IOException;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import proviso.clause.CompiledForm;
import proviso.clause.UsHolidays;
import proviso.form.FormId;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioResult;
import proviso.scenario.ScenarioRun;
import proviso.scenario.SurvivorsFromSource;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Severity;

/** {@code proviso test}: forms to what their scenarios come to. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the scenarios that stand beside forms and says which come out otherwise than expected.",
      "Ends with 1 when one does. Says too which sentences and branches of rules none exercises,"
          + " and",
      "which changes to the rules none would notice."
    },
    footer = {"", "Example:", "  proviso test @FORM@"})
final class TestCommand implements Callable<Integer> {
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
            + " expected, was, line}]}], coverage: {sentences, sentencesSeen, branches, missed,"
            + " mutants, survivors: [{mutant, line, why}]}}], \"diagnostics\": [...]}; keys are"
            + " only ever added."
      })
  private Report format = Report.TEXT;

  @Option(
      names = "--no-mutants",
      description = "Do not try whether the scenarios would notice changes to the rules.")
  private boolean withoutMutants;

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
    Map<FormId, Path> formFiles = new LinkedHashMap<>();
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
        found
            .file()
            .ifPresent(file -> {
              files.addAll(ScenarioFiles.beside(file));
              found.compiled().value().ifPresent(form -> formFiles.put(form.id(), file));
            });
      }
    }
    List<Scenario> scenarios =
        new ScenarioFiles(terminal, library).read(files, tested, diagnostics);
    scenarios.removeIf(it -> !tested.containsKey(it.claim().form().id()));
    if (!diagnostics.hasErrors()) {
      choose(scenarios);
    }
    List<ScenarioResult> results = diagnostics.hasErrors() ? List.of() : run(scenarios, tested);
    Map<FormId, Coverage> coverages = new LinkedHashMap<>();
    if (!diagnostics.hasErrors() && wanted.isEmpty()) {
      tested.forEach((id, form) -> measure(form, results, formFiles, coverages, diagnostics));
    }
    switch (format) {
      case TEXT -> print(tested, results, coverages, diagnostics.sorted());
      case JSON ->
          terminal
              .out()
              .println(TestJson.of(tested.keySet(), results, coverages, diagnostics.sorted()));
    }
    if (diagnostics.hasErrors()) {
      return Exit.BAD_INPUT;
    }
    return results.stream().allMatch(ScenarioResult::passes) ? Exit.DONE : Exit.NO;
  }

  /** Measures how well the scenarios of a form exercise it, if it has any. */
  private void measure(
      CompiledForm form,
      List<ScenarioResult> results,
      Map<FormId, Path> formFiles,
      Map<FormId, Coverage> coverages,
      Diagnostics diagnostics) {
    List<ScenarioResult> of = of(form.id(), results);
    if (of.isEmpty()) {
      return;
    }
    Map<String, LocatedText> reasons =
        Optional.ofNullable(formFiles.get(form.id()))
            .map(file -> reasons(file, diagnostics))
            .orElse(Map.of());
    Coverage coverage =
        Coverage.of(form, of, !withoutMutants, reasons, new ProgressLine(terminal, "mutants"));
    coverages.put(form.id(), coverage);
    Set<String> alive = new HashSet<>();
    coverage.survivors().forEach(it -> alive.add(it.mutant().name()));
    if (!withoutMutants) {
      reasons.forEach((name, why) -> {
        if (!alive.contains(name)) {
          diagnostics.report(
              Diagnostic.warning(
                  Code.BAD_VALUE,
                  why.span(),
                  "This reason is for a mutant that does not survive: " + name + "."));
        }
      });
    }
  }

  /** The reasons stated for survivors, in a file named as the form's in a folder of its own. */
  private Map<String, LocatedText> reasons(Path form, Diagnostics diagnostics) {
    Path file =
        form.toAbsolutePath()
            .resolveSibling("scenarios")
            .resolve("survivors")
            .resolve(form.getFileName());
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    Checked<Map<String, LocatedText>> read = SurvivorsFromSource.read(file, terminal.shown(file));
    diagnostics.reportAll(read.diagnostics());
    return read.value().orElse(Map.of());
  }

  private static List<ScenarioResult> of(FormId id, List<ScenarioResult> results) {
    return results.stream().filter(it -> it.scenario().claim().form().id().equals(id)).toList();
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
      Map<FormId, CompiledForm> tested,
      List<ScenarioResult> results,
      Map<FormId, Coverage> coverages,
      List<Diagnostic> faults) {
    new DiagnosticReport(terminal).print(terminal.err(), faults);
    if (faults.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
      return;
    }
    for (FormId id : tested.keySet()) {
      List<ScenarioResult> of = of(id, results);
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
      Optional.ofNullable(coverages.get(id))
          .ifPresent(it -> CoverageText.print(it, terminal.out()));
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
}
