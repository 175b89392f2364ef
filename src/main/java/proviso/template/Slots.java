package proviso.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data of one run, kept out of the Markdown.
 *
 * <p>A string is U+FDD0, its number and U+FDD1 in the Markdown; a {@link Mark} is U+FDD2, its
 * number and U+FDD3 where it begins and U+FDD4 where it ends. These are noncharacters: no template
 * may hold one, and to CommonMark they are letters like any other.
 */
final class Slots {
  private static final Pattern STRING = Pattern.compile("\ufdd0(\\d{1,9})\ufdd1");
  private static final Pattern MARK = Pattern.compile("\ufdd2(\\d{1,9})([\ufdd3\ufdd4])");

  private final int mostCharacters;
  private final List<String> strings = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private int characters;

  Slots(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** Whether a code unit is one of those that slots are made of. */
  static boolean isOurs(char c) {
    return c >= '\ufdd0' && c <= '\ufdef';
  }

  /** Keeps a string; what stands for it in the Markdown. */
  String keep(String data) {
    characters += data.length();
    if (characters < 0 || characters > mostCharacters) {
      throw new TooMuch(TooMuch.What.TEXT);
    }
    strings.add(data);
    return "\ufdd0" + (strings.size() - 1) + "\ufdd1";
  }

  /** Keeps a mark; its number. */
  int keep(Mark mark) {
    marks.add(mark);
    return marks.size() - 1;
  }

  /** What stands in the Markdown where a mark begins. */
  static String begin(int mark) {
    return "\n\n\ufdd2" + mark + "\ufdd3\n\n";
  }

  /** What stands in the Markdown where a mark ends. */
  static String end(int mark) {
    return "\n\n\ufdd2" + mark + "\ufdd4\n\n";
  }

  /** The mark that begins with this paragraph. */
  Optional<Mark> beginning(String paragraph) {
    Matcher matcher = MARK.matcher(paragraph);
    return matcher.matches() && matcher.group(2).equals("\ufdd3")
        ? Optional.of(marks.get(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  /** Whether a mark ends with this paragraph. */
  static boolean ends(String paragraph) {
    Matcher matcher = MARK.matcher(paragraph);
    return matcher.matches() && matcher.group(2).equals("\ufdd4");
  }

  /** The text with the data in place of the slots. */
  String filled(String text) {
    StringBuilder filled = new StringBuilder();
    split(text, filled::append, filled::append);
    return filled.toString();
  }

  /** Hands on the template's own words and the data in turn. */
  void split(
      String text,
      java.util.function.Consumer<String> own,
      java.util.function.Consumer<String> data) {
    Matcher matcher = STRING.matcher(text);
    int at = 0;
    while (matcher.find()) {
      if (matcher.start() > at) {
        own.accept(text.substring(at, matcher.start()));
      }
      data.accept(strings.get(Integer.parseInt(matcher.group(1))));
      at = matcher.end();
    }
    if (at < text.length()) {
      own.accept(text.substring(at));
    }
  }
}
