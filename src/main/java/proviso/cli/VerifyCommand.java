package proviso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.issue.DeclarationsDocument;
import proviso.letter.Letters;
import proviso.text.Checked;
import proviso.verify.Item;
import proviso.verify.Item.Status;
import proviso.verify.Verdict;
import proviso.verify.Verifier;

/** {@code proviso verify}: the PDF of a letter or a policy's document to what of it holds. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Says of a letter, item by item, what holds: the words quoted are the form's, the",
      "determination follows from the facts, and every figure and word on the page is theirs.",
      "The letter is a PDF that proviso letter wrote; nothing that it says of itself is believed",
      "but the facts, and these are compared with the claim file when it is given.",
      "Says the same of an endorsement or declarations that proviso issue wrote, alone: every word",
      "is what the form prints for the policy in its data.",
      "Exit code: 0 all holds; 1 something does not, or could not be established."
    },
    footer = {
      "",
      "Example:",
      "  proviso letter --kind acknowledgement --out issued @CLAIM@",
      "  proviso verify issued/@LETTERS@/acknowledgement.pdf"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A letter, or an endorsement or declarations alone; a PDF.")
  private String letter = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ENDORSEMENT",
      description =
          "With a letter, the endorsement as issued, a PDF: the words and the policy must be its.")
  private Optional<String> endorsement = Optional.empty();

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "The claim file, to compare the facts embedded in the letter with.")
  private Optional<String> claim = Optional.empty();

  @Mixin private FormsOption forms = new FormsOption();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of the templates (default: templates, beside the program).")
  private Optional<String> templates = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = WordConverter.Reports.class,
      description = {
        "How to report: text or json (default: text). JSON is {\"letter\", \"title\", \"holds\","
            + " \"items\": [{check, status, what, detail}]}; keys are only ever added."
      })
  private Report report = Report.TEXT;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<PdfContent> received = read(letter);
    Optional<PdfContent> issued =
        endorsement.isPresent() ? read(endorsement.get()) : Optional.empty();
    if (received.isEmpty() || (endorsement.isPresent() && issued.isEmpty())) {
      return Exit.BAD_INPUT;
    }
    Library library = forms.library(terminal);
    Optional<Claim> given = Optional.empty();
    if (claim.isPresent()) {
      Checked<ClaimFile> read = new ClaimReader(terminal, library).read(claim.get());
      new DiagnosticReport(terminal).print(terminal.err(), read.diagnostics());
      if (read.value().isEmpty()) {
        return Exit.BAD_INPUT;
      }
      given = read.value().map(ClaimFile::claim);
    }
    Path folder = templates.map(terminal::path).orElse(terminal.home().resolve("templates"));
    Checked<Letters> letters = Letters.open(folder, Glyphs::covers);
    if (letters.value().isEmpty()) {
      new DiagnosticReport(terminal).print(terminal.err(), letters.diagnostics());
      return Exit.BAD_INPUT;
    }
    Verifier verifier =
        new Verifier(
            library,
            letters.value().get(),
            new DeclarationsDocument(Optional.of(folder)),
            PdfWriter.standard(),
            Glyphs::covers);
    Verdict verdict = verifier.verify(received.get(), issued, given);
    switch (report) {
      case TEXT -> print(verdict);
      case JSON -> terminal.out().println(json(verdict));
    }
    return verdict.holds() ? Exit.DONE : Exit.NO;
  }

  /** What can be read; says on the error stream why a file cannot. */
  private Optional<PdfContent> read(String file) throws IOException {
    Path path = terminal.path(file);
    if (!Files.isRegularFile(path)) {
      terminal.err().println("proviso: There is no file \"" + file + "\".");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(PdfReader.read(in.readNBytes(PdfReader.LONGEST_FILE + 1)));
    } catch (UnreadablePdfException why) {
      terminal.err().println("proviso: \"" + file + "\" cannot be verified. " + why.getMessage());
      return Optional.empty();
    }
  }

  private void print(Verdict verdict) {
    terminal.out().println(verdict.title());
    for (Item item : verdict.items()) {
      String status =
          switch (item.status()) {
            case HOLDS -> "holds";
            case FAILS -> "FAILS";
            case UNKNOWN -> "unknown";
          };
      terminal.out().printf("%-8s %s%s%n", status, item.what(), said(item.detail()));
    }
    long bad = verdict.count(Status.FAILS);
    long open = verdict.count(Status.UNKNOWN);
    terminal
        .out()
        .println(
            verdict.holds()
                ? "verified: all " + verdict.items().size() + " items hold"
                : String.format(
                    Locale.ROOT,
                    "NOT verified: of %d items %d do not hold, %d could not be established",
                    verdict.items().size(),
                    bad,
                    open));
  }

  private static String said(String detail) {
    return detail.isEmpty() ? "" : ": " + detail;
  }

  private String json(Verdict verdict) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("letter", letter);
      json.writeStringProperty("title", verdict.title());
      json.writeBooleanProperty("holds", verdict.holds());
      json.writeName("items");
      json.writeStartArray();
      for (Item item : verdict.items()) {
        json.writeStartObject();
        json.writeStringProperty("check", item.check().id());
        json.writeStringProperty("status", item.status().id());
        json.writeStringProperty("what", item.what());
        json.writeStringProperty("detail", item.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
