package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;
import proviso.document.Inline;

/** From edits to pieces of a line. */
final class Inlines {
  private Inlines() {}

  static List<Inline> of(List<Edit> edits) {
    List<Inline> inlines = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      inlines.add(revised(edit.act(), edit.text()));
      boolean meet =
          edit.act() == Act.STRUCK
              && i + 1 < edits.size()
              && edits.get(i + 1).act() == Act.ADDED
              && !edit.text().endsWith(" ")
              && !edits.get(i + 1).text().startsWith(" ");
      if (meet) {
        // What took the place of other words stands apart from them, to be read.
        inlines.add(Inline.text(" "));
      }
    }
    return inlines;
  }

  static Inline revised(Act act, String words) {
    return switch (act) {
      case KEPT -> Inline.text(words);
      case STRUCK -> new Inline.Revised(Inline.Revision.STRUCK, List.of(plain(words)));
      case ADDED -> new Inline.Revised(Inline.Revision.ADDED, List.of(plain(words)));
    };
  }

  private static Inline.Text plain(String words) {
    return new Inline.Text(words, Inline.Style.PLAIN);
  }
}
