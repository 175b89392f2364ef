/**
 * Enters: a text of a form file, with its markup for values, cross-references and terms. Leaves:
 * {@link proviso.form.Wording}, each of whose words knows its place in the file.
 *
 * <p>{@link proviso.compile.wording.WordingReader} is the way in; what a mark refers to is for the
 * checks of the whole form.
 */
@NullMarked
package proviso.compile.wording;

import org.jspecify.annotations.NullMarked;
