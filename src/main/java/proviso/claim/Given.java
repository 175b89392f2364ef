package proviso.claim;

import java.util.Optional;

/** What a claim says to one of the questions that its form asks. */
public sealed interface Given {
  /**
   * The answer.
   *
   * @param value of the fact's type
   */
  record Known(FactValue value) implements Given {}

  /** Asked, and nobody knows. */
  record Unknown() implements Given {}

  /** Nobody was asked, or nobody wrote the answer down yet. */
  record NotAsked() implements Given {}

  /** It does not apply, or never came: {@code none} in a claim file. */
  record Inapplicable() implements Given {}

  /** Nobody was asked. */
  static Given notAsked() {
    return new NotAsked();
  }

  /** Nobody knows. */
  static Given unknown() {
    return new Unknown();
  }

  /** It does not apply. */
  static Given inapplicable() {
    return new Inapplicable();
  }

  /** The answer. */
  static Given known(FactValue value) {
    return new Known(value);
  }

  /** The answer, if there is one. */
  default Optional<FactValue> answer() {
    return switch (this) {
      case Known(FactValue value) -> Optional.of(value);
      case Unknown _, NotAsked _, Inapplicable _ -> Optional.empty();
    };
  }

  /** Whether it may still turn out to be anything: unknown, or not asked. */
  default boolean isOpen() {
    return switch (this) {
      case Unknown _, NotAsked _ -> true;
      case Known _, Inapplicable _ -> false;
    };
  }
}
