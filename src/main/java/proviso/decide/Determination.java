package proviso.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.CompiledForm.Citation;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.form.Fact;
import proviso.form.Outcome;
import proviso.form.Provision;
import proviso.form.Reading;
import proviso.rule.Effect;
import proviso.rule.Program;

/**
 * What a claim comes to under a form, and why. The same inputs give an equal determination.
 *
 * @param form the form
 * @param inputs what it was decided on
 * @param place where days and years were counted
 * @param decision the whole
 * @param coverages each coverage, in the order of the form
 * @param items what is claimed beside them and is not nothing, or open
 * @param payable all that is paid, an amount of money
 * @param aggregate the limit of the policy year, if the form has one
 * @param findings one for each sentence with computed rules, in printed order
 * @param readings the readings on which the outcome depends
 * @param referrals the questions that somebody else has to settle
 * @param open the open facts that can still change the outcome, in the order declared
 * @param changes the smallest changes of fact that would change the outcome; none while it is open
 */
public record Determination(
    CompiledForm form,
    Inputs inputs,
    Place place,
    Decision decision,
    List<CoverageResult> coverages,
    List<ItemResult> items,
    Answer.Single payable,
    Optional<AggregateResult> aggregate,
    List<Finding> findings,
    List<ReadingResult> readings,
    List<Outcome.Referral> referrals,
    List<OpenFact> open,
    List<Change> changes) {
  /** Copies the lists. */
  public Determination {
    coverages = List.copyOf(coverages);
    items = List.copyOf(items);
    findings = List.copyOf(findings);
    readings = List.copyOf(readings);
    referrals = List.copyOf(referrals);
    open = List.copyOf(open);
    changes = List.copyOf(changes);
  }

  /**
   * What was decided about one coverage.
   *
   * @param coverage the coverage
   * @param provision the provision that grants it
   * @param cover covered or not
   * @param period when it pays for time and is covered
   * @param statement its amounts, line by line
   * @param payable what is paid under it
   */
  public record CoverageResult(
      Outcome.Coverage coverage,
      Provision provision,
      Cover cover,
      Optional<PeriodResult> period,
      List<Line> statement,
      Answer.Single payable) {
    /** Copies the lines. */
    public CoverageResult {
      statement = List.copyOf(statement);
    }
  }

  /**
   * A period of cover.
   *
   * @param from the moment from which its wait was counted
   * @param begins its beginning
   * @param beginsBy the sentence that set it, if one did
   * @param ends its end; it is before the beginning when nothing is left of the period
   * @param endsBy the sentence that set it, if one did
   */
  public record PeriodResult(
      Answer.Single from,
      Answer.Single begins,
      Optional<Citation> beginsBy,
      Answer.Single ends,
      Optional<Citation> endsBy) {}

  /** A line of a statement of loss. */
  public sealed interface Line {
    /** The amount, never negative unless it is a net loss; unknown when facts are open. */
    Answer.Single amount();

    /**
     * What a rule did.
     *
     * @param words what the amount is of, such as "restoration costs"
     * @param effect adds, takes off, deducts, caps or takes away
     * @param amount how much; of a cap the cap
     * @param citation the sentence
     */
    record Step(String words, Effect effect, Answer.Single amount, Citation citation)
        implements Line {}

    /**
     * What the steps before it come to.
     *
     * @param words the name of the amount, such as "measured loss"
     * @param amount how much
     * @param citation the sentence of the only step, which is then not told apart
     */
    record Sum(String words, Answer.Single amount, Optional<Citation> citation) implements Line {}
  }

  /**
   * Something claimed beside the coverages.
   *
   * @param item the item
   * @param claimed the amount claimed
   * @param payable what is paid of it
   * @param by the sentence by which less is paid, if one can be named
   */
  public record ItemResult(
      Outcome.Item item, Answer.Single claimed, Answer.Single payable, Optional<Citation> by) {}

  /**
   * The limit that payments of a policy year use up.
   *
   * @param limit the whole
   * @param before what was left before this claim
   * @param after what is left after it
   * @param year the first day of the policy year
   */
  public record AggregateResult(
      Answer.Single limit, Answer.Single before, Answer.Single after, Answer.Single year) {}

  /**
   * A reading on which the outcome depends.
   *
   * @param reading the reading
   * @param chosen the option taken
   * @param others what the outcome would be under each other option that changes it, by option; not
   *     decided where that option asks for facts that are open
   */
  public record ReadingResult(Reading reading, String chosen, Map<String, Alternative> others) {}

  /**
   * The outcome if something were otherwise.
   *
   * @param decision the whole
   * @param payable all that would be paid
   */
  public record Alternative(Decision decision, Answer.Single payable) {}

  /**
   * A fact that can still change the outcome.
   *
   * @param fact the fact
   * @param because the sentences whose rules look at it, in printed order
   */
  public record OpenFact(Fact fact, List<Citation> because) {
    /** Copies the sentences. */
    public OpenFact {
      because = List.copyOf(because);
    }
  }

  /**
   * A change of fact that would change the outcome.
   *
   * @param fact the fact
   * @param from what it is
   * @param to what it would be
   * @param outcome what would come of it
   */
  public record Change(Fact fact, Answer from, Answer to, Alternative outcome) {}

  /** The findings of a weight, in printed order. */
  public List<Finding> findings(Weight weight) {
    return findings.stream().filter(it -> it.weight() == weight).toList();
  }

  /** The program that was run. */
  public Program program() {
    return form.program();
  }
}
