package proviso.document.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The heads of a document's pages: one that all share, or one for each page, or none.
 *
 * @param contents the content streams
 */
record Heads(List<PdfBytes> contents) {
  static Heads of(List<PageContent> pages) {
    List<PdfBytes> all = pages.stream().map(PageContent::head).toList();
    PdfBytes first = all.getFirst();
    if (all.stream().allMatch(head -> head.length() == 0)) {
      return new Heads(List.of());
    }
    byte[] bytes = first.toArray();
    boolean same = all.stream().allMatch(head -> Arrays.equals(head.toArray(), bytes));
    return new Heads(same ? List.of(first) : all);
  }

  /** The number of a page's head, if it has one. */
  OptionalInt number(int page) {
    return contents.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Plate.head(contents.size() == 1 ? 0 : page));
  }
}
