package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import proviso.diff.align.Alignment;
import proviso.diff.align.Alignment.Group;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;

/** Says from which other change a changed label follows. */
final class Renumbering {
  private final Outline before;
  private final Outline after;
  private final List<List<Integer>> children;
  private final List<List<Integer>> childrenAfter;
  private final Group[] groups;
  private final Group[] groupsAfter;
  private final int[] places;
  private final int[] placesAfter;

  Renumbering(Outline before, Outline after, Alignment alignment) {
    this.before = before;
    this.after = after;
    this.children = before.children();
    this.childrenAfter = after.children();
    this.groups = new Group[before.size()];
    this.groupsAfter = new Group[after.size()];
    for (Group group : alignment.groups()) {
      group.before().forEach(clause -> groups[clause] = group);
      group.after().forEach(clause -> groupsAfter[clause] = group);
    }
    this.places = places(children, before.size());
    this.placesAfter = places(childrenAfter, after.size());
  }

  /** Which child of what holds it each clause is. */
  private static int[] places(List<List<Integer>> children, int size) {
    int[] places = new int[size];
    for (List<Integer> siblings : children) {
      for (int i = 0; i < siblings.size(); i++) {
        places[siblings.get(i)] = i;
      }
    }
    return places;
  }

  /** Whether a clause that did not move has another label, counting those it stands below. */
  static boolean isRenumbered(Clause old, Clause fresh) {
    boolean labelled = !old.label().isEmpty() || !fresh.label().isEmpty();
    return labelled && !old.bareCitation().equals(fresh.bareCitation());
  }

  /** The change from which the label of a clause follows; empty when it follows from none. */
  String follows(Group group) {
    if (group.before().isEmpty() || group.after().isEmpty() || group.moved()) {
      return "";
    }
    int old = group.before().getFirst();
    int fresh = group.after().getFirst();
    if (!isRenumbered(before.get(old), after.get(fresh))) {
      return "";
    }
    if (count(before.get(old)).equals(count(after.get(fresh)))) {
      int above = after.get(fresh).parent();
      boolean shifted =
          above >= 0
              && (before.get(old).parent() < 0
                  || !before
                      .get(before.get(old).parent())
                      .bareCitation()
                      .equals(after.get(above).bareCitation()));
      return shifted ? after.get(above).citation() : "new style of label";
    }
    String cause = amongSiblings(old, fresh);
    return cause.isEmpty() && isRelabelled(old, fresh) ? "new style of label" : cause;
  }

  /**
   * The nearest change among the labelled clauses that stood or stand before it in what holds it.
   */
  private String amongSiblings(int old, int fresh) {
    int above = after.get(fresh).parent();
    int aboveOld = before.get(old).parent();
    if (above >= 0 && groupsAfter[above].before().isEmpty()) {
      return after.get(above).citation() + " added";
    }
    if (aboveOld >= 0 && groups[aboveOld].after().isEmpty()) {
      return before.get(aboveOld).citation() + " deleted";
    }
    // Of a clause that changed its level itself, what stayed on the level did not move.
    boolean stayed =
        (above < 0 && aboveOld < 0)
            || (above >= 0 && aboveOld >= 0 && groups[aboveOld].after().contains(above));
    List<Integer> siblings = siblings(childrenAfter, after, fresh);
    for (int i = placesAfter[fresh] - 1; i >= 0; i--) {
      if (after.get(siblings.get(i)).label().isEmpty()) {
        continue;
      }
      Group group = groupsAfter[siblings.get(i)];
      String citation = after.get(siblings.get(i)).citation();
      if (group.before().isEmpty()) {
        return citation + " added";
      }
      if (group.after().size() > 1) {
        return after.get(group.after().getFirst()).citation() + " split";
      }
      boolean elsewhere = stayed && before.get(group.before().getFirst()).parent() != aboveOld;
      if (group.moved() || elsewhere) {
        return citation + " moved";
      }
    }
    List<Integer> olds = siblings(children, before, old);
    for (int i = places[old] - 1; i >= 0; i--) {
      if (before.get(olds.get(i)).label().isEmpty()) {
        continue;
      }
      Group group = groups[olds.get(i)];
      String citation = before.get(olds.get(i)).citation();
      if (group.after().isEmpty()) {
        return citation + " deleted";
      }
      if (group.before().size() > 1) {
        return citation + " merged";
      }
      boolean elsewhere = stayed && after.get(group.after().getFirst()).parent() != above;
      if (group.moved() || elsewhere) {
        return citation + " moved";
      }
    }
    return "";
  }

  private static List<Integer> siblings(List<List<Integer>> children, Outline outline, int clause) {
    int parent = outline.get(clause).parent();
    return children.get(parent < 0 ? outline.size() : parent);
  }

  /** Whether all labelled neighbours that it kept changed their style of label too. */
  private boolean isRelabelled(int old, int fresh) {
    List<String> styles = new ArrayList<>();
    for (int sibling : siblings(children, before, old)) {
      Group group = groups[sibling];
      if (!group.after().isEmpty() && !before.get(sibling).label().isEmpty()) {
        int counterpart = group.after().getFirst();
        if (after.get(counterpart).label().equals(before.get(sibling).label())) {
          return false;
        }
        styles.add(style(after.get(counterpart).label()));
      }
    }
    return !styles.isEmpty()
        && !style(before.get(old).label()).equals(style(after.get(fresh).label()));
  }

  /** What a label counts: the same for "(a)" and "a.", for "6.1" and "1.". */
  private static String count(Clause clause) {
    String bare = clause.label().replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
    return bare.substring(bare.lastIndexOf('.') + 1);
  }

  private static String style(String label) {
    return label
        .replaceAll("\\d+", "1")
        .replaceAll("[ivxlc]+|[a-z]", "a")
        .replaceAll("[IVXLC]+|[A-Z]", "A");
  }
}
