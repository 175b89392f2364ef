package proviso.clause;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One evaluation by a class that {@link Bytecode} has made; public because that class has a loader
 * of its own. Rules are recorded when that is asked for, or when an unknown makes all rules of a
 * term count.
 */
public final class Frame {
  private static final long[] NOT_RECORDED = {};
  private static final ByKey[] NO_AMOUNTS = {};

  /** The scalar inputs. */
  public final long[] inputs;

  /** The inputs of rows. */
  public final Rows[] rows;

  /** Where. */
  public final Place place;

  /** The scalar terms computed so far. */
  public final long[] terms;

  /** The amounts by key computed so far. */
  public final ByKey[] keyed;

  /** Whether each exception applies, as far as computed, in an order of the class's own. */
  public final long[] exceptions;

  /** The answers computed so far. */
  public final long[] answers;

  /** Whether all rules are recorded. */
  public final boolean traced;

  /** Whether each rule applies, if recorded. */
  public long[] applies = NOT_RECORDED;

  /** The value of each scalar rule, if recorded. */
  public long[] values = NOT_RECORDED;

  /** The value of each rule of amounts by key, if recorded. */
  public ByKey[] amounts = NO_AMOUNTS;

  private final Layout layout;

  /**
   * What is the same for all evaluations.
   *
   * @param terms how the rules of each term act together
   * @param rules how many rules there are
   * @param exceptions how many of them are exceptions
   * @param answers how many answers there are
   * @param hasKeyed whether a rule or a term has amounts by key
   */
  record Layout(List<Acting> terms, int rules, int exceptions, int answers, boolean hasKeyed) {
    private ByKey[] empty(int size) {
      ByKey[] empty = new ByKey[size];
      Arrays.fill(empty, ByKey.EMPTY);
      return empty;
    }
  }

  Frame(Layout layout, Inputs inputs, Place place, ByKey[] keyed, boolean traced) {
    this.layout = layout;
    this.inputs = inputs.scalars();
    this.rows = inputs.tables();
    this.place = place;
    this.terms = new long[layout.terms.size()];
    this.keyed = keyed;
    this.exceptions = new long[layout.exceptions];
    this.answers = new long[layout.answers];
    this.traced = traced;
    if (traced) {
      record();
    }
  }

  /** Makes room for what rules do, unless there is some. */
  public void record() {
    if (applies.length < layout.rules) {
      applies = new long[layout.rules];
      values = new long[layout.rules];
      amounts = layout.empty(layout.rules);
    }
  }

  /** A cell of rows. */
  public long cell(int input, int row, int column) {
    return rows[input].cell(row, column);
  }

  /** What the recorded rules of a term come to. */
  public long settled(int term) {
    Acting acting = layout.terms.get(term);
    return acting.scalar(recorded(acting, applies), recorded(acting, values));
  }

  /** What the recorded rules of amounts by key come to. */
  public ByKey settledKeyed(int term) {
    Acting acting = layout.terms.get(term);
    ByKey[] of = acting.rules().stream().map(rule -> amounts[rule]).toArray(ByKey[]::new);
    return KeyedAmounts.amounts(acting.effects(), recorded(acting, applies), of);
  }

  private static long[] recorded(Acting acting, long[] of) {
    long[] recorded = new long[acting.rules().size()];
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = of[acting.rules().get(i)];
    }
    return recorded;
  }

  Result result() {
    return new Result(
        terms,
        keyed,
        answers,
        traced ? Optional.of(new Result.Trace(applies, values, amounts)) : Optional.empty());
  }
}
