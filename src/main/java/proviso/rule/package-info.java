/**
 * Enters: the text of a rule and its place. Leaves: its syntax tree, with diagnostics at the
 * character.
 */
@NullMarked
package proviso.rule;

import org.jspecify.annotations.NullMarked;
