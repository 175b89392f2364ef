package proviso.document.layout;

import static proviso.document.layout.Shaped.END_OF_LINE;
import static proviso.document.layout.Shaped.FIXED_SPACE;
import static proviso.document.layout.Shaped.LETTER;
import static proviso.document.layout.Shaped.SPACE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import proviso.document.Inline;

/**
 * From words to characters with widths.
 *
 * <p>Text is brought to Unicode's normal form C here, so that a letter typed as letter and accent
 * finds the glyph it has. White space collapses to one space; soft hyphens and the invisible
 * joiners are dropped.
 */
final class Shaper {
  private final Typefaces faces;

  Shaper(Typefaces faces) {
    this.faces = faces;
  }

  /** Whether words are made bold on top of their own style. */
  enum Weight {
    AS_WRITTEN,
    BOLD
  }

  /** What page numbers say; absent outside furniture. */
  record Numbers(int page, int count) {}

  /** Shapes content; its leaves become kids of {@code tag}, links tags among them. */
  Shaped shape(List<Inline> words, Tag tag, int size, Weight weight) {
    List<Leaf> leaves = new ArrayList<>(1);
    var shaped = new Shaped(size, leaves, room(words));
    int plain = -1;
    for (Inline inline : words) {
      switch (inline) {
        case Inline.Text text -> {
          plain = plain >= 0 ? plain : newLeaf(leaves, tag);
          append(shaped, text, plain, weight);
        }
        case Inline.Break _ -> {
          plain = plain >= 0 ? plain : newLeaf(leaves, tag);
          endLine(shaped, plain);
        }
        case Inline.Link link -> {
          var goal = new Attribute.Goal(link.target(), link.description());
          int leaf = newLeaf(leaves, tag.add(new Tag(Role.LINK, goal)));
          link.words().forEach(text -> append(shaped, text, leaf, weight));
          plain = -1;
        }
        case Inline.Revised(Inline.Revision revision, var revised) -> {
          int leaf = newLeaf(leaves, tag.add(new Tag(Role.SPAN, revised(revision, revised))));
          revised.forEach(text -> append(shaped, text, leaf, weight));
          plain = -1;
        }
        case Inline.PageNumber _, Inline.PageCount _ ->
            throw new IllegalArgumentException("a page number outside the furniture");
      }
    }
    return finish(shaped);
  }

  /** Shapes a line of furniture. */
  Shaped shape(List<Inline> words, int size, Numbers numbers) {
    var tag = new Tag(Role.P);
    List<Leaf> leaves = new ArrayList<>(1);
    var shaped = new Shaped(size, leaves, room(words));
    int leaf = newLeaf(leaves, tag);
    var style = Inline.Style.PLAIN;
    for (Inline inline : words) {
      switch (inline) {
        case Inline.Text text -> {
          append(shaped, text, leaf, Weight.AS_WRITTEN);
          style = text.style();
        }
        case Inline.Link link ->
            link.words().forEach(text -> append(shaped, text, leaf, Weight.AS_WRITTEN));
        case Inline.Revised revised ->
            revised.words().forEach(text -> append(shaped, text, leaf, Weight.AS_WRITTEN));
        case Inline.Break _ -> endLine(shaped, leaf);
        // Numbers look like the words before them.
        case Inline.PageNumber _ ->
            append(shaped, number(numbers.page(), style), leaf, Weight.AS_WRITTEN);
        case Inline.PageCount _ ->
            append(shaped, number(numbers.count(), style), leaf, Weight.AS_WRITTEN);
      }
    }
    return finish(shaped);
  }

  /** As many characters as the words can have, and mostly have. */
  private static int room(List<Inline> words) {
    int room = 0;
    for (Inline inline : words) {
      room +=
          switch (inline) {
            case Inline.Text text -> text.text().length();
            case Inline.Link link -> length(link.words());
            case Inline.Revised revised -> length(revised.words());
            case Inline.Break _ -> 1;
            case Inline.PageNumber _, Inline.PageCount _ -> 10;
          };
    }
    return room;
  }

  private static int length(List<Inline.Text> words) {
    int length = 0;
    for (Inline.Text text : words) {
      length += text.text().length();
    }
    return length;
  }

  private static Inline.Text number(int value, Inline.Style style) {
    return new Inline.Text(Integer.toString(value), style);
  }

  private static Attribute revised(Inline.Revision revision, List<Inline.Text> words) {
    String all = words.stream().map(Inline.Text::text).collect(Collectors.joining());
    return switch (revision) {
      case STRUCK -> new Attribute.Revised(revision, "struck: " + all);
      case ADDED -> new Attribute.Revised(revision, "added: " + all);
    };
  }

  private static int newLeaf(List<Leaf> leaves, Tag tag) {
    leaves.add(tag.add(new Leaf(tag)));
    return leaves.size() - 1;
  }

  private void append(Shaped shaped, Inline.Text words, int leaf, Weight weight) {
    Inline.Style style = weight == Weight.BOLD ? bold(words.style()) : words.style();
    Typeface face = faces.face(style);
    String text = Normalizer.normalize(words.text(), Normalizer.Form.NFC);
    for (int i = 0; i < text.length(); ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      if (cp > ' ' && cp <= '~') {
        put(shaped, cp, LETTER, style, leaf, face);
      } else if (cp == '\u00a0' || cp == '\u202f' || cp == '\u2007') {
        put(shaped, ' ', FIXED_SPACE, style, leaf, face);
      } else if (Character.isWhitespace(cp) || Character.isSpaceChar(cp)) {
        putSpace(shaped, style, leaf, face);
      } else if (cp == '\u200b') {
        if (shaped.length > 0) {
          shaped.mayBreak[shaped.length - 1] = true;
        }
      } else if (!isInvisible(cp)) {
        put(shaped, cp, LETTER, style, leaf, face);
      }
    }
  }

  /** Characters that say how to break or join and show nothing. */
  static boolean isInvisible(int cp) {
    return cp == '\u00ad' || cp == '\u200b' || cp == '\u2060' || cp == '\ufeff';
  }

  private void putSpace(Shaped shaped, Inline.Style style, int leaf, Typeface face) {
    boolean afterSpace =
        shaped.isEmpty()
            || shaped.kind[shaped.length - 1] == SPACE
            || shaped.kind[shaped.length - 1] == END_OF_LINE;
    if (!afterSpace) {
      put(shaped, ' ', SPACE, style, leaf, face);
    }
  }

  private void endLine(Shaped shaped, int leaf) {
    int last = shaped.length - 1;
    if (last >= 0 && shaped.kind[last] == SPACE) {
      shaped.kind[last] = END_OF_LINE;
    } else if (last >= 0) {
      var style = Inline.Style.PLAIN;
      put(shaped, ' ', END_OF_LINE, style, leaf, faces.face(style));
    }
  }

  private void put(Shaped shaped, int cp, byte kind, Inline.Style style, int leaf, Typeface face) {
    int size = shaped.size;
    int last = shaped.length - 1;
    // No kerning against spaces: a word is as wide wherever the line breaks.
    if (kind == LETTER && last >= 0 && shaped.kind[last] == LETTER && shaped.style[last] == style) {
      int kern = face.kern(shaped.codePoint[last], cp);
      shaped.kern[last] = kern == 0 ? 0 : scale(kern, size);
    }
    shaped.append(cp, kind, style, leaf, scale(face.advance(cp), size));
  }

  static int scale(int thousandths, int size) {
    return Math.floorDiv(thousandths * size + 500, 1000);
  }

  private static Shaped finish(Shaped shaped) {
    while (shaped.length > 0
        && (shaped.kind[shaped.length - 1] == SPACE
            || shaped.kind[shaped.length - 1] == END_OF_LINE)) {
      shaped.length--;
    }
    for (int i = 0; i < shaped.length; i++) {
      if (i + 1 == shaped.length || shaped.leaf[i + 1] != shaped.leaf[i]) {
        shaped.leaves.get(shaped.leaf[i]).endAt(shaped, i + 1);
      }
    }
    ProtectedSpaces.fix(shaped);
    shaped.sum();
    return shaped;
  }

  static Inline.Style bold(Inline.Style style) {
    return switch (style) {
      case PLAIN, STRONG -> Inline.Style.STRONG;
      case EMPHASIS, STRONG_EMPHASIS -> Inline.Style.STRONG_EMPHASIS;
    };
  }
}
