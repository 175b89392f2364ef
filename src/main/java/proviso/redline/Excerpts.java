package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;

/** Edits of which only the kept words next to a change are left. */
final class Excerpts {
  private static final int CONTEXT = 60;

  private Excerpts() {}

  static List<Edit> of(List<Edit> edits) {
    List<Edit> out = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      out.add(
          edit.act() == Act.KEPT
              ? new Edit(Act.KEPT, shortened(edit.text(), i > 0, i < edits.size() - 1))
              : edit);
    }
    return out;
  }

  private static String shortened(String words, boolean before, boolean after) {
    if (words.length() <= (before ? CONTEXT : 0) + (after ? CONTEXT : 0) + 10) {
      return words;
    }
    int from = words.indexOf(' ', CONTEXT);
    int to = words.lastIndexOf(' ', words.length() - CONTEXT);
    String start = before && from >= 0 ? words.substring(0, from) + " " : "";
    String end = after && to >= 0 ? words.substring(to) : "";
    return start + "…" + end;
  }
}
