package proviso.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Bullets;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Heading;
import proviso.document.Block.Item;
import proviso.document.Block.Outline;
import proviso.document.Block.Overflow;
import proviso.document.Block.Paragraph;
import proviso.document.Block.Quote;
import proviso.document.Block.Size;
import proviso.document.Block.Table;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Furniture;
import proviso.document.Document.Meta;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.Inline.Link;
import proviso.document.Inline.Style;
import proviso.document.Inline.Text;

class TextWriterTest {
  @Test
  void hangsTheOutlineFromItsLabels() {
    Block outline =
        new Outline(
            List.of(
                new Item(
                    "C.",
                    List.of(Inline.strong("Period Of Coverage")),
                    1,
                    List.of(
                        paragraph("We will pay for the period that"),
                        new Outline(
                            List.of(
                                item("1.", "begins when the orchard gate is shut; and"),
                                item("2.", "ends when it is open again.")))),
                    Optional.empty())));

    assertThat(write(40, outline))
        .isEqualTo(
            """
            C.  Period Of Coverage

                We will pay for the period that

                1.  begins when the orchard gate is
                    shut; and

                2.  ends when it is open again.
            """);
  }

  @Test
  void setsTablesInColumnsWithTheNumbersFlushRight() {
    Block table =
        table(
            List.of(new Column(3, Align.LEFT), new Column(1, Align.RIGHT)),
            List.of("Premises", "Limit"),
            List.of(List.of("14 Mill Road", "$1,000"), List.of("2 Quay", "$250,000")));

    assertThat(write(80, table))
        .isEqualTo(
            """
            Premises         Limit
            14 Mill Road    $1,000
            2 Quay        $250,000
            """);
  }

  @Test
  void wrapsOnlyTheColumnThatIsTooWide() {
    Block table =
        table(
            List.of(new Column(1, Align.LEFT), new Column(1, Align.LEFT)),
            List.of(),
            List.of(List.of("Business", "Retail of boots, tents and stoves to walkers")));

    assertThat(write(40, table))
        .isEqualTo(
            """
            Business  Retail of boots, tents and
                      stoves to walkers
            """);
  }

  @Test
  void stacksATableThatHasTooManyColumns() {
    List<Column> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      columns.add(new Column(1, Align.LEFT));
      cells.add("column number " + i);
    }
    assertThat(write(40, table(columns, List.of(), List.of(cells))))
        .startsWith("column number 0\ncolumn number 1\n");
  }

  @Test
  void countsIdeographsAsTwoColumnsAndAccentsAsNone() {
    assertThat(Width.of("北京")).isEqualTo(4);
    assertThat(Width.of("Łódź")).isEqualTo(4);
    assertThat(Width.of("Lo\u0301dz")).isEqualTo(4);
    assertThat(Width.of("🏭")).isEqualTo(2);
    Block table =
        table(
            List.of(new Column(1, Align.LEFT), new Column(1, Align.LEFT)),
            List.of(),
            List.of(List.of("北京", "x"), List.of("Łódź", "x"), List.of("ab", "x")));
    assertThat(write(80, table)).isEqualTo("北京  x\nŁódź  x\nab    x\n");
  }

  @Test
  void endsLinesBetweenIdeographsButNotBeforeTheirFullStop() {
    String sentence = "保".repeat(19) + "险。" + "单".repeat(10);
    assertThat(write(40, paragraph(sentence)))
        .isEqualTo("保".repeat(19) + "\n险。" + "单".repeat(10) + "\n");
  }

  @Test
  void keepsWordsThatANoBreakSpaceJoinsAndWordsLongerThanTheLine() {
    String joined = "a".repeat(31) + " Section\u00a0I " + "b".repeat(60);
    assertThat(write(40, paragraph(joined)))
        .isEqualTo("a".repeat(31) + "\nSection\u00a0I\n" + "b".repeat(60) + "\n");
  }

  @Test
  void spacesAtTheEndOfAFullLineMakeNoLineOfTheirOwn() {
    assertThat(write(40, paragraph("a".repeat(40) + "  "))).isEqualTo("a".repeat(40) + "\n");
  }

  @Test
  void printsAnOverflowingCellInFull() {
    Cell cell =
        new Cell(
            List.of(paragraph("All forty orchards.")),
            Optional.of(new Overflow(1, "See continuation.", "Orchards")));
    Table table =
        new Table(
            "Schedule",
            true,
            List.of(new Column(1, Align.LEFT)),
            List.of(),
            List.of(List.of(cell)),
            Frame.BOXED);
    assertThat(write(80, table)).contains("All forty orchards.").doesNotContain("continuation");
  }

  @Test
  void leavesPageNumbersOutOfTheFurniture() {
    Band foot =
        new Band(
            List.of(List.of(Inline.text("QZ 10 01"))),
            List.of(List.of(Inline.text("© A Carrier"))),
            List.of(
                List.of(
                    Inline.text("Page "),
                    new Inline.PageNumber(),
                    Inline.text(" of "),
                    new Inline.PageCount())));
    String text =
        TextWriter.write(document(new Furniture(Band.EMPTY, foot), paragraph("Words.")), 40);
    assertThat(text).isEqualTo("Words.\n\nQZ 10 01      © A Carrier\n");
  }

  @Test
  void givesTheAddressOfALinkThatItsWordsDoNotGive() {
    Link outside =
        new Link("https://example.org/claims", "", List.of(new Text("our page", Style.PLAIN)));
    Link inside = new Link("#loss", "Paragraph B.", List.of(new Text("B. below", Style.PLAIN)));
    Block words =
        new Paragraph(List.of(outside, Inline.text(", see "), inside), Align.LEFT, Size.BODY);
    assertThat(write(80, words)).isEqualTo("our page (https://example.org/claims), see B. below\n");
  }

  @Test
  void letsNoControlCharacterThrough() {
    assertThat(write(80, paragraph("a\u001b[31mred\fb\u0000c")))
        .isEqualTo("a\ufffd[31mred b\ufffdc\n");
  }

  @Test
  void refusesAWidthNobodyCanRead() {
    assertThatThrownBy(() -> write(39, paragraph("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyWrapsTheWordsOfAnyOutline() {
    Random random = new Random(20261122);
    for (int round = 0; round < 300; round++) {
      List<String> words = new ArrayList<>();
      Block outline = randomOutline(random, 0, words);
      int width = 40 + random.nextInt(60);
      String text = write(width, outline);
      assertThat(text.strip().split("\\s+")).as("round %d", round).containsExactlyElementsOf(words);
      assertThat(text.lines())
          .as("round %d", round)
          .noneMatch(line -> line.endsWith(" "))
          .allMatch(line -> Width.of(line) <= Math.max(width, 64));
    }
  }

  private static Block randomOutline(Random random, int depth, List<String> words) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String label = "(" + (i + 1) + ")";
      words.add(label);
      StringBuilder sentence = new StringBuilder();
      for (int n = 0; n <= random.nextInt(30); n++) {
        String word = "w".repeat(1 + random.nextInt(12)) + (n % 5 == 4 ? "," : "");
        words.add(word);
        sentence.append(n == 0 ? "" : " ").append(word);
      }
      List<Block> body = new ArrayList<>(List.of(paragraph(sentence.toString())));
      if (depth < 5 && random.nextBoolean()) {
        body.add(new Quote(List.of(randomOutline(random, depth + 1, words))));
      }
      if (random.nextInt(4) == 0) {
        words.addAll(List.of("-", "bullet"));
        body.add(new Bullets(false, List.of(List.of(paragraph("bullet")))));
      }
      items.add(new Item(label, List.of(), 0, body, Optional.empty()));
    }
    return new Outline(items);
  }

  @Test
  void centresTheTitle() {
    Block title =
        new Heading(
            1, List.of(Inline.text("DECLARATIONS")), Align.CENTRE, Size.TITLE, Optional.empty());
    assertThat(write(40, title)).isEqualTo(" ".repeat(14) + "DECLARATIONS\n");
  }

  private static String write(int width, Block... blocks) {
    return TextWriter.write(document(new Furniture(Band.EMPTY, Band.EMPTY), blocks), width);
  }

  private static Document document(Furniture furniture, Block... blocks) {
    return new Document(
        new Meta("Title", "en-US", "", "", ""),
        furniture,
        List.of(new Section(1, false, List.of(blocks))));
  }

  private static Block paragraph(String words) {
    return new Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY);
  }

  private static Item item(String label, String words) {
    return new Item(label, List.of(), 0, List.of(paragraph(words)), Optional.empty());
  }

  private static Table table(List<Column> columns, List<String> header, List<List<String>> rows) {
    return new Table(
        "Values",
        false,
        columns,
        header.stream().map(words -> Cell.of(paragraph(words))).toList(),
        rows.stream()
            .map(row -> row.stream().map(words -> Cell.of(paragraph(words))).toList())
            .toList(),
        Frame.RULED);
  }
}
