package proviso.letter;

import java.util.List;
import proviso.document.Block;
import proviso.document.Document;
import proviso.template.TemplateHash;

/**
 * A letter.
 *
 * @param kind what it is for
 * @param document what it says
 * @param quotations the words of the form that it quotes, in reading order
 * @param templates what it was laid out by
 * @param reading how long it is and how hard to read
 */
public record Letter(
    LetterKind kind,
    Document document,
    List<Block.Quotation> quotations,
    TemplateHash templates,
    Readability reading) {
  /** Copies the quotations. */
  public Letter {
    quotations = List.copyOf(quotations);
  }
}
