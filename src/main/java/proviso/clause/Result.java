package proviso.clause;

import java.util.Arrays;
import java.util.Optional;

/** What a program makes of its inputs, by the numbers of {@link proviso.rule.Program}. */
public final class Result {
  private final long[] terms;
  private final ByKey[] keyed;
  private final long[] answers;
  private final Optional<Trace> trace;

  /**
   * Takes the arrays over; nobody may change them afterwards.
   *
   * @param terms a slot for each term; 0 for those that are amounts by key
   * @param keyed the amounts by key of those terms; {@link ByKey#EMPTY} for the others
   * @param answers a slot for each answer
   * @param trace what each rule did, if that was asked for
   */
  Result(long[] terms, ByKey[] keyed, long[] answers, Optional<Trace> trace) {
    this.terms = terms;
    this.keyed = keyed;
    this.answers = answers;
    this.trace = trace;
  }

  /** The value of a scalar term. */
  public long term(int term) {
    return terms[term];
  }

  /** The amounts by key of a term. */
  public ByKey keyed(int term) {
    return keyed[term];
  }

  /** An answer. */
  public long answer(int answer) {
    return answers[answer];
  }

  /** What each rule did, if it was asked for. */
  public Optional<Trace> trace() {
    return trace;
  }

  /** What each rule did. */
  public static final class Trace {
    private final long[] applies;
    private final long[] values;
    private final ByKey[] keyed;

    /** Takes the arrays over. */
    Trace(long[] applies, long[] values, ByKey[] keyed) {
      this.applies = applies;
      this.values = values;
      this.keyed = keyed;
    }

    /**
     * Whether a rule applies: yes when its condition holds and no exception of its own applies;
     * else no, or unknown.
     */
    public long applies(int rule) {
      return applies[rule];
    }

    /**
     * What a scalar rule computed; {@link Slot#NONE} when it does not apply, or computes nothing.
     */
    public long value(int rule) {
      return values[rule];
    }

    /** What a rule of an amount by key computed; {@link ByKey#EMPTY} when it does not apply. */
    public ByKey keyed(int rule) {
      return keyed[rule];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Trace that
          && Arrays.equals(applies, that.applies)
          && Arrays.equals(values, that.values)
          && Arrays.equals(keyed, that.keyed);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(applies) + Arrays.hashCode(values);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Result that
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(keyed, that.keyed)
        && Arrays.equals(answers, that.answers)
        && trace.equals(that.trace);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(answers);
  }
}
