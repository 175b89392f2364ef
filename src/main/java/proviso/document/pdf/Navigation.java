package proviso.document.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import proviso.document.layout.Attribute.Goal;
import proviso.document.layout.Bookmark;
import proviso.document.layout.Pages;
import proviso.document.layout.Place;
import proviso.document.layout.Placed.LinkArea;

/** Writes bookmarks and links (ISO 32000-1, 12.3 and 12.5.6.5). */
final class Navigation {
  private final Pages pages;
  private final FileObjects objects;
  private final int firstPage;

  /**
   * For one document.
   *
   * @param firstPage the number of the first page's object; the others follow it
   */
  Navigation(Pages pages, FileObjects objects, int firstPage) {
    this.pages = pages;
    this.objects = objects;
    this.firstPage = firstPage;
  }

  /** A bookmark with those below it. */
  private static final class Item {
    private final int number;
    private final List<Item> kids = new ArrayList<>();
    private final boolean open;
    private final Bookmark bookmark;

    Item(int number, Bookmark bookmark, boolean open) {
      this.number = number;
      this.bookmark = bookmark;
      this.open = open;
    }

    /** How many lines show below it when it is open. */
    int lines() {
      return kids.stream().mapToInt(kid -> 1 + (kid.open ? kid.lines() : 0)).sum();
    }
  }

  /** Writes the bookmarks; the answer is their root's number, 0 if there are none. */
  int bookmarks() {
    if (pages.bookmarks().isEmpty()) {
      return 0;
    }
    int first = objects.take(1 + pages.bookmarks().size());
    var root = new Item(first, pages.bookmarks().getFirst(), true);
    Deque<Item> parents = new ArrayDeque<>();
    parents.push(root);
    int number = first;
    for (Bookmark bookmark : pages.bookmarks()) {
      while (parents.size() > bookmark.level()) {
        parents.pop();
      }
      var item = new Item(++number, bookmark, parents.size() == 1);
      parents.element().kids.add(item);
      parents.push(item);
    }
    PdfBytes out = objects.object(first).raw("<</Type/Outlines");
    ends(out, root).raw(">>");
    writeKids(root);
    return first;
  }

  private void writeKids(Item parent) {
    for (int i = 0; i < parent.kids.size(); i++) {
      Item item = parent.kids.get(i);
      PdfBytes out = objects.object(item.number).raw("<</Title");
      out.text(PlainText.of(item.bookmark.title()));
      out.raw("/Parent ").reference(parent.number);
      if (i > 0) {
        out.raw("/Prev ").reference(parent.kids.get(i - 1).number);
      }
      if (i < parent.kids.size() - 1) {
        out.raw("/Next ").reference(parent.kids.get(i + 1).number);
      }
      ends(out, item).raw("/Dest");
      destination(out, item.bookmark.place()).raw(">>");
      writeKids(item);
    }
  }

  private static PdfBytes ends(PdfBytes out, Item item) {
    if (!item.kids.isEmpty()) {
      out.raw("/First ").reference(item.kids.getFirst().number);
      out.raw("/Last ").reference(item.kids.getLast().number);
      out.raw("/Count ").digits(item.open ? item.lines() : -item.lines());
    }
    return out;
  }

  /** Writes the annotation of a link on one line. */
  void annotation(int number, LinkArea area, Goal goal, int page, int structParent) {
    PdfBytes out = objects.object(number);
    int bottom = pages.style().height() - area.top() - area.height();
    out.raw("<</Type/Annot/Subtype/Link/Rect[");
    out.thousandths(area.x()).thousandths(bottom);
    out.thousandths(area.x() + area.width()).thousandths(bottom + area.height());
    // It prints, as PDF/A wants of any annotation.
    out.raw("]/Border[0 0 0]/F 4/P ").reference(firstPage + page);
    out.raw("/Contents").text(described(goal)).raw("/StructParent ").digits(structParent);
    if (goal.target().startsWith("#")) {
      Place place = pages.places().get(goal.target().substring(1));
      if (place == null) {
        throw new IllegalStateException("layout let a link without anchor pass: " + goal.target());
      }
      destination(out.raw("/Dest"), place);
    } else {
      out.raw("/A<</S/URI/URI").text(WebAddress.ascii(goal.target())).raw(">>");
    }
    out.raw(">>");
  }

  private static String described(Goal goal) {
    String description = PlainText.of(goal.description());
    return description.isEmpty() ? PlainText.of(goal.target()) : description;
  }

  private PdfBytes destination(PdfBytes out, Place place) {
    out.put('[').reference(firstPage + place.page()).raw("/XYZ ").integer(place.x() / 1000);
    // A little above the letters.
    return out.integer((pages.style().height() - place.top()) / 1000 + 4).raw("null]");
  }
}
