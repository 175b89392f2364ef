package proviso.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import proviso.issue.Format;
import proviso.issue.Issuance;
import proviso.issue.Issued;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** {@code proviso issue}: policy files to the documents of each policy. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    description = {
      "Issues the documents of policies: each form with its schedule filled, and the declarations.",
      "Everything is checked first. A policy's files are written whole or not at all."
    },
    footer = {
      "",
      "Examples:",
      "  proviso issue --out issued @POLICY@",
      "  proviso issue --out issued --batch @POLICIES@"
    })
final class IssueCommand implements Callable<Integer> {
  private static final String DEFAULT_OUT = "issued";

  /** More than a policy file may have, so that reading it reports one that is too long. */
  private static final int MOST_INPUT = 20_000_000;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "POLICY",
      arity = "0..*",
      description = "Policy files, YAML or JSON; - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where each policy gets a folder named after its number (default: issued).")
  private String out = DEFAULT_OUT;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      converter = WordConverter.Formats.class,
      description = "One or more of pdf, html, text, docx (default: pdf).")
  private List<Format> formats = List.of(Format.PDF);

  @Option(names = "--force", description = "Replace documents that are there and differ.")
  private boolean force;

  @Option(
      names = "--report",
      paramLabel = "FORM",
      converter = WordConverter.Reports.class,
      description = {
        "How to say what was done: text or json (default: text). JSON is {\"files\": [{policy,"
            + " title, path, format, pages, bytes, outcome: written | replaced | unchanged}],"
            + " \"diagnostics\": [{code, severity, file, line, column, endLine, endColumn, path,"
            + " message, notes, hints, sourceLine}]}; keys are only ever added."
      })
  private Report report = Report.TEXT;

  @Mixin private FormsOption forms = new FormsOption();

  @Mixin private BatchMixin batch = new BatchMixin();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of the templates (default: templates, beside the program).")
  private Optional<String> templates = Optional.empty();

  IssueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Library library = forms.library(terminal);
    if (batch.isAskedFor()) {
      return batch.run(library, terminal.path(out), report, terminal);
    }
    Diagnostics diagnostics = new Diagnostics();
    List<Policy> policies = new ArrayList<>();
    Set<Path> given = new HashSet<>();
    for (String file : files) {
      if (!given.add(terminal.path(file))) {
        continue;
      }
      Checked<Policy> policy = read(file, library);
      diagnostics.reportAll(policy.diagnostics());
      policy.value().ifPresent(policies::add);
    }
    diagnostics.reportAll(library.faultsOfFormsAskedFor());
    if (diagnostics.hasErrors()) {
      return finish(List.of(), diagnostics);
    }
    Checked<List<Issued>> issued =
        new Issuance(
                terminal.path(out),
                EnumSet.copyOf(formats),
                force,
                Optional.of(
                    templates.map(terminal::path).orElse(terminal.home().resolve("templates"))),
                terminal::shown)
            .issue(policies);
    diagnostics.reportAll(issued.diagnostics());
    return finish(issued.value().orElse(List.of()), diagnostics);
  }

  private void checkUsage() {
    Optional<String> fault = Optional.empty();
    if (batch.isAskedFor() == !files.isEmpty()) {
      fault = Optional.of("Give policy files, or --batch with a file of policies.");
    } else if (batch.isAskedFor() && !formats.equals(List.of(Format.PDF))) {
      fault = Optional.of("A batch is written as PDF only.");
    } else if (batch.isAskedFor()) {
      fault = batch.fault();
    }
    if (fault.isPresent()) {
      throw new ParameterException(spec.commandLine(), fault.get());
    }
  }

  private Checked<Policy> read(String file, Library library) throws IOException {
    if (file.equals("-")) {
      return readInput(library);
    }
    Path path = terminal.path(file);
    return PolicyFromSource.read(path, file, library, Glyphs::covers);
  }

  private Checked<Policy> readInput(Library library) throws IOException {
    String name = "standard input";
    byte[] bytes = terminal.in().readNBytes(MOST_INPUT);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return PolicyFromSource.read(new SourceText(name, text), library, Glyphs::covers);
    } catch (CharacterCodingException notUtf8) {
      Diagnostics diagnostics = new Diagnostics();
      diagnostics.report(
          Diagnostic.error(
              Code.BAD_ENCODING, new SourceText(name, "").span(0, 0), "The input is not UTF-8."));
      return Checked.failed(diagnostics);
    }
  }

  private int finish(List<Issued> issued, Diagnostics diagnostics) {
    List<Diagnostic> all = diagnostics.sorted();
    switch (report) {
      case TEXT -> {
        new DiagnosticReport(terminal).print(terminal.err(), all);
        issued.forEach(this::print);
      }
      case JSON -> terminal.out().println(IssueJson.of(issued, all, terminal::shown));
    }
    return diagnostics.hasErrors() ? Exit.BAD_INPUT : Exit.DONE;
  }

  private void print(Issued file) {
    String done =
        switch (file.outcome()) {
          case WRITTEN -> "written  ";
          case REPLACED -> "replaced ";
          case UNCHANGED -> "unchanged";
        };
    String pages =
        file.pages() == 0 ? "" : file.pages() + (file.pages() == 1 ? " page, " : " pages, ");
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s  %s  (%s%,d bytes)%n",
            done,
            terminal.shown(file.path()),
            pages,
            file.bytes());
  }
}
