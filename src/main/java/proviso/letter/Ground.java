package proviso.letter;

import java.util.List;
import proviso.document.Block;

/**
 * A reason why something is not paid, or not paid yet.
 *
 * @param title what it is about
 * @param lead what follows from it, a sentence
 * @param provisions the words it rests on
 */
record Ground(String title, String lead, List<Applied> provisions) {
  Ground {
    provisions = List.copyOf(provisions);
  }

  /**
   * Words of the form and how they apply.
   *
   * @param quotation the words
   * @param applies how they apply, sentences
   */
  record Applied(Block.Quotation quotation, List<String> applies) {
    Applied {
      applies = List.copyOf(applies);
    }
  }
}
