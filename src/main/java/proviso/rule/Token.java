package proviso.rule;

import java.util.Optional;
import proviso.form.Value;

/**
 * A piece of a rule's text.
 *
 * @param kind what it is
 * @param text its characters
 * @param from its first offset in the text
 * @param to the offset after it
 * @param value what it says, for a literal
 */
record Token(Kind kind, String text, int from, int to, Optional<Value> value) {
  enum Kind {
    NAME,
    LITERAL,
    /** Characters that are no token, which has been reported. */
    BROKEN,
    LEFT,
    RIGHT,
    COMMA,
    PLUS,
    MINUS,
    TIMES,
    OVER,
    EQUALS,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    AND,
    OR,
    NOT,
    IS,
    WHEN,
    END
  }

  /** Whether it is the name {@code word}. */
  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}
