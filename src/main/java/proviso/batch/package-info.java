/**
 * Enters: a stream of policies, as JSON Lines, CSV or a folder of files. Leaves: their endorsements
 * as files or archives, a manifest of what was issued and a list of what was rejected.
 *
 * <p>{@link proviso.batch.Batch} reads rows ahead ({@link proviso.batch.Rows}), hands them to its
 * threads in chunks, and settles the chunks in the order of the input: documents are first written
 * whole ({@link proviso.batch.Store}), then entered in the {@link proviso.batch.Manifest}. A run
 * that is killed leaves documents without an entry at most, and those the next run writes again
 * with the same bytes. Memory holds a few chunks, and 30 bytes for each document ever issued into
 * the folder.
 */
@NullMarked
package proviso.batch;

import org.jspecify.annotations.NullMarked;
