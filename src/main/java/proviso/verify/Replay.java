package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.FormLibrary;
import proviso.clause.UsHolidays;
import proviso.decide.Determination;
import proviso.decide.DeterminationJson;
import proviso.decide.Determiner;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.letter.Letter;
import proviso.letter.LetterRequest;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.text.Checked;
import proviso.text.SourceText;
import proviso.verify.Item.Check;

/**
 * What becomes of a letter's data when all is done again: the claim read, decided, and told of.
 *
 * @param claim the claim, if its data are one
 * @param page the pages as they must be, if the templates at hand can tell
 * @param items what held on the way and what did not
 */
record Replay(Optional<ClaimFile> claim, Optional<PdfContent> page, List<Item> items) {
  Replay {
    items = List.copyOf(items);
  }

  /**
   * Does it all again.
   *
   * @param library where forms are found
   * @param letters the carrier's templates
   * @param writer what letters are printed with
   * @param covers whether documents' fonts have a glyph for a code point
   */
  static Replay of(
      Provenance provenance,
      FormLibrary library,
      Letters letters,
      PdfWriter writer,
      IntPredicate covers) {
    List<Item> items = new ArrayList<>();
    Optional<ClaimFile> claim = claim(provenance, library, covers, items);
    Optional<PdfContent> page =
        claim
            .flatMap(file -> decided(file, provenance, items))
            .flatMap(request -> page(request, provenance, letters, writer, items));
    return new Replay(claim, page, items);
  }

  private static Optional<ClaimFile> claim(
      Provenance provenance, FormLibrary library, IntPredicate covers, List<Item> items) {
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

  /** What the letter would be written from, the determination made again. */
  private static Optional<LetterRequest> decided(
      ClaimFile claim, Provenance provenance, List<Item> items) {
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
      return Optional.empty();
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
    if (claim.correspondence().isEmpty()) {
      items.add(Item.fails(Check.PROVENANCE, "The correspondence of the letter", "It is missing."));
    }
    return claim
        .correspondence()
        .map(with ->
            new LetterRequest(
                claim, determination, inputs.texts(), with, provenance.kind(), provenance.date()));
  }

  private static Optional<PdfContent> page(
      LetterRequest request,
      Provenance provenance,
      Letters letters,
      PdfWriter writer,
      List<Item> items) {
    String what = "The figures and words of the letter";
    Checked<Letter> again = letters.write(request);
    if (again.value().isEmpty()) {
      items.add(
          Item.unknown(
              Check.WORDS, what, "The templates at hand write no such letter: " + first(again)));
      return Optional.empty();
    }
    if (!again.value().get().templates().hex().equals(provenance.templates())) {
      items.add(
          Item.unknown(
              Check.WORDS,
              what,
              "The letter was laid out by other templates than those at hand; give the carrier's"
                  + " with --templates."));
      return Optional.empty();
    }
    try {
      return Optional.of(PdfReader.read(writer.write(again.value().get().document())));
    } catch (UnreadablePdfException ours) {
      throw new IllegalStateException("a letter just written cannot be read", ours);
    }
  }

  /** What is wrong with data, in a sentence. */
  static String first(Checked<?> read) {
    return read.diagnostics().stream()
        .findFirst()
        .map(it -> it.span().source().name() + ":" + it.span().line() + ": " + it.message())
        .orElse("It cannot be read.");
  }
}
