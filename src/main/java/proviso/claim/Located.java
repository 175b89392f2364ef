package proviso.claim;

import proviso.text.Span;

/**
 * What a file says to one question, and where.
 *
 * @param given what it says
 * @param span the key and the value
 */
public record Located(Given given, Span span) {}
