package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.document.Document;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.form.FormId;
import proviso.issue.DeclarationsDocument;
import proviso.issue.EndorsementDocument;
import proviso.issue.PolicyProvenance;
import proviso.issue.PolicyProvenance.Source;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.template.DocumentFromTemplate.Rendered;
import proviso.text.Checked;
import proviso.text.SourceText;
import proviso.verify.Item.Check;

/**
 * What becomes of the data of an endorsement or of declarations when the document is made again
 * from the library.
 *
 * @param provenance the data
 * @param policy the policy, if the data are one
 * @param page the pages as they must be, if they could be made
 * @param items what held on the way and what did not
 */
record Remade(
    PolicyProvenance provenance,
    Optional<Policy> policy,
    Optional<PdfContent> page,
    List<Item> items) {
  Remade {
    items = List.copyOf(items);
  }

  /**
   * Makes it again.
   *
   * @param library where forms are found
   * @param declarations the carrier's template of the declarations
   * @param writer what documents are printed with
   * @param covers whether documents' fonts have a glyph for a code point
   */
  static Remade of(
      PolicyProvenance provenance,
      FormLibrary library,
      DeclarationsDocument declarations,
      PdfWriter writer,
      IntPredicate covers) {
    List<Item> items = new ArrayList<>();
    boolean known = true;
    for (Source source : provenance.forms()) {
      known &= edition(source, library.find(source.form()), items);
    }
    if (!known) {
      return new Remade(provenance, Optional.empty(), Optional.empty(), items);
    }
    Optional<Policy> policy = policy(provenance, library, covers, items);
    Optional<PdfContent> page =
        policy
            .flatMap(it -> document(provenance, it, declarations, items))
            .map(document -> page(document, writer));
    return new Remade(provenance, policy, page, items);
  }

  /** Whether the library has the edition, even if it is not the same. */
  private static boolean edition(Source source, Optional<CompiledForm> form, List<Item> items) {
    String what = "Form " + source.form();
    items.add(
        form.map(it ->
                it.fingerprint().equals(source.fingerprint())
                    ? Item.holds(Check.FORM, what, "The edition is that of the library.")
                    : Item.fails(
                        Check.FORM,
                        what,
                        "The edition in the library is not the one that the document was made"
                            + " from."))
            .orElseGet(() ->
                Item.unknown(
                    Check.FORM,
                    what,
                    "This edition is not in the library, so nothing can be held against it.")));
    return form.isPresent();
  }

  private static Optional<Policy> policy(
      PolicyProvenance provenance, FormLibrary library, IntPredicate covers, List<Item> items) {
    String what = "The policy in the data";
    SourceText source = new SourceText("the embedded policy", provenance.policy());
    Checked<Policy> read = PolicyFromSource.read(source, library, covers);
    if (read.value().isEmpty()) {
      items.add(Item.fails(Check.PROVENANCE, what, Replay.first(read)));
      return Optional.empty();
    }
    Policy policy = read.value().get();
    List<FormId> attached = policy.forms().stream().map(it -> it.form().id()).toList();
    if (!attached.equals(provenance.forms().stream().map(Source::form).toList())) {
      items.add(Item.fails(Check.PROVENANCE, what, "It has other forms than the data name."));
      return Optional.empty();
    }
    items.add(
        Item.holds(
            Check.PROVENANCE,
            what,
            "%s of %s, %s to %s."
                .formatted(
                    policy.number(),
                    policy.insured().name(),
                    policy.period().from(),
                    policy.period().to())));
    return Optional.of(policy);
  }

  private static Optional<Document> document(
      PolicyProvenance provenance,
      Policy policy,
      DeclarationsDocument declarations,
      List<Item> items) {
    return switch (provenance.kind()) {
      case ENDORSEMENT -> {
        AttachedForm attached = policy.forms().getFirst();
        yield Optional.of(EndorsementDocument.of(attached.form(), policy, attached));
      }
      case DECLARATIONS -> {
        Checked<Rendered> again = declarations.of(policy);
        Optional<Rendered> same =
            again
                .value()
                .filter(it -> provenance.templates().equals(Optional.of(it.templates().hex())));
        if (same.isEmpty()) {
          items.add(
              Item.unknown(
                  Check.WORDS,
                  "The figures and words of the declarations",
                  again.value().isEmpty()
                      ? "The templates at hand write none: " + Replay.first(again)
                      : "They were laid out by other templates than those at hand; give the"
                          + " carrier's with --templates."));
        }
        yield same.map(Rendered::document);
      }
    };
  }

  private static PdfContent page(Document document, PdfWriter writer) {
    try {
      return PdfReader.read(writer.write(document));
    } catch (UnreadablePdfException ours) {
      throw new IllegalStateException("a document just written cannot be read", ours);
    }
  }
}
