package proviso.document.layout;

import static proviso.document.layout.Shaped.FIXED_SPACE;
import static proviso.document.layout.Shaped.SPACE;

/**
 * Finds spaces that a line should not end at although a writer typed a plain one: "Section I",
 * "Paragraph B.1.", "$ 1,000", and before a dash.
 */
final class ProtectedSpaces {
  private ProtectedSpaces() {}

  static void fix(Shaped s) {
    int word = 0;
    for (int i = 0; i < s.length; i++) {
      if (s.isSpace(i)) {
        if (s.kind[i] == SPACE && i > word && mustHold(s, word, i)) {
          s.kind[i] = FIXED_SPACE;
        }
        word = i + 1;
      }
    }
  }

  private static boolean mustHold(Shaped s, int word, int space) {
    int next = space + 1;
    int end = next;
    while (end < s.length && !s.isSpace(end)) {
      end++;
    }
    if (end == next) {
      return false;
    }
    int before = s.codePoint[space - 1];
    int after = s.codePoint[next];
    if (end == next + 1 && (after == '–' || after == '—')) {
      return true;
    }
    if (Character.getType(before) == Character.CURRENCY_SYMBOL) {
      return Character.isDigit(after);
    }
    boolean name =
        Character.isUpperCase(s.codePoint[word]) && space - word > 1 && Character.isLetter(before);
    return (name || before == '§') && isLabel(s, next, end);
  }

  /**
   * Whether the word is a label such as I, B.1. or (a): short parts between full stops and
   * parentheses.
   */
  private static boolean isLabel(Shaped s, int start, int end) {
    boolean punctuated = false;
    int part = start;
    int parts = 0;
    for (int i = start; i <= end; i++) {
      int c = i < end ? s.codePoint[i] : '.';
      if (c == '.' || c == '(' || c == ')' || c == ',' || c == ';' || c == ':') {
        punctuated |= i < end && c != ',' && c != ';' && c != ':';
        if (i > part) {
          if (!isPart(s, part, i)) {
            return false;
          }
          parts++;
        }
        part = i + 1;
      }
    }
    // A lone small letter is a word ("a") unless it is punctuated like a label.
    boolean small = parts == 1 && Character.isLowerCase(s.codePoint[start]);
    return parts > 0 && (punctuated || !small);
  }

  private static boolean isPart(Shaped s, int start, int end) {
    if (end - start == 1) {
      return Character.isLetterOrDigit(s.codePoint[start]);
    }
    boolean digits = end - start <= 4;
    boolean roman = end - start <= 6;
    for (int i = start; i < end; i++) {
      digits &= Character.isDigit(s.codePoint[i]);
      roman &= "IVXLC".indexOf(s.codePoint[i]) >= 0;
    }
    return digits || roman;
  }
}
