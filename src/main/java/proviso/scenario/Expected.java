package proviso.scenario;

import proviso.text.Span;

/**
 * Something that a scenario expects.
 *
 * @param value what
 * @param span where it is written
 * @param <T> of which kind
 */
public record Expected<T>(T value, Span span) {}
