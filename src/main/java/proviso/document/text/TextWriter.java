package proviso.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Item;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Inline;
import proviso.document.Pageless;

/**
 * Writes a document as plain text in reading order.
 *
 * <p>The words are those of the document, with nothing drawn around them; lines end at spaces, and
 * a word longer than a line stands whole. Cells that a printed page would continue elsewhere are
 * written in full.
 */
public final class TextWriter {
  /** The width when none is given, in columns. */
  public static final int USUAL_WIDTH = 80;

  private static final int LEAST_WIDTH = 20;
  private static final int STEP = 4;
  private static final Pattern TRAILING = Pattern.compile("[\\s\u00a0]+$");

  private final TextTables tables = new TextTables(this);

  private TextWriter() {}

  /** The text at {@value #USUAL_WIDTH} columns. */
  public static String write(Document document) {
    return write(document, USUAL_WIDTH);
  }

  /**
   * The text, always the same for the same document. Lines end with LF and hold no white space at
   * their ends; the last line ends too.
   *
   * @param width how many columns a line may take, at least 40
   * @throws IllegalArgumentException for a smaller width
   */
  public static String write(Document document, int width) {
    if (width < 2 * LEAST_WIDTH) {
      throw new IllegalArgumentException("a width of " + width);
    }
    TextWriter writer = new TextWriter();
    List<String> lines = new ArrayList<>(band(document.furniture().head(), width));
    for (Document.Section section : document.sections()) {
      addApart(writer.lines(section.blocks(), width), lines);
    }
    addApart(band(document.furniture().foot(), width), lines);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(TRAILING.matcher(line).replaceFirst("")).append('\n');
    }
    return text.toString();
  }

  /** Blocks below each other, with an empty line between. */
  List<String> lines(List<Block> blocks, int width) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      addApart(lines(block, width), lines);
    }
    return lines;
  }

  private List<String> lines(Block block, int width) {
    return switch (block) {
      case Block.Heading heading -> aligned(heading.words(), heading.align(), width);
      case Block.Paragraph paragraph -> aligned(paragraph.words(), paragraph.align(), width);
      case Block.Outline outline -> outline(outline, width);
      case Block.Bullets bullets -> bullets(bullets, width);
      case Block.Table table -> tables.lines(table, width);
      case Block.Box box -> lines(box.blocks(), width);
      case Block.Together together -> lines(together.blocks(), width);
      case Block.Quote quote -> indented(lines(quote.blocks(), inner(width, STEP)), STEP);
      case Block.Quotation quotation ->
          indented(lines(quotation.blocks(), inner(width, STEP)), STEP);
    };
  }

  private List<String> outline(Block.Outline outline, int width) {
    int hang =
        outline.items().stream().mapToInt(item -> Width.of(item.label()) + 1).max().orElse(0);
    int indent = Math.max(hang, STEP);
    List<String> lines = new ArrayList<>();
    for (Item item : outline.items()) {
      List<String> inside = new ArrayList<>();
      if (!item.heading().isEmpty()) {
        inside.addAll(aligned(item.heading(), Align.LEFT, inner(width, indent)));
      }
      addApart(lines(item.body(), inner(width, indent)), inside);
      addApart(hung(item.label(), inside, indent), lines);
    }
    return lines;
  }

  private List<String> bullets(Block.Bullets bullets, int width) {
    int indent = bullets.ordered() ? String.valueOf(bullets.items().size()).length() + 2 : 2;
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (List<Block> item : bullets.items()) {
      String label = bullets.ordered() ? number++ + "." : "-";
      lines.addAll(hung(label, lines(item, inner(width, indent)), indent));
    }
    return lines;
  }

  /** The width inside an indent; the deepest outline still gets a readable one. */
  private static int inner(int width, int indent) {
    return Math.max(width - indent, Math.min(width, LEAST_WIDTH));
  }

  private static List<String> hung(String label, List<String> inside, int indent) {
    if (inside.isEmpty()) {
      return List.of(label);
    }
    List<String> lines = new ArrayList<>(indented(inside, indent));
    lines.set(0, padded(label, indent) + inside.getFirst());
    return lines;
  }

  private static List<String> indented(List<String> lines, int indent) {
    return lines.stream().map(line -> line.isEmpty() ? line : " ".repeat(indent) + line).toList();
  }

  private static List<String> aligned(List<Inline> words, Align align, int width) {
    return Words.wrapped(words, width).stream().map(line -> aligned(line, align, width)).toList();
  }

  /** The line moved to where it belongs; text that is flush on both sides is flush left here. */
  static String aligned(String line, Align align, int width) {
    int room = Math.max(0, width - Width.of(line));
    return switch (align) {
      case LEFT, JUSTIFY -> line;
      case CENTRE -> " ".repeat(room / 2) + line;
      case RIGHT -> " ".repeat(room) + line;
    };
  }

  /** The text with spaces after it up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Width.of(text)));
  }

  private static void addApart(List<String> more, List<String> lines) {
    if (!lines.isEmpty() && !more.isEmpty()) {
      lines.add("");
    }
    lines.addAll(more);
  }

  /** Left, centre and right beside each other where they fit, otherwise below each other. */
  private static List<String> band(Band band, int width) {
    List<String> left = strip(band.left());
    List<String> centre = strip(band.centre());
    List<String> right = strip(band.right());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), Math.max(centre.size(), right.size())); i++) {
      addRow(at(left, i), at(centre, i), at(right, i), width, lines);
    }
    return lines;
  }

  private static void addRow(
      String left, String centre, String right, int width, List<String> lines) {
    int centreAt = centre.isEmpty() ? Width.of(left) : (width - Width.of(centre)) / 2;
    int rightAt = width - Width.of(right);
    boolean fits =
        (left.isEmpty() || centre.isEmpty() || centreAt >= Width.of(left) + 2)
            && (right.isEmpty() || rightAt >= centreAt + Width.of(centre) + 2);
    if (fits && centreAt >= 0) {
      lines.add(padded(padded(left, centreAt) + centre, right.isEmpty() ? 0 : rightAt) + right);
      return;
    }
    for (String part : List.of(left, centre, right)) {
      if (!part.isEmpty()) {
        lines.addAll(Words.wrapped(List.of(Inline.text(part)), width));
      }
    }
  }

  private static List<String> strip(List<List<Inline>> lines) {
    return Pageless.of(lines).stream()
        .flatMap(line -> Words.wrapped(line, Integer.MAX_VALUE).stream())
        .toList();
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }
}
