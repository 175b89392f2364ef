package proviso.decide;

import proviso.clause.Slot;
import proviso.rule.Type;

/** Says in words what a rule did to its term. */
public final class ActWords {
  private final AnswerWords answers;

  /** Prepares to speak of answers. */
  public ActWords(AnswerWords answers) {
    this.answers = answers;
  }

  /** What a rule did, such as "requires covered data: met" or "sets period ends: May 8, 2025". */
  public String of(Finding.Act act) {
    String term = Statement.words(act.term());
    boolean single = act.value() instanceof Answer.Single;
    long slot = act.value() instanceof Answer.Single(Type _, long value) ? value : 0;
    return switch (act.status()) {
      case UNDETERMINED -> verb(act, term) + ": not decided yet";
      case DOES_NOT_APPLY -> verb(act, term) + ": does not apply" + excepted(act);
      case NOT_REACHED -> verb(act, term) + ": not asked";
      case APPLIES ->
          verb(act, term)
              + switch (act.rule().effect()) {
                case GRANTS -> slot == Slot.YES ? ": yes" : slot == Slot.NO ? ": no" : open(slot);
                case REQUIRES ->
                    slot == Slot.YES ? ": met" : slot == Slot.NO ? ": not met" : open(slot);
                case TAKES_AWAY, EXCEPTS -> ": yes";
                case SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS ->
                    ": "
                        + (single || act.value().known()
                            ? answers.print(act.value())
                            : "not known");
              };
    };
  }

  private static String open(long slot) {
    return slot == Slot.NONE ? ": no" : ": not decided yet";
  }

  /** An exclusion that an exception keeps from applying is told apart from one beside the point. */
  private static String excepted(Finding.Act act) {
    return act.weight() == Weight.DECIDED && !act.rule().exceptions().isEmpty()
        ? ", because an exception does"
        : "";
  }

  private static String verb(Finding.Act act, String term) {
    return switch (act.rule().verb()) {
      case COVERS -> "covers " + term;
      case EXCLUDES -> "excludes " + term;
      case UNLESS -> "excepts from the rule on " + term;
      case RESTORES -> "restores " + term;
      case DEFINES -> "defines " + term;
      case BEGINS -> "begins " + term;
      case ENDS -> "ends " + term;
      case VALUES -> "values " + term;
      case REDUCES -> "reduces " + term;
      case DEDUCTS -> "deducts from " + term;
      case LIMITS -> "limits " + term;
      case EXTENDS -> "extends " + term;
      case REQUIRES -> "requires " + term;
      case JUDGES -> "leaves to judgement " + term;
      case INERT -> "does nothing to " + term;
    };
  }
}
