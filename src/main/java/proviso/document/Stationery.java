package proviso.document;

/**
 * A kind of documents that are alike but for their {@link Imprint}: the same form, filled for one
 * policy after the other.
 */
public interface Stationery {
  /**
   * The document of an imprint. Whatever is not in the imprint is the same in all documents, and
   * the imprint's cells, in their order, are the cells of the document that are {@link
   * Block.Cell#own own}.
   */
  Document document(Imprint imprint);
}
