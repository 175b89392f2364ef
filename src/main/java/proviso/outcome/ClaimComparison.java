package proviso.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import proviso.claim.Claim;
import proviso.clause.CompiledForm;
import proviso.decide.Decision;
import proviso.decide.Determiner;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.OutcomeChange;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Span;

/**
 * Decides claims under two editions of a form, as if each in turn were in force, and gathers those
 * that end differently. It does not matter under which edition a claim was made.
 */
public final class ClaimComparison {
  private final EditionDiff diff;
  private final CompiledForm before;
  private final CompiledForm after;
  private final Determiner determinerBefore;
  private final Determiner determinerAfter;
  private final List<OutcomeChange> different = new ArrayList<>();
  private int decided;
  private int open;
  private int refused;

  /**
   * Prepares to decide.
   *
   * @param diff the difference of the two editions
   * @param before the old edition
   * @param after the new one
   * @throws IllegalArgumentException when one of them says nothing of outcomes
   */
  public ClaimComparison(EditionDiff diff, CompiledForm before, CompiledForm after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
    this.determinerBefore = new Determiner(before);
    this.determinerAfter = new Determiner(after);
  }

  /**
   * Decides a claim under both editions.
   *
   * @param claim the claim, made under an edition of the same form
   * @param places where its file answers each fact
   * @param whole where faults of no place in particular are reported
   * @return why it cannot be decided under both; nothing when it can
   */
  public List<Diagnostic> add(Claim claim, Map<String, Span> places, Span whole) {
    ClaimUnderEdition.Moved one = ClaimUnderEdition.of(claim, places, whole, before);
    ClaimUnderEdition.Moved other = ClaimUnderEdition.of(claim, places, whole, after);
    List<Diagnostic> faults = new ArrayList<>(one.faults());
    faults.addAll(other.faults());
    if (one.claim().isEmpty() || other.claim().isEmpty()) {
      refused++;
      return faults;
    }
    try {
      Decided old = Decided.of(one.claim().get(), determinerBefore);
      Decided fresh = Decided.of(other.claim().get(), determinerAfter);
      count(claim.number(), old, fresh, leftOut(one, other));
      return List.of();
    } catch (ArithmeticException tooLarge) {
      refused++;
      return List.of(
          Diagnostic.error(
              Code.BAD_FACT,
              whole,
              "An amount or a moment of this claim is too large to compute exactly."));
    }
  }

  /** Counts a claim that could not even be read. */
  public void refuse() {
    refused++;
  }

  private void count(String number, Decided old, Decided fresh, Map<String, List<String>> leftOut) {
    decided++;
    if (isOpen(old) && isOpen(fresh)) {
      open++;
    } else if (!OutcomeWords.alike(old, fresh)) {
      different.add(new OutcomeWords(diff, old, fresh).change(number, leftOut));
    }
  }

  private static boolean isOpen(Decided decided) {
    return decided.determination().decision() == Decision.UNDETERMINED;
  }

  private Map<String, List<String>> leftOut(
      ClaimUnderEdition.Moved one, ClaimUnderEdition.Moved other) {
    Map<String, List<String>> leftOut = new LinkedHashMap<>();
    // A draft may still bear the edition that it is to replace.
    boolean alike = before.id().equals(after.id());
    leftOut.put(alike ? "The old edition" : before.id().printed(), one.leftOut());
    leftOut.put(alike ? "The new edition" : after.id().printed(), other.leftOut());
    return leftOut;
  }

  /** What came of the claims so far. */
  public ClaimOutcomes outcomes() {
    return new ClaimOutcomes(decided, open, refused, different);
  }
}
