package proviso.document.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import proviso.document.Inline;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.Run;

/** The faces that one file uses, each with its alphabet. */
final class FontsInUse implements GlyphCodes {
  private final Map<Inline.Style, Alphabet> alphabets = new EnumMap<>(Inline.Style.class);
  private final boolean wide;

  private FontsInUse(Map<Inline.Style, BitSet> extra) {
    extra.forEach(
        (style, letters) -> alphabets.put(style, Alphabet.with(letters.stream().toArray())));
    wide = alphabets.values().stream().anyMatch(Alphabet::wide);
  }

  /** The faces and letters of placed items. */
  static FontsInUse of(List<List<Placed>> items) {
    Map<Inline.Style, BitSet> extra = new EnumMap<>(Inline.Style.class);
    for (List<Placed> some : items) {
      for (Placed item : some) {
        if (item instanceof Run run) {
          collect(run.text(), extra.computeIfAbsent(run.style(), _ -> new BitSet(0)));
        }
      }
    }
    return new FontsInUse(extra);
  }

  private static void collect(String text, BitSet extra) {
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i);
      if (!Alphabet.isCommon(letter)) {
        letter = text.codePointAt(i);
        i += Character.charCount(letter) - 1;
        extra.set(letter);
      }
    }
  }

  /** The name of a face in the pages' resources. */
  static String name(Inline.Style style) {
    return switch (style) {
      case PLAIN -> "F1";
      case STRONG -> "F2";
      case EMPHASIS -> "F3";
      case STRONG_EMPHASIS -> "F4";
    };
  }

  @Override
  public boolean wide() {
    return wide;
  }

  @Override
  public int code(Inline.Style style, int codePoint) {
    Alphabet alphabet = alphabets.get(style);
    return alphabet == null ? 0 : alphabet.code(codePoint);
  }

  /** Whether all of another's faces and letters are here too. */
  boolean contains(FontsInUse other) {
    return other.alphabets.entrySet().stream()
        .allMatch(entry -> {
          Alphabet mine = alphabets.get(entry.getKey());
          return mine != null && mine.contains(entry.getValue());
        });
  }

  /** Embeds the faces and writes the resources that all pages share, other entries as given. */
  void write(Fonts fonts, String others, int resources, FileObjects objects) {
    List<String> entries = new ArrayList<>();
    alphabets.forEach((style, alphabet) -> {
      int font = fonts.embedded(style, alphabet, wide).write(objects);
      entries.add("/" + name(style) + " " + font + " 0 R");
    });
    objects
        .object(resources)
        .raw("<</Font<<")
        .raw(String.join("", entries))
        .raw(">>")
        .raw(others)
        .raw(">>");
  }
}
