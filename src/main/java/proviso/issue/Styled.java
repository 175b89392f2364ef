package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Inline;
import proviso.document.Inline.Style;

/**
 * Words of which each character has a style, cut into as few {@link Inline.Text}s as can be.
 *
 * <p>Whole words in one piece matter: a writer kerns and hyphenates within a piece only.
 */
final class Styled {
  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  /** Appends words of one style. */
  void append(CharSequence words, Style style) {
    text.append(words);
    for (int i = 0; i < words.length(); i++) {
      styles.add(style);
    }
  }

  /** The words without their styles. */
  String text() {
    return text.toString();
  }

  /**
   * Makes the characters from {@code from} to {@code to} (exclusive) bold, whatever else they are.
   */
  void embolden(int from, int to) {
    for (int i = from; i < to; i++) {
      styles.set(i, strong(styles.get(i)));
    }
  }

  /** The pieces. */
  List<Inline.Text> pieces() {
    List<Inline.Text> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || styles.get(i) != styles.get(from)) {
        pieces.add(new Inline.Text(text.substring(from, i), styles.get(from)));
        from = i;
      }
    }
    return pieces;
  }

  /** The style that is bold as well. */
  static Style strong(Style style) {
    return switch (style) {
      case PLAIN, STRONG -> Style.STRONG;
      case EMPHASIS, STRONG_EMPHASIS -> Style.STRONG_EMPHASIS;
    };
  }

  /** The style that is italic as well. */
  static Style emphasis(Style style) {
    return switch (style) {
      case PLAIN, EMPHASIS -> Style.EMPHASIS;
      case STRONG, STRONG_EMPHASIS -> Style.STRONG_EMPHASIS;
    };
  }
}
