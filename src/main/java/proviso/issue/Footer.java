package proviso.issue;

import java.util.List;
import proviso.document.Document;
import proviso.document.Inline;

/** The foot of every page: what it is, whose words they are, and which page of how many. */
final class Footer {
  private Footer() {}

  /** A footer; an empty copyright prints nothing. */
  static Document.Band of(String left, String copyright) {
    return new Document.Band(
        left.isBlank() ? List.of() : List.of(List.of(Inline.text(left))),
        copyright.isBlank() ? List.of() : List.of(List.of(Inline.text(copyright))),
        List.of(
            List.of(
                Inline.text("Page "),
                new Inline.PageNumber(),
                Inline.text(" of "),
                new Inline.PageCount())));
  }
}
