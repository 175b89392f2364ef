/**
 * Enters: a claim file and the policy it names. Leaves: a {@link proviso.claim.Claim} whose facts
 * are typed as the form asks for them, the inputs that evaluators run on, and the same in words.
 *
 * <p>A fact that nobody knows is never a no: it is {@link proviso.claim.Given.Unknown}, {@link
 * proviso.claim.Given.NotAsked} or {@link proviso.claim.Given.Inapplicable}, and says which.
 */
@NullMarked
package proviso.claim;

import org.jspecify.annotations.NullMarked;
