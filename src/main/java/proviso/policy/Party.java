package proviso.policy;

import java.util.List;

/**
 * A person or firm with an address.
 *
 * @param name as printed
 * @param address its lines as printed
 */
public record Party(String name, List<String> address) {
  /** Copies the lines. */
  public Party {
    address = List.copyOf(address);
  }
}
