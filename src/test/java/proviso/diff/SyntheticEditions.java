package proviso.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.form.Label;
import proviso.form.Ladder;

/**
 * Pairs of editions of an invented policy of which every correspondence is known, because it is
 * built: the old edition first; then edits; then all labels and references anew. The same seed
 * gives the same pair.
 */
@NullMarked
public final class SyntheticEditions {
  private static final Pattern VALUE =
      Pattern.compile("\\$\\d+,000|\\d+(?= (?:days|hours|percent|months))");

  /**
   * A pair.
   *
   * @param before the old edition
   * @param after the new one
   * @param truth which clauses belong together
   * @param moved those of them that were moved, without what they hold
   * @param movedAndReworded how many of the moved were reworded too
   */
  public record Editions(
      Outline before, Outline after, Set<Pair> truth, Set<Pair> moved, int movedAndReworded) {}

  /**
   * How much is changed, each as a share of the clauses.
   *
   * @param moves moved, with what they hold; four in ten of them reworded too
   * @param rewords reworded
   * @param values with a value changed
   * @param splits split
   * @param merges merged
   * @param inserts put in
   * @param deletes taken out
   */
  public record Mix(
      double moves,
      double rewords,
      double values,
      double splits,
      double merges,
      double inserts,
      double deletes) {
    /** A thorough revision. */
    public static final Mix REVISION = new Mix(0.06, 0.08, 0.06, 0.02, 0.02, 0.04, 0.04);

    /** Nothing. */
    public static final Mix NOTHING = new Mix(0, 0, 0, 0, 0, 0, 0);
  }

  private static final class Node {
    @Nullable Node parent;
    String heading = "";
    String text = "";
    final List<Node> children = new ArrayList<>();
    final List<Node> origins = new ArrayList<>();
    @Nullable Node target;
    boolean touched;
    boolean moved;
    int index = -1;
    String citation = "";

    int depth() {
      return parent == null ? 0 : parent.depth() + 1;
    }

    int size() {
      return 1 + children.stream().mapToInt(Node::size).sum();
    }

    boolean anyTouched() {
      return touched || children.stream().anyMatch(Node::anyTouched);
    }

    void all(List<Node> out) {
      for (Node child : children) {
        out.add(child);
        child.all(out);
      }
    }
  }

  private final Random random;
  private final PolicyWords words;
  private final Node root = new Node();

  private SyntheticEditions(long seed) {
    this.random = new Random(seed);
    this.words = new PolicyWords(random);
  }

  /** A pair of about this many clauses. */
  public static Editions of(long seed, int clauses, Mix mix) {
    return new SyntheticEditions(seed).make(clauses, mix);
  }

  private Editions make(int clauses, Mix mix) {
    grow(clauses);
    List<Node> all = all();
    duplicate(all);
    refer(all);
    Outline before = outline("Old edition");
    all.forEach(node -> node.origins.add(node));
    Map<Node, Integer> olds = new HashMap<>();
    all.forEach(node -> olds.put(node, node.index));

    int n = all.size();
    times(n * mix.splits(), this::split);
    times(n * mix.merges(), this::merge);
    int[] both = {0};
    List<Node> moved = new ArrayList<>();
    times(n * mix.moves(), () -> move(moved.size() % 10 < 4, moved, both));
    times(n * mix.deletes(), this::delete);
    times(n * mix.rewords(), this::reword);
    times(n * mix.values(), this::revalue);
    times(n * mix.inserts(), this::insert);

    Outline after = outline("New edition");
    Set<Pair> truth = new HashSet<>();
    for (Node node : all()) {
      node.origins.forEach(
          origin -> truth.add(new Pair(olds.getOrDefault(origin, -1), node.index)));
    }
    Set<Pair> movedPairs = new HashSet<>();
    moved.forEach(node -> movedPairs.add(new Pair(olds.getOrDefault(node, -1), node.index)));
    return new Editions(before, after, truth, movedPairs, both[0]);
  }

  private static void times(double count, Runnable edit) {
    for (int i = 0; i < Math.round(count); i++) {
      edit.run();
    }
  }

  private List<Node> all() {
    List<Node> all = new ArrayList<>();
    root.all(all);
    return all;
  }

  /** Grows a tree of at most four levels. */
  private void grow(int clauses) {
    int left = clauses;
    while (left > 0) {
      Node section = add(root, words.heading(), random.nextBoolean() ? words.text(1) : "");
      left--;
      int articles = 3 + random.nextInt(4);
      for (int a = 0; a < articles && left > 0; a++) {
        boolean headed = random.nextInt(3) > 0;
        Node article =
            add(section, headed ? words.heading() : "", words.text(1 + random.nextInt(2)));
        left--;
        int items = random.nextInt(7);
        for (int i = 0; i < items && left > 0; i++) {
          Node item = add(article, "", words.text(1 + random.nextInt(3)));
          left--;
          int parts = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 0;
          for (int p = 0; p < parts && left > 0; p++) {
            add(item, "", words.text(1));
            left--;
          }
        }
      }
    }
  }

  private static Node add(Node parent, String heading, String text) {
    Node node = new Node();
    node.parent = parent;
    node.heading = heading;
    node.text = text;
    parent.children.add(node);
    return node;
  }

  /** Four in a hundred leaves say word for word what another says. */
  private void duplicate(List<Node> all) {
    List<Node> leaves = all.stream().filter(node -> node.children.isEmpty()).toList();
    for (int i = 0; i < all.size() / 25; i++) {
      Node from = leaves.get(random.nextInt(leaves.size()));
      Node to = leaves.get(random.nextInt(leaves.size()));
      to.heading = from.heading;
      to.text = from.text;
    }
  }

  private void refer(List<Node> all) {
    all.forEach(node -> node.target = all.get(random.nextInt(all.size())));
  }

  private Optional<Node> pick(java.util.function.Predicate<Node> fit) {
    List<Node> fitting = all().stream().filter(node -> !node.touched).filter(fit).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.get(random.nextInt(fitting.size())));
  }

  private void reword() {
    pick(node -> node.text.length() > 60)
        .ifPresent(node -> {
          node.text = words.reworded(node.text);
          node.touched = true;
        });
  }

  private void revalue() {
    pick(node -> VALUE.matcher(node.text).find())
        .ifPresent(node -> {
          Matcher value = VALUE.matcher(node.text);
          node.text =
              value.replaceFirst(it ->
                  Matcher.quoteReplacement(
                      it.group().startsWith("$")
                          ? "$" + (100 + random.nextInt(100)) + ",000"
                          : String.valueOf(100 + random.nextInt(100))));
          node.touched = true;
        });
  }

  private void split() {
    pick(node -> node.children.isEmpty() && node.text.matches(".+\\. .+\\. .+|.{60,}\\. .{40,}"))
        .ifPresent(node -> {
          Node parent = parent(node);
          int cut = node.text.indexOf(". ") + 2;
          Node second = new Node();
          second.parent = parent;
          second.text = node.text.substring(cut);
          second.target = node.target;
          second.origins.add(node);
          second.touched = true;
          node.text = node.text.substring(0, cut - 1);
          node.touched = true;
          parent.children.add(parent.children.indexOf(node) + 1, second);
        });
  }

  private static Node parent(Node node) {
    return Optional.ofNullable(node.parent).orElseThrow();
  }

  private void merge() {
    pick(
            node -> {
              List<Node> siblings = parent(node).children;
              int at = siblings.indexOf(node);
              return node.children.isEmpty()
                  && node.depth() > 1
                  && at + 1 < siblings.size()
                  && siblings.get(at + 1).children.isEmpty()
                  && siblings.get(at + 1).heading.isEmpty()
                  && !siblings.get(at + 1).touched;
            })
        .ifPresent(node -> {
          List<Node> siblings = parent(node).children;
          Node next = siblings.remove(siblings.indexOf(node) + 1);
          node.text = node.text + " " + next.text;
          node.origins.add(next);
          node.touched = true;
        });
  }

  private void move(boolean rewordToo, List<Node> moved, int[] both) {
    pick(node ->
            node.depth() > 1
                && node.size() <= 6
                && node.text.length() > 60
                && !node.anyTouched()
                && !isBelowMoved(node))
        .ifPresent(node -> {
          Node from = parent(node);
          int at = from.children.indexOf(node);
          List<Node> homes =
              all().stream()
                  .filter(home -> home != from && home.depth() == from.depth() && !home.moved)
                  .filter(home -> !isBelowMoved(home))
                  .toList();
          Node home = homes.get(random.nextInt(homes.size()));
          from.children.remove(at);
          home.children.add(random.nextInt(home.children.size() + 1), node);
          node.parent = home;
          node.moved = true;
          node.touched = true;
          moved.add(node);
          if (rewordToo) {
            node.text = words.reworded(node.text);
            both[0]++;
          }
        });
  }

  private static boolean isBelowMoved(Node node) {
    Node at = node;
    while (at.parent != null) {
      if (at.moved) {
        return true;
      }
      at = at.parent;
    }
    return false;
  }

  private void delete() {
    pick(node -> node.size() <= 2 && node.depth() > 1 && !node.anyTouched())
        .ifPresent(node -> parent(node).children.remove(node));
  }

  private void insert() {
    pick(node -> node.depth() > 1)
        .ifPresent(node -> {
          Node parent = parent(node);
          Node fresh = new Node();
          fresh.parent = parent;
          fresh.text = words.text(1 + random.nextInt(2));
          fresh.target = node;
          fresh.touched = true;
          parent.children.add(random.nextInt(parent.children.size() + 1), fresh);
        });
  }

  /** The tree as it is, with labels and references computed. */
  private Outline outline(String title) {
    List<Node> all = all();
    label(root, Label.ROOT);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).index = i;
    }
    List<Clause> clauses = new ArrayList<>();
    Set<Node> standing = new HashSet<>(all);
    for (Node node : all) {
      Node target =
          node.target != null && standing.contains(node.target) ? node.target : all.getFirst();
      clauses.add(
          Clause.of(
              node.parent == root ? -1 : parent(node).index,
              Label.ROOT.child(own(node)).own(),
              node.citation,
              node.heading,
              node.text.replace("{ref}", target.citation + ".")));
    }
    return new Outline(title, false, clauses, Map.of());
  }

  private static void label(Node parent, Label label) {
    for (int i = 0; i < parent.children.size(); i++) {
      Label own = Ladder.ISO.label(label, i + 1);
      parent.children.get(i).citation = own.cited();
      label(parent.children.get(i), own);
    }
  }

  private static String own(Node node) {
    int at = parent(node).children.indexOf(node) + 1;
    return Ladder.ISO.rungs().get(node.depth() - 1).at(at);
  }
}
