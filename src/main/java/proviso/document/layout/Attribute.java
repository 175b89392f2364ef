package proviso.document.layout;

import proviso.document.Inline;

/** What is said of a tag beyond its role. */
public sealed interface Attribute {
  /** Which cells a header cell heads. */
  enum Scope implements Attribute {
    /** Those below it. */
    COLUMN,
    /** Those beside it. */
    ROW
  }

  /** How a list counts: the values of ListNumbering, ISO 32000-1, table 347. */
  enum Numbering implements Attribute {
    /** With a bullet. */
    DISC,
    /** 1, 2, 3. */
    DECIMAL,
    /** A, B, C. */
    UPPER_ALPHA,
    /** a, b, c. */
    LOWER_ALPHA,
    /** I, II, III. */
    UPPER_ROMAN,
    /** i, ii, iii. */
    LOWER_ROMAN
  }

  /**
   * What a table shows, for those who do not see it.
   *
   * @param words the words
   */
  record Summary(String words) implements Attribute {}

  /**
   * Words that were struck or added: drawn with a line, and said to be so.
   *
   * @param revision which
   * @param spoken what a screen reader says in their place
   */
  record Revised(Inline.Revision revision, String spoken) implements Attribute {}

  /**
   * Where a link leads.
   *
   * @param target "#" and a name among {@link Pages#places}, or an absolute URL
   * @param description what a screen reader says of it
   */
  record Goal(String target, String description) implements Attribute {}
}
