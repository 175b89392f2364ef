/**
 * Enters: a document and the widths of its glyphs. Leaves: pages of placed items and the tree of
 * tags over them; nothing is drawn.
 */
@NullMarked
package proviso.document.layout;

import org.jspecify.annotations.NullMarked;
