package proviso.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm.Citation;
import proviso.decide.Determination;
import proviso.decide.Determination.OpenFact;
import proviso.decide.Finding;
import proviso.decide.Status;
import proviso.decide.Weight;
import proviso.document.Block;
import proviso.form.Outcome;
import proviso.form.Provision;

/** The facts that are still open, by the words of the form that make them matter. */
final class Questions {
  /** Those whom the insurer asks; others it asks of itself. */
  private static final Set<String> OTHERS = Set.of("adjuster", "expert");

  private final Determination determination;
  private final Quoter quoter;

  Questions(Determination determination, Quoter quoter) {
    this.determination = determination;
    this.quoter = quoter;
  }

  /**
   * Questions that the same words make matter.
   *
   * @param quotation the words; absent when the answer matters to the outcome itself
   * @param questions as the form asks them
   */
  record Asked(Optional<Block.Quotation> quotation, List<String> questions) {
    Asked {
      questions = List.copyOf(questions);
    }
  }

  /** Whether there is anything to ask the insured. */
  static boolean isInsuredAsked(Determination determination) {
    return determination.open().stream()
        .anyMatch(open -> !OTHERS.contains(open.fact().answeredBy()));
  }

  /** What the insured is asked. */
  List<Asked> ofInsured() {
    return asked(
        determination.open().stream()
            .filter(open -> !OTHERS.contains(open.fact().answeredBy()))
            .toList());
  }

  /** What the insurer finds out by itself. */
  List<Asked> ofInsurer() {
    return asked(
        determination.open().stream()
            .filter(open -> OTHERS.contains(open.fact().answeredBy()))
            .toList());
  }

  /** All of it. */
  List<Asked> all() {
    return asked(determination.open());
  }

  private List<Asked> asked(List<OpenFact> facts) {
    Map<Provision, List<String>> questions = new LinkedHashMap<>();
    Map<Provision, Set<String>> sentences = new LinkedHashMap<>();
    List<String> alone = new ArrayList<>();
    for (OpenFact open : facts) {
      Optional<Citation> matters = matters(open);
      if (matters.isEmpty()) {
        alone.add(open.fact().question());
        continue;
      }
      Provision root = quoter.root(matters.get().provision());
      questions.computeIfAbsent(root, _ -> new ArrayList<>()).add(open.fact().question());
      sentences
          .computeIfAbsent(root, _ -> new LinkedHashSet<>())
          .add(matters.get().sentence().id());
    }
    List<Asked> asked = new ArrayList<>();
    if (!alone.isEmpty()) {
      asked.add(new Asked(Optional.empty(), alone));
    }
    questions.forEach((root, of) ->
        asked.add(
            new Asked(
                Optional.of(quoter.quotation(root, sentences.getOrDefault(root, Set.of()))), of)));
    return asked;
  }

  /** The first sentence that waits for the fact; or else the first that looks at it. */
  private Optional<Citation> matters(OpenFact open) {
    for (Status status : List.of(Status.UNDETERMINED, Status.APPLIES)) {
      for (Finding finding : determination.findings()) {
        boolean waits =
            finding.acts().stream()
                .anyMatch(act ->
                    act.weight() == Weight.DECIDED
                        && act.status() == status
                        && act.because().stream()
                            .anyMatch(use -> use.name().equals(open.fact().id())));
        if (waits) {
          return Optional.of(finding.citation());
        }
      }
    }
    return open.because().stream().findFirst();
  }

  /**
   * Words whose meaning for the claim somebody else has to settle.
   *
   * @param quotation the words
   * @param acts what their rules did so far
   */
  record InPlay(Block.Quotation quotation, List<Finding.Act> acts) {}

  /** The provisions of the referrals, by what was asked of them. */
  List<InPlay> referred() {
    Map<Provision, Set<String>> sentences = new LinkedHashMap<>();
    Map<Provision, List<Finding.Act>> acts = new LinkedHashMap<>();
    for (Outcome.Referral referral : determination.referrals()) {
      Set<String> ids = new LinkedHashSet<>();
      referral.provisions().forEach(id -> ids.add(id.value()));
      for (Finding finding : determination.findings()) {
        if (ids.contains(finding.citation().provision().id())
            && finding.weight() != Weight.NOT_REACHED) {
          Provision root = quoter.root(finding.citation().provision());
          sentences
              .computeIfAbsent(root, _ -> new LinkedHashSet<>())
              .add(finding.citation().sentence().id());
          acts.computeIfAbsent(root, _ -> new ArrayList<>()).addAll(finding.acts());
        }
      }
    }
    List<InPlay> all = new ArrayList<>();
    sentences.forEach((root, of) ->
        all.add(new InPlay(quoter.quotation(root, of), acts.getOrDefault(root, List.of()))));
    return all;
  }
}
