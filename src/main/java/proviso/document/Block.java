package proviso.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of a page, by what it is rather than by how it looks. */
public sealed interface Block {
  /** How lines are set. */
  enum Align {
    /** Flush left. */
    LEFT,
    /** Centred. */
    CENTRE,
    /** Flush right. */
    RIGHT,
    /** Flush on both sides. */
    JUSTIFY
  }

  /** How large. */
  enum Size {
    /** Footnotes. */
    SMALL,
    /** Running text. */
    BODY,
    /** A notice, a heading. */
    LARGE,
    /** The title. */
    TITLE
  }

  /**
   * A heading. Its level is one more than that of the heading it stands under.
   *
   * @param level from 1, the title of the document
   * @param words the words
   * @param align how it is set
   * @param size how large
   * @param anchor what links call it
   */
  record Heading(int level, List<Inline> words, Align align, Size size, Optional<String> anchor)
      implements Block {
    /** Copies the words. */
    public Heading {
      words = List.copyOf(words);
    }
  }

  /**
   * A paragraph.
   *
   * @param words the words
   * @param align how it is set
   * @param size how large
   */
  record Paragraph(List<Inline> words, Align align, Size size) implements Block {
    /** Copies the words. */
    public Paragraph {
      words = List.copyOf(words);
    }
  }

  /**
   * Labelled items of one level of an outline, each hung from its label.
   *
   * <p>An item with a heading is a heading with content below it; items without are a list. One
   * outline may hold both.
   *
   * @param items at least one
   */
  record Outline(List<Item> items) implements Block {
    /** Copies the items. */
    public Outline {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of an outline.
   *
   * @param label as printed, such as "(1)"
   * @param heading the words beside the label; empty for none
   * @param headingLevel the level of the heading, as in {@link Heading}; 0 without one
   * @param body paragraphs, inner outlines and the like, in order
   * @param anchor what links call it
   */
  record Item(
      String label,
      List<Inline> heading,
      int headingLevel,
      List<Block> body,
      Optional<String> anchor) {
    /** Copies the lists. */
    public Item {
      heading = List.copyOf(heading);
      body = List.copyOf(body);
    }
  }

  /**
   * Unlabelled items, or items that count themselves.
   *
   * @param ordered whether they are numbered from 1
   * @param items each item's blocks
   */
  record Bullets(boolean ordered, List<List<Block>> items) implements Block {
    /** Copies the items. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows, for screen readers, and printed above it when {@code
   *     captionPrinted}; may be empty
   * @param captionPrinted whether the caption is printed
   * @param columns at least one
   * @param header the cells of the header row; empty when the rows' first cells are their headers
   *     instead
   * @param rows the rows, each as long as {@code columns}
   * @param frame what lines are drawn
   */
  record Table(
      String caption,
      boolean captionPrinted,
      List<Column> columns,
      List<Cell> header,
      List<List<Cell>> rows,
      Frame frame)
      implements Block {
    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** What lines a table draws. */
  enum Frame {
    /** None. */
    OPEN,
    /** A line under the header and under each row. */
    RULED,
    /** A box around every row. */
    BOXED
  }

  /**
   * A column of a table.
   *
   * @param weight its share of the width, relative to the others; when all are 0, columns are as
   *     wide as their words need
   * @param align how its cells are set
   */
  record Column(int weight, Align align) {}

  /**
   * A cell of a table.
   *
   * @param blocks what stands in it; may be empty
   * @param overflow what happens when that is too long; absent when the row may be as high as it
   *     needs
   * @param own whether each document of a kind fills it for itself; see {@link Imprint}
   */
  record Cell(List<Block> blocks, Optional<Overflow> overflow, boolean own) {
    /** Copies the blocks. */
    public Cell {
      blocks = List.copyOf(blocks);
    }

    /** A cell that is alike in all documents of its kind. */
    public Cell(List<Block> blocks, Optional<Overflow> overflow) {
      this(blocks, overflow, false);
    }

    /** A cell that grows as it needs. */
    public static Cell of(Block... blocks) {
      return new Cell(List.of(blocks), Optional.empty());
    }
  }

  /**
   * What happens to a cell that is too long for its page: it prints {@code instead}, and its blocks
   * stand on a page after the last one under {@code title}. Nothing is ever cut.
   *
   * @param maxLines how many lines of running text the cell may fill on the page
   * @param instead what the cell then prints
   * @param title the heading of its blocks on the continuation page
   */
  record Overflow(int maxLines, String instead, String title) {}

  /**
   * Blocks inside a box.
   *
   * @param blocks what stands in it
   */
  record Box(List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Box {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Blocks that stand on one page if any can hold them, such as a signature with the lines before
   * it.
   *
   * @param blocks what stands together
   */
  record Together(List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Together {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Words of a form, quoted: whole sentences with the labels they hang from, set apart; an ellipsis
   * stands where sentences between them are left out.
   *
   * @param form number and edition as printed, such as "QX 10 01 01 26"
   * @param citation the provisions quoted, such as "C.1.a and C.1.b"
   * @param sentences the ids of the sentences quoted, in printed order
   * @param words the words, as outlines and paragraphs
   */
  record Quotation(String form, String citation, List<String> sentences, List<Block> words)
      implements Block {
    /** Copies the lists. */
    public Quotation {
      sentences = List.copyOf(sentences);
      words = List.copyOf(words);
    }

    /** All that is printed: a line that says where the words stand, and the words. */
    public List<Block> blocks() {
      return Stream.concat(
              Stream.of(
                  new Paragraph(
                      List.of(Inline.strong(form + ", " + citation)), Align.LEFT, Size.SMALL)),
              words.stream())
          .toList();
    }
  }

  /**
   * Whether a block announces the next one and says little without it: words before a list or a
   * quotation, words that end in a colon, or a line that is bold as a whole, as headings are.
   *
   * @param next what follows it
   */
  static boolean announces(Block block, Block next) {
    if (!(block instanceof Paragraph(List<Inline> words, var _, var _)) || words.isEmpty()) {
      return false;
    }
    boolean bold =
        words.stream()
            .allMatch(it -> it instanceof Inline.Text text && text.style() == Inline.Style.STRONG);
    boolean colon = words.getLast() instanceof Inline.Text last && last.text().endsWith(":");
    return bold
        || colon
        || next instanceof Outline
        || next instanceof Bullets
        || next instanceof Quotation;
  }

  /**
   * Words quoted from elsewhere, set apart.
   *
   * @param blocks the words
   */
  record Quote(List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }
}
