package proviso.diff;

import java.util.List;

/**
 * A claim that ends differently under the new edition.
 *
 * @param claim what the claim is called
 * @param before how it ends under the old edition, such as "Pay: $4,200.00"
 * @param after how it ends under the new one
 * @param because citations of the provisions that made the difference, old or new
 * @param explanation the same in sentences: what these provisions do and what came of it
 */
public record OutcomeChange(
    String claim, String before, String after, List<String> because, String explanation) {
  /** Copies the list. */
  public OutcomeChange {
    because = List.copyOf(because);
  }
}
