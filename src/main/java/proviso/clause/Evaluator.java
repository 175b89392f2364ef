package proviso.clause;

/**
 * Runs the program of one form. Safe for use by several threads; the same inputs give the same
 * result, traced or not. Both methods throw an {@link ArithmeticException} when an amount or moment
 * is too large for a long.
 */
public interface Evaluator {
  /** Computes all terms and answers. */
  Result evaluate(Inputs inputs, Place place);

  /** The same, and what each rule did. */
  Result trace(Inputs inputs, Place place);
}
