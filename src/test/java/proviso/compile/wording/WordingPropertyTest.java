package proviso.compile.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import proviso.form.Value;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Severity;
import proviso.text.SourceText;

/** What is printed is the source without its markup, whatever the wording. */
class WordingPropertyTest {
  private static final List<String> TERMS = List.of("electronic data", "specified cause of loss");
  private final Random random = new Random(10594);

  private record Read(Wording wording, Diagnostics diagnostics) {}

  private static Read read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Wording wording =
        WordingFromText.parse(
            LocatedText.verbatim(new SourceText("form.yaml", text), 0, text.length()),
            spelling -> TERMS.contains(spelling) ? Optional.of("term") : Optional.empty(),
            TERMS,
            "A.1.",
            diagnostics);
    return new Read(wording, diagnostics);
  }

  /** Grows markup and, beside it, the words it must print. */
  private final class Grown {
    final StringBuilder source = new StringBuilder();
    final StringBuilder printed = new StringBuilder();
    int bounds;
    int references;
    int terms;

    void words(int count) {
      for (int i = 0; i < count; i++) {
        if (i > 0) {
          space();
        }
        String[] word =
            pick(
                new String[][] {
                  {"loss"},
                  {"we’ll"},
                  {"pay"},
                  {"Section"},
                  {"(if"},
                  {"any)"},
                  {"don't"},
                  {"50%"},
                  {"\\*", "*"},
                  {"\\[x\\]", "[x]"},
                  {"&amp;", "&"},
                  {"&sect;", "§"},
                  {"A&B"},
                  {"é\ud83d\ude00"},
                  {"8\u00a0p.m."},
                  {"3.5\""},
                  {"\\\"q\\\"", "\"q\""},
                  {"____"},
                  {"x_y"},
                  {"–"},
                  {"$1,000.00;"},
                  {"#2"},
                  {"a\\_b", "a_b"},
                  {"e-commerce"}
                });
        source.append(word[0]);
        printed.append(word[word.length - 1]);
      }
    }

    void space() {
      source.append(pick(new String[] {" ", "  ", "\n", "\n   ", "\t"}));
      printed.append(' ');
    }

    void sentence(int pieces) {
      for (int i = 0; i < pieces; i++) {
        if (i > 0) {
          space();
        }
        piece(3);
      }
    }

    void piece(int depth) {
      switch (depth == 0 ? 0 : random.nextInt(6)) {
        case 1 -> {
          String stars = random.nextBoolean() ? "**" : "*";
          source.append(stars).append('w');
          printed.append('w');
          space();
          piece(0);
          source.append('w').append(stars);
          printed.append('w');
        }
        case 2 -> {
          source.append("[8\n hours]{wait}");
          printed.append("8 hours");
          bounds++;
        }
        case 3 -> {
          source.append('[');
          piece(depth - 3);
          source.append("](#id..other-id)");
          references++;
        }
        case 4 -> {
          String term = pick(TERMS.toArray(new String[0]));
          boolean curly = random.nextBoolean();
          source
              .append(curly ? '“' : '"')
              .append(term.replace(" ", "\n"))
              .append(curly ? '”' : '"');
          printed.append(curly ? '“' : '"').append(term).append(curly ? '”' : '"');
          terms++;
        }
        default -> words(1 + random.nextInt(4));
      }
    }
  }

  @Test
  void goodWordingPrintsItsWordsAndKnowsItsPlaces() {
    for (int i = 0; i < 1_000; i++) {
      Grown grown = new Grown();
      grown.sentence(1 + random.nextInt(8));
      Read read = read(grown.source.toString());
      assertThat(read.diagnostics().sorted()).as(grown.source.toString()).isEmpty();
      assertThat(read.wording().plain()).isEqualTo(grown.printed.toString());
      List<Run> all = new ArrayList<>();
      flatten(read.wording().runs(), all);
      assertThat(all.stream().filter(Wording.Bound.class::isInstance)).hasSize(grown.bounds);
      assertThat(all.stream().filter(Wording.TermUse.class::isInstance)).hasSize(grown.terms);
      assertThat(all.stream().filter(Wording.Reference.class::isInstance))
          .hasSize(grown.references);
      checkPlaces(read.wording().runs(), 0, grown.source.length());
    }
  }

  private static void flatten(List<Run> runs, List<Run> all) {
    for (Run run : runs) {
      all.add(run);
      flatten(inside(run), all);
    }
  }

  private static List<Run> inside(Run run) {
    return switch (run) {
      case Wording.Emphasis emphasis -> emphasis.runs();
      case Wording.Bound bound -> bound.runs();
      case Wording.Reference reference -> reference.runs();
      case Wording.Words _, Wording.TermUse _ -> List.of();
    };
  }

  /**
   * Runs are in order, do not overlap, lie inside what holds them, and cover the words they print.
   */
  private static void checkPlaces(List<Run> runs, int from, int to) {
    int at = from;
    for (Run run : runs) {
      assertThat(run.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(run.span().end()).isLessThanOrEqualTo(to);
      at = run.span().end();
      String written = run.span().text();
      switch (run) {
        case Wording.Words words ->
            assertThat(decoded(written)).as(written).isEqualTo(words.text());
        case Wording.TermUse use -> assertThat(decoded(written)).isEqualTo(use.printed());
        case Wording.Bound bound -> {
          assertThat(written).startsWith("[").endsWith("]{" + bound.name() + "}");
          assertThat(bound.value()).isEqualTo(new Value.Duration(480));
        }
        case Wording.Reference _ -> assertThat(written).startsWith("[").endsWith(")");
        case Wording.Emphasis _ -> assertThat(written).startsWith("*").endsWith("*");
      }
      checkPlaces(inside(run), run.span().start(), run.span().end());
    }
  }

  private static String decoded(String written) {
    return written
        .replaceAll("[ \\n\\t]+", " ")
        .replaceAll("\\\\([^a-z0-9 ])", "$1")
        .replace("&amp;", "&")
        .replace("&sect;", "§");
  }

  /**
   * Any row of characters is read without an exception, and unless a fault is reported, nothing but
   * markup and white space is missing from what is printed.
   */
  @Test
  void noCharacterIsLostInSilence() {
    String[] parts = {
      "*",
      "**",
      "_",
      "[",
      "]",
      "{",
      "}",
      "(",
      ")",
      "]{a}",
      "](#b)",
      "\"",
      "“",
      "”",
      "'",
      "`",
      "\\",
      "<",
      ">",
      "!",
      "&",
      "&amp;",
      "#",
      "-",
      "~",
      " ",
      "\n",
      "a",
      "Loss",
      "8 hours",
      "5",
      ".",
      "\u00a0",
      "\"electronic data\"",
      "[8 hours]{w}"
    };
    int silent = 0;
    for (int i = 0; i < 12_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(1, 9); n > 0; n--) {
        text.append(pick(parts));
      }
      Read read = read(text.toString());
      if (read.diagnostics().sorted().stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
        silent++;
        assertOnlyMarkupIsMissing(text.toString(), read.wording().plain());
      }
    }
    assertThat(silent).isGreaterThan(800);
  }

  /** Whether {@code printed} is {@code source} with some markup left out: all ways are tried. */
  private static void assertOnlyMarkupIsMissing(String source, String printed) {
    String whole = source.replace('\n', ' ');
    List<String> markup = List.of("*", "[", "]{a}", "](#b)", "]{w}", "\\", " ");
    boolean[][] reached = new boolean[whole.length() + 1][printed.length() + 1];
    reached[0][0] = true;
    for (int i = 0; i < whole.length(); i++) {
      for (int j = 0; j <= printed.length(); j++) {
        if (reached[i][j]) {
          if (j < printed.length() && whole.charAt(i) == printed.charAt(j)) {
            reached[i + 1][j + 1] = true;
          }
          if (whole.startsWith("&amp;", i) && printed.startsWith("&", j)) {
            reached[i + 5][j + 1] = true;
          }
          for (String mark : markup) {
            if (whole.startsWith(mark, i)) {
              reached[i + mark.length()][j] = true;
            }
          }
        }
      }
    }
    assertThat(reached[whole.length()][printed.length()])
        .as("%s printed as %s", source, printed)
        .isTrue();
  }

  private <T> T pick(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
