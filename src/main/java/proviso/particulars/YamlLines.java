package proviso.particulars;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import proviso.form.Value;

/** YAML as a person would write it, line by line; lines end with LF. */
public final class YamlLines {
  private static final int WIDTH = 100;

  /** Texts that YAML reads as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9$][A-Za-z0-9 $,.%/()&-]*");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final StringBuilder out = new StringBuilder();

  /** A key with its value. */
  public void value(String indent, String key, Value value) {
    switch (value) {
      case Value.Addresses(List<String> addresses) -> {
        line(indent + key + ":");
        addresses.forEach(address -> line(indent + "  - " + scalar(address)));
      }
      case Value.Table(List<Map<String, Value>> rows) -> {
        line(indent + key + ":");
        for (Map<String, Value> row : rows) {
          String dash = "  - ";
          for (Map.Entry<String, Value> cell : row.entrySet()) {
            value(indent + dash, cell.getKey(), cell.getValue());
            dash = "    ";
          }
        }
      }
      case Value.Text _,
          Value.Money _,
          Value.Percent _,
          Value.Count _,
          Value.Date _,
          Value.Duration _,
          Value.Days _,
          Value.Months _,
          Value.BusinessDays _,
          Value.Indicator _,
          Value.Choice _ ->
          line(indent + key + ": " + scalar(Scalars.written(value)));
    }
  }

  /** A text as YAML takes it after a key: as it stands, or in quotes. */
  public static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ") ? text : quoted(text);
  }

  /** A text in quotes, on one line. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Words as comments, broken into lines; those that begin with two spaces stand further in. */
  public void comment(String indent, String words) {
    String start = indent + "# ";
    StringBuilder current = new StringBuilder(start);
    String between = words.startsWith("  ") ? "  " : "";
    for (String word : SPACE.splitAsStream(words.strip()).toList()) {
      if (current.length() > start.length()
          && current.length() + between.length() + word.length() > WIDTH) {
        line(current.toString());
        current = new StringBuilder(start);
        between = "";
      }
      current.append(between).append(word);
      between = " ";
    }
    line(current.toString());
  }

  /** A line, white space at its end left out. */
  public void line(String words) {
    out.append(words.stripTrailing()).append('\n');
  }

  /** What has been written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
