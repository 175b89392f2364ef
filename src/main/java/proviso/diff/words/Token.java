package proviso.diff.words;

/**
 * The smallest piece of a text that is kept or changed as one.
 *
 * @param text the characters, as they stand
 * @param kind what they are
 */
public record Token(String text, Kind kind) {
  /** What a token is. */
  public enum Kind {
    /** White space. */
    SPACE,
    /** A word. */
    WORD,
    /** A number, an amount, a share, a span of time or a date, with its unit. */
    VALUE,
    /** A term in quotation marks, with them. */
    QUOTED,
    /** A label such as "(a)" or "C.2.a.", whole. */
    LABEL,
    /** Anything else, one character. */
    MARK
  }
}
