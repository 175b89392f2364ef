/**
 * Enters: the parts that policy files, claim files and scenarios write alike: a form's number and
 * edition, how its schedule is filled, the period, the zone, and texts to be printed. Leaves: the
 * compiled form and typed values that hold against it, or diagnostics at the file's lines.
 */
@NullMarked
package proviso.particulars;

import org.jspecify.annotations.NullMarked;
