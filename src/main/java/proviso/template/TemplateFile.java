package proviso.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/**
 * A file of the folder as it was when it was read.
 *
 * @param source its text; absent when it cannot be read
 * @param faults what is wrong with it before it is even parsed
 */
record TemplateFile(Optional<SourceText> source, List<Diagnostic> faults) {
  /** In bytes. */
  private static final long LARGEST = 1 << 20;

  TemplateFile {
    faults = List.copyOf(faults);
  }

  static TemplateFile missing(Diagnostic fault) {
    return new TemplateFile(Optional.empty(), List.of(fault));
  }

  /** The same with one more hint to its first fault. */
  TemplateFile withHint(String hint) {
    List<Diagnostic> hinted = new ArrayList<>(faults);
    hinted.set(0, hinted.getFirst().hint(hint));
    return new TemplateFile(source, hinted);
  }

  /** Whether it can be run. */
  boolean isSound() {
    return source.isPresent() && faults.isEmpty();
  }

  /**
   * Reads a file.
   *
   * @param shown its name in diagnostics
   */
  static TemplateFile read(Path path, String shown) throws IOException {
    if (Files.size(path) > LARGEST) {
      return missing(fault(Code.TOO_LARGE, shown, "The template is larger than 1 MB."));
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
      SourceText source =
          new SourceText(shown, text.startsWith("\ufeff") ? text.substring(1) : text);
      List<Diagnostic> faults = new ArrayList<>(characterFaults(source));
      faults.addAll(ForbiddenWords.in(source));
      return new TemplateFile(Optional.of(source), faults);
    } catch (CharacterCodingException e) {
      return missing(fault(Code.BAD_ENCODING, shown, "The template is not UTF-8."));
    }
  }

  private static List<Diagnostic> characterFaults(SourceText source) {
    List<Diagnostic> faults = new ArrayList<>();
    for (int i = 0; i < source.content().length(); i++) {
      char c = source.content().charAt(i);
      boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
      if (isControl || Slots.isOurs(c)) {
        faults.add(
            Diagnostic.error(
                Code.BAD_ENCODING,
                source.span(i, i + 1),
                "The character U+"
                    + HexFormat.of().withUpperCase().toHexDigits(c)
                    + " stands for nothing in a text."));
      }
    }
    return faults;
  }

  private static Diagnostic fault(Code code, String shown, String message) {
    return Diagnostic.error(code, new SourceText(shown, "").span(0, 0), message);
  }
}
