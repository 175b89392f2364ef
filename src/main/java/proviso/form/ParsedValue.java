package proviso.form;

/** What became of words that should be a value. */
public sealed interface ParsedValue {
  /**
   * They are one.
   *
   * @param value the value
   */
  record Accepted(Value value) implements ParsedValue {}

  /**
   * They are none.
   *
   * @param reason a sentence with a full stop that says why, for the person who wrote them
   */
  record Rejected(String reason) implements ParsedValue {}

  /** They are this value. */
  static ParsedValue accepted(Value value) {
    return new Accepted(value);
  }

  /** They are no value, and why. */
  static ParsedValue rejected(String reason) {
    return new Rejected(reason);
  }
}
