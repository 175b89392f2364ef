package proviso.source;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * Characters to a text the scanner takes: control characters and the like are reported and
 * replaced.
 */
final class Cleaning {
  private static final int MOST_REPORTS = 20;

  private Cleaning() {}

  /**
   * Makes the text for the scanner, of the same length as the file.
   *
   * @return the text, absent when so many characters are none that it is not a text file
   */
  static Optional<char[]> clean(SourceText source, Diagnostics out) {
    char[] chars = source.content().toCharArray();
    List<Diagnostic> faults = new ArrayList<>();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < chars.length
          && Character.isLowSurrogate(chars[i + 1])) {
        i++;
        continue;
      }
      if (c == '\u2028' || c == '\u2029') {
        // YAML 1.1 would end a line here; no editor does.
        chars[i] = ParseText.standIn(c);
        continue;
      }
      Optional<String> fault = fault(c);
      if (fault.isEmpty()) {
        continue;
      }
      chars[i] = '\uFFFD';
      if (faults.size() == MOST_REPORTS) {
        out.report(
            Diagnostic.error(
                    Code.BAD_ENCODING,
                    faults.getFirst().span(),
                    "From here on the file holds too many control characters to be a text file.")
                .hint("Save it as plain text in UTF-8."));
        return Optional.empty();
      }
      faults.add(
          Diagnostic.error(Code.BAD_ENCODING, source.span(i, i + 1), fault.get())
              .hint("Take it out."));
    }
    out.reportAll(faults);
    return Optional.of(chars);
  }

  /** A character as Unicode names it, such as U+0007. */
  static String codeOf(char c) {
    return "U+" + HexFormat.of().withUpperCase().toHexDigits(c);
  }

  private static Optional<String> fault(char c) {
    String hex = codeOf(c);
    if (c == 0) {
      return Optional.of("A NUL character stands here.");
    }
    if (c == '\uFEFF') {
      return Optional.of("A byte order mark stands here, inside the file.");
    }
    if (Character.isISOControl(c)) {
      return Optional.of("The control character " + hex + " stands here.");
    }
    if (c >= '\uFFFE') {
      return Optional.of("The code " + hex + " is no character.");
    }
    if (Character.isSurrogate(c)) {
      return Optional.of("Half of a surrogate pair, " + hex + ", stands here.");
    }
    return Optional.empty();
  }
}
