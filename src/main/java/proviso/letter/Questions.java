package proviso.letter;

import java.util.ArrayList;
import java.util.HashSet;
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

  /** The amounts that statements of loss are made of. */
  private final Set<String> amounts = new HashSet<>();

  /** The terms on which the coverages rest. */
  private final Set<String> ofCoverages;

  Questions(Determination determination, Quoter quoter) {
    this.determination = determination;
    this.quoter = quoter;
    List<String> answers = new ArrayList<>();
    for (Determination.CoverageResult each : determination.coverages()) {
      each.coverage().amounts().forEach(amount -> amounts.add(amount.value()));
      answers.add("outcome." + each.coverage().id() + ".covered");
      answers.add("outcome." + each.coverage().id() + ".payable");
    }
    this.ofCoverages = Reach.all(determination.program(), answers);
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

  /**
   * The sentence for which the fact matters most, the first of several: one that makes up the
   * statement of loss, on which a coverage rests, that waits for the fact, and that says more of an
   * amount than what is taken off it.
   */
  private Optional<Citation> matters(OpenFact open) {
    Optional<Citation> best = Optional.empty();
    int most = -1;
    for (Finding finding : determination.findings()) {
      for (Finding.Act act : finding.acts()) {
        int matters = matters(act, open);
        if (matters > most) {
          most = matters;
          best = Optional.of(finding.citation());
        }
      }
    }
    return best.or(() -> open.because().stream().findFirst());
  }

  /** How much a fact matters to a rule; -1 for not at all. */
  private int matters(Finding.Act act, OpenFact open) {
    boolean waits = act.status() == Status.UNDETERMINED || !act.value().known();
    List<Finding.Use> uses = waits ? act.uses() : act.because();
    boolean looks = uses.stream().anyMatch(use -> use.name().equals(open.fact().id()));
    if (!looks || act.weight() != Weight.DECIDED || !(waits || act.status() == Status.APPLIES)) {
      return -1;
    }
    int takesOff =
        switch (act.rule().effect()) {
          case TAKES_OFF, DEDUCTS, CAPS -> 0;
          case GRANTS, REQUIRES, TAKES_AWAY, EXCEPTS, SETS, ADDS, BEGINS, ENDS -> 1;
        };
    return (amounts.contains(act.term()) ? 8 : 0)
        + (ofCoverages.contains(act.term()) ? 4 : 0)
        + (waits ? 2 : 0)
        + takesOff;
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
