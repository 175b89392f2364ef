/** Enters: a document. Leaves: plain text in reading order. */
@NullMarked
package proviso.document.text;

import org.jspecify.annotations.NullMarked;
