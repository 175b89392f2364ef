package proviso.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.decide.Answer;
import proviso.decide.Cover;
import proviso.decide.Decision;

/**
 * What a scenario expects; what is left out may be anything.
 *
 * @param decision the whole
 * @param payable all that is paid
 * @param coverages what is decided of coverages, by id
 * @param terms the values of terms, by name
 * @param applies the labels of provisions on which the outcome rests
 * @param passes the labels of provisions that were tested and made no difference
 * @param readings what would be paid under another option of a reading that matters, by reading
 * @param referrals the ids of all referrals made
 * @param open the ids of all facts that are open and can change the outcome
 */
public record Expectations(
    Optional<Expected<Decision>> decision,
    Optional<Expected<Answer>> payable,
    Map<String, Expected<Cover>> coverages,
    Map<String, Expected<Answer>> terms,
    List<Expected<String>> applies,
    List<Expected<String>> passes,
    Map<String, Expected<Answer>> readings,
    Optional<Expected<List<String>>> referrals,
    Optional<Expected<List<String>>> open) {
  /** Copies lists and maps, keeping their order. */
  public Expectations {
    coverages = copy(coverages);
    terms = copy(terms);
    applies = List.copyOf(applies);
    passes = List.copyOf(passes);
    readings = copy(readings);
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
