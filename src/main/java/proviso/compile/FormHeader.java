package proviso.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.form.FormId;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** Looks into a file just far enough to tell whether it is a form, and which. */
final class FormHeader {
  private static final Pattern FORM =
      Pattern.compile("^[\"']?form[\"']?[ \t]*:", Pattern.MULTILINE);

  /** The usual head: the key alone on its line, and below it keys with plain values. */
  private static final Pattern HEAD =
      Pattern.compile("^form:[ \t]*\\R((?:[ \t]+\\S.*\\R|[ \t]*(?:#.*)?\\R)*)", Pattern.MULTILINE);

  private static final Pattern NUMBER = key("number");
  private static final Pattern EDITION = key("edition");

  /** What a file turned out to be. */
  sealed interface Kind {
    /** A form. */
    record Found(FormId id) implements Kind {}

    /** A form that does not say which. */
    record Unnamed() implements Kind {}

    /** Something else, such as a policy. */
    record Other() implements Kind {}
  }

  private FormHeader() {}

  private static Pattern key(String name) {
    return Pattern.compile(
        "^[ \t]+" + name + ":[ \t]+([A-Za-z0-9][A-Za-z0-9 /().-]*?)[ \t]*$", Pattern.MULTILINE);
  }

  /**
   * Looks at a file.
   *
   * @throws IOException when it cannot be read
   */
  static Kind of(Path file) throws IOException {
    // Bytes that are not UTF-8 matter to whoever compiles the file, not here.
    String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (!FORM.matcher(content).find() && !content.stripLeading().startsWith("{")) {
      return new Kind.Other();
    }
    Matcher head = HEAD.matcher(content);
    if (head.find()) {
      Matcher number = NUMBER.matcher(head.group(1));
      Matcher edition = EDITION.matcher(head.group(1));
      if (number.find() && edition.find()) {
        return new Kind.Found(new FormId(number.group(1), edition.group(1)));
      }
    }
    return parsed(file);
  }

  /** Reads the whole file, for heads written otherwise. */
  private static Kind parsed(Path file) {
    Optional<Node.Mapping> root = SourceReader.read(file, file.toString(), new Diagnostics());
    Optional<Node> form = root.flatMap(it -> it.get("form"));
    if (form.isEmpty()) {
      return new Kind.Other();
    }
    if (!(form.get() instanceof Node.Mapping head)) {
      return new Kind.Unnamed();
    }
    Fields fields = Fields.of(head);
    Optional<String> number = fields.text("number").map(LocatedText::value);
    Optional<String> edition = fields.text("edition").map(LocatedText::value);
    return number.isPresent() && edition.isPresent()
        ? new Kind.Found(new FormId(number.get().strip(), edition.get().strip()))
        : new Kind.Unnamed();
  }
}
