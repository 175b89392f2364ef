package proviso.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * A claim and the file that says it.
 *
 * @param claim the claim
 * @param places where the file answers a fact, by the fact's id; the key and the value
 * @param correspondence what letters need, if the file says it
 * @param source the file
 */
public record ClaimFile(
    Claim claim,
    Map<String, Span> places,
    Optional<Correspondence> correspondence,
    SourceText source) {
  /** Copies the map, keeping its order. */
  public ClaimFile {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }
}
