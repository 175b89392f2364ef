package proviso.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sentence of a form does, in the words of the trade. */
public enum Verb {
  /** Grants cover. */
  COVERS,
  /** Takes cover away. */
  EXCLUDES,
  /** Takes the effect of the sentence before it away again: an exception. */
  UNLESS,
  /** Gives back what another provision or form takes. */
  RESTORES,
  /** Says what a term means. */
  DEFINES,
  /** Sets when a period begins. */
  BEGINS,
  /** Sets when a period ends. */
  ENDS,
  /** Measures a loss. */
  VALUES,
  /** Makes a measured amount smaller. */
  REDUCES,
  /** Takes a deductible. */
  DEDUCTS,
  /** Caps an amount. */
  LIMITS,
  /** Makes cover or a period wider. */
  EXTENDS,
  /** Sets a condition that must be met. */
  REQUIRES,
  /** Calls for the judgement of a person; the text says which question they answer. */
  JUDGES,
  /** Has no operative effect; the text says why. */
  INERT;

  /** The key in the form file, such as {@code excludes}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the text after it is a sentence for people and not a rule. */
  public boolean isProse() {
    return this == JUDGES || this == INERT;
  }

  /** The verb of a key. */
  public static Optional<Verb> of(String key) {
    return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
  }
}
