package proviso.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.parser.ParserImpl;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * Reads a YAML or JSON file to a tree of nodes.
 *
 * <p>Every fault of a file is reported in one run: after a syntax fault the characters at fault are
 * disarmed, so that the rest is read as its author is likely to have meant it. The tree is there
 * whenever something could be read; whoever goes on to use it asks the diagnostics first.
 */
public final class SourceReader {
  /** A file with more syntax faults than this is not worth guessing at any longer. */
  private static final int MOST_FAULTS = 25;

  /** How many characters all attempts together may read. */
  private static final long MOST_READ = 25_000_000;

  private SourceReader() {}

  /**
   * Reads a file within {@link Limits#DEFAULT}.
   *
   * @param path the file
   * @param shownName its name in diagnostics, as the user gave it
   * @param out receives {@code UNREADABLE_FILE}, {@code BAD_ENCODING} and what {@link #parse}
   *     reports
   * @return the mapping the file holds, as far as it could be read
   */
  public static Optional<Node.Mapping> read(Path path, String shownName, Diagnostics out) {
    return read(path, shownName, Limits.DEFAULT, out);
  }

  /** The same within other limits. */
  public static Optional<Node.Mapping> read(
      Path path, String shownName, Limits limits, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Optional<Node.Mapping> root =
        bytes(path, shownName, limits, found)
            .flatMap(bytes -> Utf8.decode(shownName, bytes, found))
            .flatMap(source -> root(source, limits, found));
    out.reportAll(found.sorted());
    return root;
  }

  /**
   * Parses text within {@link Limits#DEFAULT}.
   *
   * @param source the text; JSON when its name ends in ".json" or it begins with a brace
   * @param out receives {@code TOO_LARGE}, {@code YAML_SYNTAX}, {@code TAB_INDENT}, {@code
   *     YAML_FEATURE}, {@code DUPLICATE_KEY} and {@code BAD_ENCODING}
   * @return the mapping the text holds, as far as it could be read
   */
  public static Optional<Node.Mapping> parse(SourceText source, Diagnostics out) {
    return parse(source, Limits.DEFAULT, out);
  }

  /**
   * Decodes and parses bytes within {@link Limits#DEFAULT}: a line of a larger file, for instance.
   *
   * @param name their name in diagnostics
   * @param out receives what {@link #parse(SourceText, Diagnostics)} reports
   */
  public static Optional<Node.Mapping> parse(String name, byte[] bytes, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Optional<Node.Mapping> root =
        Utf8.decode(name, bytes, found).flatMap(source -> root(source, Limits.DEFAULT, found));
    out.reportAll(found.sorted());
    return root;
  }

  /** The same within other limits. */
  public static Optional<Node.Mapping> parse(SourceText source, Limits limits, Diagnostics out) {
    Diagnostics found = new Diagnostics();
    Optional<Node.Mapping> root = root(source, limits, found);
    out.reportAll(found.sorted());
    return root;
  }

  /** Parses with diagnostics of its own, so that those of other files do not count. */
  private static Optional<Node.Mapping> root(SourceText source, Limits limits, Diagnostics out) {
    if (source.content().length() > limits.maxBytes()) {
      out.report(tooLarge(source, limits));
      return Optional.empty();
    }
    if (source.content().startsWith("\uFEFF")) {
      return root(new SourceText(source.name(), source.content().substring(1)), limits, out);
    }
    return Cleaning.clean(source, out)
        .map(chars -> isJson(source) ? Tabs.inJson(source, chars) : Tabs.inYaml(source, chars, out))
        .flatMap(text -> tree(text, limits, out))
        .flatMap(root -> mapping(root, out));
  }

  private static Optional<byte[]> bytes(
      Path path, String shownName, Limits limits, Diagnostics out) {
    SourceText nothing = new SourceText(shownName, "");
    String message;
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
      if (bytes.length <= limits.maxBytes()) {
        return Optional.of(bytes);
      }
      out.report(tooLarge(nothing, limits));
      return Optional.empty();
    } catch (NoSuchFileException missing) {
      message = "There is no file \"" + shownName + "\".";
    } catch (AccessDeniedException denied) {
      message = "The file \"" + shownName + "\" may not be read by this user.";
    } catch (IOException failed) {
      message =
          Files.isDirectory(path)
              ? "\"" + shownName + "\" is a directory, not a file."
              : "The file \"" + shownName + "\" cannot be read.";
    }
    out.report(Diagnostic.error(Code.UNREADABLE_FILE, nothing.span(0, 0), message));
    return Optional.empty();
  }

  private static Diagnostic tooLarge(SourceText source, Limits limits) {
    String most = String.format(Locale.ROOT, "%,d", limits.maxBytes());
    return Diagnostic.error(
            Code.TOO_LARGE, source.span(0, 0), "The file is longer than " + most + " bytes.")
        .hint("Split it, or look whether it is the right file.");
  }

  private static boolean isJson(SourceText source) {
    return source.name().toLowerCase(Locale.ROOT).endsWith(".json")
        || source.content().stripLeading().startsWith("{");
  }

  private static Optional<Node> tree(ParseText text, Limits limits, Diagnostics out) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    SyntaxReports reports = new SyntaxReports(text, out);
    long read = 0;
    for (int faults = 0; faults < MOST_FAULTS && read < MOST_READ; faults++) {
      read += text.length();
      Diagnostics found = new Diagnostics();
      TreeBuilder builder = new TreeBuilder(text, limits, found);
      CodePointReader reader = new CodePointReader(text.content());
      try {
        Optional<Node> root = builder.build(new ParserImpl(reader, options));
        out.reportAll(found.sorted());
        if (root.isEmpty() && !builder.gaveUp() && !out.hasErrors()) {
          out.report(notAMapping(text.source(), "The file is empty."));
        }
        return root;
      } catch (RuntimeException fault) {
        // The library's own exceptions, and those it lets through, such as of numbers too long.
        if (!SyntaxFault.mend(text, fault, reader.unit(), reports)) {
          return Optional.empty();
        }
      }
    }
    out.report(
        Diagnostic.error(
            Code.YAML_SYNTAX,
            text.source().span(0, 0),
            "The file has more faults than are shown here; mend these first."));
    return Optional.empty();
  }

  private static Optional<Node.Mapping> mapping(Node root, Diagnostics out) {
    String found;
    switch (root) {
      case Node.Mapping mapping -> {
        return Optional.of(mapping);
      }
      case Node.Sequence _ -> found = "a list";
      case Node.Scalar _ -> found = "a text";
    }
    SourceText source = root.span().source();
    Diagnostic fault = notAMapping(source, "The file holds " + found + " and no keys.");
    if (!out.hasErrors()) {
      out.report(fault);
    }
    return Optional.empty();
  }

  private static Diagnostic notAMapping(SourceText source, String message) {
    return Diagnostic.error(Code.WRONG_TYPE, source.span(0, 0), message)
        .hint("A file holds keys, each with a colon and a value after it.");
  }
}
