package proviso.compile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import proviso.form.Ladder;

/**
 * What a label looks like in a form with a given ladder: "C.2.a.(1)", "2.a.", "(1)", with or
 * without the last full stop.
 */
final class LabelGrammar {
  private final Ladder ladder;
  private final List<Pattern> paths;

  LabelGrammar(Ladder ladder) {
    this.ladder = ladder;
    this.paths =
        IntStream.range(0, ladder.depth())
            .mapToObj(from -> Pattern.compile(path(from, 1)))
            .toList();
  }

  /** Whether a word is a label of any depth. */
  boolean isLabel(String word) {
    return paths.stream().anyMatch(path -> path.matcher(word).matches());
  }

  /**
   * Whether a word is a label that nobody takes for an ordinary word or number: all but "a", "2"
   * and "A".
   */
  boolean isClearLabel(String word) {
    return isLabel(word) && word.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
  }

  /** The levels, from 0, at which a printed label may begin. */
  List<Integer> levels(String label) {
    return IntStream.range(0, paths.size())
        .filter(from -> paths.get(from).matcher(label).matches())
        .boxed()
        .toList();
  }

  /** A regular expression for labels of at least {@code levels} levels, beginning at any. */
  String anyPath(int levels) {
    return IntStream.rangeClosed(0, ladder.depth() - levels)
        .mapToObj(from -> path(from, levels))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A label that begins at level {@code from} and has at least {@code levels} levels. */
  private String path(int from, int levels) {
    Ladder.Rung rung = ladder.rungs().get(from);
    String open = Pattern.quote(rung.before()) + count(rung.count());
    String whole = open + Pattern.quote(rung.after());
    boolean last = from + 1 == ladder.depth();
    if (levels > 1) {
      return whole + path(from + 1, levels - 1);
    }
    String further = last ? whole : whole + "(?:" + path(from + 1, 1) + ")?";
    // Only a full stop may be missing: "C.1.b" is printed, "(1" is not.
    return rung.after().equals(".") ? "(?:" + further + "|" + open + ")" : further;
  }

  private static String count(Ladder.Count count) {
    return switch (count) {
      case UPPER_LETTER -> repeated('A', 'Z');
      case LOWER_LETTER -> repeated('a', 'z');
      case NUMBER -> "[1-9][0-9]{0,4}";
      case LOWER_ROMAN -> "[ivxlcdm]{1,8}";
      case UPPER_ROMAN -> "[IVXLCDM]{1,8}";
    };
  }

  /**
   * One letter, or the same letter up to three times: after Z comes AA, then BB. The look ahead
   * turns ordinary words away at once, before each letter of the alphabet is tried.
   */
  private static String repeated(char first, char last) {
    String letter = "[" + first + "-" + last + "]";
    return IntStream.rangeClosed(first, last)
        .mapToObj(one -> (char) one + "{1,3}")
        .collect(Collectors.joining("|", "(?=" + letter + "{1,3}(?!" + letter + "))(?:", ")"));
  }
}
