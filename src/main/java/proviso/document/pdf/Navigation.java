package proviso.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import proviso.document.layout.Attribute.Goal;
import proviso.document.layout.Bookmark;
import proviso.document.layout.Pages;
import proviso.document.layout.Place;
import proviso.document.layout.Placed.LinkArea;

/** Writes bookmarks and links (ISO 32000-1, 12.3 and 12.5.6.5). */
final class Navigation {
  private final Pages pages;
  private final List<PDPage> pdfPages;

  Navigation(Pages pages, List<PDPage> pdfPages) {
    this.pages = pages;
    this.pdfPages = pdfPages;
  }

  void bookmarks(PDDocument pdf) {
    if (pages.bookmarks().isEmpty()) {
      return;
    }
    var outline = new PDDocumentOutline();
    pdf.getDocumentCatalog().setDocumentOutline(outline);
    Deque<PDOutlineNode> parents = new ArrayDeque<>();
    parents.push(outline);
    for (Bookmark bookmark : pages.bookmarks()) {
      while (parents.size() > bookmark.level()) {
        parents.pop();
      }
      var item = new PDOutlineItem();
      item.setTitle(PlainText.of(bookmark.title()));
      item.setDestination(new PDPageXYZDestination(destination(bookmark.place())));
      parents.element().addLast(item);
      parents.push(item);
    }
    outline.openNode();
    outline.children().forEach(PDOutlineItem::openNode);
  }

  /** The annotation of a link on one line. */
  COSDictionary annotation(LinkArea area, Goal goal, PDPage page, int structParent) {
    var annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    int bottom = pages.style().height() - area.top() - area.height();
    annotation.setItem(
        COSName.RECT, numbers(area.x(), bottom, area.x() + area.width(), bottom + area.height()));
    annotation.setItem(COSName.BORDER, numbers(0, 0, 0));
    // It prints, as PDF/A wants of any annotation.
    annotation.setInt(COSName.F, 4);
    annotation.setItem(COSName.P, page);
    annotation.setItem(COSName.CONTENTS, new COSString(described(goal)));
    annotation.setInt(COSName.STRUCT_PARENT, structParent);
    if (goal.target().startsWith("#")) {
      Place place = pages.places().get(goal.target().substring(1));
      if (place == null) {
        throw new IllegalStateException("layout let a link without anchor pass: " + goal.target());
      }
      annotation.setItem(COSName.DEST, destination(place));
    } else {
      var action = new COSDictionary();
      action.setItem(COSName.S, COSName.URI);
      action.setItem(COSName.URI, new COSString(WebAddress.ascii(goal.target())));
      annotation.setItem(COSName.A, action);
    }
    return annotation;
  }

  private static String described(Goal goal) {
    String description = PlainText.of(goal.description());
    return description.isEmpty() ? PlainText.of(goal.target()) : description;
  }

  private COSArray destination(Place place) {
    var array = new COSArray();
    array.add(pdfPages.get(place.page()));
    array.add(COSName.getPDFName("XYZ"));
    array.add(COSInteger.get(place.x() / 1000));
    // A little above the letters.
    array.add(COSInteger.get((pages.style().height() - place.top()) / 1000 + 4));
    array.add(COSNull.NULL);
    return array;
  }

  private static COSArray numbers(int... thousandths) {
    var array = new COSArray();
    for (int value : thousandths) {
      array.add(new COSFloat(value / 1000f));
    }
    return array;
  }
}
