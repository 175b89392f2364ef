package proviso.compile.wording;

import java.util.List;

/**
 * A piece of wording as the markup has it, before terms are found. Offsets count UTF-16 units of
 * the {@link CollapsedText} it was parsed from.
 */
sealed interface Piece {
  /** The offset where it begins, markup included. */
  int from();

  /** The offset after it, markup included. */
  int to();

  /**
   * One printed character, or the few that an entity stands for.
   *
   * @param text what is printed
   * @param from where its source begins
   * @param to where its source ends
   * @param literal whether the author said, by an escape or an entity, that it is not markup
   */
  record Glyph(String text, int from, int to, boolean literal) implements Piece {
    /** Whether it is white space that may be folded. */
    boolean isSpace() {
      return text.chars().allMatch(CollapsedText::isSpace);
    }

    /** Whether it is this character, and not by escape or entity. */
    boolean isMark(char c) {
      return !literal && text.length() == 1 && text.charAt(0) == c;
    }
  }

  /** A piece around others. */
  sealed interface Group extends Piece {
    /** What is inside. */
    List<Piece> inside();

    /** The same around something else. */
    Group around(List<Piece> other);
  }

  /**
   * {@code *words*} or {@code **words**}.
   *
   * @param strong the latter
   * @param inside the words
   * @param from where it begins
   * @param to where it ends
   */
  record Styled(boolean strong, List<Piece> inside, int from, int to) implements Group {
    @Override
    public Styled around(List<Piece> other) {
      return new Styled(strong, other, from, to);
    }
  }

  /**
   * {@code [words]{name}}.
   *
   * @param name what stands between the braces
   * @param nameFrom where the name begins
   * @param inside the words
   * @param from where it begins
   * @param to where it ends
   */
  record Braced(String name, int nameFrom, List<Piece> inside, int from, int to) implements Group {
    @Override
    public Braced around(List<Piece> other) {
      return new Braced(name, nameFrom, other, from, to);
    }
  }

  /**
   * {@code [words](target)}.
   *
   * @param target what stands between the parentheses
   * @param targetFrom where the opening parenthesis stands
   * @param titled whether a link title follows the target
   * @param inside the words
   * @param from where it begins
   * @param to where it ends
   */
  record Linked(String target, int targetFrom, boolean titled, List<Piece> inside, int from, int to)
      implements Group {
    @Override
    public Linked around(List<Piece> other) {
      return new Linked(target, targetFrom, titled, other, from, to);
    }
  }
}
