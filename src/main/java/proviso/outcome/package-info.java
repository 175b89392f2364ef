/**
 * Enters: two editions of a form with their difference, and claims under the form. Leaves: {@link
 * proviso.diff.ClaimOutcomes}, which of the claims end differently under the two editions, and the
 * provisions that make the difference.
 *
 * <p>{@link proviso.outcome.ClaimComparison} is the way in. {@code ClaimUnderEdition} makes the
 * same claim under another edition, {@code Causes} goes from two determinations back to the changes
 * of the form that set them apart, {@code OutcomeWords} tells it.
 */
@NullMarked
package proviso.outcome;

import org.jspecify.annotations.NullMarked;
