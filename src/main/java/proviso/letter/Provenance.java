package proviso.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import proviso.claim.ClaimPrint;
import proviso.claim.CorrespondencePrint;
import proviso.clause.CompiledForm;
import proviso.decide.DeterminationJson;
import proviso.document.Attachment;
import proviso.form.FormId;

/**
 * What a letter was made from, as it travels inside the letter's PDF: enough to make the letter
 * again from the form's edition and the carrier's templates, and to say whether it is the same.
 *
 * @param kind what the letter is for
 * @param date the day on which it was written
 * @param form the form
 * @param fingerprint of the form's edition
 * @param templates the hash of the templates that took part
 * @param claim the claim with its correspondence, a claim file that is whole in itself
 * @param determination what it came to, as {@link DeterminationJson} writes it
 * @param quotations what is quoted, in reading order
 */
public record Provenance(
    LetterKind kind,
    LocalDate date,
    FormId form,
    String fingerprint,
    String templates,
    String claim,
    String determination,
    List<Quoted> quotations) {
  /** The name of the file inside the PDF. */
  public static final String FILE = Attachment.PROVENANCE;

  /** Copies the quotations. */
  public Provenance {
    quotations = List.copyOf(quotations);
  }

  /**
   * A quotation.
   *
   * @param citation the provisions, such as "C.1.a and C.1.b"
   * @param sentences the sentences quoted, in printed order
   */
  public record Quoted(String citation, List<Words> sentences) {
    /** Copies the sentences. */
    public Quoted {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * The words of a sentence.
   *
   * @param sentence its id, such as "virus/2"
   * @param sha256 the SHA-256 of its words in UTF-8, 64 lower-case hexadecimal digits
   */
  public record Words(String sentence, String sha256) {}

  /** That of a letter. */
  public static Provenance of(Letter letter, LetterRequest request) {
    CompiledForm form = request.determination().form();
    List<Quoted> quotations =
        letter.quotations().stream()
            .map(it ->
                new Quoted(
                    it.citation(),
                    it.sentences().stream().map(id -> new Words(id, hash(form, id))).toList()))
            .toList();
    var claim = request.file().claim();
    return new Provenance(
        letter.kind(),
        request.date(),
        form.id(),
        form.fingerprint(),
        letter.templates().hex(),
        ClaimPrint.of(claim) + CorrespondencePrint.of(request.correspondence()),
        DeterminationJson.of(claim.number(), request.determination(), request.texts()),
        quotations);
  }

  private static String hash(CompiledForm form, String sentence) {
    return sha256(form.sentence(sentence).orElseThrow().sentence().wording().plain());
  }

  /** The hash of words. */
  public static String sha256(String words) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As the file inside the letter's PDF. */
  public Attachment attachment() {
    return new Attachment(
        FILE,
        "application/json",
        "The claim, the determination and the sources of this letter, for proviso verify",
        ProvenanceJson.of(this).getBytes(UTF_8));
  }
}
