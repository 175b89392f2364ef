package proviso.decide;

/** What became of a rule, or of a sentence, when it was applied to facts. */
public enum Status {
  /** It has its effect. */
  APPLIES,
  /** It was asked and has none. */
  DOES_NOT_APPLY,
  /** Facts are open that decide it. */
  UNDETERMINED,
  /** Nothing that was decided depends on it. */
  NOT_REACHED
}
