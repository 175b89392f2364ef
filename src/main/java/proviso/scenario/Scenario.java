package proviso.scenario;

import proviso.claim.Claim;
import proviso.text.Span;

/**
 * Facts under one edition of a form, with what is expected of them.
 *
 * @param id its name, used once in the files of a form
 * @param title what happened
 * @param claim the facts
 * @param expected what must come of them
 * @param span where it is written
 */
public record Scenario(String id, String title, Claim claim, Expectations expected, Span span) {}
