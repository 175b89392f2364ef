package proviso.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/** A fault is told once, where it is to be mended, and costs nothing of the file around it. */
class SyntaxFaultTest {

  /** A file, the fault, and the tree that is read all the same. */
  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "a: one: two: three\nb: x\n",
            "1:7 A colon followed by a space makes a key of the words before it.",
            "{a=one: two: three, b=x}"),
        arguments(
            "a: We pay\n   the following: loss\n   and: that\nb: x\n",
            "2:17 A colon followed by a space makes a key of the words before it.",
            "{a=We pay the following: loss and: that, b=x}"),
        arguments(
            "a: foo\n    b: bar\n    c: x\nd: z\n",
            "2:5 The key \"b\" is not in line with anything above it.",
            "{a=foo, b=bar, c=x, d=z}"),
        arguments(
            "l:\n - id foo\n   t: x\n - id: y\n",
            "2:4 These words are neither a key nor the text of one.",
            "{l=[{t=x}, {id=y}]}"),
        arguments(
            "a: 1\nid:foo\nt: x\n",
            "2:3 A key is a key only when a space follows its colon.",
            "{a=1, id=foo, t=x}"),
        arguments(
            "a: 1\nlist\n  - x\n",
            "2:1 The key \"list\" has no colon after it.",
            "{a=1, list=[x]}"),
        arguments(
            "a: 1\nfoo bar\nb: x\n",
            "2:1 These words are neither a key nor the text of one.",
            "{a=1, b=x}"),
        arguments(
            "a: \"foo: bar\nb: x\n",
            "1:4 This quotation mark is never closed.",
            "{a=\"foo: bar, b=x}"),
        arguments(
            "a: 'tis so\nb: x\n", "1:4 This quotation mark is never closed.", "{a='tis so, b=x}"),
        arguments(
            "a: \"foo\nb: x\nc: \"bar\"\n",
            "1:4 The text in quotes that begins here ends on line 3, where more follows.",
            "{a=\"foo, b=x, c=bar}"),
        arguments(
            "a: \"data\" means x: y\nb: z\n",
            "1:4 The text goes on after its closing quotation mark.",
            "{a=\"data\" means x: y, b=z}"),
        arguments(
            "a: [90 days]{cap} after\n  the loss: x\nb: z\n",
            "1:4 A text that begins with \"[\" must be in quotes.",
            "{a=[90 days]{cap} after the loss: x, b=z}"),
        arguments("a: [x, y\nb: z\n", "1:4 The bracket \"[\" is never closed.", "{a=[x, y, b=z}"),
        arguments(
            "{\n\"a\": 1\n\"b\": 2}", "3:1 A comma or \"}\" is missing before this.", "{a=1, b=2}"),
        arguments("{\"a\": {\"b\": 1}\n", "1:1 The bracket \"{\" is never closed.", "{a={b=1}}"),
        arguments(
            "a: {x: b: c}\nb: z\n",
            "1:9 Between brackets a text with \":\" must be in quotes.",
            "{a={x=b: c}, b=z}"),
        arguments(
            "a: {x: [y}\nb: z\n",
            "1:10 \"}\" stands where \"]\" closes what \"[\" opened.",
            "{a={x=[y]}, b=z}"),
        arguments(
            "a: @x\nb: z\n", "1:4 A text that begins with \"@\" must be in quotes.", "{a=@x, b=z}"),
        arguments(
            "a: **Bold** words\nb: z\n",
            "1:4 A text that begins with \"*\" must be in quotes.",
            "{a=**Bold** words, b=z}"),
        arguments(
            "a: > 10 days\nb: z\n",
            "1:6 The text of a block begins on the line after \">\".",
            "{a=10 days, b=z}"),
        arguments(
            "a: - x\nb: z\n", "1:4 A list cannot begin on the line of its key.", "{a=- x, b=z}"),
        arguments(
            "a: ? x\nb: z\n",
            "1:4 A text that begins with \"?\" must be in quotes.",
            "{a=? x, b=z}"),
        arguments(
            "a: x\n- y\nb: z\n",
            "2:1 An item of a list stands among the keys of a mapping.",
            "{a=x, b=z}"),
        arguments(
            "a:\n    b: 1\n  c: 2\n  d: 3\ne: 4\n",
            "3:3 The key \"c\" is not in line with anything above it.",
            "{a={b=1, c=2, d=3}, e=4}"),
        arguments(
            "l:\n  - a: 1\n - b: 2\n   c: 3\n  - d: 4\n",
            "3:2 This item is not in line with anything above it.",
            "{l=[{a=1}, {b=2, c=3}, {d=4}]}"),
        arguments(
            "a: \"C:\\dir\"\nb: z\n",
            "1:7 \"\\d\" is no escape of a text in double quotes.",
            "{a=C:\\dir, b=z}"),
        arguments(
            "a: \"\\UFFFFFFFF\"\nb: z\n",
            "1:5 \"\\U\" must be followed by the digits of a character's code.",
            "{a=\\UFFFFFFFF, b=z}"),
        arguments(
            "a: b\n...\nc: d\n",
            "3:1 The document ends above with the line \"...\"; nothing may follow it.",
            "{a=b}"),
        arguments(
            "a: b\n}\nc: d\n",
            "2:1 \"}\" stands here without anything before it that it could end.",
            "{a=b, c=d}"),
        arguments(": x\na: b\n", "1:1 A colon stands here without a key.", "{a=b}"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isToldOnceAndMended(String file, String fault, String tree) {
    Diagnostics out = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(new SourceText("f.yaml", file), out);
    assertThat(out.sorted())
        .map(d -> d.span().line() + ":" + d.span().column() + " " + d.message())
        .containsExactly(fault);
    assertThat(out.sorted()).extracting(Diagnostic::code).containsOnly(Code.YAML_SYNTAX);
    assertThat(out.sorted().getFirst().hints()).isNotEmpty();
    assertThat(root.map(SyntaxFaultTest::shown)).contains(tree);
  }

  @Test
  void allFaultsComeInOneRun() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 15; i++) {
      file.append("k").append(i).append(": one: two\ng").append(i).append(": fine\n");
    }
    Diagnostics out = new Diagnostics();
    Optional<Node.Mapping> root =
        SourceReader.parse(new SourceText("f.yaml", file.toString()), out);
    assertThat(out.sorted()).extracting(d -> d.span().line()).hasSize(15).startsWith(1, 3, 5);
    assertThat(root.orElseThrow().entries()).hasSize(30);
  }

  @Test
  void aFileOfNothingButFaultsIsGivenUp() {
    Diagnostics out = new Diagnostics();
    assertThat(SourceReader.parse(new SourceText("f.yaml", "k: a: b\n".repeat(100)), out))
        .isEmpty();
    assertThat(out.sorted())
        .hasSize(26)
        .first()
        .extracting(Diagnostic::message)
        .asString()
        .contains("more faults");
  }

  @Test
  void oneSlipOfTheHandGivesNoCascade() {
    Random random = new Random(594);
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      String file = slipped(random);
      Diagnostics out = new Diagnostics();
      Optional<Node.Mapping> root = SourceReader.parse(new SourceText("f.yaml", file), out);
      assertThat(root.isPresent() || out.hasErrors()).as(file).isTrue();
      counts.add(out.sorted().size());
    }
    assertThat(counts.stream().filter(c -> c > 0).count()).isGreaterThan(300);
    assertThat(counts.stream().filter(c -> c > 2).count()).isLessThan(1500 * 3 / 100);
  }

  private static final String FORM =
      """
      # A form.
      form:
        number: OPI 10 40
        edition: 01 26
        title: "ONLINE PAYMENT: INTERRUPTION"
      outline: ["A.", "1.", "a."]
      schedule:
        entries:
          - {id: limit, title: Limit Of Insurance, type: money}
          - id: waiver
            title: 'The Insured''s Waiver'
            type: indicator
        note: >-
          Information required to complete this Schedule, if not shown
          above, will be shown in the Declarations.
      provisions:
        - id: coverage
          heading: Coverage
          text: >
            We will pay for the loss of "business income" you sustain during
            the period that begins [8 hours]{waiting} after the outage.
          covers: loss
          pin: 3f2a9c01
          provisions:
            - id: first
              text: A plain text that goes on
                with a second line.
            - {id: second, text: "Quoted \\"text\\" here"}
        - id: exclusions
          text:
            - says: We will not pay.
              excludes: cause is virus
            - paragraph: |
                But we will.
              unless: waiver
      """;

  private static final String[] SLIPS = {
    "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", " ", "  ", "\n", "\t", "*", "&", "!", "#", " #",
    "|", ">", "%", "@", "`", ",", "?", "\\", "<<: "
  };

  /** The form with a character lost, something typed into it, or a line moved by one column. */
  private static String slipped(Random random) {
    int at = random.nextInt(FORM.length());
    return switch (random.nextInt(3)) {
      case 0 -> FORM.substring(0, at) + FORM.substring(at + 1);
      case 1 -> FORM.substring(0, at) + SLIPS[random.nextInt(SLIPS.length)] + FORM.substring(at);
      default -> {
        List<String> lines = new ArrayList<>(FORM.lines().toList());
        int line = random.nextInt(lines.size());
        lines.set(
            line,
            random.nextBoolean() ? " " + lines.get(line) : lines.get(line).replaceFirst("^ ", ""));
        yield String.join("\n", lines) + "\n";
      }
    };
  }

  private static String shown(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.value();
      case Node.Sequence sequence ->
          sequence.items().stream().map(SyntaxFaultTest::shown).toList().toString();
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> entry.key().value() + "=" + shown(entry.value()))
              .toList()
              .toString()
              .replaceAll("^\\[", "{")
              .replaceAll("]$", "}");
    };
  }
}
