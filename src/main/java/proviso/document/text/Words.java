package proviso.document.text;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Text;

/** Breaks words into lines, at spaces and between ideographs, and nowhere else. */
final class Words {
  private Words() {}

  /**
   * The lines of at most {@code width} columns, unless one word alone is longer. None for no words.
   */
  static List<String> wrapped(List<Inline> words, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : plain(words).split("\n", -1)) {
      wrap(line, width, lines);
    }
    return lines.size() == 1 && lines.getFirst().isEmpty() ? List.of() : lines;
  }

  /** The words as one text in which only a line that ends on purpose is a line feed. */
  private static String plain(List<Inline> words) {
    StringBuilder plain = new StringBuilder();
    for (Inline inline : words) {
      switch (inline) {
        case Text text -> append(text.text(), plain);
        case Link link -> appendLink(link, plain);
        case Inline.Revised revised -> appendRevised(revised, plain);
        case Inline.Break _ -> plain.append('\n');
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
    return plain.toString();
  }

  private static void append(String words, StringBuilder plain) {
    words
        .codePoints()
        .map(c -> isBlank(c) ? ' ' : isPrintable(c) ? c : 0xFFFD)
        .forEach(plain::appendCodePoint);
  }

  /** Plain text cannot strike through or underline: marks do it. */
  private static void appendRevised(Inline.Revised revised, StringBuilder plain) {
    boolean added = revised.revision() == Inline.Revision.ADDED;
    plain.append(added ? "{+" : "[-");
    revised.words().forEach(word -> append(word.text(), plain));
    plain.append(added ? "+}" : "-]");
  }

  /** Nobody can click plain text, so an address that the words do not give follows them. */
  private static void appendLink(Link link, StringBuilder plain) {
    StringBuilder words = new StringBuilder();
    link.words().forEach(word -> append(word.text(), words));
    plain.append(words);
    String address =
        link.target().startsWith("mailto:")
            ? link.target().substring("mailto:".length())
            : link.target();
    if (!address.startsWith("#") && !words.toString().contains(address)) {
      plain.append(" (");
      append(address, plain);
      plain.append(')');
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Control characters would steer a terminal or a printer. */
  private static boolean isPrintable(int c) {
    return !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF);
  }

  private static void wrap(String text, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int space = at;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      int start = at;
      if (start == text.length()) {
        break;
      }
      at = endOfWord(text, at);
      int needs = start - space + Width.of(text.substring(start, at));
      if (used > 0 && used + needs > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        space = start;
        needs = Width.of(text.substring(start, at));
      }
      line.append(text, space, at);
      used += needs;
    }
    lines.add(line.toString());
  }

  /** Up to the next space, or the next place where an ideograph stands on either side. */
  private static int endOfWord(String text, int start) {
    int at = start;
    int before = -1;
    while (at < text.length() && text.charAt(at) != ' ') {
      int c = text.codePointAt(at);
      boolean mayBreak = before >= 0 && (Width.isWide(before) || Width.isWide(c));
      if (mayBreak && Width.of(c) > 0 && !belongsToTheLeft(c) && !belongsToTheRight(before)) {
        return at;
      }
      before = c;
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean belongsToTheLeft(int c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c == 0xA0;
    };
  }

  private static boolean belongsToTheRight(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
      default -> c == 0xA0;
    };
  }
}
