package proviso.form;

import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * What a sentence does, as its author encoded it.
 *
 * @param verb the kind of effect
 * @param text the rule, or for a prose verb the reason or question
 * @param span the key and the text
 */
public record Statement(Verb verb, LocatedText text, Span span) {}
