package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimPrint;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.document.Attachment;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.issue.DeclarationsDocument;
import proviso.issue.PolicyProvenance;
import proviso.issue.PolicyProvenance.Kind;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.verify.Item.Check;

/**
 * Says of letters and of a policy's documents, item by item, what holds. Safe for use by several
 * threads.
 */
public final class Verifier {
  private final FormLibrary library;
  private final Letters letters;
  private final DeclarationsDocument declarations;
  private final PdfWriter writer;
  private final IntPredicate covers;

  /**
   * A verifier.
   *
   * @param library where forms are found
   * @param letters the carrier's templates
   * @param declarations the carrier's template of the declarations
   * @param writer what documents are printed with
   * @param covers whether documents' fonts have a glyph for a code point
   */
  public Verifier(
      FormLibrary library,
      Letters letters,
      DeclarationsDocument declarations,
      PdfWriter writer,
      IntPredicate covers) {
    this.library = library;
    this.letters = letters;
    this.declarations = declarations;
    this.writer = writer;
    this.covers = covers;
  }

  /**
   * Verifies a letter; or an endorsement or the declarations, issued with their data, alone.
   *
   * @param letter the document as received
   * @param endorsement the endorsement as issued, if it is at hand
   * @param claim the claim as the file of the carrier has it, if it is at hand
   */
  public Verdict verify(
      PdfContent letter, Optional<PdfContent> endorsement, Optional<Claim> claim) {
    return verify(letter, endorsement, claim, this::replay);
  }

  /**
   * The same with what does all again, which need not do it twice for the same data.
   *
   * @param replay from the data of a letter to what becomes of them
   */
  Verdict verify(
      PdfContent letter,
      Optional<PdfContent> endorsement,
      Optional<Claim> claim,
      Function<Provenance, Replay> replay) {
    List<Item> items = new ArrayList<>();
    switch (Embedded.of(letter)) {
      case Embedded.OfLetter(Provenance provenance) -> {
        letter.oddities().forEach(it -> items.add(Item.fails(Check.LOOK, "The letter", it)));
        against(provenance, letter, endorsement, claim, replay, items);
      }
      case Embedded.OfPolicy(PolicyProvenance provenance) -> {
        if (endorsement.isPresent() || claim.isPresent()) {
          items.add(
              Item.fails(
                  Check.PROVENANCE,
                  "The first file",
                  "It is no letter; only a letter is held against an endorsement or a claim."));
        }
        items.addAll(PolicyDocumentCheck.of(letter, remade(provenance)));
      }
      case Embedded.Faulty(String why) ->
          items.add(Item.fails(Check.PROVENANCE, "The data of the file", why));
      case Embedded.None() ->
          items.add(
              Item.fails(
                  Check.PROVENANCE,
                  "The data of the file",
                  "It has no "
                      + Attachment.PROVENANCE
                      + " inside: it is no letter of Proviso's, and no endorsement or declarations"
                      + " issued singly. A batch prints endorsements without data; give one of"
                      + " these after a letter."));
    }
    return new Verdict(letter.title(), items);
  }

  /** Does all again that the data of a letter say. */
  Replay replay(Provenance provenance) {
    return Replay.of(provenance, library, letters, writer, covers);
  }

  /** Makes an endorsement or declarations again from their data. */
  Remade remade(PolicyProvenance provenance) {
    return Remade.of(provenance, library, declarations, writer, covers);
  }

  private void against(
      Provenance provenance,
      PdfContent letter,
      Optional<PdfContent> endorsement,
      Optional<Claim> given,
      Function<Provenance, Replay> replay,
      List<Item> items) {
    Optional<CompiledForm> form = library.find(provenance.form());
    if (form.isEmpty()) {
      items.add(
          Item.unknown(
              Check.FORM,
              "Form " + provenance.form(),
              "This edition is not in the library, so nothing can be held against it."));
      return;
    }
    boolean same = form.get().fingerprint().equals(provenance.fingerprint());
    items.add(
        same
            ? Item.holds(
                Check.FORM, "Form " + provenance.form(), "The edition is that of the library.")
            : Item.fails(
                Check.FORM,
                "Form " + provenance.form(),
                "The edition in the library is not the one that the letter was written from."));
    items.addAll(QuotationCheck.of(form.get(), provenance, letter));
    Replay again = replay.apply(provenance);
    items.addAll(again.items());
    again
        .page()
        .ifPresent(
            page -> items.addAll(PageComparison.of(letter, page, PageComparison.Kind.LETTER)));
    Optional<Claim> claim = again.claim().map(ClaimFile::claim);
    claim.ifPresent(it -> given.ifPresent(file -> items.add(sameClaim(it, file))));
    if (endorsement.isPresent()) {
      items.addAll(EndorsementCheck.of(form.get(), claim, provenance, endorsement.get()));
      items.addAll(issued(provenance, claim, endorsement.get()));
    }
  }

  /** What the endorsement's own data, if it has any, make of it and of the letter. */
  private List<Item> issued(Provenance letter, Optional<Claim> claim, PdfContent endorsement) {
    return switch (Embedded.of(endorsement)) {
      case Embedded.OfPolicy(PolicyProvenance data) when data.kind() == Kind.ENDORSEMENT -> {
        Remade again = remade(data);
        List<Item> items = new ArrayList<>();
        items.add(LetterOfPolicyCheck.edition(letter, data.forms().getFirst()));
        again
            .policy()
            .ifPresent(policy ->
                claim.ifPresent(
                    it -> items.addAll(LetterOfPolicyCheck.policy(it.policy(), policy))));
        for (Item item : PolicyDocumentCheck.of(endorsement, again)) {
          String what = "The endorsement: " + item.what();
          items.add(new Item(Check.ENDORSEMENT, item.status(), what, item.detail()));
        }
        yield items;
      }
      case Embedded.OfPolicy _, Embedded.OfLetter _ ->
          List.of(
              Item.fails(Check.ENDORSEMENT, "The second file", "It is another kind of document."));
      case Embedded.Faulty(String why) ->
          List.of(Item.fails(Check.ENDORSEMENT, "The data of the endorsement", why));
      // What of it can be held without data has been.
      case Embedded.None() -> List.of();
    };
  }

  private static Item sameClaim(Claim embedded, Claim file) {
    String one = ClaimPrint.of(embedded);
    String other = ClaimPrint.of(file);
    return one.equals(other)
        ? Item.holds(Check.CLAIM, "The facts of the letter", "They are those of the claim file.")
        : Item.fails(
            Check.CLAIM,
            "The facts of the letter",
            Difference.between(one, other).told().replaceAll("\\s*\n\\s*", " "));
  }
}
