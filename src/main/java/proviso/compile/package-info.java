/**
 * Enters: a form file. Leaves: a {@link proviso.clause.CompiledForm}, or every fault of the file as
 * a diagnostic.
 */
@NullMarked
package proviso.compile;

import org.jspecify.annotations.NullMarked;
