/**
 * Enters: two texts. Leaves: what was kept, struck and put in, with clean boundaries: a number, an
 * amount, a quoted term is never split, and a sentence rewritten beyond recognition is replaced
 * whole.
 */
@NullMarked
package proviso.diff.words;

import org.jspecify.annotations.NullMarked;
