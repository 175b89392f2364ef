/**
 * Enters: a compiled form and the inputs of one claim. Leaves: a {@link
 * proviso.decide.Determination}: what is covered, for how much and why, provision by provision; and
 * when facts are still open, which of them can still change that.
 *
 * <p>{@link proviso.decide.Determiner} is the way in. {@code Probe} asks a form's program for the
 * value of every part of its rules, {@code Reasons} follows from the outcome back to what decided
 * it, {@code OpenFacts} and {@code Changes} try other facts.
 */
@NullMarked
package proviso.decide;

import org.jspecify.annotations.NullMarked;
