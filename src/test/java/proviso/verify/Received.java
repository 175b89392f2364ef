package proviso.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.NullMarked;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.document.Attachment;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.PdfReader;
import proviso.document.pdf.reading.UnreadablePdfException;
import proviso.issue.DeclarationsDocument;
import proviso.issue.EndorsementDocument;
import proviso.issue.PolicyProvenance;
import proviso.letter.Letter;
import proviso.letter.LetterKind;
import proviso.letter.LetterRequest;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.SourceText;

/** Letters as somebody receives them, whole or tampered with. */
@NullMarked
final class Received {
  static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  static final PdfWriter WRITER = PdfWriter.standard();
  static final LocalDate DAY = LocalDate.of(2025, 6, 20);
  private static final DeclarationsDocument DECLARATIONS =
      new DeclarationsDocument(Optional.of(Path.of("templates")));
  private static final Letters LETTERS = letters(Path.of("templates"));

  /** A virus; the data restored, the activity resumed two days later. */
  static final String PAID =
      """
      claim: HL-2025-0117
      policy:
        number: BOP 7731204-03
        insured: Harbor Lane Outfitters LLC
        zone: America/New_York
        period: {from: 2025-03-01, to: 2026-03-01}
        schedule:
          business: Online retail sale of outdoor apparel
          locations: ["410 Front Street, Columbus, OH 43215"]
          limit: $100,000
          waiver: no
          deductible: $1,000
      form: BP 05 94
      edition: 01 06
      zone: America/New_York
      facts:
        claim.coverages: [electronic-data, time-element]
        cause: malicious-code
        contributing.causes: []
        base: {cause-covered: yes, endorsement-effect: unchanged}
        system.antivirus-equipped: yes
        occurrence.began: 2025-05-06T02:00
        activity: {channel: internet, resumed: 2025-05-08T16:00, could-have-resumed: none}
        data:
          effect: corrupted
          interest: own-data
          originates-in-territory: yes
          resides-in-territory: yes
          used-in-scheduled-activity: yes
          licensed-to-others: kept
          restored: 2025-05-08T14:00
        loss.time: 2025-05-06T02:00
        website.interrupted: 2025-05-06T02:10
        restoration:
          extent: whole
          costs:
            - {kind: data-entry, amount: "$4,000"}
            - {kind: re-programming, amount: "$6,400"}
            - {kind: consultation, amount: "$8,000"}
        licensor.recovery: $0
        suspension: {kind: cessation, causes: [loss-of-data, network-interruption]}
        incident.place: territory
        income:
          segments:
            - from: 2025-05-06T02:10
              to: 2025-05-08T16:00
              net-income: $100
              continuing-expense: $50
              in-territory: yes
          offsets: []
        expense.items:
          - kind: during-period
            amount: $3,200
            incurred: 2025-05-06T12:00
            normal: $0
            salvage: $0
            avoidable: $0
            in-territory: yes
        other.costs: [{kind: claim-preparation, amount: "$2,500"}]
        payments: []
      correspondence:
        state: OH
        addressee:
          name: Harbor Lane Outfitters LLC
          address: ["Attn: Ms. Dana Reyes", 410 Front Street, "Columbus, OH 43215"]
        salutation: Dear Ms. Reyes
        delivery: Certified mail and e-mail
        loss: {date: 2025-05-06, place: "410 Front Street, Columbus, OH 43215"}
        copies: ["Scioto Valley Agency, Inc."]
        events: {notice: 2025-05-07, acknowledged: 2025-05-10, proof: 2025-06-02}
      """;

  /** The same without anti-virus software: nothing is covered. */
  static final String DENIED =
      PAID.replace("system.antivirus-equipped: yes", "system.antivirus-equipped: no");

  /** The same, and whether there was such software is not known. */
  static final String OPEN =
      PAID.replace("system.antivirus-equipped: yes", "system.antivirus-equipped: unknown");

  /** The policy that these claims are made under. */
  static final String POLICY =
      """
      policy: BOP 7731204-03
      insurer: {name: Merrow Mutual, address: [One Merrow Plaza, "Dayton, OH 45402"]}
      insured:
        name: Harbor Lane Outfitters LLC
        address: [410 Front Street, "Columbus, OH 43215"]
      period: {from: 2025-03-01, to: 2026-03-01}
      zone: America/New_York
      issued: 2025-02-20
      forms:
        - form: BP 05 94
          edition: 01 06
          schedule:
            business: Online retail sale of outdoor apparel
            locations: ["410 Front Street, Columbus, OH 43215"]
            limit: $100,000
            waiver: no
            deductible: $1,000
      """;

  private Received() {}

  static Letters letters(Path templates) {
    Checked<Letters> letters = Letters.open(templates, Fonts.standard()::covers);
    return letters.value().orElseThrow(() -> new AssertionError(letters.diagnostics().toString()));
  }

  static Verifier verifier() {
    return verifier(LETTERS);
  }

  static Verifier verifier(Letters letters) {
    return new Verifier(FORMS, letters, DECLARATIONS, WRITER, Fonts.standard()::covers);
  }

  static ClaimFile claim(String text) {
    Checked<ClaimFile> read =
        ClaimFromSource.read(
            new SourceText("claim.yaml", text), FORMS, Policies.NONE, Fonts.standard()::covers);
    return read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }

  private static LetterRequest request(ClaimFile file) {
    ClaimInputs inputs =
        InputsFromClaim.of(
            file.claim(), file.claim().policy().form().program(), UsHolidays.table());
    Determination determination =
        new Determiner(file.claim().policy().form()).determine(inputs.inputs(), inputs.place());
    return new LetterRequest(
        file,
        determination,
        inputs.texts(),
        file.correspondence().orElseThrow(),
        LetterKind.of(determination),
        DAY);
  }

  /** The PDF of the letter about a claim, as Proviso writes it. */
  static byte[] letter(String claim) {
    return letter(claim, UnaryOperator.identity());
  }

  /** The same with other data embedded. */
  static byte[] letter(String claim, UnaryOperator<Attachment> data) {
    LetterRequest request = request(claim(claim));
    Checked<Letter> written = LETTERS.write(request);
    Letter letter =
        written.value().orElseThrow(() -> new AssertionError(written.diagnostics().toString()));
    Attachment attachment = Provenance.of(letter, request).attachment();
    return WRITER.file(letter.document(), List.of(data.apply(attachment))).bytes();
  }

  /** A policy. */
  static Policy policy(String text) {
    Checked<Policy> read =
        PolicyFromSource.read(new SourceText("policy.yaml", text), FORMS, Fonts.standard()::covers);
    return read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
  }

  /** The PDF of a policy's endorsement, as Proviso issues it. */
  static byte[] endorsement(String policy) {
    return endorsement(policy, UnaryOperator.identity());
  }

  /** The same with other data embedded. */
  static byte[] endorsement(String text, UnaryOperator<Attachment> data) {
    Policy policy = policy(text);
    AttachedForm attached = policy.forms().getFirst();
    Attachment inside = PolicyProvenance.ofEndorsement(policy, attached).attachment();
    return WRITER
        .file(
            EndorsementDocument.of(attached.form(), policy, attached), List.of(data.apply(inside)))
        .bytes();
  }

  /** The PDF of a policy's endorsement without data, as a batch prints it. */
  static byte[] endorsementOfABatch(String text) {
    Policy policy = policy(text);
    AttachedForm attached = policy.forms().getFirst();
    return WRITER.write(EndorsementDocument.of(attached.form(), policy, attached));
  }

  /** The PDF of a policy's declarations, as Proviso issues it. */
  static byte[] declarations(String text) {
    Policy policy = policy(text);
    var made = DECLARATIONS.of(policy).value().orElseThrow();
    Attachment inside = PolicyProvenance.ofDeclarations(policy, made.templates()).attachment();
    return WRITER.file(made.document(), List.of(inside)).bytes();
  }

  /** The embedded data with some of its characters replaced, which must be there. */
  static UnaryOperator<Attachment> replacing(String from, String to) {
    return data -> {
      String text = new String(data.bytes(), StandardCharsets.UTF_8);
      if (!text.contains(from)) {
        throw new AssertionError("the data do not have " + from + ": " + text);
      }
      return with(data, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    };
  }

  static Attachment with(Attachment data, byte[] bytes) {
    return new Attachment(data.name(), data.mediaType(), data.description(), bytes);
  }

  static PdfContent read(byte[] pdf) {
    try {
      return PdfReader.read(pdf);
    } catch (UnreadablePdfException e) {
      throw new AssertionError(e);
    }
  }

  static Verdict verdict(byte[] pdf) {
    return verifier().verify(read(pdf), Optional.empty(), Optional.empty());
  }

  /** The pages' content, decompressed. */
  static List<byte[]> contents(byte[] pdf) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        contents.add(page.getContents().readAllBytes());
      }
    }
    return contents;
  }

  /** The file with another content on a page, counted from 0. */
  static byte[] withContent(byte[] pdf, int page, byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream()) {
        out.write(content);
      }
      document.getPage(page).setContents(stream);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
