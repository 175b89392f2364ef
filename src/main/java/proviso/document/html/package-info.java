/** Enters: a document. Leaves: one self-contained HTML page. */
@NullMarked
package proviso.document.html;

import org.jspecify.annotations.NullMarked;
