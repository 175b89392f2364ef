package proviso.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Item;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.layout.Layout;
import proviso.document.layout.Leaf;
import proviso.document.layout.Page;
import proviso.document.layout.PageStyle;
import proviso.document.layout.Pages;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Rule;
import proviso.document.layout.Placed.Run;

/**
 * Whatever stands in a document, every letter of it is printed, in order, within the margins, once.
 */
class RandomDocumentsTest {
  private static final PageStyle STYLE = PageStyle.LETTER;

  /** A document and the letters it must print, without white space. */
  private static final class Draft {
    private final Random random;
    private final StringBuilder letters = new StringBuilder();
    private int words;

    Draft(long seed) {
      random = new Random(seed);
    }

    Document document() {
      List<Section> sections = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        sections.add(new Section(1 + random.nextInt(2), random.nextBoolean(), blocks(0)));
      }
      return new Document(Samples.META, new Document.Furniture(Band.EMPTY, Band.EMPTY), sections);
    }

    private List<Block> blocks(int depth) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(depth == 0 ? 9 : 3); i++) {
        blocks.add(block(depth));
      }
      return blocks;
    }

    private Block block(int depth) {
      return switch (random.nextInt(depth < 2 ? 9 : depth < 5 ? 8 : 3)) {
        case 0 -> new Block.Heading(1 + random.nextInt(6), inlines(6), align(), size(), none());
        case 1, 2 -> new Block.Paragraph(inlines(60), align(), size());
        case 3, 4 -> {
          List<Item> items = new ArrayList<>();
          for (int i = 0; i < 1 + random.nextInt(4); i++) {
            items.add(item(depth));
          }
          yield new Block.Outline(items);
        }
        case 5 -> {
          List<List<Block>> items = new ArrayList<>();
          for (int i = 0; i < 1 + random.nextInt(4); i++) {
            letters.append('•');
            items.add(blocks(depth + 1));
          }
          yield new Block.Bullets(false, items);
        }
        case 6 -> new Block.Box(blocks(depth + 1));
        case 7 ->
            random.nextBoolean()
                ? new Block.Quote(blocks(depth + 1))
                : new Block.Together(blocks(depth + 1));
        default -> table();
      };
    }

    private Item item(int depth) {
      String label = List.of("A.", "(1)", "(xviii)", "", "12.").get(random.nextInt(5));
      letters.append(label);
      List<Inline> heading = random.nextInt(3) == 0 ? inlines(8) : List.of();
      return new Item(label, heading, 1 + random.nextInt(6), blocks(depth + 1), none());
    }

    private Block table() {
      int width = 1 + random.nextInt(3);
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        columns.add(new Column(1 + random.nextInt(3), align()));
      }
      List<Cell> header = random.nextBoolean() ? row(width) : List.of();
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        rows.add(row(width));
      }
      var frame = Frame.values()[random.nextInt(3)];
      return new Block.Table("What it shows", false, columns, header, rows, frame);
    }

    private List<Cell> row(int width) {
      List<Cell> row = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        row.add(
            random.nextInt(5) == 0
                ? Cell.of()
                : Cell.of(new Block.Paragraph(List.of(text(12)), align(), Size.BODY)));
      }
      return row;
    }

    private List<Inline> inlines(int most) {
      List<Inline> inlines = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        switch (random.nextInt(6)) {
          case 0 ->
              inlines.add(new Inline.Link("https://example.org/", "Example", List.of(text(most))));
          case 1 -> inlines.add(new Inline.Break());
          default -> inlines.add(text(most));
        }
      }
      return inlines;
    }

    private Inline.Text text(int most) {
      var text = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(most); i++) {
        String word = word();
        letters.append(word);
        text.append(word).append(random.nextInt(20) == 0 ? "\u00a0" : " ");
      }
      return new Inline.Text(
          text.toString(), Inline.Style.values()[random.nextInt(Inline.Style.values().length)]);
    }

    private String word() {
      words++;
      return switch (random.nextInt(40)) {
        case 0 -> "https://example.org/" + "path-of-kites/".repeat(random.nextInt(12));
        case 1 -> "well-tempered";
        case 2 -> "(AVATAR)\\";
        case 3 -> "Łódź";
        case 4 -> "and/or";
        default -> "w" + words;
      };
    }

    private Align align() {
      return Align.values()[random.nextInt(Align.values().length)];
    }

    private Size size() {
      return Size.values()[random.nextInt(Size.values().length)];
    }

    private static Optional<String> none() {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300})
  void everyLetterIsPlacedOnceInOrderWithinTheMargins(int from) {
    for (int seed = from; seed < from + 15; seed++) {
      var draft = new Draft(seed);
      Document document = draft.document();
      Pages pages = new Layout(STYLE, Fonts.standard().typefaces()).pages(document);
      var printed = new StringBuilder();
      for (Page page : pages.pages()) {
        for (Placed item : page.items()) {
          assertWithinMargins(item, seed);
          if (item instanceof Run run && run.owner() instanceof Leaf) {
            printed.append(run.text());
          }
        }
        assertNoOverlap(page, seed);
      }
      assertThat(bare(printed.toString()))
          .as("letters of seed %d", seed)
          .isEqualTo(draft.letters.toString());
    }
  }

  private static void assertWithinMargins(Placed item, int seed) {
    // A hundredth of a point is forgiven: widths are rounded glyph by glyph.
    int right = STYLE.width() - STYLE.side() + 10;
    int bottom = STYLE.height() - STYLE.bottom();
    switch (item) {
      case Run run -> {
        assertThat(run.x()).as("left, seed %d", seed).isGreaterThanOrEqualTo(STYLE.side());
        assertThat(run.x() + run.width())
            .as("right of %s, seed %d", run.text(), seed)
            .isLessThanOrEqualTo(right);
        assertThat(run.baseline()).as("seed %d", seed).isBetween(STYLE.top(), bottom);
      }
      case Rule rule -> {
        assertThat(rule.x() + rule.width()).as("rule, seed %d", seed).isLessThanOrEqualTo(right);
        assertThat(rule.top() + rule.height())
            .as("rule, seed %d", seed)
            .isLessThanOrEqualTo(bottom);
      }
      case LinkArea _, Placed.Picture _, Placed.Slot _ -> {}
    }
  }

  /** No two runs share ink: none begins, on the same height or nearly, inside another. */
  private static void assertNoOverlap(Page page, int seed) {
    List<Run> runs =
        page.items().stream().filter(Run.class::isInstance).map(Run.class::cast).toList();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = i + 1; j < runs.size(); j++) {
        Run a = runs.get(i);
        Run b = runs.get(j);
        boolean sameHeight = Math.abs(a.baseline() - b.baseline()) < Math.min(a.size(), b.size());
        boolean crossing =
            a.x() + a.width() > b.x() + 10 && b.x() + b.width() > a.x() + 10 && sameHeight;
        if (crossing) {
          fail("'%s' and '%s' cross, seed %d", a.text(), b.text(), seed);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void everyLetterIsInThePdfInOrderAndThePdfConforms(int seed) throws IOException {
    var draft = new Draft(seed);
    Document document = draft.document();
    byte[] pdf = PdfWriter.standard().write(document);
    try (PDDocument loaded = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(loaded);
      assertThat(bare(text)).isEqualTo(draft.letters.toString());
    }
    assertThat(PdfWriter.standard().write(new Draft(seed).document())).isEqualTo(pdf);
    VeraPdf.assertConforms(pdf);
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
