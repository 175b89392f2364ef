package proviso.letter;

import java.util.List;
import java.util.Locale;

/** Clauses to sentences. */
final class Prose {
  private Prose() {}

  /** With a capital at its beginning and a full stop at its end. */
  static String sentence(String clause) {
    if (clause.isEmpty()) {
      return clause;
    }
    int first = clause.codePointAt(0);
    String rest = clause.substring(Character.charCount(first));
    String whole = Character.toString(Character.toUpperCase(first)) + rest;
    return ends(whole) ? whole : whole + ".";
  }

  /** With a capital at its beginning, and as it is at its end. */
  static String title(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether nothing is to be added: a full stop, or one inside a quotation or an abbreviation. */
  private static boolean ends(String text) {
    String bare = text.endsWith("”") ? text.substring(0, text.length() - 1) : text;
    return bare.endsWith(".") || bare.endsWith("?") || bare.endsWith("!");
  }

  /** "a", "a and b", "a, b and c"; with semicolons where a part has a comma of its own. */
  static String joined(List<String> parts) {
    return joined(parts, "and");
  }

  /** The same with another word before the last. */
  static String joined(List<String> parts, String last) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    boolean commas = parts.stream().anyMatch(part -> part.contains(","));
    String between = commas ? "; " : ", ";
    String before = commas ? "; " + last + " " : (parts.size() > 2 ? ", " : " ") + last + " ";
    before =
        !commas && parts.stream().allMatch(part -> part.length() > 24) ? ", " + last + " " : before;
    return String.join(between, parts.subList(0, parts.size() - 1)) + before + parts.getLast();
  }
}
