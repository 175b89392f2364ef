package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import proviso.document.layout.Pages;
import proviso.document.layout.Placed;
import proviso.document.layout.Placed.Slot;

/**
 * A document on its pages, with its file.
 *
 * @param pages the pages
 * @param fonts the faces and letters of the file
 * @param plate what others of its kind can be printed from
 * @param file the file
 */
record SetDocument(Pages pages, FontsInUse fonts, Plate plate, PdfFile file) {
  /** The cells that are the document's own. */
  List<Slot> slots() {
    return pages.pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(Slot.class::isInstance)
        .map(Slot.class::cast)
        .toList();
  }

  /** Whether what is not its own would be the same in another document with cells of its shape. */
  boolean isReusable() {
    return slots().stream().allMatch(slot -> slot.shape().isPresent())
        && FontsInUse.of(common()).contains(fonts);
  }

  /** All items but the heads and those of slots. */
  private List<List<Placed>> common() {
    List<List<Placed>> common = new ArrayList<>();
    for (var page : pages.pages()) {
      List<Placed> items = page.items();
      for (int i = PageContent.Split.of(items).head(); i < items.size(); i++) {
        if (items.get(i) instanceof Slot slot) {
          i += slot.items();
        } else {
          common.add(List.of(items.get(i)));
        }
      }
    }
    return common;
  }
}
