package proviso.compile.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads cardinal numbers written as words, to 999,999,999,999. */
final class NumberWords {
  private static final List<String> TO_NINETEEN =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Integer> SMALL = positions(TO_NINETEEN);
  private static final Map<String, Integer> TEN = positions(TENS.subList(2, TENS.size()));
  private static final Map<String, Long> SCALES =
      Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

  private NumberWords() {}

  private static Map<String, Integer> positions(List<String> words) {
    return IntStream.range(0, words.size())
        .boxed()
        .collect(Collectors.toMap(words::get, Function.identity()));
  }

  /** The factor of a word such as "thousand". */
  static OptionalLong scale(String word) {
    Long scale = SCALES.get(word);
    return scale == null ? OptionalLong.empty() : OptionalLong.of(scale);
  }

  /**
   * The number of words such as "one hundred eighty", "one hundred and eighty-one" or "twelve
   * thousand".
   *
   * @param text lower-case words separated by single spaces
   * @return empty when that is no number
   */
  static OptionalLong parse(String text) {
    List<String> words = Arrays.asList(text.replace('-', ' ').split(" "));
    long total = 0;
    long below = Long.MAX_VALUE;
    int at = 0;
    while (at < words.size()) {
      int end = at;
      while (end < words.size() && scale(words.get(end)).isEmpty()) {
        end++;
      }
      long scale = end < words.size() ? scale(words.get(end)).getAsLong() : 1;
      OptionalLong group = belowThousand(words.subList(at, end));
      boolean zeroAmongOthers = group.orElse(-1) == 0 && words.size() > 1;
      if (group.isEmpty() || scale >= below || zeroAmongOthers) {
        return OptionalLong.empty();
      }
      total += group.getAsLong() * scale;
      below = scale;
      at = end + 1;
    }
    return OptionalLong.of(total);
  }

  /** Zero to 999: an optional hundred, an optional "and", and the rest. */
  private static OptionalLong belowThousand(List<String> words) {
    int hundred = words.indexOf("hundred");
    if (hundred < 0) {
      return belowHundred(words);
    }
    if (hundred != 1) {
      return OptionalLong.empty();
    }
    int hundreds = "a".equals(words.getFirst()) ? 1 : SMALL.getOrDefault(words.getFirst(), 0);
    if (hundreds < 1 || hundreds > 9) {
      return OptionalLong.empty();
    }
    List<String> rest = words.subList(2, words.size());
    if (rest.isEmpty()) {
      return OptionalLong.of(hundreds * 100L);
    }
    OptionalLong more =
        belowHundred("and".equals(rest.getFirst()) ? rest.subList(1, rest.size()) : rest);
    return more.orElse(0) == 0
        ? OptionalLong.empty()
        : OptionalLong.of(hundreds * 100L + more.getAsLong());
  }

  private static OptionalLong belowHundred(List<String> words) {
    if (words.size() == 1) {
      String word = words.getFirst();
      Integer small = SMALL.get(word);
      Integer ten = TEN.get(word);
      if (small != null) {
        return OptionalLong.of(small);
      }
      return ten == null ? OptionalLong.empty() : OptionalLong.of((ten + 2) * 10L);
    }
    if (words.size() != 2) {
      return OptionalLong.empty();
    }
    Integer ten = TEN.get(words.getFirst());
    int unit = SMALL.getOrDefault(words.getLast(), 0);
    return ten == null || unit < 1 || unit > 9
        ? OptionalLong.empty()
        : OptionalLong.of((ten + 2) * 10L + unit);
  }
}
