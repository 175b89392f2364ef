package proviso.form;

import java.util.Map;
import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * Something a claim must answer.
 *
 * @param id its name in rules and claim files; may be dotted, such as {@code loss.time}
 * @param type what answers it
 * @param question asked of whoever knows
 * @param answeredBy who knows, such as "insured"
 * @param base whether it stands for a decision under the base form, whose text we do not have
 * @param neededWhen the condition under which it matters, as a rule
 * @param notBefore the id of a fact that this one cannot be before; both moments, or both dates
 * @param span where it is declared
 */
public record Fact(
    String id,
    Type type,
    String question,
    String answeredBy,
    boolean base,
    Optional<LocatedText> neededWhen,
    Optional<LocatedText> notBefore,
    Span span) {

  /** What answers a fact. */
  public sealed interface Type {
    /** A type without further parts. */
    enum Simple implements Type {
      /** US dollars, not negative. */
      MONEY,
      /** US dollars, negative for a loss. */
      PROFIT,
      /** A moment, with its zone. */
      INSTANT,
      /** A day. */
      DATE,
      /** Elapsed time. */
      DURATION,
      /** A number of things. */
      COUNT,
      /** A share. */
      PERCENT,
      /** Yes or no. */
      INDICATOR,
      /** Words. */
      TEXT
    }

    /**
     * One, or any, of a few.
     *
     * @param options each option's meaning by id, in order
     * @param several whether more than one may be given
     */
    record Choice(Map<String, String> options, boolean several) implements Type {}

    /**
     * Rows, such as cost items.
     *
     * @param columns each column's type by name, in order
     */
    record Rows(Map<String, Type> columns) implements Type {}
  }
}
