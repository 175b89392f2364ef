package proviso.document;

import java.util.List;

/** A piece of a line. */
public sealed interface Inline {
  /**
   * Words.
   *
   * @param text the words; a no-break space does not break
   * @param style how they look
   */
  record Text(String text, Style style) implements Inline {}

  /**
   * Words that lead somewhere.
   *
   * @param target "#" and an anchor of the same document, or an absolute URL
   * @param description what a screen reader says of it, such as "Paragraph B.3."
   * @param words the words
   */
  record Link(String target, String description, List<Text> words) implements Inline {
    /** Copies the words. */
    public Link {
      words = List.copyOf(words);
    }
  }

  /**
   * Words that an edition struck from the one before it, or added to it. They are told apart
   * without colour, and named to those who do not see them.
   *
   * @param revision which
   * @param words the words
   */
  record Revised(Revision revision, List<Text> words) implements Inline {
    /** Copies the words. */
    public Revised {
      words = List.copyOf(words);
    }
  }

  /** What an edition did with words. */
  enum Revision {
    /** It left them out: they are struck through. */
    STRUCK,
    /** It put them in: they are underlined. */
    ADDED
  }

  /** A line ends here. */
  record Break() implements Inline {}

  /** The number of the page; only in furniture. */
  record PageNumber() implements Inline {}

  /** How many pages there are; only in furniture. */
  record PageCount() implements Inline {}

  /** How words look. */
  enum Style {
    /** As the rest. */
    PLAIN,
    /** Bold. */
    STRONG,
    /** Italic. */
    EMPHASIS,
    /** Both. */
    STRONG_EMPHASIS
  }

  /** Plain words. */
  static Inline text(String text) {
    return new Text(text, Style.PLAIN);
  }

  /** Bold words. */
  static Inline strong(String text) {
    return new Text(text, Style.STRONG);
  }
}
