package proviso.redline;

import java.util.List;
import proviso.diff.EditionDiff;
import proviso.document.Document;
import proviso.document.Inline;

/** What every page of a report carries. */
final class Furniture {
  private Furniture() {}

  static Document.Furniture of(EditionDiff diff, String what) {
    String editions = diff.before().title() + " → " + diff.after().title();
    return new Document.Furniture(
        Document.Band.EMPTY,
        new Document.Band(
            List.of(List.of(Inline.text(what + ": " + editions))),
            List.of(),
            List.of(
                List.of(
                    Inline.text("Page "),
                    new Inline.PageNumber(),
                    Inline.text(" of "),
                    new Inline.PageCount()))));
  }
}
