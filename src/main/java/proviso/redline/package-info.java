/**
 * Enters: the difference of two editions. Leaves: it told to people: as lines for a terminal, as
 * one HTML page side by side, as a redline and as a filing memorandum, both documents.
 */
@NullMarked
package proviso.redline;

import org.jspecify.annotations.NullMarked;
