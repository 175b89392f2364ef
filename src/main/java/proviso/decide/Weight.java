package proviso.decide;

/** What a sentence meant for the outcome; the later, the more. */
public enum Weight {
  /** Nothing asked for it. */
  NOT_REACHED,
  /** It was asked and made no difference. */
  TESTED,
  /** The outcome rests on it. */
  DECIDED
}
