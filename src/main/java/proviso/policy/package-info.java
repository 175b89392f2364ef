/**
 * Enters: a policy file and the forms it names. Leaves: a {@link proviso.policy.Policy} whose
 * schedule values are typed and hold against the form, or diagnostics at the file's lines.
 */
@NullMarked
package proviso.policy;

import org.jspecify.annotations.NullMarked;
