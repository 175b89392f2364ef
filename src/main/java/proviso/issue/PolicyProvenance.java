package proviso.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.document.Attachment;
import proviso.form.FormId;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyPrint;
import proviso.template.TemplateHash;

/**
 * What a document of a policy was made from, as it travels inside the document's PDF: enough to
 * make the document again from the library, and to say whether it is the same.
 *
 * @param kind which document
 * @param forms the form of an endorsement; for the declarations all forms that they list
 * @param templates the hash of the templates that took part; of the declarations only
 * @param policy a policy file with these forms and no others, as {@link PolicyPrint} writes it
 */
public record PolicyProvenance(
    Kind kind, List<Source> forms, Optional<String> templates, String policy) {
  /** The documents of a policy. */
  public enum Kind {
    /** A form with its schedule filled. */
    ENDORSEMENT,
    /** The declarations. */
    DECLARATIONS;

    /** The word for it in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An edition of a form.
   *
   * @param form the form
   * @param fingerprint what tells this edition from others, as {@link CompiledForm#fingerprint}
   */
  public record Source(FormId form, String fingerprint) {}

  /**
   * Copies the forms.
   *
   * @throws IllegalArgumentException for an endorsement without just one form, or when templates
   *     are named for it, or none for declarations
   */
  public PolicyProvenance {
    forms = List.copyOf(forms);
    boolean endorsement = kind == Kind.ENDORSEMENT;
    if ((endorsement && forms.size() != 1) || endorsement == templates.isPresent()) {
      throw new IllegalArgumentException("no source of " + kind.id());
    }
  }

  /** That of an endorsement; other forms of the policy leave no trace in it. */
  public static PolicyProvenance ofEndorsement(Policy policy, AttachedForm attached) {
    return of(Kind.ENDORSEMENT, policy, List.of(attached), Optional.empty());
  }

  /** That of the declarations. */
  public static PolicyProvenance ofDeclarations(Policy policy, TemplateHash templates) {
    return of(Kind.DECLARATIONS, policy, policy.forms(), Optional.of(templates.hex()));
  }

  private static PolicyProvenance of(
      Kind kind, Policy policy, List<AttachedForm> forms, Optional<String> templates) {
    List<Source> sources =
        forms.stream().map(it -> new Source(it.form().id(), it.form().fingerprint())).toList();
    return new PolicyProvenance(kind, sources, templates, PolicyPrint.of(policy, forms));
  }

  /** As the file inside the document's PDF. */
  public Attachment attachment() {
    return new Attachment(
        Attachment.PROVENANCE,
        "application/json",
        "The policy and the sources of this document, for proviso verify",
        PolicyProvenanceJson.of(this).getBytes(UTF_8));
  }
}
