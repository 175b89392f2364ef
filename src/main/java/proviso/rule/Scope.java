package proviso.rule;

import java.util.Optional;
import proviso.form.Value;

/** What the names of a rule stand for. */
public interface Scope {
  /** What a whole name stands for, columns of rows and options left out. */
  Optional<Symbol> lookup(String name);

  /** The number of a text that a rule compares with; the same for the same text. */
  long text(String text);

  /** A thing with a name. */
  sealed interface Symbol {
    /**
     * Something given from outside.
     *
     * @param number its number in the program
     * @param type its type
     */
    record Given(int number, Type type) implements Symbol {}

    /**
     * What rules give a value.
     *
     * @param number its number in the program
     * @param type its type
     */
    record Defined(int number, Type type) implements Symbol {}

    /**
     * Bound words.
     *
     * @param value what they say
     */
    record Bound(Value value) implements Symbol {}

    /** A name whose own rule is faulty, so that nothing can be said of it. */
    record Faulty() implements Symbol {}
  }
}
