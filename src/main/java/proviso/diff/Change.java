package proviso.diff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.diff.align.Alignment;
import proviso.diff.outline.Clause;
import proviso.diff.words.Edit;

/**
 * What became of a clause, or of several that belong together.
 *
 * @param before indexes in the old edition, the main one first; none when it was added
 * @param after indexes in the new edition, the main one first; none when it was deleted
 * @param kinds at least one; {@link Kind#UNCHANGED} stands alone
 * @param follows why the label changed though nothing happened to the clause itself, such as "C.2
 *     added"; empty when it did not, or for no such reason
 * @param confidence how sure it is that the clauses belong together, from 0 to 1
 * @param runnerUp what else could have been meant, where that is doubtful
 * @param words the words
 * @param values values that changed, came or went
 * @param rules rules that came or went; none for what was added or deleted whole
 * @param references cross-references that did not simply stay
 */
public record Change(
    List<Integer> before,
    List<Integer> after,
    Set<Kind> kinds,
    String follows,
    double confidence,
    Optional<Alignment.RunnerUp> runnerUp,
    Words words,
    List<ValueChange> values,
    List<RuleChange> rules,
    List<ReferenceChange> references) {
  /** Copies the collections. */
  public Change {
    before = List.copyOf(before);
    after = List.copyOf(after);
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    values = List.copyOf(values);
    rules = List.copyOf(rules);
    references = List.copyOf(references);
  }

  /**
   * What became of the words of a clause's parts. Where several clauses are on a side, their words
   * stand one after the other under {@code opening}.
   *
   * @param heading the heading
   * @param opening the words before the clauses it holds
   * @param closing the words after them
   */
  public record Words(List<Edit> heading, List<Edit> opening, List<Edit> closing) {
    /** Copies the lists. */
    public Words {
      heading = List.copyOf(heading);
      opening = List.copyOf(opening);
      closing = List.copyOf(closing);
    }

    /** Whether any word changed. */
    public boolean changed() {
      return Edit.any(heading) || Edit.any(opening) || Edit.any(closing);
    }

    /** From the new edition to the old one. */
    public Words reversed() {
      return new Words(Edit.reversed(heading), Edit.reversed(opening), Edit.reversed(closing));
    }
  }

  /**
   * A value that changed.
   *
   * @param name what rules call it; empty for a number that is bound to no name
   * @param before with its unit, such as "8 hours"; empty when it is new
   * @param after the same in the new edition; empty when it is gone
   */
  public record ValueChange(String name, String before, String after) {}

  /**
   * A rule that came or went. One that was changed went and came.
   *
   * @param rule the rule
   * @param added whether it came
   */
  public record RuleChange(Clause.RuleText rule, boolean added) {}

  /** What became of a cross-reference. */
  public enum Fate {
    /** It prints the new label of the clause that it named before. */
    FOLLOWED,
    /** It prints what it printed before, and that is another clause now. */
    STALE,
    /** It prints what it printed before, and there is no such clause any more. */
    DANGLING,
    /** It names another clause, by other words. */
    REDIRECTED
  }

  /**
   * A cross-reference that did not simply stay.
   *
   * @param fate what became of it
   * @param before its words in the old edition
   * @param after its words in the new one
   * @param named what it named in the old edition
   * @param names what it names in the new one; empty for nothing
   */
  public record ReferenceChange(
      Fate fate, String before, String after, String named, String names) {}

  /** Whether it is of a kind. */
  public boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  /**
   * Whether it merely follows from another change: a label that moved up, a reference that prints
   * its target's new label.
   */
  public boolean isConsequence() {
    boolean label = !is(Kind.RENUMBERED) || !follows.isEmpty();
    return label
        && !is(Kind.UNCHANGED)
        && kinds.stream().allMatch(kind -> kind == Kind.RENUMBERED || kind == Kind.REFERENCE)
        && references.stream().allMatch(it -> it.fate() == Fate.FOLLOWED);
  }
}
