package proviso.document.layout;

/**
 * The measures of a typeface, in thousandths of its em, rounded as a PDF states them (ISO 32000-1,
 * 9.7.4.3), so that what is measured here is what a viewer advances by.
 *
 * <p>Code points are Unicode's. Implementations may be used by several threads at once.
 */
public interface Typeface {
  /** The width of a character's glyph. */
  int advance(int codePoint);

  /** What is added between two characters that stand side by side; mostly 0 or negative. */
  int kern(int left, int right);

  /** Whether there is a glyph. */
  boolean has(int codePoint);

  /** How far letters rise above the baseline; positive. */
  int ascent();

  /** How far letters fall below the baseline; positive. */
  int descent();

  /** How high capitals are. */
  int capHeight();
}
