package proviso.redline;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.Change;
import proviso.diff.EditionDiff;
import proviso.diff.outline.Clause;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;

/** Cuts the edits of a change into those of each of its clauses. */
final class Pieces {
  private Pieces() {}

  /** The edits of a clause's parts, where it has any. */
  record Parts(List<Edit> heading, List<Edit> opening, List<Edit> closing) {}

  /**
   * What the clause of the new edition shows.
   *
   * @param clause one of the change's new clauses
   */
  static Parts after(EditionDiff diff, Change change, int clause) {
    return parts(
        change,
        clause,
        change.after(),
        index -> diff.after().get(index),
        change.words().opening(),
        Act.ADDED);
  }

  /** What the clause of the old edition shows. */
  static Parts before(EditionDiff diff, Change change, int clause) {
    return parts(
        change,
        clause,
        change.before(),
        index -> diff.before().get(index),
        change.words().opening(),
        Act.STRUCK);
  }

  private interface Clauses {
    Clause get(int index);
  }

  private static Parts parts(
      Change change, int clause, List<Integer> side, Clauses clauses, List<Edit> joined, Act own) {
    Change.Words words = change.words();
    if (change.before().size() == 1 && change.after().size() == 1) {
      return new Parts(words.heading(), words.opening(), words.closing());
    }
    List<Integer> inOrder = side.stream().sorted().toList();
    List<String> texts = inOrder.stream().map(index -> clauses.get(index).words()).toList();
    int at = inOrder.indexOf(clause);
    return new Parts(List.of(), slice(joined, texts, at, own), List.of());
  }

  /**
   * The edits that belong to one of several texts that were compared joined by line feeds. What is
   * of the other edition alone goes to the text at which it stands.
   */
  private static List<Edit> slice(List<Edit> edits, List<String> texts, int which, Act own) {
    int from = texts.subList(0, which).stream().mapToInt(text -> text.length() + 1).sum();
    int to = from + texts.get(which).length();
    boolean last = which == texts.size() - 1;
    List<Edit> slice = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      boolean counts = edit.act() == Act.KEPT || edit.act() == own;
      if (!counts) {
        if (at >= from && (at <= to || last)) {
          slice.add(edit);
        }
        continue;
      }
      int end = at + edit.text().length();
      int cutFrom = Math.max(at, from);
      int cutTo = Math.min(end, to);
      if (cutFrom < cutTo) {
        slice.add(new Edit(edit.act(), edit.text().substring(cutFrom - at, cutTo - at)));
      }
      at = end;
    }
    return slice;
  }

  /** Edits cut into paragraphs as the new edition has them. */
  static List<List<Edit>> paragraphs(List<Edit> edits) {
    boolean gone = edits.stream().allMatch(edit -> edit.act() == Act.STRUCK);
    return paragraphs(edits, gone ? Act.STRUCK : Act.ADDED);
  }

  /** Edits cut into paragraphs as one edition has them: that of which words of an act are. */
  static List<List<Edit>> paragraphs(List<Edit> edits, Act own) {
    List<List<Edit>> paragraphs = new ArrayList<>();
    List<Edit> open = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.act() != Act.KEPT && edit.act() != own) {
        open.add(new Edit(edit.act(), edit.text().replace("\n", " ¶ ")));
        continue;
      }
      String[] lines = edit.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          paragraphs.add(List.copyOf(open));
          open.clear();
        }
        if (!lines[i].isEmpty()) {
          open.add(new Edit(edit.act(), lines[i]));
        }
      }
    }
    paragraphs.add(List.copyOf(open));
    return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  /** All of a text as one act. */
  static List<Edit> whole(Act act, String text) {
    return text.isEmpty() ? List.of() : List.of(new Edit(act, text));
  }

  /** The words of those parts that changed. */
  static List<Edit> all(Change.Words words) {
    List<Edit> all = new ArrayList<>();
    for (List<Edit> part : List.of(words.heading(), words.opening(), words.closing())) {
      if (Edit.any(part)) {
        if (!all.isEmpty()) {
          all.add(new Edit(Act.KEPT, " "));
        }
        all.addAll(part);
      }
    }
    return all;
  }
}
