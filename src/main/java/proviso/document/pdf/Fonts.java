package proviso.document.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.document.Inline;
import proviso.document.layout.Typefaces;

/**
 * A family of four fonts that documents are printed with. For any number of threads.
 *
 * <p>Font files are read once. Text is compared in Unicode's normal form C, as layout brings it to.
 */
public final class Fonts {
  private static final class Standard {
    static final Fonts FONTS =
        new Fonts(
            "/liberation/LiberationSans-Regular.ttf",
            "/liberation/LiberationSans-Bold.ttf",
            "/liberation/LiberationSans-Italic.ttf",
            "/liberation/LiberationSans-BoldItalic.ttf");
  }

  /** How many subsets beside the usual ones are kept. */
  private static final int KEPT = 64;

  private final Map<Inline.Style, FontFile> files = new EnumMap<>(Inline.Style.class);
  private final Map<Subset, EmbeddedFont> subsets =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subset, EmbeddedFont> eldest) {
          return size() > KEPT;
        }
      };

  private record Subset(Inline.Style style, Alphabet alphabet, boolean wide) {}

  private Fonts(String plain, String strong, String emphasis, String both) {
    files.put(Inline.Style.PLAIN, FontFile.resource(plain));
    files.put(Inline.Style.STRONG, FontFile.resource(strong));
    files.put(Inline.Style.EMPHASIS, FontFile.resource(emphasis));
    files.put(Inline.Style.STRONG_EMPHASIS, FontFile.resource(both));
  }

  /** Liberation Sans, whose letters are as wide as Arial's; SIL Open Font License. */
  public static Fonts standard() {
    return Standard.FONTS;
  }

  /** The measures of the family. */
  public Typefaces typefaces() {
    return this::file;
  }

  FontFile file(Inline.Style style) {
    FontFile file = files.get(style);
    if (file == null) {
      throw new IllegalStateException("no font for " + style);
    }
    return file;
  }

  /** A face with an alphabet, made when it is asked for the first time or not for long. */
  EmbeddedFont embedded(Inline.Style style, Alphabet alphabet, boolean wide) {
    var wanted = new Subset(style, alphabet, wide);
    synchronized (subsets) {
      EmbeddedFont found = subsets.get(wanted);
      if (found != null) {
        return found;
      }
    }
    // Twice at the same time is no harm: both are the same.
    var made = new EmbeddedFont(file(style), alphabet, wide);
    synchronized (subsets) {
      subsets.put(wanted, made);
    }
    return made;
  }

  /**
   * Whether a character can be printed: it is white space, says only how to break lines, or has a
   * glyph in every face, is written from left to right and stands for itself.
   */
  public boolean covers(int codePoint) {
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      case Character.FORMAT -> codePoint == 0xAD || saysOnlyHowToBreak(codePoint);
      default ->
          isLeftToRight(codePoint) && files.values().stream().allMatch(f -> f.has(codePoint));
    };
  }

  private static boolean saysOnlyHowToBreak(int codePoint) {
    return codePoint == 0x200B || codePoint == 0x2060 || codePoint == 0xFEFF;
  }

  private static boolean isLeftToRight(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          false;
      default -> true;
    };
  }

  /** The characters of a text that cannot be printed, each once, in order; empty if all can. */
  public List<Integer> missing(String text) {
    Set<Integer> missing = new LinkedHashSet<>();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(codePoint -> !covers(codePoint))
        .forEach(missing::add);
    return new ArrayList<>(missing);
  }
}
