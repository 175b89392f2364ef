/**
 * Enters: a form whose references, terms and rules have been checked. Leaves: {@link
 * proviso.clause.CompiledForm}, which answers for its provisions by label or id and is shared by
 * every document and determination made from that edition.
 */
@NullMarked
package proviso.clause;

import org.jspecify.annotations.NullMarked;
