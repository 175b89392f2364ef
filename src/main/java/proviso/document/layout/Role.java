package proviso.document.layout;

/**
 * What a node of the structure tree is: the standard structure types of ISO 32000-1, 14.8.4, that
 * we use.
 */
public enum Role {
  /** The whole. */
  DOCUMENT("Document"),
  /** A heading of the first level. */
  H1("H1"),
  /** A heading of the second level. */
  H2("H2"),
  /** A heading of the third level. */
  H3("H3"),
  /** A heading of the fourth level. */
  H4("H4"),
  /** A heading of the fifth level. */
  H5("H5"),
  /** A heading of the sixth level or deeper. */
  H6("H6"),
  /** A paragraph. */
  P("P"),
  /** A list. */
  L("L"),
  /** An item of a list. */
  LI("LI"),
  /** An item's label. */
  LBL("Lbl"),
  /** What an item says. */
  LBODY("LBody"),
  /** A table. */
  TABLE("Table"),
  /** What a table shows. */
  CAPTION("Caption"),
  /** A row. */
  TR("TR"),
  /** A header cell. */
  TH("TH"),
  /** A cell. */
  TD("TD"),
  /** Words that lead somewhere. */
  LINK("Link"),
  /** Words within others, of which something is said. */
  SPAN("Span"),
  /** Words quoted from elsewhere. */
  BLOCK_QUOTE("BlockQuote"),
  /** Blocks in a box. */
  DIV("Div");

  private final String pdfName;

  Role(String pdfName) {
    this.pdfName = pdfName;
  }

  /** The type's name in a PDF. */
  public String pdfName() {
    return pdfName;
  }

  /** The role of a heading, from level 1. */
  static Role heading(int level) {
    return switch (level) {
      case 1 -> H1;
      case 2 -> H2;
      case 3 -> H3;
      case 4 -> H4;
      case 5 -> H5;
      default -> H6;
    };
  }
}
