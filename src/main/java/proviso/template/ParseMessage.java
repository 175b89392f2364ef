package proviso.template;

import freemarker.template.Configuration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.text.Suggestion;

/** FreeMarker's messages without the words only its makers need. */
final class ParseMessage {
  private static final Pattern ENCOUNTERED = Pattern.compile("(?s)Encountered (\".*?\"),? but .*");
  private static final Pattern UNCLOSED =
      Pattern.compile("(?s)Unexpected end of file reached\\..*?unclosed [\"']?([#@]\\w+)?.*");
  private static final Pattern BUILT_IN = Pattern.compile("(?s)Unknown built-in: \"(\\w+)\".*");
  private static final Pattern DIRECTIVE = Pattern.compile("(?s)Unknown directive: #?(\\w+).*");
  private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?[.!?])(\\s.*|$)");

  private ParseMessage() {}

  /** What could have been meant; may be empty. */
  static String hint(String message, Configuration configuration) {
    Matcher builtIn = BUILT_IN.matcher(message);
    if (builtIn.matches()) {
      return Suggestion.closest(
              builtIn.group(1),
              sorted(
                  configuration.getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION)))
          .map("Did you mean \"?%s\"?"::formatted)
          .orElse("");
    }
    Matcher directive = DIRECTIVE.matcher(message);
    if (directive.matches()) {
      return Suggestion.closest(
              directive.group(1),
              sorted(
                  configuration.getSupportedBuiltInDirectiveNames(
                      Configuration.LEGACY_NAMING_CONVENTION)))
          .map("Did you mean \"<#%s>\"?"::formatted)
          .orElse("");
    }
    return "";
  }

  private static List<String> sorted(Set<?> names) {
    return names.stream().map(String::valueOf).sorted().toList();
  }

  static String plain(String message) {
    Matcher encountered = ENCOUNTERED.matcher(message);
    if (encountered.matches()) {
      return "%s cannot stand here.".formatted(encountered.group(1));
    }
    Matcher unclosed = UNCLOSED.matcher(message);
    if (unclosed.matches()) {
      return unclosed.group(1) == null
          ? "The template ends before something is closed."
          : "The template ends before \"<%s>\" is closed.".formatted(unclosed.group(1));
    }
    Matcher builtIn = BUILT_IN.matcher(message);
    if (builtIn.matches()) {
      return "There is no \"?%s\".".formatted(builtIn.group(1));
    }
    Matcher directive = DIRECTIVE.matcher(message);
    if (directive.matches()) {
      return "There is no tag \"<#%s>\".".formatted(directive.group(1));
    }
    String line = message.strip().lines().findFirst().orElse("Something is wrong here.").strip();
    Matcher sentence = SENTENCE.matcher(line);
    String first = sentence.matches() ? sentence.group(1) : line;
    return first.endsWith(".") || first.endsWith("!") || first.endsWith("?") ? first : first + ".";
  }
}
