/**
 * Enters: an {@link proviso.diff.EditionDiff}. Leaves: JSON that says the same, and from such JSON
 * a {@link proviso.diff.json.Patch}, which makes the new edition of the old one and, reversed, the
 * old of the new.
 */
@NullMarked
package proviso.diff.json;

import org.jspecify.annotations.NullMarked;
