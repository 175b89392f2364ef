package proviso.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.ClaimPrint;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.clause.UsHolidays;
import proviso.decide.Determination;
import proviso.decide.DeterminationJson;
import proviso.decide.Determiner;
import proviso.document.Attachment;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.letter.Letter;
import proviso.letter.LetterRequest;
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
    List<Item> items = new ArrayList<>();
    letter.oddities().forEach(it -> items.add(Item.fails(Check.LOOK, "The letter", it)));
    provenance(letter, items)
        .ifPresent(provenance -> against(provenance, letter, endorsement, claim, items));
    return new Verdict(letter.title(), items);
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
      items.add(Item.fails(Check.PROVENANCE, what, first(read)));
    }
    return read.value();
  }

  private static String first(Checked<?> read) {
    return read.diagnostics().stream()
        .findFirst()
        .map(it -> it.span().source().name() + ":" + it.span().line() + ": " + it.message())
        .orElse("It cannot be read.");
  }

  private void against(
      Provenance provenance,
      PdfContent letter,
      Optional<PdfContent> endorsement,
      Optional<Claim> given,
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
    Optional<ClaimFile> claim = claim(provenance, items);
    claim.ifPresent(it -> {
      replay(it, provenance, letter, items);
      given.ifPresent(file -> items.add(sameClaim(it.claim(), file)));
    });
    endorsement.ifPresent(it ->
        items.addAll(EndorsementCheck.of(form.get(), claim.map(ClaimFile::claim), provenance, it)));
  }

  private Optional<ClaimFile> claim(Provenance provenance, List<Item> items) {
    Checked<ClaimFile> read =
        ClaimFromSource.read(
            new SourceText("the embedded claim", provenance.claim()),
            library,
            Policies.NONE,
            covers);
    if (read.value().isEmpty()) {
      items.add(Item.fails(Check.PROVENANCE, "The facts of the letter", first(read)));
    } else if (!read.value().get().claim().policy().form().id().equals(provenance.form())) {
      items.add(
          Item.fails(
              Check.PROVENANCE, "The facts of the letter", "They are of a claim on another form."));
      return Optional.empty();
    }
    return read.value();
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

  private void replay(ClaimFile claim, Provenance provenance, PdfContent letter, List<Item> items) {
    String what = "The determination";
    ClaimInputs inputs =
        InputsFromClaim.of(
            claim.claim(), claim.claim().policy().form().program(), UsHolidays.table());
    Determination determination;
    try {
      determination =
          new Determiner(claim.claim().policy().form()).determine(inputs.inputs(), inputs.place());
    } catch (ArithmeticException tooLarge) {
      items.add(Item.fails(Check.DETERMINATION, what, "An amount or a moment of it is too large."));
      return;
    }
    String json = DeterminationJson.of(claim.claim().number(), determination, inputs.texts());
    items.add(
        json.equals(provenance.determination())
            ? Item.holds(
                Check.DETERMINATION,
                what,
                "Made again from the facts in the letter it is the same, byte for byte: "
                    + determination.decision().id()
                    + ".")
            : Item.fails(
                Check.DETERMINATION,
                what,
                "Embedded, it is not what these facts come to. "
                    + Difference.between(provenance.determination(), json).told()));
    remake(claim, determination, inputs, provenance, letter, items);
  }

  private void remake(
      ClaimFile claim,
      Determination determination,
      ClaimInputs inputs,
      Provenance provenance,
      PdfContent letter,
      List<Item> items) {
    if (claim.correspondence().isEmpty()) {
      items.add(Item.fails(Check.PROVENANCE, "The correspondence of the letter", "It is missing."));
      return;
    }
    Checked<Letter> again =
        letters.write(
            new LetterRequest(
                claim,
                determination,
                inputs.texts(),
                claim.correspondence().get(),
                provenance.kind(),
                provenance.date()));
    if (again.value().isEmpty()) {
      items.add(
          Item.unknown(
              Check.WORDS,
              "The figures and words of the letter",
              "The templates at hand write no such letter: " + first(again)));
      return;
    }
    if (!again.value().get().templates().hex().equals(provenance.templates())) {
      items.add(
          Item.unknown(
              Check.WORDS,
              "The figures and words of the letter",
              "The letter was laid out by other templates than those at hand; give the carrier's"
                  + " with --templates."));
      return;
    }
    try {
      byte[] pdf = writer.write(again.value().get().document());
      items.addAll(PageComparison.of(letter, PdfReader.read(pdf)));
    } catch (UnreadablePdfException ours) {
      throw new IllegalStateException("a letter just written cannot be read", ours);
    }
  }
}
