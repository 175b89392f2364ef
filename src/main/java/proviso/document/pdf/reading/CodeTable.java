package proviso.document.pdf.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the codes of a font stand for: its ToUnicode table (ISO 32000-1, 9.10.3), as far as Proviso
 * writes such tables. Ranges are bounded by what two bytes can name.
 */
final class CodeTable {
  private static final int LONGEST = 1_000_000;

  private static final Pattern SPACE =
      Pattern.compile("begincodespacerange\\s*<([0-9A-Fa-f]+)>\\s*<[0-9A-Fa-f]+>");
  private static final Pattern BLOCK =
      Pattern.compile("beginbf(char|range)(.*?)endbf(?:char|range)", Pattern.DOTALL);
  private static final Pattern PAIR =
      Pattern.compile("<([0-9A-Fa-f]{2,4})>\\s*<((?:[0-9A-Fa-f]{4}){1,8})>");
  private static final Pattern TRIPLE =
      Pattern.compile("<([0-9A-Fa-f]{2,4})>\\s*<([0-9A-Fa-f]{2,4})>\\s*<([0-9A-Fa-f]{4})>");

  private final Map<Integer, String> letters = new HashMap<>();
  private final int width;

  private CodeTable(int width) {
    this.width = width;
  }

  /**
   * Reads a table.
   *
   * @throws UnreadablePdfException if it is none that Proviso writes
   */
  static CodeTable of(byte[] stream) throws UnreadablePdfException {
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    Matcher space = SPACE.matcher(text);
    if (stream.length > LONGEST || !space.find() || space.group(1).length() > 4) {
      throw new UnreadablePdfException("A font does not say which letters it shows.");
    }
    var table = new CodeTable(space.group(1).length() / 2);
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      Matcher lines = (blocks.group(1).equals("char") ? PAIR : TRIPLE).matcher(blocks.group(2));
      while (lines.find()) {
        if (blocks.group(1).equals("char")) {
          table.letters.put(number(lines.group(1)), utf16(lines.group(2)));
        } else {
          table.range(number(lines.group(1)), number(lines.group(2)), number(lines.group(3)));
        }
      }
    }
    return table;
  }

  private void range(int first, int last, int letter) {
    for (int code = first; code <= last; code++) {
      letters.put(code, Character.toString(letter + code - first));
    }
  }

  private static int number(String hex) {
    return Integer.parseInt(hex, 16);
  }

  private static String utf16(String hex) {
    var text = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 4) {
      text.append((char) number(hex.substring(i, i + 4)));
    }
    return text.toString();
  }

  /** The letters of a string; U+FFFD for a code that the table does not know. */
  String letters(byte[] codes) {
    var text = new StringBuilder(codes.length);
    for (int i = 0; i + width <= codes.length; i += width) {
      int code = codes[i] & 0xFF;
      if (width == 2) {
        code = code << 8 | (codes[i + 1] & 0xFF);
      }
      text.append(letters.getOrDefault(code, "\ufffd"));
    }
    return text.toString();
  }
}
