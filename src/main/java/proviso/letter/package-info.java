/**
 * Enters: a claim, its determination and how a carrier writes. Leaves: the letter that explains the
 * decision in the form's own words, as a document; and the days by which the law wants things done.
 *
 * <p>{@link proviso.letter.Letters} is the way in. {@code Grounds} finds what the decision rests on
 * and {@code Telling} says how each provision applies; {@code LetterModel} is all that a template
 * sees; {@link proviso.letter.StateRules} holds the notices and clocks of a state, and {@link
 * proviso.letter.Diary} counts them. No figure, fact or quotation comes from a template.
 */
@NullMarked
package proviso.letter;

import org.jspecify.annotations.NullMarked;
