package proviso.claim;

import java.util.List;
import java.util.Optional;
import proviso.text.Checked;

/** Where the policy files that claims name are found. */
@FunctionalInterface
public interface Policies {
  /** No policy file is there. */
  Policies NONE = _ -> Optional.empty();

  /**
   * The forms of a policy, in its order.
   *
   * @param file as written in the claim, relative to the claim's own file
   * @return empty when there is no such file; else what it holds, or why that cannot be used
   */
  Optional<Checked<List<InForce>>> read(String file);
}
