package proviso.decide;

import java.util.OptionalLong;
import proviso.clause.ByKey;
import proviso.clause.Rows;
import proviso.clause.Slot;
import proviso.rule.Type;

/** A value with its type: of a fact, an entry, a term or a rule. */
public sealed interface Answer {
  /** What it is. */
  Type type();

  /** Whether it is known, be it none. */
  boolean known();

  /**
   * A single value.
   *
   * @param type a scalar type
   * @param slot as {@link Slot} says
   */
  record Single(Type type, long slot) implements Answer {
    @Override
    public boolean known() {
      return slot != Slot.UNKNOWN;
    }

    /** Whether there is none. */
    public boolean none() {
      return slot == Slot.NONE;
    }

    /** The value; empty when it is unknown or none. */
    public OptionalLong value() {
      return Slot.isValue(slot) ? OptionalLong.of(slot) : OptionalLong.empty();
    }
  }

  /**
   * Rows.
   *
   * @param type their columns
   * @param rows their cells
   */
  record Table(Type.Rows type, Rows rows) implements Answer {
    @Override
    public boolean known() {
      return rows.known();
    }
  }

  /**
   * Amounts by key.
   *
   * @param type what the keys are
   * @param amounts the amounts
   */
  record Keyed(Type.ByKey type, ByKey amounts) implements Answer {
    @Override
    public boolean known() {
      return amounts.known();
    }
  }
}
