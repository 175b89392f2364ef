package proviso.claim;

import java.util.List;
import proviso.text.Code;

/** What became of a text that should answer a fact. */
sealed interface ParsedFact {
  /**
   * It does.
   *
   * @param value the answer
   */
  record Accepted(FactValue value) implements ParsedFact {}

  /**
   * It does, and yet something should be looked at.
   *
   * @param value the answer
   * @param code what kind of doubt
   * @param doubt a sentence that says why
   */
  record Doubted(FactValue value, Code code, String doubt) implements ParsedFact {}

  /**
   * It does not.
   *
   * @param code what kind of fault
   * @param reason a sentence that says why
   * @param hints sentences that say what to write
   */
  record Rejected(Code code, String reason, List<String> hints) implements ParsedFact {
    /** Copies the hints. */
    public Rejected {
      hints = List.copyOf(hints);
    }
  }

  /** It is this value. */
  static ParsedFact accepted(FactValue value) {
    return new Accepted(value);
  }

  /** It is no such value. */
  static ParsedFact rejected(String reason, String... hints) {
    return new Rejected(Code.BAD_FACT, reason, List.of(hints));
  }
}
