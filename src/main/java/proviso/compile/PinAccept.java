package proviso.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.form.Verb;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Severity;
import proviso.text.SourceText;

/**
 * Writes the pins of a form file that somebody has reviewed: a stale pin is replaced, a missing one
 * is inserted before the first rule of its sentence. Nothing else of the file changes, not a byte.
 */
public final class PinAccept {
  private static final String MARK = "\uFEFF";

  /** A plain scalar of digits is a number to other readers of YAML. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9]+(e[0-9]+)?");

  private PinAccept() {}

  /** A replacement of the characters from {@code start} to {@code end}. */
  private record Edit(int start, int end, String text) {}

  /**
   * The text with right pins.
   *
   * @param source the text of a form file
   * @return the new text; absent, with the diagnostics, when the form has an error other than stale
   *     pins
   */
  public static Checked<String> accept(SourceText source) {
    Diagnostics reading = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(source, reading);
    Checked<String> pinned = accept(root, reading);
    boolean marked = source.content().startsWith(MARK);
    return marked
        ? new Checked<>(
            pinned.value().map(text -> text.startsWith(MARK) ? text : MARK + text),
            pinned.diagnostics())
        : pinned;
  }

  /**
   * The bytes of a file with right pins. The file itself is only read.
   *
   * @param file the form file
   * @param shownName its name in diagnostics
   * @return the new bytes; absent, with the diagnostics, when the form has an error other than
   *     stale pins
   */
  public static Checked<byte[]> accept(Path file, String shownName) {
    Diagnostics reading = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.read(file, shownName, reading);
    Checked<String> pinned = accept(root, reading);
    String mark = pinned.value().isPresent() && beginsWithMark(file) ? MARK : "";
    return new Checked<>(
        pinned.value().map(text -> (mark + text).getBytes(StandardCharsets.UTF_8)),
        pinned.diagnostics());
  }

  private static boolean beginsWithMark(Path file) {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(3), StandardCharsets.UTF_8).equals(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  private static Checked<String> accept(Optional<Node.Mapping> root, Diagnostics reading) {
    if (root.isEmpty()) {
      return Checked.failed(reading);
    }
    Diagnostics found = new Diagnostics();
    Compiler.Checking checking = Compiler.check(root.get(), reading, found);
    boolean broken =
        found.sorted().stream()
            .anyMatch(it -> it.severity() == Severity.ERROR && it.code() != Code.STALE_RULE);
    if (broken) {
      return Checked.failed(found);
    }
    List<Edit> edits = new ArrayList<>();
    for (Passage passage : checking.view().passages()) {
      passage
          .sentence()
          .flatMap(sentence ->
              edit(sentence, Optional.ofNullable(checking.read().owners().get(sentence.id()))))
          .ifPresent(edits::add);
    }
    List<Diagnostic> left =
        found.sorted().stream()
            .filter(it -> it.code() != Code.STALE_RULE && it.code() != Code.UNPINNED_RULE)
            .toList();
    return new Checked<>(Optional.of(apply(edits, root.get().span().source().content())), left);
  }

  private static String apply(List<Edit> edits, String content) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      out.append(content, done, edit.start).append(edit.text);
      done = edit.end;
    }
    return out.append(content, done, content.length()).toString();
  }

  private static Optional<Edit> edit(Sentence sentence, Optional<Node.Mapping> owner) {
    String right = Pin.of(sentence.wording());
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node.Entry> pin = owner.get().entry("pin");
    if (pin.isPresent()) {
      return pin.get().value() instanceof Node.Scalar scalar && !scalar.value().equals(right)
          ? Optional.of(replacement(scalar, right))
          : Optional.empty();
    }
    return sentence.statements().stream()
        .findFirst()
        .flatMap(first -> keyOf(first, owner.get()))
        .map(key -> insertion(key, owner.get(), right));
  }

  private static Edit replacement(Node.Scalar pin, String right) {
    LocatedText text = pin.text();
    String written = pin.style() == Node.Style.PLAIN ? plain(right) : right;
    return new Edit(text.span().start(), text.span().end(), written);
  }

  /** The key of a sentence's first rule. */
  private static Optional<Node.Scalar> keyOf(Statement first, Node.Mapping owner) {
    return owner.entries().stream()
        .map(Node.Entry::key)
        .filter(key -> Verb.of(key.value()).equals(Optional.of(first.verb())))
        .findFirst();
  }

  private static Edit insertion(Node.Scalar key, Node.Mapping owner, String right) {
    int at = key.span().start();
    String content = owner.span().source().content();
    if (content.charAt(at) == '"') {
      right = "\"" + right + "\"";
    } else {
      right = plain(right);
    }
    String name = content.charAt(at) == '"' ? "\"pin\": " : "pin: ";
    String after =
        content.charAt(owner.span().start()) == '{' ? ", " : lineEnd(content) + indent(owner, at);
    return new Edit(at, at, name + right + after);
  }

  private static String plain(String pin) {
    return NUMERIC.matcher(pin).matches() ? "\"" + pin + "\"" : pin;
  }

  /**
   * As many spaces as there are characters before the key on its line: spaces, or a dash and
   * spaces.
   */
  private static String indent(Node.Mapping owner, int key) {
    SourceText source = owner.span().source();
    return " ".repeat(key - source.lineStart(source.lineAt(key)));
  }

  private static String lineEnd(String content) {
    int at = content.indexOf('\n');
    return at > 0 && content.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }
}
