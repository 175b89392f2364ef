/**
 * Enters: the PDF of a letter as somebody received it, the forms and the carrier's templates, and
 * if at hand the endorsement that was issued. Leaves: a {@link proviso.verify.Verdict}, item by
 * item what of the letter holds.
 *
 * <p>{@link proviso.verify.Verifier} is the way in. Nothing that the letter says of itself is
 * believed: the words quoted come from the form, the determination is made again from the facts
 * embedded in the letter, and the whole letter is written again and compared with the page. What is
 * believed are the facts of the claim; whoever doubts these gives the claim file.
 */
@NullMarked
package proviso.verify;

import org.jspecify.annotations.NullMarked;
