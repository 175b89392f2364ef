package proviso.verify;

import java.util.List;

/**
 * What of a letter holds.
 *
 * @param title the title of the letter, as it says itself
 * @param items all that was looked at
 */
public record Verdict(String title, List<Item> items) {
  /** Copies the items. */
  public Verdict {
    items = List.copyOf(items);
  }

  /** Whether all was established and holds. */
  public boolean holds() {
    return items.stream().allMatch(it -> it.status() == Item.Status.HOLDS);
  }

  /** How many items have a status. */
  public long count(Item.Status status) {
    return items.stream().filter(it -> it.status() == status).count();
  }
}
