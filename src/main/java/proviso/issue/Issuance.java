package proviso.issue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import proviso.document.Attachment;
import proviso.document.Document;
import proviso.issue.Issued.Outcome;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.template.DocumentFromTemplate.Rendered;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * From policies to files, in three steps: render everything in memory; look at the disk, and say of
 * everything that stands in the way; then write, each policy's files whole or not at all.
 *
 * <p>A policy's files stand in a folder of their own, named after its number; a form's file is
 * named after the form and its edition. A PDF carries the data it was made from. Two runs over the
 * same policies give the same bytes.
 */
public final class Issuance {
  private final Path root;
  private final Set<Format> formats;
  private final boolean force;
  private final DeclarationsDocument declarations;
  private final Function<Path, String> shown;
  private final Diagnostics diagnostics = new Diagnostics();

  /** A document in memory and the place it goes. */
  private record Draft(Policy policy, String title, Path path, Format format, Rendering rendered) {}

  /**
   * An issuance.
   *
   * @param root the folder in which each policy gets its folder
   * @param formats how each document is written, at least one
   * @param force whether documents that differ are replaced
   * @param templates the folder of the templates, or the program's own
   * @param shown how diagnostics name a path
   */
  public Issuance(
      Path root,
      Set<Format> formats,
      boolean force,
      Optional<Path> templates,
      Function<Path, String> shown) {
    this.root = root;
    this.formats = Set.copyOf(formats);
    this.force = force;
    this.declarations = new DeclarationsDocument(templates);
    this.shown = shown;
  }

  /**
   * Writes the documents of policies. Nothing is written unless everything can be.
   *
   * @throws IOException when the disk fails; policies before that one are written, it and those
   *     after are not
   */
  public Checked<List<Issued>> issue(List<Policy> policies) throws IOException {
    Map<Policy, List<Draft>> drafts = new LinkedHashMap<>();
    for (Policy policy : policies) {
      drafts.put(policy, drafts(policy));
    }
    checkApart(drafts.values().stream().flatMap(List::stream).toList());
    Map<Path, Outcome> outcomes = new HashMap<>();
    for (List<Draft> ofOne : drafts.values()) {
      for (Draft draft : ofOne) {
        outcomes.put(draft.path(), outcome(draft));
      }
    }
    if (diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    List<Issued> issued = new ArrayList<>();
    for (List<Draft> ofOne : drafts.values()) {
      write(ofOne, outcomes);
      ofOne.forEach(draft -> issued.add(issued(draft, outcomes)));
    }
    return Checked.of(issued, diagnostics);
  }

  private List<Draft> drafts(Policy policy) {
    Path folder = root.resolve(SafeName.of(policy.number()));
    List<Draft> drafts = new ArrayList<>();
    Checked<Rendered> declared = declarations.of(policy);
    diagnostics.reportAll(declared.diagnostics());
    declared
        .value()
        .ifPresent(made ->
            drafts.addAll(
                drafts(
                    policy,
                    folder.resolve("declarations"),
                    made.document(),
                    PolicyProvenance.ofDeclarations(policy, made.templates()))));
    for (AttachedForm form : policy.forms()) {
      drafts.addAll(
          drafts(
              policy,
              folder.resolve(form.form().id().slug()),
              EndorsementDocument.of(form.form(), policy, form),
              PolicyProvenance.ofEndorsement(policy, form)));
    }
    return drafts;
  }

  private List<Draft> drafts(
      Policy policy, Path stem, Document document, PolicyProvenance provenance) {
    List<Attachment> inside = List.of(provenance.attachment());
    return Arrays.stream(Format.values())
        .filter(formats::contains)
        .map(format ->
            new Draft(
                policy,
                document.meta().title(),
                stem.resolveSibling(stem.getFileName() + "." + format.extension()),
                format,
                Rendering.of(document, format, inside)))
        .toList();
  }

  /** Two policies that would write one file: the same number twice, or numbers spelled alike. */
  private void checkApart(List<Draft> drafts) {
    Map<String, Draft> places = new HashMap<>();
    for (Draft draft : drafts) {
      // File systems that ignore case would take both for one.
      Draft earlier = places.putIfAbsent(draft.path().toString().toLowerCase(Locale.ROOT), draft);
      if (earlier != null) {
        boolean same = earlier.policy().number().equals(draft.policy().number());
        report(
            draft,
            "Policy \""
                + draft.policy().number()
                + "\" and policy \""
                + earlier.policy().number()
                + "\" would both be written to \""
                + shown.apply(draft.path())
                + "\".",
            same
                ? "Give each policy its own number, or issue one of the two alone."
                : "Issue them into different folders, with --out.");
      }
    }
  }

  private Outcome outcome(Draft draft) throws IOException {
    String path = "\"" + shown.apply(draft.path()) + "\"";
    return switch (Standing.at(draft.path(), draft.rendered().bytes())) {
      case NOTHING -> Outcome.WRITTEN;
      case SAME -> Outcome.UNCHANGED;
      case OTHER -> {
        if (!force) {
          report(
              draft,
              path + " is there already and is another document.",
              "Give --force to replace it, or --out to write elsewhere.");
        }
        yield Outcome.REPLACED;
      }
      case NO_FILE -> {
        report(draft, path + " is in the way: it is no file.", "Move it elsewhere.");
        yield Outcome.REPLACED;
      }
    };
  }

  private void report(Draft draft, String message, String hint) {
    diagnostics.report(
        Diagnostic.error(Code.WOULD_OVERWRITE, draft.policy().source().span(0, 0), message)
            .hint(hint));
  }

  private void write(List<Draft> drafts, Map<Path, Outcome> outcomes) throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    drafts.stream()
        .filter(draft -> outcomes.get(draft.path()) != Outcome.UNCHANGED)
        .forEach(draft -> files.put(draft.path(), draft.rendered().bytes()));
    Optional<Path> folder = files.keySet().stream().findFirst().map(Path::getParent);
    if (folder.isPresent()) {
      WholeFiles.write(folder.get(), files);
    }
  }

  private static Issued issued(Draft draft, Map<Path, Outcome> outcomes) {
    Outcome outcome = outcomes.getOrDefault(draft.path(), Outcome.WRITTEN);
    return new Issued(
        draft.policy().number(),
        draft.title(),
        draft.path(),
        draft.format(),
        draft.rendered().pages(),
        draft.rendered().bytes().length,
        outcome);
  }
}
