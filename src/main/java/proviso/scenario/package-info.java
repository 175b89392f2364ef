/**
 * Enters: a scenario file, facts and the outcome its author expects of them. Leaves: what each
 * scenario came to, and in plain words where that is not what was expected.
 */
@NullMarked
package proviso.scenario;

import org.jspecify.annotations.NullMarked;
