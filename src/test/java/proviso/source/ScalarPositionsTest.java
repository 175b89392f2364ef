package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;

/** Every character of a value knows where it stands in the file, however the scalar is written. */
class ScalarPositionsTest {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])", Pattern.DOTALL);

  @Test
  void aFoldedLineEndIsOneSpace() {
    LocatedText text = valueOf("text: one\n   two\n");
    assertThat(text.value()).isEqualTo("one two");
    assertThat(text.span(3, 4).text()).isEqualTo("\n   ");
    assertThat(text.span(4, 7).text()).isEqualTo("two");
  }

  @Test
  void anEscapeIsOneCharacter() {
    LocatedText text = valueOf("text: \"a\\u00e9\\\n   b\\U0001F600''\\\"\"\n");
    assertThat(text.value()).isEqualTo("aéb😀''\"");
    assertThat(text.span(1, 2).text()).isEqualTo("\\u00e9");
    assertThat(text.span(2, 3).text()).isEqualTo("b");
    assertThat(text.span(3, 5).text()).isEqualTo("\\U0001F600");
    assertThat(text.span(7, 8).text()).isEqualTo("\\\"");
  }

  @Test
  void aDoubledQuoteIsOneCharacter() {
    LocatedText text = valueOf("text: 'the insured''s'\n");
    assertThat(text.span(11, 12).text()).isEqualTo("''");
    assertThat(text.span(12, 13).text()).isEqualTo("s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aFoldedBlockKnowsItsWords(String lineEnd) {
    LocatedText text =
        valueOf("text: >\n  If the 😀\n  loss\n\n    more\n  end\n".replace("\n", lineEnd));
    assertThat(text.value()).isEqualTo("If the 😀 loss\n\n  more\nend\n");
    int loss = text.value().indexOf("loss");
    assertThat(text.span(loss, loss + 4).text()).isEqualTo("loss");
    assertThat(text.span(loss, loss + 4).column()).isEqualTo(3);
    int end = text.value().indexOf("end");
    assertThat(text.span(end, end + 4).text()).isEqualTo("end" + lineEnd);
  }

  @Test
  void separatorsOfLinesAreCharacters() {
    LocatedText text = valueOf("text: a\u2028b\u2029c\n");
    assertThat(text.value()).isEqualTo("a\u2028b\u2029c");
    assertThat(text.span(4, 5).text()).isEqualTo("c");
  }

  @Test
  void randomTextsInEveryStyleAndContext() {
    Random random = new Random(594);
    for (int i = 0; i < 4000; i++) {
      List<String> lines = lines(random);
      String file = written(random, lines);
      Diagnostics out = new Diagnostics();
      Node.Mapping root =
          SourceReader.parse(new SourceText("f.yaml", file), out)
              .orElseThrow(() -> new AssertionError(file));
      assertThat(out.sorted()).as(file).isEmpty();
      List<Node.Scalar> scalars = new ArrayList<>();
      collect(root, scalars);
      String words = String.join("", lines).replaceAll("\\s", "");
      assertThat(scalars).as(file).anyMatch(s -> s.value().replaceAll("\\s", "").equals(words));
      scalars.forEach(ScalarPositionsTest::assertLocated);
    }
  }

  @Test
  void randomSoupIsReadAsTheLibraryReadsIt() {
    Random random = new Random(1);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String file = soup(random);
      Diagnostics out = new Diagnostics();
      var mine = SourceReader.parse(new SourceText("f.yaml", file), out);
      if (out.hasErrors() || mine.isEmpty()) {
        continue;
      }
      read++;
      List<Node.Scalar> scalars = new ArrayList<>();
      collect(mine.get(), scalars);
      libraryValues(file)
          .ifPresent(values ->
              assertThat(scalars).extracting(Node.Scalar::value).as(file).isEqualTo(values));
      scalars.forEach(ScalarPositionsTest::assertLocated);
    }
    assertThat(read).isGreaterThan(500);
  }

  private static LocatedText valueOf(String file) {
    Diagnostics out = new Diagnostics();
    Node.Mapping root = SourceReader.parse(new SourceText("f.yaml", file), out).orElseThrow();
    assertThat(out.sorted()).isEmpty();
    return Fields.of(root).text("text").orElseThrow();
  }

  /**
   * A character is written as itself, as an escape, as a doubled quote, or is folded white space.
   */
  private static void assertLocated(Node.Scalar scalar) {
    LocatedText text = scalar.text();
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.value().charAt(i);
      String raw = text.span(i, i + 1).text();
      boolean itself = raw.equals(String.valueOf(c));
      boolean escaped = ESCAPE.matcher(raw).matches();
      boolean doubled = c == '\'' && raw.equals("''");
      boolean folded = (c == ' ' || c == '\n') && raw.isBlank() && !raw.isEmpty();
      int start = text.span(i, i + 1).start();
      if (!(itself || escaped || doubled || folded) || (start < end && !escaped)) {
        throw new AssertionError(
            text.source().content()
                + ": character "
                + i
                + " of \""
                + text
                + "\" at \""
                + raw
                + "\"");
      }
      end = text.span(i, i + 1).end();
    }
    assertThat(scalar.span().start()).isLessThanOrEqualTo(text.span().start());
    assertThat(text.span().end()).isLessThanOrEqualTo(Math.max(scalar.span().end(), end));
  }

  private static void collect(Node node, List<Node.Scalar> into) {
    switch (node) {
      case Node.Scalar scalar -> into.add(scalar);
      case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, into));
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> {
                into.add(entry.key());
                collect(entry.value(), into);
              });
    }
  }

  /** What the library reads; it is stricter about tabs. */
  private static Optional<List<String>> libraryValues(String file) {
    List<String> values = new ArrayList<>();
    try {
      collect(new Yaml(new LoaderOptions()).compose(new StringReader(file)), values);
    } catch (YAMLException fault) {
      assertThat(file).contains("\t");
      return Optional.empty();
    }
    return Optional.of(values);
  }

  private static void collect(org.yaml.snakeyaml.nodes.Node node, List<String> into) {
    switch (node) {
      case ScalarNode scalar -> into.add(scalar.getValue());
      case SequenceNode sequence -> sequence.getValue().forEach(item -> collect(item, into));
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          collect(tuple.getKeyNode(), into);
          collect(tuple.getValueNode(), into);
        }
      }
      default -> throw new AssertionError(node);
    }
  }

  private static final String[] ATOMS = {
    "a",
    "B",
    "7",
    "é",
    "Ł",
    "北",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u00A0",
    ":x",
    "x#",
    "$1,000",
    "(a)",
    "--",
    "it's",
    "\"data\"",
    "\\n",
    "[8 hours]{w}",
    "&c",
    "*b*",
    "%",
    "@",
    "`",
    "?",
    "!",
    "|",
    ">"
  };

  /** Words on lines; an empty line among them stands for a paragraph. */
  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      if (i > 0 && i < count - 1 && random.nextInt(4) == 0) {
        lines.add("");
        continue;
      }
      StringBuilder line = new StringBuilder("w");
      for (int words = random.nextInt(5); words > 0; words--) {
        line.append(random.nextInt(3) == 0 ? " ".repeat(1 + random.nextInt(2)) : "");
        line.append(ATOMS[random.nextInt(ATOMS.length)]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String written(Random random, List<String> lines) {
    int style = random.nextInt(5);
    boolean flow = style < 3 && random.nextBoolean();
    String indent = " ".repeat(5 + random.nextInt(3));
    String scalar =
        switch (style) {
          case 0 -> String.join("\n" + indent, plain(lines)).replace("\n" + indent + "\n", "\n\n");
          case 1 -> "'" + String.join("\n" + indent, lines).replace("'", "''") + "'";
          case 2 ->
              "\""
                  + String.join("\n" + indent, lines.stream().map(l -> escaped(random, l)).toList())
                  + "\"";
          default -> block(random, style == 3 ? "|" : ">", indent, lines);
        };
    String file =
        flow
            ? "a: [x, {k: " + scalar + "}, 'y']\nb: z\n"
            : switch (random.nextInt(4)) {
              case 0 -> "text: " + scalar + "\nb: z\n";
              case 1 -> "a:\n  text: " + scalar + "\n  b: z\n";
              case 2 -> "a:\n- " + scalar + "\n- z\n";
              default -> "# x\na:\n  - text: " + scalar + "\n    b: z\n";
            };
    String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    return file.replace("\n", lineEnd);
  }

  private static List<String> plain(List<String> lines) {
    // In a flow these end a plain scalar.
    lines.replaceAll(line -> line.replaceAll("[,\\[\\]{}?]", ".").replaceAll(":", ";").strip());
    return lines;
  }

  private static String escaped(Random random, String line) {
    StringBuilder out = new StringBuilder();
    line.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            out.append('\\').appendCodePoint(c);
          } else if (random.nextInt(6) == 0) {
            out.append(c < 0x100 ? "\\x%02x".formatted(c) : "\\U%08X".formatted(c));
          } else {
            out.appendCodePoint(c);
          }
          if (random.nextInt(20) == 0) {
            out.append("\\\n     ");
          }
        });
    return out.toString();
  }

  private static String block(Random random, String kind, String indent, List<String> lines) {
    String chomp = List.of("", "-", "+").get(random.nextInt(3));
    StringBuilder out =
        new StringBuilder(kind).append(chomp).append(random.nextInt(3) == 0 ? " # c\n" : "\n");
    for (int i = 0; i < lines.size(); i++) {
      String more = i > 0 && random.nextInt(4) == 0 ? "  " : "";
      out.append(lines.get(i).isEmpty() ? "" : indent + more + lines.get(i)).append('\n');
    }
    return out.append("\n".repeat(random.nextInt(3))).toString();
  }

  private static String soup(Random random) {
    String[] parts = {
      "a", "b", "k: ", "l: ", "m:\n", " ", "  ", "\n", "\n  ", "\n    ", "- ", "'", "\"", "''",
      "\\n", "\\\n", "|\n", ">\n", "|2-\n", ">+\n", "|1\n", "[", "]", "{", "}", ", ", "#", " # ",
      ":", "😀", "é", "\t", "\r\n"
    };
    StringBuilder file = new StringBuilder("k: ");
    for (int n = 1 + random.nextInt(14); n > 0; n--) {
      file.append(parts[random.nextInt(parts.length)]);
    }
    return file.toString();
  }
}
