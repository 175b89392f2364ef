/**
 * Enters: two outlines. Leaves: an {@link proviso.diff.align.Alignment}, which clauses of the one
 * became which of the other, how sure that is, and which of them moved.
 *
 * <p>{@link proviso.diff.align.Aligner} lists the steps. {@code Features} reads the words once;
 * {@code Candidates} finds, through an index of rare words, which clauses could belong together;
 * {@code Context} weighs who stands around them; {@code Auction} assigns; {@code Parts} finds what
 * was split or merged; {@code Moves} tells what moved from what merely shifted.
 */
@NullMarked
package proviso.diff.align;

import org.jspecify.annotations.NullMarked;
