package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import proviso.document.Brand;
import proviso.document.layout.Artifact;
import proviso.document.layout.Leaf;
import proviso.document.layout.Page;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.LinkArea;
import proviso.document.layout.Placed.Run;
import proviso.document.layout.Placed.Slot;

/**
 * One page's content streams: the head; what stands before the first slot; from there to the last
 * slot's end; what follows. The first and the third are each document's own, the others all
 * documents of a kind have in common.
 */
final class PageContent {
  private final PdfBytes head = new PdfBytes(512);
  private final PdfBytes before = new PdfBytes(1 << 14);
  private final List<Piece> between = new ArrayList<>();
  private final PdfBytes after = new PdfBytes(1 << 14);
  private final Drawing drawing;

  /** A piece of the part with slots. */
  sealed interface Piece {
    /** What all have in common. */
    record Fixed(PdfBytes content) implements Piece {}

    /**
     * What each has of its own.
     *
     * @param slot where and how large
     * @param firstMark the identifier of its first marked content
     * @param content as drawn in this document
     */
    record Own(Slot slot, int firstMark, PdfBytes content) implements Piece {}
  }

  PageContent(Page page, int height, GlyphCodes codes, Brand brand) {
    drawing = new Drawing(height, codes, 0, brand.colour());
    List<Placed> items = page.items();
    Split split = Split.of(items);
    drawing.draw(items.subList(0, split.head), 0, 0, head);
    drawing.draw(items.subList(split.head, split.first), 0, 0, before);
    drawBetween(items, split);
    drawing.draw(items.subList(split.last, items.size()), 0, 0, after);
  }

  /**
   * Where a page's items are divided.
   *
   * @param head the end of the head
   * @param first the first slot
   * @param last the end of the last slot's items
   */
  record Split(int head, int first, int last) {
    static Split of(List<Placed> items) {
      int head = 0;
      while (head < items.size()
          && items.get(head) instanceof Run run
          && run.owner() == Artifact.HEAD) {
        head++;
      }
      int first = -1;
      int last = -1;
      for (int i = head; i < items.size(); i++) {
        if (items.get(i) instanceof Slot slot) {
          first = first < 0 ? i : first;
          last = i + 1 + slot.items();
        }
      }
      return first < 0 ? new Split(head, items.size(), items.size()) : new Split(head, first, last);
    }
  }

  private void drawBetween(List<Placed> items, Split split) {
    int at = split.first;
    while (at < split.last) {
      if (items.get(at) instanceof Slot slot) {
        int mark = drawing.marked().size();
        var content = new PdfBytes(256);
        drawing.draw(items.subList(at + 1, at + 1 + slot.items()), 0, 0, content);
        between.add(new Piece.Own(slot, mark, content));
        at += 1 + slot.items();
      } else {
        int to = at;
        while (!(items.get(to) instanceof Slot)) {
          to++;
        }
        var content = new PdfBytes(256);
        drawing.draw(items.subList(at, to), 0, 0, content);
        between.add(new Piece.Fixed(content));
        at = to;
      }
    }
  }

  PdfBytes head() {
    return head;
  }

  PdfBytes before() {
    return before;
  }

  List<Piece> between() {
    return between;
  }

  PdfBytes after() {
    return after;
  }

  /** The leaf of each marked content, by its identifier. */
  List<Leaf> marked() {
    return drawing.marked();
  }

  List<LinkArea> links() {
    return drawing.links();
  }
}
