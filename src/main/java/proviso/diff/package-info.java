/**
 * Enters: the outlines of two editions, and a reviewer's overrides. Leaves: an {@link
 * proviso.diff.EditionDiff}, which accounts for every clause of both exactly once: what became of
 * its place, its words, its values, its rules and its references.
 *
 * <p>{@link proviso.diff.Comparison} is the way in. {@code outline} reads editions, {@code align}
 * says which clauses belong together, {@code words} compares texts, {@code json} writes the result
 * and applies it to an edition.
 */
@NullMarked
package proviso.diff;

import org.jspecify.annotations.NullMarked;
