package proviso.claim;

import java.util.List;
import proviso.clause.Inputs;
import proviso.clause.Place;

/**
 * A claim as evaluators take it.
 *
 * @param inputs by the numbers of the program's inputs
 * @param place where and by which period days and years are counted
 * @param texts every text of program and claim, at the place of the number that stands for it
 */
public record ClaimInputs(Inputs inputs, Place place, List<String> texts) {
  /** Copies the texts. */
  public ClaimInputs {
    texts = List.copyOf(texts);
  }
}
