package proviso.issue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.policy.Policy;
import proviso.template.DocumentFromTemplate;
import proviso.template.DocumentFromTemplate.Rendered;
import proviso.template.Quotations;
import proviso.template.TemplateFolder;
import proviso.text.Checked;
import proviso.text.Diagnostics;

/**
 * The declarations of policies, laid out by the template {@code declarations.md.ftl}. What a value
 * governs is quoted from the form by reference: no word of a form stands in the template. Safe for
 * use by several threads.
 */
public final class DeclarationsDocument {
  private static final String TEMPLATE = "declarations.md.ftl";
  private static final String LANGUAGE = "en-US";

  private final Optional<Path> folder;
  private Optional<Checked<TemplateFolder>> opened = Optional.empty();

  /**
   * Declarations after templates.
   *
   * @param folder where they stand, or the program's own
   */
  public DeclarationsDocument(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The declarations of a policy; absent when the template is at fault. */
  public Checked<Rendered> of(Policy policy) {
    Checked<TemplateFolder> templates = templates();
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.reportAll(templates.diagnostics());
    return templates
        .value()
        .flatMap(open ->
            DocumentFromTemplate.renderWithHash(
                open,
                TEMPLATE,
                DeclarationsModel.of(policy),
                Quotations.NONE,
                meta(policy),
                furniture(policy),
                diagnostics))
        .map(rendered -> Checked.of(rendered, diagnostics))
        .orElseGet(() -> Checked.failed(diagnostics));
  }

  private synchronized Checked<TemplateFolder> templates() {
    if (opened.isEmpty()) {
      Diagnostics diagnostics = new Diagnostics();
      Optional<TemplateFolder> found = TemplateFolder.find(folder, diagnostics);
      opened = Optional.of(new Checked<>(found, diagnostics.sorted()));
    }
    return opened.get();
  }

  private static Document.Meta meta(Policy policy) {
    return new Document.Meta(
        "Declarations – Policy " + policy.number(),
        LANGUAGE,
        policy.insurer().name(),
        "Declarations of policy " + policy.number(),
        PolicyDates.issued(policy));
  }

  private static Document.Furniture furniture(Policy policy) {
    return new Document.Furniture(
        new Document.Band(
            List.of(List.of(Inline.text("POLICY NUMBER: " + policy.number()))),
            List.of(),
            List.of(List.of(Inline.strong(policy.insurer().name())))),
        Footer.of("Declarations", ""));
  }
}
