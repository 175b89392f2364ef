package proviso.template;

import java.time.Duration;

/**
 * How much a template may do. A real one stays far below.
 *
 * @param steps how many of its elements may run, repetitions counted
 * @param depth how deep macros, loops and conditions may stand in each other while it runs
 * @param characters how much text it may make, data included
 * @param errors how many faults are told before it is stopped
 * @param time how long it may take, whatever it does
 */
record Limits(int steps, int depth, int characters, int errors, Duration time) {
  /** For real templates. */
  static final Limits USUAL = new Limits(5_000_000, 500, 10_000_000, 50, Duration.ofSeconds(20));
}
