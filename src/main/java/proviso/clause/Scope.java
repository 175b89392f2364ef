package proviso.clause;

import java.util.Arrays;

/** What an expression may read while it is evaluated. */
final class Scope {
  /** What is given. */
  final Inputs inputs;

  /** Where. */
  final Place place;

  /** The scalar terms computed so far. */
  final long[] terms;

  /** The amounts by key computed so far. */
  final ByKey[] keyed;

  /** The number of the row that each function around goes through, the outermost first. */
  final int[] rows;

  Scope(Inputs inputs, Place place, long[] terms, ByKey[] keyed, int[] rows) {
    this.inputs = inputs;
    this.place = place;
    this.terms = terms;
    this.keyed = keyed;
    this.rows = rows;
  }

  /** The same inside one function more. */
  Scope inside(int depth) {
    return new Scope(inputs, place, terms, keyed, Arrays.copyOf(rows, depth + 1));
  }
}
