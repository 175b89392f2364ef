/**
 * Enters: a YAML or JSON file. Leaves: a tree of {@link proviso.source.Node}s in which every scalar
 * knows the place of each of its characters, checked against a {@link proviso.source.Shape}.
 *
 * <p>This is the only package that uses the YAML library. Scalars are texts and nothing else:
 * {@code no}, {@code 01 06} and {@code 1_000} stay as written until somebody asks for a value of a
 * type.
 */
@NullMarked
package proviso.source;

import org.jspecify.annotations.NullMarked;
