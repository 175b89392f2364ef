package proviso.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.InForce;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.document.pdf.Fonts;
import proviso.document.text.TextWriter;
import proviso.form.Value;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.text.Checked;
import proviso.text.SourceText;

/** Letters about the example claim under BP 05 94, as it is or with other words in its file. */
@NullMarked
final class Written {
  static final Path TEMPLATES = Path.of("templates");
  static final LocalDate DAY = LocalDate.of(2027, 6, 20);
  static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  private static final Path EXAMPLES = Path.of("forms/bp-05-94/examples");

  private static final Map<String, LetterRequest> DECIDED = new ConcurrentHashMap<>();
  private static final Letters LETTERS = letters(TEMPLATES);

  private Written() {}

  /** The text of the example claim. */
  static String example() {
    try {
      return Files.readString(EXAMPLES.resolve("claim.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example with some words replaced; each must be there. */
  static String example(String... fromTo) {
    String text = example();
    for (int i = 0; i < fromTo.length; i += 2) {
      if (!text.contains(fromTo[i])) {
        throw new AssertionError("the example has no " + fromTo[i]);
      }
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    return text;
  }

  /** A claim file. */
  static Checked<ClaimFile> claim(String text) {
    return ClaimFromSource.read(
        new SourceText("claim.yaml", text), FORMS, policies(), Fonts.standard()::covers);
  }

  private static Policies policies() {
    Checked<Policy> policy =
        PolicyFromSource.read(
            EXAMPLES.resolve("policy.yaml"), "policy.yaml", FORMS, Fonts.standard()::covers);
    return _ ->
        Optional.of(
            new Checked<>(
                policy
                    .value()
                    .map(of ->
                        of.forms().stream()
                            .map(form -> {
                              Map<String, Value> values = new LinkedHashMap<>(form.schedule());
                              values.putAll(form.declarations());
                              // The example policy has the waiver; without it there is more to say.
                              values.put("waiver", new Value.Indicator(false));
                              return new InForce(
                                  of.number(),
                                  of.insured().name(),
                                  of.period(),
                                  form.form(),
                                  values);
                            })
                            .toList()),
                policy.diagnostics()));
  }

  /** What a letter about a claim is written from; each claim is decided once. */
  static LetterRequest request(String text, Optional<LetterKind> kind) {
    LetterRequest of = DECIDED.computeIfAbsent(text, Written::decided);
    return new LetterRequest(
        of.file(),
        of.determination(),
        of.texts(),
        of.correspondence(),
        kind.orElse(of.kind()),
        of.date());
  }

  private static LetterRequest decided(String text) {
    Checked<ClaimFile> read = claim(text);
    ClaimFile file =
        read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
    ClaimInputs inputs = InputsFromClaim.of(file.claim(), UsHolidays.table());
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

  /** The delivered templates. */
  static Letters letters() {
    return LETTERS;
  }

  /** The templates of a folder. */
  static Letters letters(Path folder) {
    Checked<Letters> letters = Letters.open(folder, Fonts.standard()::covers);
    return letters.value().orElseThrow(() -> new AssertionError(letters.diagnostics().toString()));
  }

  /** The letter that tells of the decision. */
  static Letter letter(String text) {
    Checked<Letter> letter = letters().write(request(text, Optional.empty()));
    return letter.value().orElseThrow(() -> new AssertionError(letter.diagnostics().toString()));
  }

  /** The letter as one long line of words. */
  static String words(Letter letter) {
    return TextWriter.write(letter.document(), 400).replaceAll("\\s+", " ");
  }
}
