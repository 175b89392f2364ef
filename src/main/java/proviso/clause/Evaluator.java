package proviso.clause;

/**
 * Runs the program of one form. Safe for use by several threads; the same inputs give the same
 * result, traced or not.
 *
 * <p>An amount or moment that is too large for a long, or that no calendar at hand knows, is an
 * {@link ArithmeticException}, traced or not.
 */
public interface Evaluator {
  /** Computes all terms and answers. */
  Result evaluate(Inputs inputs, Place place);

  /** The same, and what each rule did. */
  Result trace(Inputs inputs, Place place);
}
