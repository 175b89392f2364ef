package proviso.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.InForce;
import proviso.claim.InputsFromClaim;
import proviso.clause.UsHolidays;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.document.docx.DocxWriter;
import proviso.document.html.HtmlWriter;
import proviso.document.pdf.Fonts;
import proviso.document.pdf.PdfWriter;
import proviso.form.Value;
import proviso.letter.Letter;
import proviso.letter.LetterKind;
import proviso.letter.LetterRequest;
import proviso.letter.Letters;
import proviso.letter.Provenance;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.text.Checked;
import proviso.text.SourceText;

/** The letter about the example claim. What is read is kept; what is written is not. */
final class SampleLetter {
  private static final String CLAIM = "forms/bp-05-94/examples/claim.yaml";
  private static final LocalDate DAY = LocalDate.of(2027, 6, 20);

  private final ClaimFile file;
  private final ClaimInputs inputs;
  private final Determiner determiner;
  private final Letters letters;
  private final PdfWriter writer = PdfWriter.standard();

  SampleLetter() {
    Policy policy = Sample.policy();
    List<InForce> inForce = policy.forms().stream().map(form -> inForce(policy, form)).toList();
    file =
        Sample.value(
            ClaimFromSource.read(
                new SourceText(CLAIM, Sample.text(CLAIM)),
                Sample.library(),
                _ -> Optional.of(new Checked<>(Optional.of(inForce), List.of())),
                Fonts.standard()::covers));
    inputs =
        InputsFromClaim.of(
            file.claim(), file.claim().policy().form().program(), UsHolidays.table());
    determiner = new Determiner(file.claim().policy().form());
    letters = Sample.value(Letters.open(Sample.templates(), Fonts.standard()::covers));
  }

  private static InForce inForce(Policy policy, AttachedForm form) {
    Map<String, Value> values = new LinkedHashMap<>(form.schedule());
    values.putAll(form.declarations());
    return new InForce(
        policy.number(), policy.insured().name(), policy.period(), form.form(), values);
  }

  Determination determination() {
    return determiner.determine(inputs.inputs(), inputs.place());
  }

  private LetterRequest request(Determination determination) {
    return new LetterRequest(
        file,
        determination,
        inputs.texts(),
        file.correspondence().orElseThrow(),
        LetterKind.of(determination),
        DAY);
  }

  byte[] pdf(Determination determination) {
    LetterRequest request = request(determination);
    Letter letter = Sample.value(letters.write(request));
    return writer
        .file(letter.document(), List.of(Provenance.of(letter, request).attachment()))
        .bytes();
  }

  byte[] docx(Determination determination) {
    return DocxWriter.write(Sample.value(letters.write(request(determination))).document());
  }

  String html(Determination determination) {
    return HtmlWriter.write(Sample.value(letters.write(request(determination))).document());
  }
}
