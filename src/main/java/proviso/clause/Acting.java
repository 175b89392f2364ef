package proviso.clause;

import java.util.Comparator;
import java.util.List;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Program.Rule;
import proviso.rule.Program.Term;
import proviso.rule.Type;

/**
 * How the rules of a term act together: in which order, and what they make of it.
 *
 * @param kind what they make
 * @param rules their numbers, those of an effect together, in printed order within it
 * @param effects the effect of each
 */
record Acting(Kind kind, List<Integer> rules, List<Effect> effects) {
  /** What rules make of a term. */
  enum Kind {
    /** A yes or no. */
    HOLDS,
    /** An amount or number that rules add to and take off; never none. */
    AMOUNT,
    /** The same for each key. */
    KEYED,
    /** A moment or date that is set, moved later by what begins, and earlier by what ends. */
    MOMENT,
    /** What the first rule that applies sets. */
    FIRST;

    boolean has(Effect effect) {
      return switch (effect) {
        case GRANTS, REQUIRES -> this == HOLDS;
        case TAKES_AWAY -> this == HOLDS || this == AMOUNT || this == KEYED;
        case SETS -> this != HOLDS;
        case ADDS, TAKES_OFF, DEDUCTS, CAPS -> this == AMOUNT || this == KEYED;
        case BEGINS, ENDS -> this == MOMENT;
        case EXCEPTS -> false;
      };
    }
  }

  /** The order in which effects act; it decides which sum overflows. */
  private static final List<Effect> ORDER =
      List.of(
          Effect.GRANTS,
          Effect.REQUIRES,
          Effect.SETS,
          Effect.ADDS,
          Effect.TAKES_OFF,
          Effect.DEDUCTS,
          Effect.CAPS,
          Effect.TAKES_AWAY,
          Effect.BEGINS,
          Effect.ENDS,
          Effect.EXCEPTS);

  Acting {
    rules = List.copyOf(rules);
    effects = List.copyOf(effects);
  }

  /**
   * The rules of a term.
   *
   * @throws IllegalArgumentException if a rule has an effect that its term's type cannot have, or
   *     no value where it must have one; a checked program has no such rule
   */
  static Acting on(Term term, Program program) {
    Kind kind = kind(term, program);
    List<Integer> rules =
        term.rules().stream()
            .sorted(Comparator.comparingInt(rule -> ORDER.indexOf(effect(program, rule))))
            .toList();
    for (int number : rules) {
      Rule rule = program.rules().get(number);
      boolean needsValue =
          switch (rule.effect()) {
            case GRANTS, TAKES_AWAY -> false;
            case REQUIRES, SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS, EXCEPTS -> true;
          };
      if (!kind.has(rule.effect())
          || (needsValue && rule.value().isEmpty())
          || (kind == Kind.KEYED
              && rule.value().stream().anyMatch(value -> !isKeyed(value.type())))) {
        throw new IllegalArgumentException(rule.span() + ": cannot act on " + term.name());
      }
    }
    return new Acting(kind, rules, rules.stream().map(rule -> effect(program, rule)).toList());
  }

  private static Effect effect(Program program, int rule) {
    return program.rules().get(rule).effect();
  }

  private static Kind kind(Term term, Program program) {
    boolean setsOnly = term.rules().stream().allMatch(rule -> effect(program, rule) == Effect.SETS);
    return switch (term.type()) {
      case Type.Simple simple ->
          switch (simple) {
            case INDICATOR -> Kind.HOLDS;
            case INSTANT, DATE -> Kind.MOMENT;
            case MONEY, DURATION, HOURS, DAYS, MONTHS, BUSINESS_DAYS, COUNT, PERCENT ->
                setsOnly ? Kind.FIRST : Kind.AMOUNT;
            case TEXT -> Kind.FIRST;
          };
      case Type.Choice _, Type.Choices _ -> Kind.FIRST;
      case Type.ByKey _ -> Kind.KEYED;
      case Type.Rows _ -> throw new IllegalArgumentException(term.name() + " has rows");
    };
  }

  static boolean isKeyed(Type type) {
    return type instanceof Type.ByKey;
  }

  /** What the rules make of the term, given whether each applies and its value. */
  long scalar(long[] applies, long[] values) {
    return switch (kind) {
      case HOLDS -> Effects.holds(effects, applies, values);
      case AMOUNT -> Amounts.amount(effects, applies, values);
      case MOMENT -> Effects.moment(effects, applies, values);
      case FIRST -> Effects.first(applies, values);
      case KEYED -> throw new IllegalStateException("amounts by key are no scalar");
    };
  }
}
