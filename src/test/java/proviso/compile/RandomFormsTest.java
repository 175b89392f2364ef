package proviso.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.clause.CompiledForm;
import proviso.text.Checked;
import proviso.text.SourceText;

/**
 * Forms that nobody wrote: outlines of random shape, and real text cut and spliced at random
 * places.
 */
class RandomFormsTest {
  private static final String[] WORDS = {
    "loss", "insured", "premises", "we", "pay", "the", "limit", "suspension", "cost", "Łódź", "北京"
  };

  /** Writes a form and remembers its sentences in printed order. */
  private static final class Writer {
    private final Random random;
    private final StringBuilder yaml =
        new StringBuilder("form: {number: R 1, edition: 01 26, title: RANDOM}\nprovisions:\n");
    private final List<String> sentences = new ArrayList<>();
    private int provisions;

    Writer(long seed) {
      this.random = new Random(seed);
    }

    String write() {
      children(0, 1 + random.nextInt(6));
      return yaml.toString();
    }

    private void children(int depth, int count) {
      for (int i = 0; i < count; i++) {
        provision(depth);
      }
    }

    private void provision(int depth) {
      String indent = "    ".repeat(depth);
      provisions++;
      yaml.append(indent).append("  - id: p").append(provisions).append('\n');
      boolean children = depth < 4 && random.nextInt(3) == 0;
      text(indent, "text");
      if (children) {
        yaml.append(indent).append("    provisions:\n");
        children(depth + 1, 1 + random.nextInt(4));
        if (random.nextBoolean()) {
          text(indent, "closing");
        }
      }
    }

    private void text(String indent, String key) {
      yaml.append(indent).append("    ").append(key).append(":\n");
      for (int i = random.nextInt(3); i >= 0; i--) {
        String sentence = sentence();
        sentences.add(sentence);
        yaml.append(indent)
            .append("      - ")
            .append(
                switch (random.nextInt(4)) {
                  case 0 -> sentence;
                  case 1 -> "\"" + sentence + "\"";
                  case 2 -> "says: >-\n" + indent + "          " + sentence;
                  default -> "{paragraph: '" + sentence + "'}";
                })
            .append('\n');
      }
    }

    private String sentence() {
      StringBuilder sentence = new StringBuilder("It");
      for (int i = random.nextInt(12); i >= 0; i--) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      return sentence.append(' ').append(sentences.size()).append(" times.").toString();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void labelsAreUniqueAndEveryWordIsPrintedInOrder(long seed) {
    Writer writer = new Writer(seed);
    CompiledForm form =
        Compiler.compile(new SourceText("random.yaml", writer.write())).value().orElseThrow();
    Set<String> labels = new HashSet<>();
    form.form()
        .provisions()
        .forEach(provision -> {
          assertThat(labels.add(provision.label().path())).isTrue();
          assertThat(form.byLabel(provision.label().path())).contains(provision);
        });
    assertThat(labels).hasSize(writer.provisions);
    assertThat(form.sentences())
        .extracting(it -> it.sentence().wording().plain())
        .containsExactlyElementsOf(writer.sentences);
    int at = 0;
    for (String sentence : writer.sentences) {
      at = form.printedWords().indexOf(sentence, at);
      assertThat(at).as(sentence).isNotNegative();
      at += sentence.length();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 77, 777})
  void compileIsTotal(long seed) throws IOException {
    Random random = new Random(seed);
    String whole = Files.readString(Path.of("src/test/resources/forms/good/everything.yaml"));
    for (int i = 0; i < 60; i++) {
      String content = damaged(whole, random);
      Checked<CompiledForm> checked = Compiler.compile(new SourceText("damaged.yaml", content));
      if (checked.value().isEmpty()) {
        assertThat(checked.diagnostics()).as(content).isNotEmpty();
      }
    }
  }

  private static String damaged(String whole, Random random) {
    StringBuilder content = new StringBuilder(whole);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(content.length());
      int to = Math.min(content.length(), from + random.nextInt(30));
      String part = content.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> content.delete(from, to);
        case 1 -> content.insert(random.nextInt(content.length()), part);
        case 2 ->
            content.setCharAt(from, "{}[]:#\"'*&!-\n\t$().\uD800\u0000".charAt(random.nextInt(20)));
        default -> content.replace(from, to, part.toUpperCase(Locale.ROOT));
      }
    }
    return content.toString();
  }
}
