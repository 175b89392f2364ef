package proviso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimInputs;
import proviso.claim.Correspondence;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.document.Attachment;
import proviso.issue.Format;
import proviso.issue.Rendering;
import proviso.issue.SafeName;
import proviso.issue.WholeFiles;
import proviso.letter.Letter;
import proviso.letter.LetterKind;
import proviso.letter.LetterRequest;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** {@code proviso letter}: a claim to the letter that explains its decision. */
@Command(
    name = "letter",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the letter that explains what a claim comes to, in the words of its form.",
      "The kind of letter follows from the decision, or is named. Nothing is written unless all of"
          + " it can be."
    },
    footer = {"", "Example:", "  proviso letter --date 2026-11-22 --out issued @CLAIM@"})
final class LetterCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CLAIM",
      description = "A claim file, YAML or JSON, with `correspondence`; - for standard input.")
  private String file = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "acknowledgement, information-request, reservation-of-rights, payment, partial-payment,"
            + " denial, payment-explanation, limit-exhausted or status (default: the one that tells"
            + " of the decision)."
      })
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The date of the letter, such as 2026-11-22 (default: today).")
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where each claim gets a folder named after its number (default: issued).")
  private String out = "issued";

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      converter = WordConverter.Formats.class,
      description = "One or more of pdf, html, text, docx (default: pdf).")
  private List<Format> formats = List.of(Format.PDF);

  @Option(names = "--force", description = "Replace a letter that is there and differs.")
  private boolean force;

  @Option(
      names = "--report",
      paramLabel = "FORM",
      converter = WordConverter.Reports.class,
      description = {
        "How to say what was done: text or json (default: text). JSON is {\"claim\", \"kind\","
            + " \"date\", \"words\", \"quotedWords\", \"grade\", \"files\": [{path, format,"
            + " pages, bytes}]}; keys are only ever added."
      })
  private Report report = Report.TEXT;

  @Mixin private ReadingOptions readings = new ReadingOptions();

  @Mixin private FormsOption forms = new FormsOption();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of the templates (default: templates, beside the program).")
  private Optional<String> templates = Optional.empty();

  LetterCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A letter in the bytes of a format, and the place it goes. */
  private record Draft(Path path, Format format, Rendering rendering) {}

  @Override
  public Integer call() throws IOException {
    LocalDate day = day();
    Optional<LetterKind> named = kind();
    Checked<ClaimFile> read = new ClaimReader(terminal, forms.library(terminal)).read(file);
    new DiagnosticReport(terminal).print(terminal.err(), read.diagnostics());
    if (read.value().isEmpty()) {
      return Exit.BAD_INPUT;
    }
    ClaimFile claimed = read.value().get();
    Optional<Claim> claim = readings.apply(claimed.claim(), terminal);
    if (claim.isEmpty()) {
      return Exit.USAGE;
    }
    if (claimed.correspondence().isEmpty()) {
      return refuse(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  claimed.source().span(0, 0),
                  "The claim file does not say what a letter needs, under `correspondence`.")
              .hint("Give at least: correspondence: {state: OH, loss: {date: 2025-05-06}}"));
    }
    ClaimFile chosen =
        new ClaimFile(claim.get(), claimed.places(), claimed.correspondence(), claimed.source());
    return write(chosen, claimed.correspondence().get(), named, day);
  }

  private int write(ClaimFile claim, Correspondence with, Optional<LetterKind> named, LocalDate day)
      throws IOException {
    ClaimInputs inputs = ClaimReader.inputs(claim.claim());
    Determination determination;
    try {
      determination =
          new Determiner(claim.claim().policy().form()).determine(inputs.inputs(), inputs.place());
    } catch (ArithmeticException tooLarge) {
      terminal
          .err()
          .println("proviso: An amount or a moment of this claim is too large to compute exactly.");
      return Exit.BAD_INPUT;
    }
    LetterKind chosen = named.orElseGet(() -> LetterKind.of(determination));
    Path folder = templates.map(terminal::path).orElse(terminal.home().resolve("templates"));
    Checked<Letters> letters = Letters.open(folder, Glyphs::covers);
    if (letters.value().isEmpty()) {
      return refuse(letters.diagnostics().toArray(Diagnostic[]::new));
    }
    LetterRequest request =
        new LetterRequest(claim, determination, inputs.texts(), with, chosen, day);
    Checked<Letter> letter = letters.value().get().write(request);
    if (letter.value().isEmpty()) {
      return refuse(letter.diagnostics().toArray(Diagnostic[]::new));
    }
    return write(claim, letter.value().get(), request);
  }

  private int write(ClaimFile claim, Letter letter, LetterRequest request) throws IOException {
    List<Attachment> inside = List.of(Provenance.of(letter, request).attachment());
    Path folder = terminal.path(out).resolve(SafeName.of(claim.claim().number()));
    Map<Path, Draft> drafts = new LinkedHashMap<>();
    for (Format format : EnumSet.copyOf(formats)) {
      Path path = folder.resolve(letter.kind().id() + "." + format.extension());
      drafts.put(path, new Draft(path, format, Rendering.of(letter.document(), format, inside)));
    }
    Diagnostics inTheWay = new Diagnostics();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      byte[] bytes = draft.rendering().bytes();
      boolean there = Files.exists(draft.path());
      if (there && !force && !Arrays.equals(Files.readAllBytes(draft.path()), bytes)) {
        inTheWay.report(
            Diagnostic.error(
                    Code.WOULD_OVERWRITE,
                    claim.source().span(0, 0),
                    "\"" + terminal.shown(draft.path()) + "\" is there already and differs.")
                .hint("Give --force to replace it, or --out to write elsewhere."));
      }
      files.put(draft.path(), bytes);
    }
    if (inTheWay.hasErrors()) {
      return refuse(inTheWay.sorted().toArray(Diagnostic[]::new));
    }
    WholeFiles.write(folder, files);
    switch (report) {
      case TEXT -> print(letter, drafts);
      case JSON -> terminal.out().println(json(claim, letter, request.date(), drafts));
    }
    return Exit.DONE;
  }

  private void print(Letter letter, Map<Path, Draft> drafts) {
    for (Draft draft : drafts.values()) {
      int pages = draft.rendering().pages();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "written    %s  (%s%,d bytes)%n",
              terminal.shown(draft.path()),
              pages == 0 ? "" : pages + (pages == 1 ? " page, " : " pages, "),
              draft.rendering().bytes().length);
    }
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,d words of its own at grade %.1f, %,d words quoted%n",
            letter.kind().id(),
            letter.reading().words(),
            letter.reading().grade(),
            letter.reading().quotedWords());
  }

  private String json(ClaimFile claim, Letter letter, LocalDate day, Map<Path, Draft> drafts) {
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("claim", claim.claim().number());
      json.writeStringProperty("kind", letter.kind().id());
      json.writeStringProperty("date", day.toString());
      json.writeNumberProperty("words", letter.reading().words());
      json.writeNumberProperty("quotedWords", letter.reading().quotedWords());
      json.writeNumberProperty("grade", letter.reading().grade());
      json.writeName("files");
      json.writeStartArray();
      for (Draft draft : drafts.values()) {
        json.writeStartObject();
        json.writeStringProperty("path", terminal.shown(draft.path()));
        json.writeStringProperty("format", draft.format().toString());
        json.writeNumberProperty("pages", draft.rendering().pages());
        json.writeNumberProperty("bytes", draft.rendering().bytes().length);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private int refuse(Diagnostic... diagnostics) {
    new DiagnosticReport(terminal).print(terminal.err(), List.of(diagnostics));
    return Exit.BAD_INPUT;
  }

  private LocalDate day() {
    try {
      return date.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    } catch (DateTimeParseException noDate) {
      throw new ParameterException(
          spec.commandLine(), "\"" + date.orElse("") + "\" is no date such as 2026-11-22");
    }
  }

  private Optional<LetterKind> kind() {
    Optional<LetterKind> found = kind.flatMap(LetterKind::of);
    if (kind.isPresent() && found.isEmpty()) {
      List<String> ids = Arrays.stream(LetterKind.values()).map(LetterKind::id).toList();
      throw new ParameterException(
          spec.commandLine(), "\"" + kind.get() + "\" is not one of " + String.join(", ", ids));
    }
    return found;
  }
}
