package proviso.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.clause.Slot;
import proviso.decide.Answer;
import proviso.decide.Decision;
import proviso.decide.Determination;
import proviso.rule.Type;

/** What would have come out otherwise, under other facts or other readings. */
final class Otherwise {
  private final Determination determination;
  private final Phrases phrases;

  Otherwise(Determination determination, Phrases phrases) {
    this.determination = determination;
    this.phrases = phrases;
  }

  /**
   * Single facts that would have brought the insured more, as clauses. One of a moment or an
   * amount, by the least that matters, says something only where nothing is paid and nothing else
   * would change that.
   */
  List<String> changes() {
    List<Determination.Change> more =
        determination.changes().stream().filter(this::brings).toList();
    List<String> told = clauses(more.stream().filter(Otherwise::isOfKind).toList());
    return told.isEmpty() && determination.decision() == Decision.DENY ? clauses(more) : told;
  }

  private boolean brings(Determination.Change change) {
    return !change.fact().base()
        && change.outcome().decision() != Decision.REFER
        && Slot.isValue(change.outcome().payable().slot())
        && Slot.isValue(determination.payable().slot())
        && change.outcome().payable().slot() > determination.payable().slot();
  }

  /** Whether it is of what happened, not of how much or when. */
  private static boolean isOfKind(Determination.Change change) {
    return change.to() instanceof Answer.Single(Type type, long _)
        && (type == Type.Simple.INDICATOR
            || type instanceof Type.Choice
            || type instanceof Type.Choices);
  }

  private List<String> clauses(List<Determination.Change> changes) {
    List<String> clauses = new ArrayList<>();
    changes.forEach(
        change -> phrases.clause(change.fact().id(), change.to()).ifPresent(clauses::add));
    return clauses;
  }

  /** How words that can be read two ways were read, where it matters. */
  List<Map<String, Object>> readings() {
    List<Map<String, Object>> readings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Determination.ReadingResult each : determination.readings()) {
      boolean matters =
          each.others().values().stream()
              .anyMatch(other -> other.decision() != Decision.UNDETERMINED);
      if (matters && seen.add(each.reading().id())) {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("question", each.reading().question());
        reading.put("answer", each.reading().options().getOrDefault(each.chosen(), each.chosen()));
        readings.add(reading);
      }
    }
    return readings;
  }
}
