package proviso.verify;

/**
 * Where two texts part and meet again.
 *
 * @param found the stretch in the one, with a few words around it
 * @param expected the stretch in the other
 * @param figure whether digits are among what differs
 */
record Difference(String found, String expected, boolean figure) {
  private static final int AROUND = 24;
  private static final int LONGEST = 120;

  static Difference between(String found, String expected) {
    int from = 0;
    int shorter = Math.min(found.length(), expected.length());
    while (from < shorter && found.charAt(from) == expected.charAt(from)) {
      from++;
    }
    int tail = 0;
    while (tail < shorter - from
        && found.charAt(found.length() - 1 - tail)
            == expected.charAt(expected.length() - 1 - tail)) {
      tail++;
    }
    String one = found.substring(from, found.length() - tail);
    String other = expected.substring(from, expected.length() - tail);
    boolean figure = (one + other).chars().anyMatch(Character::isDigit);
    return new Difference(
        excerpt(found, from, found.length() - tail),
        excerpt(expected, from, expected.length() - tail),
        figure);
  }

  /** Whole words, as far as they are near. */
  private static String excerpt(String text, int from, int to) {
    int begin = from;
    while (begin > 0 && (from - begin < AROUND || text.charAt(begin - 1) != ' ')) {
      begin--;
      if (from - begin > 2 * AROUND) {
        break;
      }
    }
    int end = to;
    while (end < text.length() && (end - to < AROUND || text.charAt(end) != ' ')) {
      end++;
      if (end - to > 2 * AROUND) {
        break;
      }
    }
    String words = text.substring(begin, end);
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    return (begin > 0 ? "…" : "") + cut + (end < text.length() ? "…" : "");
  }

  /** A sentence that tells of it. */
  String told() {
    return "It says \"" + found + "\"; it should say \"" + expected + "\".";
  }
}
