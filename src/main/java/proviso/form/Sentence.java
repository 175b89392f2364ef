package proviso.form;

import java.util.List;
import java.util.Optional;
import proviso.text.LocatedText;

/**
 * The smallest part of a form that is quoted, encoded and pinned.
 *
 * @param id the provision's id, "/" and the sentence's number in the provision from 1, such as
 *     "virus/2"
 * @param wording the words
 * @param statements what they do; empty when nobody has encoded them yet
 * @param pin the fingerprint of the words the statements were reviewed against
 */
public record Sentence(
    String id, Wording wording, List<Statement> statements, Optional<LocatedText> pin) {
  /** Copies the statements. */
  public Sentence {
    statements = List.copyOf(statements);
  }
}
