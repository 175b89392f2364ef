package proviso.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Map<Integer, Group> groupsAfter = new HashMap<>();

  Renumbering(Outline before, Outline after, Alignment alignment) {
    this.before = before;
    this.after = after;
    this.children = before.children();
    this.childrenAfter = after.children();
    for (Group group : alignment.groups()) {
      group.before().forEach(clause -> groups.put(clause, group));
      group.after().forEach(clause -> groupsAfter.put(clause, group));
    }
  }

  /** Whether a clause that did not move has another label, counting those it stands below. */
  static boolean isRenumbered(Clause old, Clause fresh) {
    boolean labelled = !old.label().isEmpty() || !fresh.label().isEmpty();
    return labelled && !old.citation().equals(fresh.citation());
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
                      .citation()
                      .equals(after.get(above).citation()));
      return shifted ? after.get(above).citation() : "new style of label";
    }
    String cause = amongSiblings(old, fresh);
    return cause.isEmpty() && isRelabelled(old, fresh) ? "new style of label" : cause;
  }

  /** The nearest change among the clauses that stood or stand before it in what holds it. */
  private String amongSiblings(int old, int fresh) {
    List<Integer> siblings = siblings(childrenAfter, after, fresh);
    Set<Integer> here = new HashSet<>(siblings);
    int at = siblings.indexOf(fresh);
    for (int i = at - 1; i >= 0; i--) {
      Group group = group(groupsAfter, siblings.get(i));
      if (group.before().isEmpty()) {
        return after.get(siblings.get(i)).citation() + " added";
      }
      if (group.moved()) {
        return after.get(siblings.get(i)).citation() + " moved";
      }
      if (group.after().size() > 1) {
        return after.get(group.after().getFirst()).citation() + " split";
      }
      if (before.get(group.before().getFirst()).parent() != before.get(old).parent()) {
        return after.get(siblings.get(i)).citation() + " moved";
      }
    }
    List<Integer> olds = siblings(children, before, old);
    for (int i = olds.indexOf(old) - 1; i >= 0; i--) {
      Group group = group(groups, olds.get(i));
      String citation = before.get(olds.get(i)).citation();
      if (group.after().isEmpty()) {
        return citation + " deleted";
      }
      if (group.before().size() > 1) {
        return citation + " merged";
      }
      if (group.moved() || !here.contains(group.after().getFirst())) {
        return citation + " moved";
      }
    }
    return "";
  }

  private static List<Integer> siblings(List<List<Integer>> children, Outline outline, int clause) {
    int parent = outline.get(clause).parent();
    return children.get(parent < 0 ? outline.size() : parent);
  }

  private static Group group(Map<Integer, Group> groups, int clause) {
    Group group = groups.get(clause);
    if (group == null) {
      throw new IllegalStateException("a clause of no group");
    }
    return group;
  }

  /** Whether all labelled neighbours that it kept changed their style of label too. */
  private boolean isRelabelled(int old, int fresh) {
    List<String> styles = new ArrayList<>();
    for (int sibling : siblings(children, before, old)) {
      Group group = group(groups, sibling);
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
