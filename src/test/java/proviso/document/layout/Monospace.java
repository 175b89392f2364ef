package proviso.document.layout;

/**
 * A typeface to reckon with: every character half an em wide. "A" and "V" stand closer together.
 */
final class Monospace implements Typeface {
  static final Typefaces FACES = _ -> new Monospace();

  @Override
  public int advance(int codePoint) {
    return 500;
  }

  @Override
  public int kern(int left, int right) {
    return left == 'A' && right == 'V' ? -100 : 0;
  }

  @Override
  public boolean has(int codePoint) {
    return true;
  }

  @Override
  public int ascent() {
    return 800;
  }

  @Override
  public int descent() {
    return 200;
  }

  @Override
  public int capHeight() {
    return 700;
  }
}
