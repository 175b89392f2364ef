/**
 * Enters: a policy with its forms. Leaves: the endorsement of each form and the declarations, as
 * documents and as files that are whole or absent, and inside each PDF what it was made from.
 */
@NullMarked
package proviso.issue;

import org.jspecify.annotations.NullMarked;
