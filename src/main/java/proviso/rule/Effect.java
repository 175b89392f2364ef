package proviso.rule;

/**
 * What a rule does to its term. The verb and the term's type decide it. A term's rules act in this
 * order, whatever their order in the form:
 *
 * <ul>
 *   <li>a yes or no holds when a rule GRANTS it, every rule that REQUIRES is met, and none TAKES
 *       AWAY;
 *   <li>an amount is the first that SETS it and the sum of what rules ADD, less what rules TAKE OFF
 *       and DEDUCT, capped by each rule that CAPS, and zero if one TAKES AWAY the whole; it is
 *       never none unless rules only set it, and not below zero if it has any rule that takes off,
 *       deducts or takes away;
 *   <li>a moment is the first that SETS it, or the latest of that and what BEGINS, or the earliest
 *       of that and what ENDS;
 *   <li>anything else is the first that SETS it.
 * </ul>
 */
public enum Effect {
  /** Makes a yes or no hold. */
  GRANTS,
  /** Must be met for a yes or no to hold. */
  REQUIRES,
  /** Makes a yes or no not hold, or a whole amount zero. */
  TAKES_AWAY,
  /** Gives a value; of several that apply the first does. */
  SETS,
  /** Adds an amount. */
  ADDS,
  /** Takes an amount off; less than zero takes nothing off. */
  TAKES_OFF,
  /** Takes a deductible off; less than zero takes nothing off. */
  DEDUCTS,
  /** Caps an amount; a cap below zero, as when more is used up than there was, is zero. */
  CAPS,
  /** Sets a moment at which a period begins; the latest counts. */
  BEGINS,
  /** Sets a moment at which a period ends; the earliest counts. */
  ENDS,
  /** Keeps the rule it belongs to from having its effect. */
  EXCEPTS
}
