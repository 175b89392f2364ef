package proviso.form;

import java.util.List;
import java.util.Map;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * One way to construe words that can honestly be read two ways.
 *
 * @param id its name in rules and on the command line
 * @param question what the words leave open
 * @param options each option's meaning by id, in order
 * @param defaultOption the option taken when nobody chooses
 * @param why the reasons for the default
 * @param provisions the ids of the provisions whose words are open
 * @param span where it is declared
 */
public record Reading(
    String id,
    String question,
    Map<String, String> options,
    LocatedText defaultOption,
    String why,
    List<LocatedText> provisions,
    Span span) {
  /** Copies the provisions. */
  public Reading {
    provisions = List.copyOf(provisions);
  }
}
