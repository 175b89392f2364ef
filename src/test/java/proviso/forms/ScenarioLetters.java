package proviso.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import proviso.claim.Claim;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.ClaimInputs;
import proviso.claim.ClaimPrint;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.claim.CorrespondencePrint;
import proviso.claim.FactValue;
import proviso.claim.Given;
import proviso.claim.InForce;
import proviso.claim.InputsFromClaim;
import proviso.claim.Policies;
import proviso.clause.UsHolidays;
import proviso.compile.FormFolder;
import proviso.decide.Determination;
import proviso.decide.Determiner;
import proviso.document.pdf.Fonts;
import proviso.letter.LetterKind;
import proviso.letter.LetterRequest;
import proviso.scenario.Scenario;
import proviso.scenario.ScenarioFromSource;
import proviso.text.Checked;
import proviso.text.SourceText;

/**
 * The scenarios delivered with the forms as claims that letters can be written about. A scenario
 * has facts and no correspondence: each gets the same insured and addressee, one state after the
 * other, and days that follow its own first moment.
 */
@NullMarked
final class ScenarioLetters {
  static final FormFolder FORMS = new FormFolder(List.of(Path.of("forms")));
  private static final List<String> STATES = List.of("OH", "CA", "NY", "TX", "FL");
  private static final String INSURED = "Harbor Lane Outfitters LLC";

  private ScenarioLetters() {}

  /**
   * A scenario, decided.
   *
   * @param name edition and id of the scenario
   * @param requests a letter of every kind that fits what it comes to
   */
  record Told(String name, List<LetterRequest> requests) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All scenarios, in the order of their files. */
  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (Path file : files()) {
      Checked<List<Scenario>> read =
          ScenarioFromSource.read(file, file.toString(), FORMS, Fonts.standard()::covers);
      all.addAll(read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString())));
    }
    return all;
  }

  /** So many of them, the same for the same seed. */
  static List<Scenario> some(int count, long seed) {
    List<Scenario> all = new ArrayList<>(all());
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, count);
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(Path.of("forms"))) {
      return all.filter(it -> it.toString().endsWith(".yaml"))
          .filter(it -> it.getParent().endsWith("scenarios"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letters of a scenario. */
  static Told told(Scenario scenario) {
    ClaimFile file = file(scenario);
    Claim claim = file.claim();
    ClaimInputs inputs =
        InputsFromClaim.of(claim, claim.policy().form().program(), UsHolidays.table());
    Determination determination =
        new Determiner(claim.policy().form()).determine(inputs.inputs(), inputs.place());
    Correspondence with = file.correspondence().orElseThrow();
    return new Told(
        claim.form().id() + " " + scenario.id(),
        Arrays.stream(LetterKind.values())
            .filter(kind -> kind.fits(determination))
            .map(kind ->
                new LetterRequest(
                    file, determination, inputs.texts(), with, kind, with.lossDate().plusDays(45)))
            .toList());
  }

  /** Written as a claim file and read again, as an adjuster's would be. */
  private static ClaimFile file(Scenario scenario) {
    Claim of = scenario.claim();
    InForce policy = of.policy();
    var insured =
        new InForce("BOP 7731204-03", INSURED, policy.period(), policy.form(), policy.schedule());
    var claim =
        new Claim(
            "HL-" + scenario.id(), insured, Optional.of(of.clock()), of.readings(), of.facts());
    String text = ClaimPrint.of(claim) + CorrespondencePrint.of(correspondence(claim));
    Checked<ClaimFile> read =
        ClaimFromSource.read(
            new SourceText(scenario.id() + ".yaml", text),
            FORMS,
            Policies.NONE,
            Fonts.standard()::covers);
    return read.value().orElseThrow(() -> new AssertionError(read.diagnostics() + "\n" + text));
  }

  private static Correspondence correspondence(Claim claim) {
    LocalDate loss = loss(claim);
    Map<Event, LocalDate> events = new EnumMap<>(Event.class);
    events.put(Event.NOTICE, loss.plusDays(1));
    events.put(Event.ACKNOWLEDGED, loss.plusDays(4));
    events.put(Event.PROOF, loss.plusDays(27));
    events.put(Event.SUIT_LIMIT, loss.plusYears(2));
    String state = STATES.get(Math.floorMod(claim.number().hashCode(), STATES.size()));
    return new Correspondence(
        state,
        Optional.of(
            new Correspondence.Addressee(
                INSURED,
                List.of("Attn: Ms. Dana Reyes", "410 Front Street", "Columbus, OH 43215"))),
        "Dear Ms. Reyes",
        "Certified mail and e-mail",
        loss,
        "410 Front Street, Columbus, OH 43215",
        List.of("Scioto Valley Agency, Inc."),
        List.of(),
        events);
  }

  /** The day of the first moment in the facts that is in the policy period. */
  private static LocalDate loss(Claim claim) {
    LocalDate from = claim.policy().period().from();
    return claim.facts().values().stream()
        .flatMap(given ->
            given instanceof Given.Known(FactValue.Moment(Instant at))
                ? Stream.of(at.atZone(claim.clock()).toLocalDate())
                : Stream.empty())
        .filter(day -> !day.isBefore(from) && day.isBefore(claim.policy().period().to()))
        .min(LocalDate::compareTo)
        .orElse(from.plusDays(65));
  }
}
