package proviso.template;

import proviso.document.Block;

/** What a template may quote. */
@FunctionalInterface
public interface Quotations {
  /** Nothing. */
  Quotations NONE =
      _ -> new Answer.Refused("This document quotes nothing.", "Take the tag \"quote\" away.");

  /**
   * The words for what a template asks to be quoted.
   *
   * @param reference as the template writes it, such as "C.2.a"
   */
  Answer of(String reference);

  /** The words, or why there are none. */
  sealed interface Answer {
    /**
     * The words.
     *
     * @param quotation to be printed
     */
    record Quoted(Block.Quotation quotation) implements Answer {}

    /**
     * None.
     *
     * @param message why, one sentence
     * @param hint what to write instead; may be empty
     */
    record Refused(String message, String hint) implements Answer {}
  }
}
