package proviso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import proviso.cli.EditionArgument.Edition;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.EditionDiff;
import proviso.diff.Overrides;
import proviso.diff.align.Alignment.Decisions;
import proviso.diff.json.DiffJson;
import proviso.diff.outline.Outline;
import proviso.document.Document;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.UnprintableTextException;
import proviso.document.text.TextWriter;
import proviso.issue.WholeFiles;
import proviso.redline.HtmlReport;
import proviso.redline.MemorandumDocument;
import proviso.redline.RedlineDocument;
import proviso.redline.TerminalReport;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/** {@code proviso diff}: two editions to what changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed from one edition to another: in the words, the values, the rules,",
      "and in how claims end.",
      "An edition is a form, or a Markdown or text file with labels at the beginnings of its lines."
    },
    footer = {"", "Example:", "  proviso diff @OLD@ @NEW@"})
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** What to make of the difference. */
  enum As {
    /** Lines for the terminal. */
    TEXT,
    /** For programs. */
    JSON,
    /** Side by side, for a browser. */
    HTML,
    /** The new edition with struck and added words. */
    REDLINE,
    /** A row for each clause, with room for the explanation. */
    MEMORANDUM
  }

  @Parameters(index = "0", paramLabel = "OLD", description = "The old edition.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The new edition.")
  private String fresh = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Differences.class,
      description = {
        "text, json, html (side by side), redline or memorandum (default: text). The schema of the"
            + " JSON: proviso schema diff. Keys are only ever added."
      })
  private As format = As.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where to write it (default: the terminal). A redline or memorandum is written as the"
            + " file's name ends: .pdf, .html or .txt."
      })
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = {
        "A reviewer's word on what belongs together: YAML with the keys same and apart (lists of"
            + " {before, after}), deleted and added (lists), each clause by citation or id."
      })
  private Optional<String> overrides = Optional.empty();

  @Option(
      names = "--claims",
      paramLabel = "DIR",
      description = {
        "Decide the claim and scenario files of a folder under both editions, and tell those that"
            + " end differently, and why."
      })
  private Optional<String> claims = Optional.empty();

  @Option(
      names = "--exit-code",
      description = "Exit with 1 when the editions differ; without it, 0 either way.")
  private boolean exitCode;

  @Option(names = "--force", description = "Replace a file that is there and differs.")
  private boolean force;

  @Mixin private FormsOption forms = new FormsOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Library library = forms.library(terminal);
    EditionArgument argument = new EditionArgument(terminal, library);
    Optional<Edition> before = argument.edition(old);
    Optional<Edition> after = argument.edition(fresh);
    if (before.isEmpty() || after.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    Outline one = before.get().outline();
    Outline other = after.get().outline();
    Optional<Decisions> decisions = decisions(one, other);
    if (decisions.isEmpty()) {
      return Exit.BAD_INPUT;
    }
    EditionDiff diff = Comparison.of(one, other, decisions.get());
    if (claims.isEmpty()) {
      return report(diff, ClaimOutcomes.NONE);
    }
    if (before.get().form().isEmpty() || after.get().form().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--claims needs two forms: a text without rules decides no claim.");
    }
    ClaimsFolder folder =
        new ClaimsFolder(terminal, library, before.get().form().get(), after.get().form().get());
    Optional<ClaimOutcomes> outcomes = folder.decide(claims.get(), diff);
    int exit = report(diff, outcomes.orElse(ClaimOutcomes.NONE));
    return exit <= Exit.NO && folder.failed() ? Exit.BAD_INPUT : exit;
  }

  /** Writes or prints the difference; says whether the editions differ, if that was asked. */
  private int report(EditionDiff diff, ClaimOutcomes outcomes) throws IOException {
    if (output.isPresent()) {
      Path path = terminal.path(output.get());
      try {
        byte[] bytes = bytes(diff, outcomes, path.toString().toLowerCase(Locale.ROOT));
        return write(path, bytes) ? exit(diff) : Exit.BAD_INPUT;
      } catch (UnprintableTextException strange) {
        terminal
            .err()
            .println(
                "proviso: the PDF cannot be written: "
                    + strange.getMessage()
                    + ". Write it as .html or .txt.");
        return Exit.BAD_INPUT;
      }
    }
    boolean colour = terminal.colour();
    terminal
        .out()
        .print(
            format == As.TEXT
                ? TerminalReport.of(diff, outcomes, colour)
                : new String(bytes(diff, outcomes, ".txt"), UTF_8));
    return exit(diff);
  }

  private int exit(EditionDiff diff) {
    return exitCode && !diff.isEmpty() ? Exit.NO : Exit.DONE;
  }

  private Optional<Decisions> decisions(Outline before, Outline after) throws IOException {
    if (overrides.isEmpty()) {
      return Optional.of(Decisions.NONE);
    }
    Path path = terminal.path(overrides.get());
    SourceText nothing = new SourceText(overrides.get(), "");
    if (!Files.isRegularFile(path)) {
      report(
          List.of(
              Diagnostic.error(
                  Code.UNREADABLE_FILE,
                  nothing.span(0, 0),
                  "There is no file \"" + overrides.get() + "\".")));
      return Optional.empty();
    }
    Checked<Decisions> read =
        Overrides.read(
            new SourceText(overrides.get(), new String(Files.readAllBytes(path), UTF_8)),
            before,
            after);
    report(read.diagnostics());
    return read.value();
  }

  private void report(List<Diagnostic> diagnostics) {
    new DiagnosticReport(terminal).print(terminal.err(), diagnostics);
  }

  /** The bytes of the report; text and HTML are UTF-8. */
  private byte[] bytes(EditionDiff diff, ClaimOutcomes outcomes, String name) throws IOException {
    return switch (format) {
      case TEXT -> TerminalReport.of(diff, outcomes, false).getBytes(UTF_8);
      case JSON -> DiffJson.of(diff, outcomes).getBytes(UTF_8);
      case HTML -> HtmlReport.of(diff, outcomes).getBytes(UTF_8);
      case REDLINE -> document(RedlineDocument.of(diff, outcomes), name);
      case MEMORANDUM -> document(MemorandumDocument.of(diff, outcomes), name);
    };
  }

  private byte[] document(Document document, String name) throws IOException {
    if (name.endsWith(".pdf")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      PdfWriter.standard().write(document, out);
      return out.toByteArray();
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return HtmlWriter.write(document).getBytes(UTF_8);
    }
    if (name.endsWith(".txt")) {
      return TextWriter.write(document).getBytes(UTF_8);
    }
    throw new ParameterException(
        spec.commandLine(), "Say how to write it: --output with a name in .pdf, .html or .txt");
  }

  private boolean write(Path path, byte[] bytes) throws IOException {
    if (Files.isRegularFile(path)
        && !force
        && !java.util.Arrays.equals(Files.readAllBytes(path), bytes)) {
      terminal
          .err()
          .println(
              "proviso: \""
                  + terminal.shown(path)
                  + "\" is there already and differs. Give --force to replace it.");
      return false;
    }
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    WholeFiles.write(folder, Map.of(path, bytes));
    terminal.out().println("written  " + terminal.shown(path));
    return true;
  }
}
