/**
 * Enters: nothing; these are the nouns. Leaves: {@link proviso.form.Form}, one edition of a policy
 * form as its author wrote it, with computed labels and with every word where it came from.
 *
 * <p>A form holds {@link proviso.form.Provision}s; a provision holds paragraphs of {@link
 * proviso.form.Sentence}s; a sentence holds {@link proviso.form.Wording} and the {@link
 * proviso.form.Statement}s that encode it, still as text: package {@code rule} gives them meaning.
 */
@NullMarked
package proviso.form;

import org.jspecify.annotations.NullMarked;
