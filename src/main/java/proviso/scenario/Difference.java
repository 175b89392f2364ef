package proviso.scenario;

import proviso.text.Span;

/**
 * Where a scenario came out otherwise than expected.
 *
 * @param what is different, such as "measured loss"
 * @param expected what was expected, in words
 * @param was what came of the facts, in words
 * @param span where the expectation is written
 */
public record Difference(String what, String expected, String was, Span span) {
  /** The difference on one line. */
  public String line() {
    return what + ": expected " + expected + ", was " + was;
  }
}
