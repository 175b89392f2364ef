package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Documents to try. */
public final class Samples {
  public static final Document.Meta META =
      new Document.Meta(
          "Kite Endorsement",
          "en-US",
          "Gull & Tern Mutual",
          "KT 01 01",
          "2026-01-15T09:00:00-05:00");

  public static final Document.Furniture FURNITURE =
      new Document.Furniture(
          new Band(
              List.of(List.of(Inline.strong("POLICY NUMBER: "), Inline.text("K-100"))),
              List.of(),
              List.of(List.of(Inline.strong("KITES")), List.of(Inline.strong("KT 01 01 01 26")))),
          new Band(
              List.of(List.of(Inline.strong("KT 01 01 01 26"))),
              List.of(List.of(Inline.text("Own words"))),
              List.of(
                  List.of(
                      Inline.text("Page "),
                      new Inline.PageNumber(),
                      Inline.text(" of "),
                      new Inline.PageCount()))));

  private Samples() {}

  public static Document of(int columns, Block... blocks) {
    return new Document(META, FURNITURE, List.of(new Section(columns, false, List.of(blocks))));
  }

  public static Block.Heading heading(int level, String words) {
    return new Block.Heading(
        level, List.of(Inline.strong(words)), Align.LEFT, Size.LARGE, Optional.empty());
  }

  public static Block.Paragraph paragraph(String words) {
    return new Block.Paragraph(List.of(Inline.text(words)), Align.JUSTIFY, Size.BODY);
  }

  public static Item item(String label, Block... body) {
    return new Item(label, List.of(), 0, List.of(body), Optional.empty());
  }

  public static Item headed(String label, String heading, int level, Block... body) {
    return new Item(
        label,
        List.of(Inline.strong(heading)),
        level,
        List.of(body),
        Optional.of("item-" + label + heading));
  }

  public static Cell cell(String words) {
    return Cell.of(new Block.Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY));
  }

  public static Cell overflowing(String words, int maxLines) {
    return new Cell(
        List.of(new Block.Paragraph(List.of(Inline.text(words)), Align.LEFT, Size.BODY)),
        Optional.of(new Overflow(maxLines, "See the continuation page", "B. Where kites fly")));
  }

  /** Words of a kite insurer, as many as asked for, all different sentences. */
  public static String prose(int sentences) {
    var prose = new StringBuilder();
    for (int i = 1; i <= sentences; i++) {
      prose.append(
          ("We insure kite number %d against wind, rain and jealous gulls while it is flown in a"
                  + " well-tempered breeze, subject to Paragraph %d below. ")
              .formatted(i, i));
    }
    return prose.toString().strip();
  }

  /** Every kind of block, on several pages. */
  public static Document everything() {
    List<List<Cell>> schedule = new ArrayList<>();
    schedule.add(List.of(cell("A. What is flown:"), cell("Kites of Łódź, São Paulo and Ελλάδα")));
    schedule.add(List.of(cell("B. Where it is flown:"), overflowing(prose(40), 4)));
    schedule.add(List.of(cell("C. Limit:"), cell("$ 1,000")));
    List<List<Cell>> premises = new ArrayList<>();
    for (int i = 1; i <= 90; i++) {
      premises.add(List.of(cell("" + i), cell("Beach number " + i), cell("$ " + 100 * i)));
    }
    var columns = List.of(new Column(40, Align.LEFT), new Column(60, Align.LEFT));
    var three =
        List.of(
            new Column(10, Align.CENTRE), new Column(60, Align.LEFT), new Column(30, Align.RIGHT));
    List<Block> front =
        List.of(
            new Block.Paragraph(
                List.of(Inline.strong("THIS CHANGES THE POLICY.")), Align.CENTRE, Size.LARGE),
            new Block.Heading(
                1,
                List.of(Inline.strong("KITE ENDORSEMENT")),
                Align.CENTRE,
                Size.TITLE,
                Optional.of("title")),
            heading(2, "SCHEDULE"),
            new Block.Table("Schedule", false, columns, List.of(), schedule, Frame.BOXED),
            new Block.Paragraph(
                List.of(
                    new Inline.Text("Emphasis, ", Inline.Style.EMPHASIS),
                    new Inline.Text("both", Inline.Style.STRONG_EMPHASIS),
                    new Inline.Break(),
                    Inline.text("and see "),
                    new Inline.Link(
                        "https://example.org/kites?wind=ß 1",
                        "The kite register",
                        List.of(new Inline.Text("the kite register", Inline.Style.PLAIN))),
                    Inline.text(".")),
                Align.LEFT,
                Size.SMALL));
    Block list =
        new Block.Outline(
            List.of(
                item("a.", paragraph(prose(1))),
                item(
                    "b.",
                    paragraph("When:"),
                    new Block.Outline(
                        List.of(
                            item("(1)", paragraph("the wind turns; or")),
                            item("(2)", paragraph(prose(2))))))));
    Block outline =
        new Block.Outline(
            List.of(
                headed(
                    "A.",
                    "Section I – Kites",
                    2,
                    new Block.Outline(
                        List.of(
                            headed("1.", "Coverage", 3, paragraph(prose(3)), list),
                            item("2.", paragraph(prose(2)), paragraph(prose(1)))))),
                headed(
                    "B.",
                    "Section II – Tails",
                    2,
                    new Block.Paragraph(
                        List.of(
                            Inline.text("As in "),
                            new Inline.Link(
                                "#item-A.Section I – Kites",
                                "Paragraph A.",
                                List.of(new Inline.Text("A.", Inline.Style.STRONG))),
                            Inline.text(" above.")),
                        Align.JUSTIFY,
                        Size.BODY),
                    new Block.Bullets(
                        false, List.of(List.of(paragraph("red")), List.of(paragraph("blue")))),
                    new Block.Bullets(true, List.of(List.of(paragraph("up")))),
                    new Block.Quote(List.of(paragraph(prose(1)))),
                    new Block.Box(List.of(heading(3, "In a box"), paragraph(prose(2)))))));
    return new Document(
        META,
        FURNITURE,
        List.of(
            new Section(1, false, front),
            new Section(2, false, List.of(outline, paragraph(prose(30)))),
            new Section(
                1,
                true,
                List.of(
                    heading(2, "PREMISES"),
                    new Block.Table(
                        "Beaches",
                        true,
                        three,
                        List.of(cell("No."), cell("Beach"), cell("Limit")),
                        premises,
                        Frame.RULED),
                    new Block.Table(
                        "Open",
                        false,
                        columns,
                        List.of(),
                        List.of(List.of(cell("left"), new Cell(List.of(), Optional.empty()))),
                        Frame.OPEN)))));
  }
}
