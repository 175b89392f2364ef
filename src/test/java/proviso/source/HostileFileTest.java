package proviso.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** Files that are broken, huge or meant to do harm are refused soon and in plain words. */
class HostileFileTest {
  @TempDir private Path directory;

  private final Diagnostics out = new Diagnostics();

  static Stream<Arguments> tooLarge() {
    String nested =
        IntStream.range(0, 3000)
            .mapToObj(i -> " ".repeat(i) + "a:\n")
            .collect(Collectors.joining());
    String keys =
        IntStream.range(0, 600_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
    return Stream.of(
        Arguments.of("brackets", "a: " + "[".repeat(100_000)),
        Arguments.of("braces", "a: " + "{a: ".repeat(100_000)),
        Arguments.of("hyphens", "a:\n  " + "- ".repeat(100_000)),
        Arguments.of("JSON", "{\"a\":".repeat(100_000)),
        Arguments.of("indentation", nested),
        Arguments.of("keys", keys),
        Arguments.of("items", "a:\n" + "-\n".repeat(2_000_000)),
        Arguments.of("bytes", "a: " + "x".repeat(10_000_000)),
        Arguments.of("plain scalar", "a: " + "x".repeat(7_000_000)),
        Arguments.of("quoted scalar", "a: \"" + "x y ".repeat(1_700_000) + "\""),
        Arguments.of("block scalar", "a: |\n" + "  x y\n".repeat(1_000_000)),
        Arguments.of("aliases", aliases()));
  }

  private static String aliases() {
    StringBuilder file = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String nine = String.join(", ", Collections.nCopies(9, "*a" + (i - 1)));
      file.append("a" + i + ": &a" + i + " [" + nine + "]\n");
    }
    return file.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooLarge")
  void isRefusedSoon(String name, String file) {
    Optional<Node.Mapping> root =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> SourceReader.parse(new SourceText("f.yaml", file), out));
    assertThat(root).isEmpty();
    assertThat(out.sorted()).extracting(Diagnostic::code).contains(Code.TOO_LARGE);
    assertThat(out.sorted()).filteredOn(d -> d.code() == Code.TOO_LARGE).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]",
        "a: ",
        "\"",
        "? ",
        "k: &a x\n",
        "k: 1\n",
        "- a: b: c\n",
        "\t- x\n",
        "{",
        "'a\n",
        "#",
        "\n"
      })
  void repeatedAMillionTimesIsReadOrRefusedSoon(String piece) {
    String file = piece.repeat(1_000_000 / piece.length());
    Optional<Node.Mapping> root =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> SourceReader.parse(new SourceText("f.yaml", file), out));
    assertThat(root.isPresent() || out.hasErrors()).isTrue();
  }

  @Test
  void aFileOfFiveMegabytesIsRead() {
    String provision = "  - id: a\n    text: >\n" + "      words of a form\n".repeat(20);
    String file = "provisions:\n" + provision.repeat(5_000_000 / provision.length());
    Optional<Node.Mapping> root =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> SourceReader.parse(new SourceText("f.yaml", file), out));
    assertThat(Fields.of(root.orElseThrow()).records("provisions")).hasSizeGreaterThan(10_000);
    assertThat(out.sorted()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsDropped() throws IOException {
    assertThat(read("\uFEFFa: x\n".getBytes(UTF_8))).isPresent();
    assertThat(out.sorted()).isEmpty();
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    read("a: x\n".getBytes(UTF_16));
    read("a: x\n".getBytes(UTF_16LE));
    read("%PDF-1.7".getBytes(UTF_8));
    assertThat(out.sorted()).extracting(Diagnostic::code).containsOnly(Code.BAD_ENCODING);
    assertThat(out.sorted())
        .extracting(Diagnostic::message)
        .containsExactlyInAnyOrder(
            "The file is in UTF-16, as its first two bytes say; it must be in UTF-8.",
            "The file seems to be in UTF-16 or UTF-32; it must be in UTF-8.",
            "This is a PDF, Word or archive file, not a text file.");
  }

  @Test
  void eachByteThatIsNotUtf8IsReportedAtItsPlace() throws IOException {
    assertThat(read("a: caf\u00e9\nb: \u00e9 x\n".getBytes(ISO_8859_1))).isPresent();
    assertThat(out.sorted())
        .map(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
        .containsExactly("1:7 The byte 0xE9 is not UTF-8.", "2:4 The byte 0xE9 is not UTF-8.");
    assertThat(out.sorted().getFirst().hints().getFirst()).contains("\"é\"");
  }

  @Test
  void controlCharactersAreReportedWhereverTheyComeFrom() throws IOException {
    read("a: x\0y\nb: \u0007\nc: \uFEFFz\nd: \"\\x1b[2J\"\ne: \"\\ud83d\"\n".getBytes(UTF_8));
    assertThat(out.sorted())
        .map(d -> d.span() + " " + d.code().id())
        .containsExactly(
            "f.yaml:1:5 bad-encoding",
            "f.yaml:2:4 bad-encoding",
            "f.yaml:3:4 bad-encoding",
            "f.yaml:4:5 bad-encoding",
            "f.yaml:5:5 bad-encoding");
  }

  @Test
  void whatIsNoFileIsUnreadable() {
    SourceReader.read(directory.resolve("none.yaml"), "none.yaml", out);
    SourceReader.read(directory, "directory", out);
    assertThat(out.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(
            "\"directory\" is a directory, not a file.", "There is no file \"none.yaml\".");
    assertThat(out.sorted()).extracting(Diagnostic::code).containsOnly(Code.UNREADABLE_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "- a\n", "words\n", "---\n...\n"})
  void aFileWithoutKeysIsRefusedWhateverWasReportedOfOthers(String file) {
    out.report(Diagnostic.error(Code.BAD_ID, new SourceText("other", "x").span(0, 1), "No."));
    assertThat(SourceReader.parse(new SourceText("f.yaml", file), out)).isEmpty();
    assertThat(out.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.WRONG_TYPE, Code.BAD_ID);
  }

  @Test
  void noBytesAtAllMakeItThrow() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Diagnostics found = new Diagnostics();
      Path file = Files.write(directory.resolve("f"), bytes);
      Optional<Node.Mapping> root = SourceReader.read(file, "f", found);
      assertThat(root.isPresent() || found.hasErrors()).as(List.of(bytes).toString()).isTrue();
    }
  }

  private Optional<Node.Mapping> read(byte[] bytes) throws IOException {
    return SourceReader.read(Files.write(directory.resolve("f.yaml"), bytes), "f.yaml", out);
  }
}
