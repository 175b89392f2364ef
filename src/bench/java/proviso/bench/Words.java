package proviso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;

/**
 * How often each word stands in a document or in a PDF, so that engines can be told apart from
 * engines that print less.
 *
 * <p>A word ends at a hyphen too: lines may break there.
 */
final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]+");

  private Words() {}

  /** A PDF read back. */
  record Printed(int pages, int bytes, Map<String, Integer> words) {}

  /** Reads a PDF. */
  static Printed printed(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      // Some write links after the words around them; by place, all is in order again.
      stripper.setSortByPosition(true);
      String text = stripper.getText(document);
      return new Printed(document.getNumberOfPages(), pdf.length, count(List.of(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words that a PDF must have, or has, apart from what its pages carry. Furniture is printed
   * as often as there are pages, and engines differ in that.
   */
  static Map<String, Integer> content(Document document) {
    List<String> texts = new ArrayList<>();
    document.sections().forEach(section -> section.blocks().forEach(block -> add(block, texts)));
    return count(texts);
  }

  /** The words that head and foot may bring to a page; numbers come and go with it. */
  static Map<String, Integer> furniture(Document document) {
    List<String> texts = new ArrayList<>();
    for (Document.Band band : List.of(document.furniture().head(), document.furniture().foot())) {
      for (List<List<Inline>> lines : List.of(band.left(), band.centre(), band.right())) {
        lines.forEach(line -> texts.add(Headings.plain(line)));
      }
    }
    return count(texts);
  }

  /**
   * What is wrong with the words of a PDF: words it lacks, and words that are not the document's.
   * Empty if nothing is.
   */
  static List<String> faults(Document document, Printed printed) {
    Map<String, Integer> content = content(document);
    Map<String, Integer> furniture = furniture(document);
    List<String> faults = new ArrayList<>();
    content.forEach((word, times) -> {
      int found = printed.words().getOrDefault(word, 0);
      if (found < times) {
        faults.add("\"" + word + "\" is printed " + found + " times instead of " + times);
      }
    });
    printed
        .words()
        .forEach((word, times) -> {
          int expected =
              content.getOrDefault(word, 0) + printed.pages() * furniture.getOrDefault(word, 0);
          if (times > expected && !word.chars().allMatch(Character::isDigit)) {
            faults.add("\"" + word + "\" is printed " + times + " times, not " + expected);
          }
        });
    return faults;
  }

  private static Map<String, Integer> count(List<String> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      BETWEEN
          .splitAsStream(text)
          .filter(word -> !word.isEmpty())
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  private static void add(Block block, List<String> texts) {
    switch (block) {
      case Block.Heading heading -> texts.add(Headings.plain(heading.words()));
      case Block.Paragraph paragraph -> texts.add(Headings.plain(paragraph.words()));
      case Block.Outline(List<Block.Item> items) ->
          items.forEach(item -> {
            texts.add(item.label());
            texts.add(Headings.plain(item.heading()));
            item.body().forEach(inner -> add(inner, texts));
          });
      case Block.Bullets bullets -> {
        for (int i = 0; i < bullets.items().size(); i++) {
          texts.add(bullets.ordered() ? i + 1 + "." : "•");
          bullets.items().get(i).forEach(inner -> add(inner, texts));
        }
      }
      case Block.Table table -> {
        if (table.captionPrinted()) {
          texts.add(table.caption());
        }
        table.header().forEach(cell -> cell.blocks().forEach(inner -> add(inner, texts)));
        table
            .rows()
            .forEach(row -> row.forEach(cell -> cell.blocks().forEach(inner -> add(inner, texts))));
      }
      case Block.Box(List<Block> blocks) -> blocks.forEach(inner -> add(inner, texts));
      case Block.Together(List<Block> blocks) -> blocks.forEach(inner -> add(inner, texts));
      case Block.Quote(List<Block> blocks) -> blocks.forEach(inner -> add(inner, texts));
      case Block.Quotation quotation -> quotation.blocks().forEach(inner -> add(inner, texts));
    }
  }
}
