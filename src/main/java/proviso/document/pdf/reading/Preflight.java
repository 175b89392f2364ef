package proviso.document.pdf.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a file before a library does: how long it is, how its streams are compressed, and to how
 * much they grow. PDFBox decompresses a stream to memory whatever its size.
 *
 * <p>Streams cannot stand in object streams (ISO 32000-1, 7.5.7), so each has its dictionary in
 * plain sight before the word {@code stream}.
 */
final class Preflight {
  /** A letter has 60 KB, a form of a hundred pages 2 MB. */
  static final int LONGEST_FILE = 64_000_000;

  private static final long MOST_GROWN = 128_000_000;
  private static final int LONGEST_DICTIONARY = 4_000;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FILTER =
      Pattern.compile("/Filter\\s*(?:/FlateDecode\\b|\\[\\s*(?:/FlateDecode)?\\s*\\])");
  private static final Pattern PARAMETERS =
      Pattern.compile(
          "/DecodeParms\\s*(?:<<(?:\\s*/(?:Predictor|Columns)\\s+\\d{1,3})*\\s*>>"
              + "|\\[\\s*(?:null)?\\s*\\])");
  private static final Pattern WIDTHS =
      Pattern.compile("/W\\s*\\[\\s*[0-8]\\s+[0-8]\\s+[0-8]\\s*\\]");

  private final byte[] file;
  private long grown;

  private Preflight(byte[] file) {
    this.file = file;
  }

  /** Refuses a file that is no PDF, or that no library should be asked to read. */
  static void check(byte[] file) throws UnreadablePdfException {
    if (file.length > LONGEST_FILE) {
      throw new UnreadablePdfException("The file is larger than 64 MB.");
    }
    String head = new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new UnreadablePdfException("The file is no PDF.");
    }
    new Preflight(file).streams();
  }

  private void streams() throws UnreadablePdfException {
    for (int at = find(0); at >= 0; at = find(at + STREAM.length)) {
      boolean ends = at >= 3 && file[at - 3] == 'e' && file[at - 2] == 'n' && file[at - 1] == 'd';
      if (!ends) {
        checkDictionary(at);
        measure(at + STREAM.length);
      }
    }
  }

  private int find(int from) {
    for (int i = from; i <= file.length - STREAM.length; i++) {
      if (file[i] == 's' && matches(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private void checkDictionary(int stream) throws UnreadablePdfException {
    int from = Math.max(0, stream - LONGEST_DICTIONARY);
    String before = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
    int begins = before.lastIndexOf(" obj");
    if (begins < 0) {
      // The word stands in text or in compressed data, or what is before it is no dictionary.
      return;
    }
    String dictionary = before.substring(begins).replace("#2F", "");
    if (dictionary.contains("#")
        || unknown(dictionary, "/Filter", FILTER)
        || unknown(dictionary, "/DecodeParms", PARAMETERS)
        || (dictionary.contains("/XRef") && unknown(dictionary, "/W", WIDTHS))) {
      throw new UnreadablePdfException("The file is compressed in a way that Proviso never uses.");
    }
  }

  /** Whether a key is there in any other way than a pattern tells, or twice. */
  private static boolean unknown(String dictionary, String key, Pattern allowed) {
    int count = 0;
    Matcher keys = Pattern.compile(Pattern.quote(key) + "(?![A-Za-z])").matcher(dictionary);
    while (keys.find()) {
      count++;
    }
    return count > 1 || (count == 1 && !allowed.matcher(dictionary).find());
  }

  /** Counts what compressed data grow to; data that are not compressed count for nothing. */
  private void measure(int afterWord) throws UnreadablePdfException {
    int at = afterWord;
    while (at < file.length && at < afterWord + 4 && Character.isWhitespace(file[at])) {
      at++;
    }
    var buffer = new byte[1 << 16];
    try (var inflater = new Inflater()) {
      inflater.setInput(file, at, file.length - at);
      while (!inflater.finished()) {
        int more = inflater.inflate(buffer);
        if (more == 0) {
          return;
        }
        grown += more;
        if (grown > MOST_GROWN) {
          throw new UnreadablePdfException(
              "The file would grow to more than 128 MB when it is read.");
        }
      }
    } catch (DataFormatException notCompressed) {
      // Nothing that a reader could decompress further than this.
      return;
    }
  }
}
