package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.compile.Compiler;
import proviso.compile.PinAccept;
import proviso.issue.WholeFiles;
import proviso.text.Code;
import proviso.text.Diagnostic;

/** {@code proviso check}: form files to what is wrong with them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Compiles forms and says what is wrong with them: where, and how to mend it.",
      "Ends with 1 when there is an error; a form with warnings only passes."
    },
    footer = {"", "Example:", "  proviso check @FORM@"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FORM",
      arity = "1..*",
      description = "Form files, folders of them, or forms' numbers and editions in quotes.")
  private List<String> arguments = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "text or json (default: text). JSON is {\"forms\": [{file, ok, and if ok: number, edition,"
            + " provisions, sentences, words, encoded, judgement, inert, notYet}], \"diagnostics\":"
            + " [{code, severity, file, line, column, endLine, endColumn, path, message, notes,"
            + " hints, sourceLine}]}; keys are only ever added."
      })
  private Report format = Report.TEXT;

  @Option(
      names = "--accept",
      description = {
        "Pin each rule to the words as they now stand, in the file: you have reviewed it."
      })
  private boolean accept;

  @Mixin private FormsOption forms = new FormsOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    FormArgument argument = new FormArgument(terminal, forms.library(terminal));
    List<FormArgument.Found> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String each : arguments) {
      for (FormArgument.Found form : argument.all(each)) {
        if (form.file().isEmpty() || seen.add(form.file().get())) {
          found.add(accept ? accepted(form) : form);
        }
      }
    }
    switch (format) {
      case TEXT -> found.forEach(this::print);
      case JSON -> terminal.out().println(CheckJson.of(found));
    }
    if (found.stream().anyMatch(form -> has(form, Code.UNREADABLE_FILE))) {
      return Exit.BAD_INPUT;
    }
    boolean good = found.stream().allMatch(form -> form.compiled().value().isPresent());
    return good ? Exit.DONE : Exit.NO;
  }

  /** The form after its pins were written to its file; as it was when it has other errors. */
  private static FormArgument.Found accepted(FormArgument.Found form) throws IOException {
    if (form.file().isEmpty()) {
      return form;
    }
    Path file = form.file().get();
    Optional<byte[]> pinned = PinAccept.accept(file, form.name()).value();
    if (pinned.isEmpty()) {
      return form;
    }
    if (!Arrays.equals(pinned.get(), Files.readAllBytes(file))) {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
      WholeFiles.write(folder, Map.of(file, pinned.get()));
    }
    return new FormArgument.Found(form.name(), form.file(), Compiler.compile(file, form.name()));
  }

  private static boolean has(FormArgument.Found form, Code code) {
    return form.compiled().diagnostics().stream().anyMatch(fault -> fault.code() == code);
  }

  private void print(FormArgument.Found form) {
    List<Diagnostic> diagnostics = form.compiled().diagnostics();
    new DiagnosticReport(terminal).print(terminal.out(), diagnostics);
    form.compiled()
        .value()
        .ifPresent(compiled ->
            terminal
                .out()
                .println(
                    compiled.id()
                        + " ("
                        + form.name()
                        + "): "
                        + FormSummary.of(compiled).line()
                        + "."));
  }
}
