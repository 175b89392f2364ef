package proviso.document.layout;

/**
 * Lines drawn around or beside neighbouring slabs; drawn once for each column they reach into.
 * Compared by identity: two boxes of one shape are two.
 */
final class Frame {
  /** What is drawn. */
  enum Kind {
    /** All four sides. */
    BOX,
    /** The left side. */
    BAR
  }

  final Kind kind;
  final int left;
  final int width;

  Frame(Kind kind, int left, int width) {
    this.kind = kind;
    this.left = left;
    this.width = width;
  }
}
