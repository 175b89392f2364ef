package proviso.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import proviso.text.Span;

/**
 * A checked expression: every name is resolved to a number, every operation to the types it works
 * on. Evaluators need nothing else.
 *
 * <p>A value may be unknown, and an operation then gives what it gives for every value that the
 * unknown one could have, or else unknown (strong Kleene logic). A value may also be none: an end
 * that never comes, a fact that does not apply. None compares as no, adds nothing to an amount and
 * is passed over where the earliest, latest, least or greatest is sought; arithmetic with none
 * gives none.
 */
public sealed interface Core {
  /** What it gives. */
  Type type();

  /** Where its author wrote it. */
  Span span();

  /**
   * A value that never changes.
   *
   * @param value as its type says; for a text, its number in {@link Program#texts}
   * @param type a scalar type
   * @param span where
   */
  record Constant(long value, Type type, Span span) implements Core {}

  /**
   * What is given from outside: a fact, a schedule entry, a reading.
   *
   * @param input its number in {@link Program#inputs}
   * @param type its type
   * @param span where
   */
  record Input(int input, Type type, Span span) implements Core {}

  /**
   * What rules give a value.
   *
   * @param term its number in {@link Program#terms}
   * @param type its type
   * @param span where
   */
  record Term(int term, Type type, Span span) implements Core {}

  /**
   * A cell of the row that is being gone through.
   *
   * @param depth which row: 0 for that of the outermost function through rows
   * @param column the number of the column
   * @param type its type
   * @param span where
   */
  record Cell(int depth, int column, Type type, Span span) implements Core {}

  /**
   * The opposite.
   *
   * @param operand an indicator
   * @param span where
   */
  record Not(Core operand, Span span) implements Core {
    @Override
    public Type type() {
      return Type.Simple.INDICATOR;
    }
  }

  /**
   * All hold.
   *
   * @param operands at least two indicators
   * @param span where
   */
  record And(List<Core> operands, Span span) implements Core {
    /** Copies the operands. */
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return Type.Simple.INDICATOR;
    }
  }

  /**
   * One holds, or several.
   *
   * @param operands at least two indicators
   * @param span where
   */
  record Or(List<Core> operands, Span span) implements Core {
    /** Copies the operands. */
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return Type.Simple.INDICATOR;
    }
  }

  /**
   * A comparison. Both sides are scalars of the same type.
   *
   * @param left the one
   * @param comparison how; only IS and IS_NOT unless the type has an order
   * @param right the other
   * @param span where
   */
  record Compare(Core left, Expression.Comparison comparison, Core right, Span span)
      implements Core {
    @Override
    public Type type() {
      return Type.Simple.INDICATOR;
    }
  }

  /**
   * An operation on values.
   *
   * @param operation which
   * @param operands as many and of such types as the operation says
   * @param type what it gives
   * @param span where
   */
  record Apply(Operation operation, List<Core> operands, Type type, Span span) implements Core {
    /** Copies the operands. */
    public Apply {
      operands = List.copyOf(operands);
    }
  }

  /**
   * A function through rows. Its parts but {@code rows} are evaluated once for each row and may
   * read the row's cells.
   *
   * @param fold what is made of them
   * @param rows an input of rows
   * @param depth the number by which {@link Cell}s name the row: how many such functions this one
   *     stands in
   * @param key the key, for TOTAL_BY only
   * @param value the amount, column or value; for ANY absent
   * @param where the condition a row must fulfil; every row without one
   * @param type what it gives
   * @param span where
   */
  record OverRows(
      Fold fold,
      Input rows,
      int depth,
      Optional<Core> key,
      Optional<Core> value,
      Optional<Core> where,
      Type type,
      Span span)
      implements Core {}

  /** The expressions directly inside this one, in the order of the text. */
  default List<Core> parts() {
    return switch (this) {
      case Constant _, Input _, Term _, Cell _ -> List.of();
      case Not not -> List.of(not.operand());
      case And and -> and.operands();
      case Or or -> or.operands();
      case Compare compare -> List.of(compare.left(), compare.right());
      case Apply apply -> apply.operands();
      case OverRows over -> {
        List<Core> parts = new ArrayList<>(List.of(over.rows()));
        over.key().ifPresent(parts::add);
        over.value().ifPresent(parts::add);
        over.where().ifPresent(parts::add);
        yield parts;
      }
    };
  }

  /** Hands itself and every expression inside it to a consumer, itself first. */
  default void walk(Consumer<Core> consumer) {
    consumer.accept(this);
    parts().forEach(part -> part.walk(consumer));
  }
}
