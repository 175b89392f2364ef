package proviso.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.diff.outline.Outline;
import proviso.diff.outline.OutlineFromForm;
import proviso.diff.outline.OutlineFromText;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.SourceText;

/** An edition on a command line: a form, or a text file with labels. */
final class EditionArgument {
  /** More than the text of any form. */
  private static final long MOST_BYTES = 20_000_000;

  private final Terminal terminal;
  private final Library library;

  EditionArgument(Terminal terminal, Library library) {
    this.terminal = terminal;
    this.library = library;
  }

  /**
   * An edition.
   *
   * @param outline its clauses
   * @param form the form; none where the edition is a text
   */
  record Edition(Outline outline, Optional<CompiledForm> form) {}

  /** An edition; prints diagnostics when there is none. */
  Optional<Edition> edition(String argument) throws IOException {
    Path path = terminal.path(argument);
    String name = argument.toLowerCase(Locale.ROOT);
    boolean text = name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt");
    return text && Files.isRegularFile(path)
        ? text(argument, path).map(outline -> new Edition(outline, Optional.empty()))
        : new FormArgument(terminal, library)
            .one(argument)
            .map(form -> new Edition(OutlineFromForm.of(form), Optional.of(form)));
  }

  private Optional<Outline> text(String argument, Path path) throws IOException {
    if (Files.size(path) > MOST_BYTES) {
      fault(argument, Code.TOO_LARGE, "The file is longer than any form.");
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      String title = path.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
      return Optional.of(OutlineFromText.of(title, text));
    } catch (CharacterCodingException notUtf8) {
      fault(argument, Code.BAD_ENCODING, "The file is not UTF-8.");
      return Optional.empty();
    }
  }

  private void fault(String argument, Code code, String message) {
    new DiagnosticReport(terminal)
        .print(
            terminal.err(),
            List.of(Diagnostic.error(code, new SourceText(argument, "").span(0, 0), message)));
  }
}
