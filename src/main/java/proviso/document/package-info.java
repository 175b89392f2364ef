/**
 * Enters: blocks that say what is printed and what it is. Leaves: the same; nothing here knows
 * paper.
 *
 * <p>{@link proviso.document.Document} is a tree of {@link proviso.document.Block}s and {@link
 * proviso.document.Inline}s. {@code document.layout} places them on pages and {@code document.pdf}
 * writes the pages; {@code document.html} and {@code document.text} write the tree as it is.
 */
@NullMarked
package proviso.document;

import org.jspecify.annotations.NullMarked;
