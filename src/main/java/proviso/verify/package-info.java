/**
 * Enters: the PDF of a letter, an endorsement or declarations as somebody received it, the forms
 * and the carrier's templates, and with a letter, if at hand, the endorsement that was issued.
 * Leaves: a {@link proviso.verify.Verdict}, item by item what of it holds.
 *
 * <p>{@link proviso.verify.Verifier} is the way in. Nothing that the letter says of itself is
 * believed: the words quoted come from the form, the determination is made again from the facts
 * embedded in the letter, and the whole letter is written again and compared with the page. So is
 * an endorsement, from the policy embedded in it. What is believed are the facts of the claim, and
 * whoever doubts these gives the claim file; and of an endorsement alone the values of its policy,
 * which a letter's claim is held against.
 */
@NullMarked
package proviso.verify;

import org.jspecify.annotations.NullMarked;
