package proviso.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.InForce;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.FormLibrary;
import proviso.clause.UsHolidays;
import proviso.form.Value;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** From the CLAIM of a command line to a claim that can be decided. */
final class ClaimReader {
  /** More than a claim file may have, so that reading it reports one that is too long. */
  private static final int MOST_INPUT = 50_000_000;

  private final Terminal terminal;
  private final Library library;
  private final FormLibrary forms;

  ClaimReader(Terminal terminal, Library library) {
    this(terminal, library, library);
  }

  /** Reads claims under forms given before those of the library. */
  ClaimReader(Terminal terminal, Library library, FormLibrary forms) {
    this.terminal = terminal;
    this.library = library;
    this.forms = forms;
  }

  /** Reads a claim file; {@code -} is the standard input. */
  Checked<ClaimFile> read(String file) throws IOException {
    Checked<ClaimFile> claim = file.equals("-") ? readInput() : readFile(file);
    Diagnostics all = new Diagnostics();
    all.reportAll(claim.diagnostics());
    all.reportAll(library.faultsOfFormsAskedFor());
    return new Checked<>(all.hasErrors() ? Optional.empty() : claim.value(), all.sorted());
  }

  private Checked<ClaimFile> readFile(String file) {
    Path path = terminal.path(file);
    Path folder = Optional.ofNullable(path.getParent()).orElse(path);
    return ClaimFromSource.read(path, file, forms, policiesIn(folder), Glyphs::covers);
  }

  private Checked<ClaimFile> readInput() throws IOException {
    String name = "standard input";
    byte[] bytes = terminal.in().readNBytes(MOST_INPUT);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return ClaimFromSource.read(
          new SourceText(name, text), forms, policiesIn(terminal.directory()), Glyphs::covers);
    } catch (CharacterCodingException notUtf8) {
      Diagnostics diagnostics = new Diagnostics();
      diagnostics.report(
          Diagnostic.error(
              Code.BAD_ENCODING, new SourceText(name, "").span(0, 0), "The input is not UTF-8."));
      return Checked.failed(diagnostics);
    }
  }

  /** The policy files that claims of a folder name. */
  private Policies policiesIn(Path folder) {
    return file -> {
      Path path = folder.resolve(file).normalize();
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      Checked<Policy> policy =
          PolicyFromSource.read(path, terminal.shown(path), forms, Glyphs::covers);
      return Optional.of(
          new Checked<>(policy.value().map(ClaimReader::inForce), policy.diagnostics()));
    };
  }

  private static List<InForce> inForce(Policy policy) {
    return policy.forms().stream()
        .map(form ->
            new InForce(
                policy.number(),
                policy.insured().name(),
                policy.period(),
                form.form(),
                schedule(form)))
        .toList();
  }

  private static Map<String, Value> schedule(AttachedForm form) {
    Map<String, Value> values = new LinkedHashMap<>(form.schedule());
    values.putAll(form.declarations());
    return values;
  }

  /** A claim as evaluators take it. */
  static ClaimInputs inputs(Claim claim) {
    return InputsFromClaim.of(claim, claim.policy().form().program(), UsHolidays.table());
  }
}
