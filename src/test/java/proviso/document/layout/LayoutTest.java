package proviso.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Cell;
import proviso.document.Block.Column;
import proviso.document.Block.Frame;
import proviso.document.Block.Item;
import proviso.document.Block.Overflow;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Run;

class LayoutTest {
  private static final Layout LAYOUT = new Layout(PageStyle.LETTER, Monospace.FACES);

  private static Document document(Section... sections) {
    return new Document(
        new Document.Meta("Kites", "en", "", "", ""),
        new Document.Furniture(Band.EMPTY, Band.EMPTY),
        List.of(sections));
  }

  private static Pages pages(int columns, Block... blocks) {
    return LAYOUT.pages(document(new Section(columns, false, List.of(blocks))));
  }

  private static Block.Paragraph paragraph(String words) {
    return new Block.Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY);
  }

  private static Block.Heading heading(int level, String words) {
    return new Block.Heading(
        level, List.of(Inline.text(words)), Align.LEFT, Size.BODY, Optional.empty());
  }

  private static Item item(String label, Block... body) {
    return new Item(label, List.of(), 0, List.of(body), Optional.empty());
  }

  private static Item headed(String label, int level, String words, Block... body) {
    return new Item(label, List.of(Inline.text(words)), level, List.of(body), Optional.of(label));
  }

  private static Cell cell(String words) {
    return Cell.of(paragraph(words));
  }

  private static Block outline() {
    return new Block.Outline(
        List.of(
            headed(
                "A.",
                2,
                "Kites",
                new Block.Outline(
                    List.of(
                        item("1.", paragraph("A kite.")),
                        item(
                            "2.",
                            paragraph("A tail:"),
                            new Block.Outline(
                                List.of(
                                    item("a.", paragraph("red; or")),
                                    item("b.", paragraph("blue.")))))))),
            headed("B.", 2, "Gulls", paragraph("None."))));
  }

  @Test
  void labelsHangBesideTheirText() {
    assertThat(Dump.items(pages(1, heading(1, "Form"), outline())))
        .isEqualTo(
            """
            page 1
               45.0   45.3   20.0  H1 |Form|
               45.0   64.3   10.0  H2 |A. |
               63.0   64.3   25.0  H2 |Kites|
               63.0   79.0   10.0  Lbl |1. |
               81.0   79.0   35.0  P |A kite.|
               63.0   93.7   10.0  Lbl |2. |
               81.0   93.7   35.0  P |A tail:|
               81.0  108.4   10.0  Lbl |a. |
               99.0  108.4   35.0  P |red; or|
               81.0  123.1   10.0  Lbl |b. |
               99.0  123.1   25.0  P |blue.|
               45.0  142.1   10.0  H2 |B. |
               63.0  142.1   25.0  H2 |Gulls|
               63.0  156.8   25.0  P |None.|
            """);
  }

  @Test
  void outlinesAreHeadingsAndLists() {
    Pages pages = pages(1, heading(1, "Form"), outline());
    assertThat(Dump.tags(pages))
        .isEqualTo(
            """
            Document
              H1
                "Form"
              H2
                "A."
                "Kites"
              L DECIMAL
                LI
                  Lbl
                    "1."
                  LBody
                    P
                      "A kite."
                LI
                  Lbl
                    "2."
                  LBody
                    P
                      "A tail:"
                    L LOWER_ALPHA
                      LI
                        Lbl
                          "a."
                        LBody
                          P
                            "red; or"
                      LI
                        Lbl
                          "b."
                        LBody
                          P
                            "blue."
              H2
                "B."
                "Gulls"
              P
                "None."
            """);
    assertThat(Dump.bookmarks(pages))
        .isEqualTo(
            """
            Form, page 1
              A. Kites, page 1
              B. Gulls, page 1
            """);
  }

  @Test
  void aLinkHasOneAreaOnEachLineItStandsOn() {
    var words =
        List.of(
            new Inline.Text("B.3.", Inline.Style.STRONG),
            new Inline.Text(" above, and on".repeat(12), Inline.Style.PLAIN));
    var link = new Inline.Link("#B.", "Paragraph B.", words);
    var block = new Block.Paragraph(List.of(link), Align.LEFT, Size.BODY);
    List<Placed> items = pages(2, block, outline()).pages().getFirst().items();
    List<Run> runs =
        items.stream()
            .filter(item ->
                item instanceof Run run
                    && run.owner() instanceof Leaf leaf
                    && leaf.tag().role() == Role.LINK)
            .map(Run.class::cast)
            .toList();
    List<LinkArea> areas =
        items.stream().filter(LinkArea.class::isInstance).map(LinkArea.class::cast).toList();
    assertThat(runs.getFirst().text()).isEqualTo("B.3.");
    assertThat(areas).hasSize((int) runs.stream().map(Run::baseline).distinct().count());
    assertThat(areas.getFirst().x()).isEqualTo(runs.getFirst().x());
    assertThat(areas.getFirst().width()).isEqualTo(runs.get(0).width() + runs.get(1).width());
  }

  @Test
  void tablesSayWhatHeadsWhat() {
    var columns = List.of(new Column(1, Align.LEFT), new Column(2, Align.RIGHT));
    Pages pages =
        pages(
            1,
            new Block.Table(
                "Limits",
                true,
                columns,
                List.of(cell("Kite"), cell("Limit")),
                List.of(List.of(cell("red"), cell("$ 5"))),
                Frame.RULED),
            new Block.Table(
                "Schedule",
                false,
                columns,
                List.of(),
                List.of(List.of(cell("Beach"), cell("Sylt"))),
                Frame.BOXED));
    assertThat(Dump.tags(pages))
        .isEqualTo(
            """
            Document
              Table
                Caption
                  "Limits"
                TR
                  TH scope COLUMN
                    P
                      "Kite"
                  TH scope COLUMN
                    P
                      "Limit"
                TR
                  TD
                    P
                      "red"
                  TD
                    P
                      "$ 5"
              Table summary Schedule
                TR
                  TH scope ROW
                    P
                      "Beach"
                  TD
                    P
                      "Sylt"
            """);
  }

  @Test
  void aCellTooLongForItsPageGoesOnAfterTheLastSection() {
    var overflow = new Overflow(2, "See page 2", "Beaches, continued");
    var long1 = new Cell(List.of(paragraph("every beach ".repeat(60))), Optional.of(overflow));
    var short1 = new Cell(List.of(paragraph("one beach")), Optional.of(overflow));
    var columns = List.of(new Column(1, Align.LEFT), new Column(1, Align.LEFT));
    Pages pages =
        pages(
            1,
            heading(1, "Form"),
            new Block.Table(
                "Schedule",
                false,
                columns,
                List.of(),
                List.of(List.of(cell("A."), long1), List.of(cell("B."), short1)),
                Frame.BOXED),
            paragraph("After."));
    assertThat(Dump.tags(pages))
        .contains("Link to #continuation 1 (Beaches, continued)\n            \"See page 2\"\n")
        .contains("\"one beach\"")
        .endsWith(
            """
              P
                "After."
              H2
                "Beaches, continued"
              P
                "%s"
            """
                .formatted("every beach ".repeat(60).strip()));
    assertThat(pages.places().get("continuation 1").page()).isEqualTo(1);
  }

  @Test
  void columnsOfTheLastPageAreBalanced() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      blocks.add(paragraph("line " + i));
    }
    Pages pages = pages(2, blocks.toArray(Block[]::new));
    List<Run> runs = Dump.content(pages.pages().getFirst());
    assertThat(runs).filteredOn(run -> run.x() == 45_000).hasSize(10);
    assertThat(runs.get(10).baseline()).isEqualTo(runs.get(0).baseline());
  }

  @Test
  void headingsStayWithTheirTextThroughAllLevels() {
    for (int before = 50; before < 64; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(paragraph("filler"));
      }
      blocks.add(
          new Block.Outline(
              List.of(
                  headed(
                      "C.",
                      1,
                      "Outer",
                      new Block.Outline(
                          List.of(headed("1.", 2, "Inner", paragraph("word ".repeat(60)))))))));
      Pages pages = pages(1, blocks.toArray(Block[]::new));
      int page = pages.places().get("C.").page();
      assertThat(pages.places().get("1.").page()).isEqualTo(page);
      assertThat(Dump.content(pages.pages().get(page)))
          .filteredOn(run -> run.text().startsWith("word"))
          .as("lines beside the headings after %d lines", before)
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void noLineOfAParagraphStandsAlone() {
    for (int before = 50; before < 64; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(paragraph("filler"));
      }
      blocks.add(paragraph("word ".repeat(100)));
      for (Page page : pages(1, blocks.toArray(Block[]::new)).pages()) {
        long lines =
            Dump.content(page).stream().filter(run -> run.text().startsWith("word")).count();
        assertThat(lines).as("lines after %d others", before).isNotEqualTo(1);
      }
    }
  }

  @Test
  void wordsStayWithTheListTheyAnnounce() {
    for (int before = 44; before < 64; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(paragraph("filler"));
      }
      blocks.add(heading(1, "Heading"));
      blocks.add(paragraph("announces:"));
      blocks.add(new Block.Outline(List.of(item("a.", paragraph("item ".repeat(60))))));
      for (Page page : pages(1, blocks.toArray(Block[]::new)).pages()) {
        List<String> texts = Dump.content(page).stream().map(Run::text).toList();
        if (texts.contains("Heading") || texts.contains("announces:")) {
          assertThat(texts).contains("Heading", "announces:");
          assertThat(texts)
              .as("lines of the item after %d lines", before)
              .filteredOn(text -> text.startsWith("item"))
              .hasSizeGreaterThanOrEqualTo(2);
        }
      }
    }
  }

  @Test
  void aColumnDoesNotEndInsideAWord() {
    for (int before = 44; before < 64; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(paragraph("filler"));
      }
      String line = "word ".repeat(20);
      String broken = "x".repeat(52) + " " + "a".repeat(49) + "-" + "b".repeat(60) + " ";
      var words = List.of(Inline.text(line.repeat(2) + broken + line.repeat(3)));
      blocks.add(new Block.Paragraph(words, Align.JUSTIFY, Size.BODY));
      List<Page> pages = pages(1, blocks.toArray(Block[]::new)).pages();
      assertThat(Dump.content(pages.getFirst()).getLast().text())
          .as("after %d lines", before)
          .doesNotEndWith("-");
    }
  }

  @Test
  void columnsWithoutWeightAreAsWideAsTheirWords() {
    var byContent = List.of(new Column(0, Align.RIGHT), new Column(0, Align.LEFT));
    String address = "a street with a name, ".repeat(3).strip();
    var table =
        new Block.Table(
            "Premises",
            false,
            byContent,
            List.of(cell("No."), cell("Address")),
            List.of(List.of(cell("1"), cell(address)), List.of(cell("2"), cell("short"))),
            Frame.OPEN);
    List<Run> runs = Dump.content(pages(1, table).pages().getFirst());
    assertThat(runs).extracting(Run::text).contains(address);
    Run number = runs.getFirst();
    assertThat(number.x() + number.width()).isLessThan(45_000 + 522_000 / 8);
  }

  @Test
  void aRuledTableInABoxIsRuledToTheBox() {
    var table =
        new Block.Table(
            "Rows",
            false,
            List.of(new Column(1, Align.LEFT)),
            List.of(),
            List.of(List.of(cell("one")), List.of(cell("two"))),
            Frame.RULED);
    Pages pages = pages(1, new Block.Box(List.of(table, paragraph("After."))));
    assertThat(pages.pages().getFirst().items())
        .filteredOn(item -> item instanceof Placed.Rule rule && rule.width() > rule.height())
        .hasSize(4)
        .allSatisfy(item -> {
          assertThat(((Placed.Rule) item).x()).isEqualTo(45_000);
          assertThat(((Placed.Rule) item).width()).isEqualTo(522_000);
        });
  }

  @Test
  void wordsInABoxAreAsFarFromItsEdgeWhateverTheyAre() {
    Pages heading = pages(1, new Block.Box(List.of(heading(1, "Words"))));
    Pages plain = pages(1, new Block.Box(List.of(paragraph("Words"))));
    assertThat(Dump.content(heading.pages().getFirst()).getFirst().baseline())
        .isEqualTo(Dump.content(plain.pages().getFirst()).getFirst().baseline());
  }

  @Test
  void aLongLineInTheFootTakesTheRoomOthersLeave() {
    String copyright = "© The Kite Makers' And Kite Flyers' Mutual, Sylt, 2026 and 2027";
    var foot =
        new Band(
            List.of(List.of(Inline.text("K 1"))),
            List.of(List.of(Inline.text(copyright))),
            List.of(List.of(Inline.text("Page 1"))));
    Pages pages =
        LAYOUT.pages(
            new Document(
                new Document.Meta("Kites", "en", "", "", ""),
                new Document.Furniture(Band.EMPTY, foot),
                List.of(new Section(1, false, List.of(paragraph("one"))))));
    assertThat(Dump.items(pages)).contains("foot |" + copyright + "|");
  }

  @Test
  void aTableRepeatsItsHeaderOnEachPage() {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(List.of(cell("row " + i)));
    }
    Pages pages =
        pages(
            1,
            new Block.Table(
                "Rows",
                false,
                List.of(new Column(1, Align.LEFT)),
                List.of(cell("Head")),
                rows,
                Frame.RULED));
    assertThat(pages.pages()).hasSizeGreaterThan(1);
    for (Page page : pages.pages()) {
      assertThat(page.items())
          .filteredOn(item -> item instanceof Run run && run.text().equals("Head"))
          .hasSize(1);
    }
    assertThat(Dump.tags(pages).split("\"Head\"", -1)).hasSize(2);
  }

  @Test
  void aRowTallerThanAPageGoesOnAndLosesNothing() {
    String first = "first ".repeat(2000).strip();
    String second = "second ".repeat(900).strip();
    Pages pages =
        pages(
            1,
            new Block.Table(
                "Tall",
                false,
                List.of(new Column(1, Align.LEFT), new Column(1, Align.LEFT)),
                List.of(cell("A"), cell("B")),
                List.of(List.of(cell(first), cell(second))),
                Frame.BOXED));
    assertThat(pages.pages()).hasSizeGreaterThan(1);
    var words = new StringBuilder();
    for (Page page : pages.pages()) {
      Dump.content(page).forEach(run -> words.append(run.text()).append(' '));
    }
    assertThat(words.toString().split("first", -1)).hasSize(2001);
    assertThat(words.toString().split("second", -1)).hasSize(901);
  }

  @Test
  void aLinkToNowhereIsRefused() {
    var link = new Inline.Link("#nowhere", "Nowhere", List.of());
    var words =
        new Inline.Link(
            "#nowhere", "Nowhere", List.of(new Inline.Text("there", Inline.Style.PLAIN)));
    var paragraph = new Block.Paragraph(List.of(link, words), Align.LEFT, Size.BODY);
    assertThatThrownBy(() -> pages(1, paragraph))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("#nowhere");
  }

  @Test
  void twoPlacesOfOneAnchorAreRefused() {
    var outline = new Block.Outline(List.of(headed("A.", 1, "One"), headed("A.", 1, "Two")));
    assertThatThrownBy(() -> pages(1, outline)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blocksWithoutEndAreRefused() {
    Block block = paragraph("deep");
    for (int i = 0; i < 1000; i++) {
      block = new Block.Box(List.of(block));
    }
    Block deep = block;
    assertThatThrownBy(() -> pages(1, deep)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pagesAreCountedInTheFoot() {
    var foot =
        new Band(
            List.of(),
            List.of(
                List.of(
                    Inline.text("Page "),
                    new Inline.PageNumber(),
                    Inline.text(" of "),
                    new Inline.PageCount())),
            List.of());
    Pages pages =
        LAYOUT.pages(
            new Document(
                new Document.Meta("Kites", "en", "", "", ""),
                new Document.Furniture(Band.EMPTY, foot),
                List.of(
                    new Section(1, false, List.of(paragraph("one"))),
                    new Section(1, true, List.of(paragraph("two"))))));
    assertThat(Dump.items(pages)).contains("foot |Page 1 of 2|").contains("foot |Page 2 of 2|");
  }
}
