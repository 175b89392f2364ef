/**
 * Enters: the characters of a file a person wrote. Leaves: positions in it, and diagnostics that
 * point at them.
 *
 * <p>{@link proviso.text.SourceText} is one file; {@link proviso.text.Span} a stretch of it; {@link
 * proviso.text.LocatedText} a string that still knows where each of its characters came from,
 * however YAML quoted or folded it. {@link proviso.text.Diagnostic} says what is wrong and how to
 * mend it; {@link proviso.text.Diagnostics} collects them, so that a run reports every fault and
 * not the first.
 */
@NullMarked
package proviso.text;

import org.jspecify.annotations.NullMarked;
