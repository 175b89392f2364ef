package proviso.claim;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.Form;
import proviso.particulars.PrintedText;
import proviso.particulars.ZoneFromSource;
import proviso.source.Fields;
import proviso.source.Limits;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * From a claim file to a {@link Claim}: file, grammar, policy and form, readings, facts, their
 * order. Each stage reports all it finds and leaves out what it cannot use; only a claim without
 * errors is given out.
 */
public final class ClaimFromSource {
  /** 40 MB, 24 levels, 2,000,000 nodes: a claim lists what a form never would. */
  public static final Limits LIMITS = new Limits(40_000_000, 24, 2_000_000, 200_000);

  private static final int LONGEST_NUMBER = 60;

  private final FormLibrary library;
  private final Policies policies;
  private final Diagnostics diagnostics = new Diagnostics();
  private final PrintedText printed;

  private ClaimFromSource(FormLibrary library, Policies policies, IntPredicate covers) {
    this.library = library;
    this.policies = policies;
    this.printed = new PrintedText(covers, diagnostics);
  }

  /**
   * Reads a claim file.
   *
   * @param file the file, YAML or JSON
   * @param shownName how diagnostics name it
   * @param library where forms are found
   * @param policies where the policy files that it may name are found
   * @param covers whether documents' fonts have a glyph for a code point
   */
  public static Checked<ClaimFile> read(
      Path file, String shownName, FormLibrary library, Policies policies, IntPredicate covers) {
    ClaimFromSource reader = new ClaimFromSource(library, policies, covers);
    return reader.checked(SourceReader.read(file, shownName, LIMITS, reader.diagnostics));
  }

  /** The same from text already read, such as standard input. */
  public static Checked<ClaimFile> read(
      SourceText source, FormLibrary library, Policies policies, IntPredicate covers) {
    ClaimFromSource reader = new ClaimFromSource(library, policies, covers);
    return reader.checked(SourceReader.parse(source, LIMITS, reader.diagnostics));
  }

  private Checked<ClaimFile> checked(Optional<Node.Mapping> root) {
    Optional<Diagnostic> other = root.flatMap(ClaimFromSource::isAnother);
    if (other.isPresent()) {
      diagnostics.report(other.get());
      return Checked.failed(diagnostics);
    }
    root.ifPresent(node -> ShapeCheck.check(node, ClaimShape.FILE, diagnostics));
    return root.flatMap(file -> claim(Fields.of(file), file.span().source()))
        .map(claim -> Checked.of(claim, diagnostics))
        .orElseGet(() -> Checked.failed(diagnostics));
  }

  /** A policy file or a form file, given by mistake. */
  private static Optional<Diagnostic> isAnother(Node.Mapping root) {
    if (root.entry("claim").isPresent() || root.entry("facts").isPresent()) {
      return root.entry("provisions")
          .map(key ->
              Diagnostic.error(
                  Code.WRONG_TYPE, key.key().span(), "This is a form file, not a claim file."));
    }
    boolean policy = root.entry("forms").isPresent() || root.entry("insurer").isPresent();
    boolean form = root.entry("provisions").isPresent();
    return policy || form
        ? Optional.of(
            Diagnostic.error(
                    Code.WRONG_TYPE,
                    root.entries().getFirst().key().span(),
                    "This is a " + (policy ? "policy" : "form") + " file, not a claim file.")
                .hint("Make a claim file with: proviso init claim FILE"))
        : Optional.empty();
  }

  private Optional<ClaimFile> claim(Fields file, SourceText source) {
    Optional<String> number =
        file.scalar("claim").flatMap(scalar -> number(scalar, "The claim number"));
    Optional<ZoneId> zone =
        file.scalar("zone").flatMap(scalar -> ZoneFromSource.zone(scalar, diagnostics));
    ClaimedForm claimed = new ClaimedForm(file, library, policies, printed, diagnostics);
    Optional<InForce> policy = claimed.policy();
    Optional<CompiledForm> form = claimed.form();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Form of = form.get().form();
    checkOutcome(of, file);
    Map<String, String> readings =
        ReadingsFromSource.read(file.entries("readings"), of, diagnostics);
    Map<String, Located> facts = facts(file, of, zone);
    OrderCheck.check(of, facts, diagnostics);
    Map<String, Given> given = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    facts.forEach((id, located) -> {
      given.put(id, located.given());
      places.put(id, located.span());
    });
    Optional<Correspondence> correspondence =
        file.mapping("correspondence")
            .flatMap(it -> new CorrespondenceFromSource(printed, diagnostics).read(it));
    return number.flatMap(n ->
        policy.map(p ->
            new ClaimFile(new Claim(n, p, zone, readings, given), places, correspondence, source)));
  }

  private Map<String, Located> facts(Fields file, Form form, Optional<ZoneId> zone) {
    // A zone that is none has been reported; that its moments have none would only follow from it.
    Optional<ZoneId> clock = zone.or(() -> file.scalar("zone").map(_ -> ZoneId.of("UTC")));
    return file.mapping("facts")
        .map(facts -> GivenFromSource.read(facts, form, clock, printed, diagnostics))
        .orElse(Map.of());
  }

  private Optional<String> number(Node.Scalar scalar, String what) {
    Optional<String> number = printed.line(scalar, what);
    if (number.isPresent() && number.get().length() > LONGEST_NUMBER) {
      diagnostics.report(
          Diagnostic.error(
              Code.TOO_LARGE,
              scalar.span(),
              what + " is longer than " + LONGEST_NUMBER + " characters."));
      return Optional.empty();
    }
    return number;
  }

  private void checkOutcome(Form form, Fields file) {
    if (form.outcome().isEmpty()) {
      List<String> deciding =
          library.ids().stream()
              .filter(id -> library.find(id).flatMap(it -> it.form().outcome()).isPresent())
              .map(Object::toString)
              .toList();
      file.node("form")
          .ifPresent(place ->
              diagnostics.report(
                  Diagnostic.error(
                          Code.NO_OUTCOME,
                          place.span(),
                          "Form " + form.id() + " decides no claims: it declares no `outcome`.")
                      .hint(
                          deciding.isEmpty()
                              ? ""
                              : "These do: " + String.join(", ", deciding) + ".")));
    }
  }
}
