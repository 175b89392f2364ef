package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The printed words of a cross-reference, taken apart: which labels or sections they name, and
 * whether they say "above" or "below".
 *
 * @param words the words
 * @param names what they name, in order; empty when they name nothing by label or section
 * @param direction what they, or the words right after them, say of the place
 */
record PrintedReference(String words, List<Name> names, Optional<Direction> direction) {
  private static final Pattern WORD = Pattern.compile("[^\\s,;:]+");
  private static final Pattern KIND =
      Pattern.compile("(Section|Part|Article|Division|Chapter)s?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAGRAPH =
      Pattern.compile("(Sub)?paragraphs?|Items?|Clauses?|Subsections?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("[IVXLCDM]+|[0-9]+|[A-Z]");
  private static final Pattern JOINING = Pattern.compile("and|or|through|to|and/or|&");

  /** What words say of the place of a target. */
  enum Direction {
    /** Earlier on the page. */
    ABOVE,
    /** Later on the page. */
    BELOW;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One name in the words. */
  sealed interface Name {
    /** Where it begins in the words. */
    int start();

    /** The offset after it. */
    int end();

    /** As printed. */
    String printed();
  }

  /** A label such as "B.3." */
  record LabelName(String printed, int start, int end) implements Name {}

  /**
   * The number of a section, whose kind stands before it, here or in the words before the
   * reference.
   */
  record SectionName(String kind, String printed, int start, int end) implements Name {
    /** The words that name it alone, such as "Section III". */
    String section() {
      return kind + " " + printed;
    }
  }

  /**
   * Takes words apart.
   *
   * @param words the words of the reference
   * @param before the words of the sentence before it, which may say "Sections" or "Paragraphs"
   * @param after the words of the sentence after it, which may say "above" or "below"
   */
  static PrintedReference parse(String words, String before, String after, LabelGrammar labels) {
    List<Name> names = new ArrayList<>();
    Optional<Direction> direction = Optional.empty();
    Mode mode = modeAfter(before, labels);
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      String it = word.group();
      Optional<Direction> said = directionOf(it);
      if (said.isPresent()) {
        direction = said;
        continue;
      }
      Optional<Name> name = mode.name(it, word.start(), labels);
      name.ifPresent(names::add);
      mode = mode.after(it, name.isPresent());
    }
    return new PrintedReference(
        words, List.copyOf(names), direction.or(() -> directionAfter(after, labels)));
  }

  /** The words with each name replaced, and with the direction that is right. */
  String with(List<String> replacements, Optional<Direction> right) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      out.append(words, at, names.get(i).start()).append(replacements.get(i));
      at = names.get(i).end();
    }
    out.append(words.substring(at));
    if (right.isEmpty()) {
      return out.toString();
    }
    return out.toString().replaceAll("\\b(above|below)\\b", right.get().word());
  }

  /**
   * What the words so far lead the reader to expect: after "Sections" a bare "II", after
   * "Paragraph" a bare "B".
   */
  private record Mode(Optional<String> kind, boolean paragraph) {
    static final Mode NONE = new Mode(Optional.empty(), false);

    Optional<Name> name(String word, int start, LabelGrammar labels) {
      int end = start + word.length();
      if (kind.isPresent()) {
        String number = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return NUMBER.matcher(number).matches()
            ? Optional.of(new SectionName(kind.get(), number, start, start + number.length()))
            : Optional.empty();
      }
      boolean label = paragraph ? labels.isLabel(word) : labels.isClearLabel(word);
      return label ? Optional.of(new LabelName(word, start, end)) : Optional.empty();
    }

    Mode after(String word, boolean named) {
      Matcher section = KIND.matcher(word);
      if (section.matches()) {
        return new Mode(Optional.of(capital(section.group(1))), false);
      }
      if (PARAGRAPH.matcher(word).matches()) {
        return new Mode(Optional.empty(), true);
      }
      return named || JOINING.matcher(word).matches() ? this : NONE;
    }

    private static String capital(String word) {
      return word.substring(0, 1).toUpperCase(Locale.ROOT)
          + word.substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The mode that the last words before a reference leave; earlier references stand in it as
   * printed.
   */
  private static Mode modeAfter(String before, LabelGrammar labels) {
    Mode mode = Mode.NONE;
    Matcher word = WORD.matcher(before);
    while (word.find()) {
      mode = mode.after(word.group(), mode.name(word.group(), 0, labels).isPresent());
    }
    return mode;
  }

  /** "above" or "below" right after the reference, or after further labels joined to it. */
  private static Optional<Direction> directionAfter(String after, LabelGrammar labels) {
    Matcher word = WORD.matcher(after);
    while (word.find()) {
      Optional<Direction> said = directionOf(word.group());
      if (said.isPresent()) {
        return said;
      }
      if (!JOINING.matcher(word.group()).matches() && !labels.isClearLabel(word.group())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Direction> directionOf(String word) {
    return switch (word.endsWith(".") || word.endsWith(")")
        ? word.substring(0, word.length() - 1)
        : word) {
      case "above" -> Optional.of(Direction.ABOVE);
      case "below" -> Optional.of(Direction.BELOW);
      default -> Optional.empty();
    };
  }
}
