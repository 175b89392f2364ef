package proviso.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import proviso.claim.ClaimFile;
import proviso.claim.ClaimFromSource;
import proviso.claim.Policies;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.compile.Compiler;
import proviso.diff.ClaimOutcomes;
import proviso.diff.Comparison;
import proviso.diff.OutcomeChange;
import proviso.diff.outline.OutlineFromForm;
import proviso.form.FormId;
import proviso.text.Checked;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/** A boat's cover in two editions that differ in one thing at a time, and claims under the old. */
@NullMarked
class ClaimComparisonTest {
  private static final String OLD =
      """
      form: {number: QX 50 01, edition: 01 25, title: BOATS}
      schedule:
        entries:
          - {id: limit, title: Limit, type: money}
          - {id: deductible, title: Deductible, type: money}
          - {id: dock, title: Dock, type: text, presence: optional}
      facts:
        - {id: cause, type: choice, options: {storm: storm, rot: rot}, question: "What caused it?"}
        - {id: about, type: choices, options: {ice: ice, night: night}, question: "What else was there?"}
        - {id: days, type: count, question: "After how many days was it reported?"}
        - {id: cost, type: money, question: "What does the repair cost?"}
        - {id: towing, type: money, question: "What did towing cost?"}
      readings:
        - id: dusk
          question: Is dusk night?
          options: {light: it is not, dark: it is}
          default: light
          why: It is lighter.
          provisions: [grant]
      outcome:
        coverages:
          - {id: boat, title: Boat, provision: grant, claimed: cost > $0, covered: covered, amounts: [payment], payable: payment}
          - {id: towing, title: Towing, provision: towing, claimed: towing > $0, covered: covered, amounts: [tow], payable: tow}
        payable: payment + tow
      provisions:
        - id: grant
          text: We pay for damage to the boat by storm, up to the [Limit](schedule:limit).
          covers: covered = cause is storm
          values: payment = cost when covered
          limits: payment = schedule.limit
        - id: ice
          text: We do not pay for damage by ice.
          excludes: covered when includes(about, ice)
        - id: report
          text: We pay if you tell us within [10]{most-days} days.
          requires: covered = days <= most-days
        - id: deductible
          text: We take off the [Deductible](schedule:deductible).
          deducts: payment = schedule.deductible
        - id: towing
          text: We pay for towing, and never more than [$300]{towing-limit}.
          values: tow = towing when covered
          limits: tow = towing-limit
        - id: cap
          text: The words above count.
          defines: total = payment + tow
      """;

  private static final String CLAIM =
      """
      claim: QX-1
      policy:
        number: P-1
        insured: Otto Quill
        period: {from: 2026-01-01, to: 2027-01-01}
        zone: America/New_York
        schedule: {limit: "$9,000", deductible: $500}
      form: QX 50 01
      edition: 01 25
      facts: {cause: storm, about: [], days: 3, cost: "$4,000", towing: $200}
      """;

  private static String revised(String from, String to) {
    assertThat(OLD).contains(from);
    return OLD.replace("edition: 01 25", "edition: 01 26").replace(from, to);
  }

  private static CompiledForm form(String text) {
    Checked<CompiledForm> form = Compiler.compile(new SourceText("form.yaml", text));
    return form.value().orElseThrow(() -> new AssertionError(form.diagnostics().toString()));
  }

  /** What came of the claims. */
  private record Ran(ClaimOutcomes outcomes, List<Diagnostic> faults) {
    OutcomeChange only() {
      assertThat(faults).isEmpty();
      assertThat(outcomes.different()).hasSize(1);
      return outcomes.different().getFirst();
    }
  }

  /** Decides a claim, made under the old edition, under it and a revised one. */
  private static Ran run(String revised, String claim) {
    CompiledForm old = form(OLD);
    return run(old, form(revised), claim, old);
  }

  private static Ran run(CompiledForm old, CompiledForm fresh, String claim, CompiledForm made) {
    FormLibrary library =
        new FormLibrary() {
          @Override
          public Optional<CompiledForm> find(FormId id) {
            return Optional.of(made);
          }

          @Override
          public List<FormId> ids() {
            return List.of(made.id());
          }
        };
    Checked<ClaimFile> read =
        ClaimFromSource.read(
            new SourceText("claim.yaml", claim), library, Policies.NONE, _ -> true);
    ClaimFile file =
        read.value().orElseThrow(() -> new AssertionError(read.diagnostics().toString()));
    ClaimComparison comparison =
        new ClaimComparison(
            Comparison.of(OutlineFromForm.of(old), OutlineFromForm.of(fresh)), old, fresh);
    List<Diagnostic> faults = comparison.add(file.claim(), file.places(), file.source().span(0, 0));
    return new Ran(comparison.outcomes(), faults);
  }

  @Test
  void aClaimThatEndsAlikeIsCountedAndNotTold() {
    Ran ran = run(revised("$300", "$250"), CLAIM);
    assertThat(ran.outcomes()).isEqualTo(new ClaimOutcomes(1, 0, 0, List.of()));
    assertThat(ran.outcomes().summary())
        .isEqualTo("1 claim decided under both editions, none ends differently.");
  }

  @Test
  void aNumberThatChangedIsTheReason() {
    OutcomeChange change =
        run(revised("$300", "$250"), CLAIM.replace("towing: $200", "towing: $280")).only();
    assertThat(change.claim()).isEqualTo("QX-1");
    assertThat(change.before()).isEqualTo("Pay: $3,780.00");
    assertThat(change.after()).isEqualTo("Pay: $3,750.00");
    assertThat(change.because()).containsExactly("E");
    assertThat(change.explanation())
        .isEqualTo("E says $250 in place of $300. Towing $280.00 → $250.00.");
  }

  @Test
  void aRuleThatChangedUnderTheSameWordsIsTheReason() {
    OutcomeChange change =
        run(
                revised("tow = towing when covered", "tow = towing"),
                CLAIM.replace("days: 3", "days: 30"))
            .only();
    assertThat(change.because()).containsExactly("E");
    assertThat(change.explanation()).contains("E has the same words and another rule");
  }

  @Test
  void whatIsNewAndWhatIsGoneIsNamedByItsOwnCitation() {
    String exclusion =
        """
          - id: ice
            text: We do not pay for damage by ice.
            excludes: covered when includes(about, ice)
        """;
    String ice = CLAIM.replace("about: []", "about: [ice]");
    OutcomeChange gone = run(revised(exclusion, ""), ice).only();
    assertThat(gone.before()).isEqualTo("Deny: $0.00");
    assertThat(gone.because()).containsExactly("B");
    assertThat(gone.explanation()).startsWith("B, which excludes covered, is gone.");

    CompiledForm with = form(OLD);
    CompiledForm without = form(revised(exclusion, ""));
    OutcomeChange come = run(without, with, ice, with).only();
    assertThat(come.because()).containsExactly("B");
    assertThat(come.explanation()).startsWith("B is new and excludes covered.");
  }

  @Test
  void aNumberThatOneClauseHoldsAndAnotherReadsIsFoundWhereItStands() {
    String old = OLD.replace("The words above count.", "Late is after [10]{most-days} days.");
    old = old.replace("within [10]{most-days} days", "in time");
    CompiledForm before = form(old);
    CompiledForm after =
        form(old.replace("edition: 01 25", "edition: 01 26").replace("[10]{", "[2]{"));
    OutcomeChange change = run(before, after, CLAIM, before).only();
    assertThat(change.because()).containsExactly("F");
    assertThat(change.explanation()).startsWith("F says 2 in place of 10.");
  }

  @Test
  void aChangeThatMadeNoDifferenceIsNotNamedBesideOneThatDid() {
    // The limit of towing changed as well, but nothing is paid for towing after the deadline.
    String revised = revised("$300", "$250").replace("[10]{most-days}", "[2]{most-days}");
    OutcomeChange change = run(revised, CLAIM.replace("towing: $200", "towing: $280")).only();
    assertThat(change.after()).isEqualTo("Deny: $0.00");
    assertThat(change.because()).containsExactly("C");
  }

  @Test
  void ofTwoReasonsThatEachWouldDoBothAreNamed() {
    String revised =
        revised("[10]{most-days}", "[2]{most-days}")
            .replace("includes(about, ice)", "includes(about, ice) or includes(about, night)");
    OutcomeChange change = run(revised, CLAIM.replace("about: []", "about: [night]")).only();
    assertThat(change.because()).containsExactly("B", "C");
  }

  @Test
  void whatAnEditionDoesNotAskForIsLeftOutAndSaid() {
    String revised = revised("options: {ice: ice, night: night}", "options: {ice: ice}");
    Ran alike = run(revised, CLAIM.replace("about: []", "about: [night]"));
    assertThat(alike.faults()).isEmpty();
    assertThat(alike.outcomes().different()).isEmpty();

    OutcomeChange change =
        run(
                revised.replace("[10]{most-days}", "[2]{most-days}"),
                CLAIM.replace("about: []", "about: [night]") + "readings: {dusk: dark}\n")
            .only();
    assertThat(change.explanation()).endsWith("QX 50 01 01 26 does not ask for night of about.");
  }

  @Test
  void aDraftThatStillBearsTheOldEditionIsComparedToo() {
    CompiledForm old = form(OLD);
    CompiledForm draft =
        form(
            OLD.replace("options: {ice: ice, night: night}", "options: {ice: ice}")
                .replace("[10]{most-days}", "[2]{most-days}"));
    OutcomeChange change =
        run(old, draft, CLAIM.replace("about: []", "about: [night]"), old).only();
    assertThat(change.because()).containsExactly("C");
    assertThat(change.explanation()).endsWith("The new edition does not ask for night of about.");
  }

  @Test
  void aReadingThatAnEditionDoesNotHaveIsLeftOutAndOneOptionLessIsAFault() {
    String dark = CLAIM + "readings: {dusk: dark}\n";
    String reading = OLD.substring(OLD.indexOf("readings:"), OLD.indexOf("outcome:"));
    assertThat(run(revised(reading, ""), dark).faults()).isEmpty();
    Ran less = run(revised("dark: it is}", "black: it is}"), dark);
    assertThat(less.faults())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .isEqualTo("QX 50 01 01 26 has no option \"dark\" of the reading \"dusk\".");
  }

  @Test
  void anAnswerThatAnEditionCannotTakeIsAFaultAtItsPlace() {
    Ran ran =
        run(
            revised("id: days, type: count", "id: days, type: duration")
                .replace("days <= most-days", "days <= 240 hours")
                .replace("[10]{most-days}", "10"),
            CLAIM);
    assertThat(ran.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.message())
              .isEqualTo("QX 50 01 01 26 asks for \"days\" otherwise and cannot take this answer.");
          assertThat(fault.span().text()).isEqualTo("days: 3");
        });
    assertThat(ran.outcomes().refused()).isEqualTo(1);
    assertThat(ran.outcomes().summary()).endsWith("1 claim could not be decided under both.");

    Ran option =
        run(revised("storm: storm, rot", "gale: storm, rot").replace("is storm", "is gale"), CLAIM);
    assertThat(option.faults()).hasSize(1);
  }

  @Test
  void aScheduleThatAnEditionCannotUseIsAFault() {
    Ran missing =
        run(
            revised(
                "- {id: dock, title: Dock, type: text, presence: optional}",
                "- {id: pier, title: Pier, type: text}"),
            CLAIM);
    assertThat(missing.faults())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("needs the schedule entry \"pier\"");
    Ran other =
        run(
            revised("id: limit, title: Limit, type: money", "id: limit, title: Limit, type: count")
                .replace(
                    "  limits: payment = schedule.limit",
                    "  limits: payment = $9,000 when schedule.limit > 0"),
            CLAIM);
    assertThat(other.faults())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("cannot take what the policy fills the schedule entry \"limit\" with");
  }

  @Test
  void aClaimThatOneEditionCannotDecideYetEndsDifferently() {
    String revised =
        revised(
                "- {id: cost",
                "- {id: hauled, type: indicator, question: \"Was it hauled?\"}\n  - {id: cost")
            .replace("covered = cause is storm", "covered = cause is storm and hauled");
    OutcomeChange change = run(revised, CLAIM).only();
    assertThat(change.after()).isEqualTo("Not decided yet");
    assertThat(change.explanation()).contains("QX 50 01 01 26 still needs to know hauled.");
  }

  @Test
  void aClaimThatLacksFactsUnderBothEndsUnderNeither() {
    Ran ran = run(revised("$300", "$250"), CLAIM.replace("cost: \"$4,000\", ", ""));
    assertThat(ran.outcomes()).isEqualTo(new ClaimOutcomes(1, 1, 0, List.of()));
    assertThat(ran.outcomes().summary()).contains("1 lacks facts under both.");
  }

  @Test
  void editionsInTheOtherOrderSayTheOpposite() {
    CompiledForm old = form(OLD);
    CompiledForm fresh = form(revised("[10]{most-days}", "[2]{most-days}"));
    OutcomeChange forth = run(old, fresh, CLAIM, old).only();
    OutcomeChange back = run(fresh, old, CLAIM, old).only();
    assertThat(Map.of(back.after(), back.before()))
        .isEqualTo(Map.of(forth.before(), forth.after()));
    assertThat(back.because()).isEqualTo(forth.because());
  }
}
