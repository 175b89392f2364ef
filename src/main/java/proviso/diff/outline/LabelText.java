package proviso.diff.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label at the beginning of a text.
 *
 * @param label as printed, such as "(1)" or "2.1."
 * @param rest the words after it
 */
record LabelText(String label, String rest) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<label>(?:Section|Article|Part|Clause) (?:\\d{1,3}|[IVXL]{1,6})[.:]?"
              + "|\\d{1,3}(?:\\.\\d{1,3})+\\.?"
              + "|\\((?:\\d{1,3}|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[a-z]{2})\\)"
              + "|(?:\\d{1,3}|[A-Za-z]|[ivxl]{2,6}|[IVXL]{2,6})[.)])"
              + "(?:\\s+(?<rest>.*)|(?<joined>\\(.*)|$)");

  /** Not a label: initials and abbreviations, "A. Smith" is rare enough to be taken for one. */
  private static final Pattern SENTENCE = Pattern.compile("[A-Z]\\. [a-z].*");

  /** How labels of a level look and count. */
  enum Count {
    NUMBER,
    UPPER,
    LOWER,
    UPPER_ROMAN,
    LOWER_ROMAN,
    /** 2.1.3: the last number counts, those before it name the clause above. */
    DECIMAL
  }

  /**
   * One way to read a label.
   *
   * @param style what all labels of its level share
   * @param ordinal which one it is, from 1
   */
  record Reading(String style, int ordinal) {}

  /** The label that a text begins with. */
  static Optional<LabelText> of(String text) {
    Matcher matcher = LABEL.matcher(text);
    if (!matcher.matches() || SENTENCE.matcher(text).matches()) {
      return Optional.empty();
    }
    String rest =
        Optional.ofNullable(matcher.group("rest"))
            .orElse(Optional.ofNullable(matcher.group("joined")).orElse(""));
    return Optional.of(new LabelText(matcher.group("label"), rest.strip()));
  }

  /** How many numbers a decimal label such as "2.1.3" has; 1 for every other. */
  int numbers() {
    return label.matches("\\d+(?:\\.\\d+)+\\.?")
        ? label.split("\\.", -1).length - (label.endsWith(".") ? 1 : 0)
        : 1;
  }

  /** The ways to read the label; "(i)" is a number and a letter. */
  List<Reading> readings() {
    String core = label.replaceAll("^(?:Section|Article|Part|Clause) |[^A-Za-z0-9.]|\\.$", "");
    String frame = label.replaceAll("[A-Za-z0-9]+(?:\\.[0-9]+)*", "_");
    List<Reading> readings = new ArrayList<>();
    if (core.matches("\\d+(?:\\.\\d+)+")) {
      String last = core.substring(core.lastIndexOf('.') + 1);
      // "2.1" and "2.1." are of one level.
      add(readings, Count.DECIMAL, "" + numbers(), Integer.parseInt(last));
      return readings;
    }
    if (core.matches("\\d+")) {
      add(readings, Count.NUMBER, frame, Integer.parseInt(core));
      return readings;
    }
    boolean upper = Character.isUpperCase(core.charAt(0));
    String lower = core.toLowerCase(java.util.Locale.ROOT);
    int roman = roman(lower);
    if (lower.chars().distinct().count() == 1 && lower.length() <= 2) {
      int ordinal = lower.charAt(0) - 'a' + 1 + 26 * (lower.length() - 1);
      add(readings, upper ? Count.UPPER : Count.LOWER, frame, ordinal);
    }
    if (roman > 0) {
      add(readings, upper ? Count.UPPER_ROMAN : Count.LOWER_ROMAN, frame, roman);
    }
    return readings;
  }

  private static void add(List<Reading> readings, Count count, String frame, int ordinal) {
    readings.add(new Reading(count + " " + frame, ordinal));
  }

  private static int roman(String lower) {
    int total = 0;
    int previous = 0;
    for (int i = lower.length() - 1; i >= 0; i--) {
      int value =
          switch (lower.charAt(i)) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            case 'c' -> 100;
            default -> 0;
          };
      if (value == 0) {
        return 0;
      }
      total += value < previous ? -value : value;
      previous = Math.max(previous, value);
    }
    return total;
  }
}
