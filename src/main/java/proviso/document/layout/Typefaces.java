package proviso.document.layout;

import proviso.document.Inline;

/** A family: one typeface for each way words can look. */
public interface Typefaces {
  /** The face of a style. */
  Typeface face(Inline.Style style);
}
