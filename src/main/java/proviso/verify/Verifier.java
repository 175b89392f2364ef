package proviso.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.letter.ProvenanceJson;
import proviso.text.Checked;
import proviso.text.SourceText;
import proviso.verify.Item.Check;

/** Says of letters, item by item, what holds. Safe for use by several threads. */
public final class Verifier {
  private final FormLibrary library;
  private final Letters letters;
  private final PdfWriter writer;
  private final IntPredicate covers;

  /**
   * A verifier.
   *
   * @param library where forms are found
   * @param letters the carrier's templates
   * @param writer what letters are printed with
   * @param covers whether documents' fonts have a glyph for a code point
   */
  public Verifier(FormLibrary library, Letters letters, PdfWriter writer, IntPredicate covers) {
    this.library = library;
    this.letters = letters;
    this.writer = writer;
    this.covers = covers;
  }

  /**
   * Verifies a letter.
   *
   * @param letter the letter as received
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
    letter.oddities().forEach(it -> items.add(Item.fails(Check.LOOK, "The letter", it)));
    provenance(letter, items)
        .ifPresent(provenance -> against(provenance, letter, endorsement, claim, replay, items));
    return new Verdict(letter.title(), items);
  }

  /** Does all again that the data of a letter say. */
  Replay replay(Provenance provenance) {
    return Replay.of(provenance, library, letters, writer, covers);
  }

  private static Optional<Provenance> provenance(PdfContent letter, List<Item> items) {
    String what = "The data of the letter";
    Optional<Attachment> file = letter.attachment(Provenance.FILE);
    if (file.isEmpty()) {
      items.add(
          Item.fails(
              Check.PROVENANCE,
              what,
              "The file has no " + Provenance.FILE + " inside: it is no letter of Proviso's."));
      return Optional.empty();
    }
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file.get().bytes())).toString();
    } catch (CharacterCodingException notText) {
      items.add(Item.fails(Check.PROVENANCE, what, Provenance.FILE + " is no UTF-8 text."));
      return Optional.empty();
    }
    Checked<Provenance> read = ProvenanceJson.read(new SourceText(Provenance.FILE, text));
    if (read.value().isEmpty()) {
      items.add(Item.fails(Check.PROVENANCE, what, Replay.first(read)));
    }
    return read.value();
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
    again.page().ifPresent(page -> items.addAll(PageComparison.of(letter, page)));
    Optional<Claim> claim = again.claim().map(ClaimFile::claim);
    claim.ifPresent(it -> given.ifPresent(file -> items.add(sameClaim(it, file))));
    endorsement.ifPresent(
        it -> items.addAll(EndorsementCheck.of(form.get(), claim, provenance, it)));
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
