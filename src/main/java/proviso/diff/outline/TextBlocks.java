package proviso.diff.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the characters of a plain or Markdown text to its paragraphs. A blank line, a heading, an
 * item of a list and a label at the beginning of a line each begin a new one.
 */
final class TextBlocks {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern BULLET = Pattern.compile("[*+\\-•]\\s+(.*)");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\s?\\([^)]*\\)");

  /** The name of an element follows its bracket at once. */
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,400}>|<!--.{0,4000}?-->");

  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int indent;
  private int level;
  private boolean bullet;

  private TextBlocks() {}

  static List<TextBlock> of(String text) {
    TextBlocks reader = new TextBlocks();
    text.lines().forEach(reader::line);
    reader.end();
    return reader.blocks;
  }

  private void line(String raw) {
    String line = raw.replace("\t", "    ");
    String stripped = plain(line);
    if (stripped.isEmpty()) {
      end();
      return;
    }
    int columns = line.length() - line.stripLeading().length();
    Matcher heading = HEADING.matcher(stripped);
    if (heading.matches()) {
      end();
      begin(columns, heading.group(1).length(), false, heading.group(2));
      end();
      return;
    }
    Matcher item = BULLET.matcher(stripped);
    if (item.matches()) {
      end();
      begin(columns, 0, true, item.group(1));
      return;
    }
    if (open.isEmpty() || LabelText.of(stripped).isPresent()) {
      end();
      begin(columns, 0, false, stripped);
    } else {
      open.append(' ').append(stripped);
    }
  }

  private void begin(int columns, int headingLevel, boolean item, String text) {
    indent = columns;
    level = headingLevel;
    bullet = item;
    open.append(text);
  }

  private void end() {
    String text = open.toString().strip().replaceAll("\\s+", " ");
    if (!text.isEmpty()) {
      blocks.add(new TextBlock(indent, level, bullet, text));
    }
    open.setLength(0);
  }

  /** A line without images, tags, link targets, emphasis and escapes. */
  private static String plain(String line) {
    String text = IMAGE.matcher(line).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = ESCAPE.matcher(text).replaceAll("$1");
    text = text.replace("&amp;", "&").replace("&nbsp;", " ").replace('\u00a0', ' ');
    // Whether quotation marks are curly says nothing about the words.
    text = text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }
}
