/**
 * Enters: a compiled form, or a plain text with labels at the beginnings of its lines. Leaves: an
 * {@link proviso.diff.outline.Outline}, the clauses of an edition in printed order with what each
 * says and does, all as text.
 */
@NullMarked
package proviso.diff.outline;

import org.jspecify.annotations.NullMarked;
