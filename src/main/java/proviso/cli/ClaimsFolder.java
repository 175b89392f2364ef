package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.decide.Determiner;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.form.FormId;
import proviso.outcome.ClaimComparison;
import proviso.particulars.NamedForm;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * The claims of a folder, decided under two editions. Claim files and scenario files count, at
 * every depth; other files, and claims under other forms, are left out and counted.
 */
final class ClaimsFolder {
  private static final Set<String> ENDS = Set.of("yaml", "yml", "json");

  private final Terminal terminal;
  private final CompiledForm before;
  private final CompiledForm after;
  private final FormLibrary forms;
  private final ClaimReader reader;
  private final Set<Diagnostic> faults = new LinkedHashSet<>();
  private final List<String> leftOut = new ArrayList<>();

  ClaimsFolder(Terminal terminal, Library library, CompiledForm before, CompiledForm after) {
    this.terminal = terminal;
    this.before = before;
    this.after = after;
    Map<FormId, CompiledForm> given = new LinkedHashMap<>();
    given.put(before.id(), before);
    given.put(after.id(), after);
    this.forms = new GivenForms(given, library);
    this.reader = new ClaimReader(terminal, library, forms);
  }

  /**
   * Decides the claims of a folder, or of one file, and prints what is wrong with them.
   *
   * @return how they end; empty when there is no claim at all
   */
  Optional<ClaimOutcomes> decide(String argument, EditionDiff diff) throws IOException {
    Optional<ClaimOutcomes> outcomes = Optional.empty();
    if (decides(before, argument) && decides(after, argument)) {
      ClaimComparison comparison = new ClaimComparison(diff, before, after);
      for (Path file : files(terminal.path(argument))) {
        add(file, comparison);
      }
      outcomes = Optional.of(comparison.outcomes()).filter(ClaimOutcomes::given);
      if (outcomes.isEmpty()) {
        fault(argument, Code.UNREADABLE_FILE, "There is no claim under " + number() + " here.");
      }
    }
    new DiagnosticReport(terminal).print(terminal.err(), List.copyOf(faults));
    if (!leftOut.isEmpty()) {
      terminal
          .err()
          .println("proviso: no claims under " + number() + ": " + String.join(", ", leftOut));
    }
    return outcomes;
  }

  private String number() {
    return before.id().number();
  }

  private boolean decides(CompiledForm form, String argument) {
    boolean decides = Determiner.decides(form);
    if (!decides) {
      fault(
          argument,
          Code.NO_OUTCOME,
          "Form " + form.id() + " decides no claims: it declares no `outcome`.");
    }
    return decides;
  }

  private void fault(String argument, Code code, String message) {
    faults.add(Diagnostic.error(code, new SourceText(argument, "").span(0, 0), message));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.equals(folder) || ENDS.contains(end(file)))
          .sorted()
          .toList();
    }
  }

  private static String end(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void add(Path file, ClaimComparison comparison) throws IOException {
    String name = terminal.shown(file);
    Diagnostics syntax = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.read(file, name, ClaimFromSource.LIMITS, syntax);
    if (root.isEmpty()) {
      faults.addAll(syntax.sorted());
      comparison.refuse();
      return;
    }
    boolean scenarios = root.get().entry("scenarios").isPresent();
    boolean form = root.get().entry("provisions").isPresent();
    boolean claim = root.get().entry("claim").isPresent() || root.get().entry("facts").isPresent();
    if (form || !(scenarios || claim) || isOfAnotherForm(root.get())) {
      leftOut.add(name);
    } else if (scenarios) {
      scenarios(file, name, comparison);
    } else {
      claim(name, comparison);
    }
  }

  private boolean isOfAnotherForm(Node.Mapping root) {
    return Fields.of(root)
        .scalar("form")
        .map(number -> NamedForm.core(number.value()))
        .filter(core -> !core.equals(NamedForm.core(before.id().number())))
        .filter(core -> !core.equals(NamedForm.core(after.id().number())))
        .isPresent();
  }

  private void claim(String name, ClaimComparison comparison) throws IOException {
    Checked<ClaimFile> read = reader.read(name);
    faults.addAll(read.diagnostics());
    if (read.value().isEmpty()) {
      comparison.refuse();
      return;
    }
    ClaimFile file = read.value().get();
    faults.addAll(comparison.add(file.claim(), file.places(), file.source().span(0, 0)));
  }

  /** A scenario for both editions is one claim. */
  private void scenarios(Path file, String name, ClaimComparison comparison) {
    Checked<List<Scenario>> read = ScenarioFromSource.read(file, name, forms, Glyphs::covers);
    faults.addAll(read.diagnostics());
    if (read.value().isEmpty()) {
      comparison.refuse();
      return;
    }
    Map<String, Scenario> byId = new LinkedHashMap<>();
    read.value().get().forEach(each -> byId.putIfAbsent(each.id(), each));
    byId.values()
        .forEach(each -> faults.addAll(comparison.add(each.claim(), Map.of(), each.span())));
  }

  /** Whether any claim had errors. */
  boolean failed() {
    return !faults.isEmpty();
  }
}
